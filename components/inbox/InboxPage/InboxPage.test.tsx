// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { doneByWorker } from "../../../tests/builders/worker";
import { act, roaster } from "../../../tests/browser/faces/people";
import { db } from "../../../lib/db/database";
import { countInbox } from "../../../lib/db/inbox";
import { goTo, hashLocation } from "../../dashboard/location";
import { Toasts } from "../../ui/Toast/Toasts";
import { InboxPage } from "./InboxPage";

const now = Date.now();
const hour = 3_600_000;

const show = () =>
  render(
    <Router hook={hashLocation}>
      <Toasts>
        <InboxPage params={{}} halfLifeDays={30} />
      </Toasts>
    </Router>,
  );
const texts = () =>
  within(screen.getByRole("list", { name: /Needs reply|Snoozed|Answered/ }))
    .getAllByRole("listitem")
    .map((item) => /question \d+/.exec(item.textContent)?.[0]);
const chosen = () => /question \d+/.exec(document.querySelector("[aria-current=true]")?.textContent ?? "")?.[0];
const focused = () => /question \d+/.exec(document.activeElement?.textContent ?? "")?.[0];

async function ask(count: number): Promise<void> {
  const readings = Array.from({ length: count }, (_, at) =>
    act(now, "tomo", "comment", "video", (at + 1) * hour, { text: `Where can I buy it? question ${at + 1}` }),
  );
  await storeAudience(readings, now);
  await doneByWorker({ kind: "set-own", network: "youtube", account: roaster.youtube, own: true });
}

beforeAll(layScreen);
beforeEach(() => {
  localStorage.clear();
  goTo("/inbox", { replace: true });
});
afterEach(cleanup);

it("teaches to name one's accounts while nothing waits and none is named", async () => {
  await storeAudience([], now);
  show();
  expect(await screen.findByRole("heading", { name: "Nobody waits for a reply" })).toBeTruthy();
  await userEvent.click(await screen.findByRole("button", { name: "Name your accounts" }));
  expect(location.hash).toBe("#/networks");
});

it("sorts ten out by the keyboard alone, faster than the database says so", async () => {
  await ask(12);
  show();
  await screen.findByText(/question 12/);
  await userEvent.keyboard("eehee2heeeee");
  await waitFor(async () => expect(await countInbox(now)).toMatchObject({ open: 1, answered: 9, hidden: 2 }));
  await waitFor(() => expect(texts()).toEqual(["question 12"]));
  expect(focused()).toBe("question 12");
  const hidden = await db.inbox.filter(({ state }) => state === "hidden").toArray();
  const said = await db.interactions.bulkGet(hidden.map(({ id }) => id));
  const numbers = said.map((row) => /question \d+/.exec(row?.text ?? "")?.[0]);
  expect(new Set(numbers)).toEqual(new Set(["question 3", "question 6"]));
});

it("takes no key for one that is done with, whatever the database has said by then", async () => {
  await ask(3);
  show();
  await screen.findByText(/question 3/);
  for (let press = 0; press < 6; press += 1) fireEvent.keyDown(document.body, { key: "e" });
  await screen.findByRole("heading", { name: "Nobody waits for a reply" });
  expect(await countInbox(now)).toMatchObject({ open: 0, answered: 3 });
  expect(await db.journal.count()).toBe(3);
});

it("goes on with the next one, and back to the one before where there is none", async () => {
  await ask(3);
  show();
  await screen.findByText(/question 3/);
  await userEvent.keyboard("jj");
  expect(chosen()).toBe("question 3");
  await userEvent.keyboard("e");
  await waitFor(() => expect(chosen()).toBe("question 2"));
  await userEvent.keyboard("k");
  expect([chosen(), focused()]).toEqual(["question 1", "question 1"]);
});

it("undoes step by step by z, and shows what came back", async () => {
  await ask(3);
  show();
  await screen.findByText(/question 3/);
  await userEvent.keyboard("eh");
  await waitFor(async () => expect(await countInbox(now)).toMatchObject({ open: 1, answered: 1, hidden: 1 }));
  await userEvent.keyboard("z");
  await waitFor(() => expect(chosen()).toBe("question 2"));
  await userEvent.keyboard("z");
  await waitFor(() => expect(chosen()).toBe("question 1"));
  expect(await countInbox(now)).toMatchObject({ open: 3 });
  expect(texts()).toEqual(["question 1", "question 2", "question 3"]);
});

it("snoozes by s and the number of a choice, and takes it back to open by r", async () => {
  await ask(2);
  show();
  await screen.findByText(/question 2/);
  await userEvent.keyboard("s2");
  await screen.findByText(/^Snoozed until tomorrow/);
  expect(await countInbox(now)).toMatchObject({ open: 1, snoozed: 1 });
  await userEvent.click(screen.getByRole("tab", { name: /^Snoozed/ }));
  await waitFor(() => expect(texts()).toEqual(["question 1"]));
  screen.getByRole("tab", { name: /^Snoozed/ }).blur();
  await userEvent.keyboard("r");
  await waitFor(async () => expect(await countInbox(now)).toMatchObject({ open: 2, snoozed: 0 }));
});

it("shows what was snoozed to whoever looks for it at once", async () => {
  await ask(2);
  show();
  await screen.findByText(/question 2/);
  await userEvent.keyboard("s");
  fireEvent.keyDown(document.body, { key: "2" });
  fireEvent.click(screen.getByRole("tab", { name: /^Snoozed/ }));
  await waitFor(() => expect(texts()).toEqual(["question 1"]));
});

it("opens the post at the comment by o and by Enter", async () => {
  await ask(1);
  show();
  const link = await screen.findByRole("link", { name: /^Open the post/ });
  expect(link.getAttribute("href")).toMatch(/#item\d+$/);
  const click = vi.spyOn(link, "click").mockImplementation(() => {});
  await userEvent.keyboard("o{Enter}");
  expect(click).toHaveBeenCalledTimes(2);
});

it("tells who asks at a glance, and which post it is about", async () => {
  await ask(2);
  show();
  await screen.findByText("Waits for 2 replies from you");
  expect(await screen.findByRole("link", { name: /^Under your post/ })).toBeTruthy();
  await userEvent.click(screen.getByRole("link", { name: "Open Tomo Kopi Keliling" }));
  expect(location.hash).toMatch(/^#\/contacts\/youtube/);
});
