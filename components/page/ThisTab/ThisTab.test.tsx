// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { pageState } from "../../../tests/browser/faces/states";
import { layScreen } from "../../../tests/builders/screen";
import { storeAudience } from "../../../tests/builders/audience";
import { audience } from "../../../tests/browser/faces/people";
import { abouts } from "../../../lib/sites/about";
import { TabHeader } from "../TabHeader/TabHeader";
import type { TabStatus } from "../status";
import { ThisTab } from "./ThisTab";

const about = abouts.find(({ id }) => id === "bluesky");
const here = about && { about, tabId: 1 };
const nothing = () => {};

function show(status: TabStatus | undefined) {
  return render(
    <>
      <TabHeader status={status} menu={[]} showsCoverage />
      <ThisTab status={status} onChange={nothing} halfLifeDays={30} onOpen={nothing} />
    </>,
  );
}

function answered(change: Parameters<typeof pageState>[0]): TabStatus {
  if (!here) throw new Error("bluesky is gone");
  return { is: "answered", ...here, page: pageState(change) };
}

beforeAll(async () => {
  layScreen();
  await storeAudience(audience(Date.now()), Date.now());
});
afterEach(cleanup);

it.each<[string, TabStatus, string, RegExp]>([
  ["a private window", { is: "private" }, "Private window", /never read/],
  ["a page of no network", { is: "unsupported" }, "Nothing to read here", /Bluesky/],
  ["a settings page", answered({ state: "nothing-here", people: [] }), "Nothing to read here", /Bluesky is on/],
  ["an extension that was updated", answered({ state: "stopped" }), "This tab needs a reload", /was updated/],
  ["a full disk", answered({ state: "full" }), "Paused, the disk is full", /everything stored is kept/],
  ["a worker that is away", answered({ state: "waiting", pending: 1 }), "Waiting on bsky.app", /1 reading waits/],
  [
    "another layout",
    answered({ state: "layout-changed", people: [] }),
    "Bluesky looks different",
    /What was read before is kept/,
  ],
  ["nobody yet", answered({ people: [], read: 0, readByType: {} }), "Reading bsky.app", /Scroll to the comments/],
])("says what is the matter with %s", (_what, status, header, text) => {
  show(status);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(header);
  expect(document.body.textContent).toMatch(text);
});

it("offers to turn a network on, and says what that reads", () => {
  if (!here) throw new Error("bluesky is gone");
  show({ is: "off", ...here, hosts: here.about.hosts });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Turn on for this site" }));
  expect(document.body.textContent).toMatch(/comments.*reactions/);
});

it("offers to read a forum that nobody added, by the name of its host", () => {
  const forum = abouts.find(({ id }) => id === "discourse");
  if (!forum) throw new Error("discourse is gone");
  show({ is: "found", about: forum, tabId: 1, host: "forum.kopitetes.example" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("forum.kopitetes.example is not read yet");
  expect(document.body.textContent).toMatch(/It runs Discourse.*comments/);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Turn on for this site" }));
});

it.each([
  [{ comment: 22, reply: 12 }, 120, "34 of 120 comments read", "Open the replies to read more."],
  [{ comment: 120 }, 120, "All 120 comments read", undefined],
  [{ comment: 125 }, 120, "125 comments read; the page says 120", undefined],
])("tells how much of the page was read: %o of %i", (readByType, comments, words, why) => {
  show(answered({ readByType, stated: { comments } }));
  screen.getByText(words);
  expect(screen.queryByText(/to read more/)?.textContent).toBe(why);
});

it("tells what was read where the page states nothing", () => {
  show(answered({ kind: "feed", stated: {}, readByType: { comment: 2, share: 1 } }));
  expect(screen.getByText(/^Read here/).textContent).toBe("Read here: 2 comments and 1 share");
});

it("knows the people it has met, and says how often", async () => {
  show(answered({}));
  const known = await screen.findByText("8 interactions");
  expect(known.closest("[data-row]")?.textContent).toContain("Maya Putri");
  expect(screen.getByRole("button", { name: "Save Kåre Øst" })).toBeTruthy();
});
