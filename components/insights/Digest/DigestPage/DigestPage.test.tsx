// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { act } from "../../../../tests/browser/faces/people";
import { storeAudience } from "../../../../tests/builders/audience";
import { workOutAll } from "../../../../tests/builders/reader";
import { layScreen } from "../../../../tests/builders/screen";
import { db } from "../../../../lib/db/database";
import { addDays, dayAt, instantOf } from "../../../../lib/model/calendar";
import { weekOf } from "../../../../lib/model/digest";
import { goTo, hashLocation } from "../../../dashboard/location";
import { linkPath } from "../linkPath";
import { DigestPage } from "./DigestPage";

const now = Date.now();
const running = weekOf(dayAt(now));
const last = addDays(running, -7);
/** ms from noon of a day of last week, 0 is Monday, until now */
const since = (weekday: number) => now - instantOf(addDays(last, weekday), 12 * 60);

const show = () =>
  render(
    <Router hook={hashLocation}>
      <DigestPage params={{}} halfLifeDays={30} />
    </Router>,
  );
const sentences = async (part: string) => {
  const region = await screen.findByRole("region", { name: part });
  return within(region)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ""));
};
const linkIn = async (part: string, name: RegExp | string) =>
  within(await screen.findByRole("region", { name: part })).getByRole("link", { name });

beforeAll(layScreen);
beforeEach(() => {
  localStorage.clear();
  goTo("/insights/week", { replace: true });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Last week: four things by Maya, one by Tomo; the week before one by Bao. */
async function storeSeen(): Promise<void> {
  await storeAudience(
    [
      act(now, "maya", "comment", "launch", since(1), { text: "Where can I buy it?" }),
      act(now, "maya", "share", "launch", since(2)),
      act(now, "maya", "comment", "launch", since(3), { text: "good" }),
      act(now, "maya", "reaction", "sample", since(3), { reaction: "like" }),
      act(now, "tomo", "comment", "video", since(4), { text: "Nice" }),
      act(now, "bao", "comment", "grinder", since(-4), { text: "Nice" }),
    ],
    now,
  );
  await workOutAll(db, now);
}

it("offers the networks where nothing was ever read", async () => {
  await storeAudience([], now);
  show();
  expect(await screen.findByRole("heading", { name: "Your first week appears here" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Choose networks" }));
  expect(location.hash).toBe("#/networks");
});

it("tells the last whole week, each number the way to its list", async () => {
  await storeSeen();
  show();
  expect((await sentences("Engagement"))[0]).toBe("5 interactions by 2 people.");
  expect((await sentences("Engagement"))[1]).toMatch(/^Most engagement had “Kopi Sore No. 7 is out.*…” \(3\)\.$/);
  expect(await sentences("People")).toEqual([
    "2 people engaged for the first time.",
    "Moved on by a stage: 1 person from acquire to enhance.",
    "Most engaged was Maya Putri (4).",
  ]);
  expect((await linkIn("Engagement", "5 interactions")).getAttribute("href")).toBe(
    `#/insights?from=${last}&to=${addDays(last, 6)}`,
  );
  expect((await linkIn("People", /Maya/)).getAttribute("href")).toMatch(/^#\/contacts\//);
  expect(screen.getByText(/^Too little to tell: /).textContent).toBe(
    "Too little to tell: what a usual week is, how people felt, and which hour was best.",
  );
});

it("opens the people behind a number by its address, and is there again when they are closed", async () => {
  await storeSeen();
  show();
  await linkIn("People", "2 people");
  location.hash = (await linkIn("People", "2 people")).getAttribute("href") ?? "";
  const drawer = await screen.findByRole("dialog", { name: "New" });
  expect(await within(drawer).findByText("2 people")).toBeTruthy();
  expect(within(drawer).queryByText(/Bảo/)).toBeNull();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(location.hash).toBe(`#/insights/week?from=${last}`);
});

it("leads from what rose and who was answered to the same week", () => {
  expect(linkPath({ to: "trends" }, last)).toBe(`/insights?from=${last}&to=${addDays(last, 6)}`);
  expect(linkPath({ to: "people", of: { answered: true } }, last)).toBe(`/insights/week?from=${last}&of=answered`);
});

it("goes from week to week, by keyboard too, and no further than this one", async () => {
  await storeSeen();
  show();
  await sentences("Engagement");
  await userEvent.keyboard("[[");
  expect(location.hash).toBe(`#/insights/week?from=${addDays(last, -7)}`);
  await waitFor(async () => expect((await sentences("Engagement"))[0]).toBe("1 interaction by 1 person."));
  await userEvent.click(screen.getByRole("button", { name: "Last week" }));
  expect(location.hash).toBe(`#/insights/week?from=${last}`);
  await userEvent.click(screen.getByRole("button", { name: "The week after" }));
  expect(location.hash).toBe(`#/insights/week?from=${running}`);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "The week after" }).disabled).toBe(true);
  await userEvent.keyboard("]");
  expect(location.hash).toBe(`#/insights/week?from=${running}`);
});

it("takes any day for its week, and one that is to come for this", async () => {
  await storeSeen();
  goTo(`/insights/week?from=${addDays(last, 3)}`, { replace: true });
  show();
  expect((await sentences("Engagement"))[0]).toBe("5 interactions by 2 people.");
  goTo("/insights/week?from=2999-01-01", { replace: true });
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "The week after" }).disabled).toBe(true),
  );
});

it("says where nothing was read of a week", async () => {
  await storeSeen();
  goTo("/insights/week?from=2020-01-06", { replace: true });
  show();
  expect(await screen.findByRole("heading", { name: "Nothing was read of this week" })).toBeTruthy();
});

it("is copied as text, or says that it could not be", async () => {
  await storeSeen();
  const user = userEvent.setup();
  show();
  await sentences("People");
  await user.click(screen.getByRole("button", { name: "Copy as text" }));
  expect(await screen.findByText("Copied")).toBeTruthy();
  const text = await navigator.clipboard.readText();
  expect(text).toContain("\n\nEngagement\n- 5 interactions by 2 people.\n");
  expect(text).not.toMatch(/[\u2068\u2069\ue000-\uf8ff]/);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy as text" }));
  expect(await screen.findByText(/^The browser did not let Jalin copy/)).toBeTruthy();
});
