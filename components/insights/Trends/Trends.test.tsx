// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hear, type Heard } from "../../../tests/builders/heard";
import { layScreen } from "../../../tests/builders/screen";
import { db } from "../../../lib/db/database";
import { dayAt } from "../../../lib/model/calendar";
import { joinContacts } from "../../../lib/db/joins";
import { tagContacts } from "../../../lib/db/profiles";
import { Toasts } from "../../ui/Toast/Toasts";
import { askTrends } from "./ask";
import { Behind } from "./Behind";
import { Trends } from "./Trends";

const day = 86_400_000;
/** Noon, so that the minutes around it are of the same day. */
const now = Math.floor(Date.now() / day) * day + day / 2;
const asOf = { now, halfLifeDays: 30 };

const talk = (network: string, said: readonly Heard[]) => hear(network, said, { now });

const everybody = Array.from({ length: 30 }, (_, who) => who);
/** Twenty days on which all say something, and today twelve something new. */
const usual = Array.from({ length: 20 }, (_, ago) => ago).flatMap((ago) =>
  everybody.map((who): Heard => ({ who: `p${who}`, text: "kopi hitam", post: `old-${who}`, ago: ago * day + who })),
);
const news = everybody.slice(0, 12).map((who): Heard => {
  const text = who === 3 ? "good, paket hilang" : "paket hilang";
  return { who: `p${who}`, text, post: "news", ago: who * 1_000 };
});

beforeEach(layScreen);
afterEach(async () => {
  cleanup();
  await Promise.all(db.tables.map((table) => table.clear()));
});

const show = () =>
  render(
    <Toasts>
      <Trends halfLifeDays={30} />
    </Toasts>,
  );

test("says what is rising and among how many, and opens who is behind it", async () => {
  await talk("x", [...usual, ...news]);
  show();
  await userEvent.click(screen.getByRole("tab", { name: "Today" }));
  const terms = await screen.findByRole("list", { name: "Talked of" });
  const [row, ...others] = within(terms).getAllByRole("button");
  expect(others).toEqual([]);
  expect(row?.textContent).toContain("paket hilang12 people, nobody on a usual day");
  const posts = within(screen.getByRole("list", { name: "Posts" })).getByRole("button", { name: /^About news/ });
  row?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(posts);
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(await screen.findByText("What was said (12)")).toBeTruthy();
  // the last of the batch was the first to say it
  const began = screen.getByText("Began with").closest("div");
  expect(began?.textContent).toContain("p11");
  expect(screen.getByText("1 positive")).toBeTruthy();
  expect(screen.getByText("11 neutral")).toBeTruthy();
  expect(screen.getAllByRole("article")).toHaveLength(5);
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getAllByRole("article")).toHaveLength(12);
});

test("tells of days that are over what rose then, as long as it is known", async () => {
  await talk(
    "x",
    [...usual, ...news].map((each) => ({ ...each, ago: each.ago + 3 * day })),
  );
  const then = dayAt(now - 3 * day);
  const { unmount } = render(
    <Toasts>
      <Trends halfLifeDays={30} to={then} />
    </Toasts>,
  );
  await userEvent.click(screen.getByRole("tab", { name: "That day" }));
  expect(screen.getByRole("heading", { name: /^Rising until ./ })).toBeTruthy();
  const terms = await screen.findByRole("list", { name: "Talked of" });
  expect(within(terms).getByRole("button").textContent).toContain("paket hilang12 people");
  unmount();
  for (const to of [dayAt(now), dayAt(now + 9 * day), dayAt(now - 8 * day)]) {
    const shown = render(
      <Toasts>
        <Trends halfLifeDays={30} to={to} />
      </Toasts>,
    );
    expect(screen.getByRole("heading", { name: "Rising now" })).toBeTruthy();
    shown.unmount();
  }
});

test("of a trend with more than is read it says how many there are, and of which it tells", async () => {
  await talk("x", news);
  const ids = await db.interactions.toCollection().primaryKeys();
  const more = Array.from({ length: 700 }, (_, at) => `x:item:more-${at}`);
  const counts = { contacts: 12, of: 30, before: 0, score: 50, days: [] };
  const trend = { id: "paket hilang", mark: 1, ...counts, ids: [...ids, ...more] };
  render(
    <Toasts>
      <Behind trend={trend} />
    </Toasts>,
  );
  expect(await screen.findByText("What was said (712)")).toBeTruthy();
  expect(screen.getByText(/is told of 100 of the first and 500 of the latest\.$/)).toBeTruthy();
});

test("is saved as a table", async () => {
  await talk("x", [...usual, ...news]);
  const files: Blob[] = [];
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  show();
  await userEvent.click(screen.getByRole("tab", { name: "Today" }));
  await screen.findByRole("list", { name: "Talked of" });
  await userEvent.click(screen.getByRole("button", { name: "Save: Rising now" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Numbers (CSV)" }));
  expect(await screen.findByText("Saved as CSV")).toBeTruthy();
  const text = await files[0]?.text();
  expect(text).toMatch(
    /^\ufeff?Kind,What,People,Usually,Of people who were there\r\nTalked of,paket hilang,12,0,\d+\r\nPosts,/,
  );
});

test("says what it takes where nothing is usual yet", async () => {
  await talk("x", news);
  show();
  expect(await screen.findByText("Not enough seen yet to tell trends")).toBeTruthy();
  expect(screen.getByText(/So far it has seen talk on 1 day\./)).toBeTruthy();
});

test("says that nothing stands out where all is as usual", async () => {
  await talk("x", usual);
  show();
  expect(await screen.findByText("Nothing stands out in these 7 days.")).toBeTruthy();
});

test("of a segment only its people count, of a network only its talk", async () => {
  await talk("x", [...usual, ...news]);
  await tagContacts(
    everybody.slice(0, 16).map((who) => `x:p${who}`),
    "vip",
    "add",
    { now },
  );
  const where = { is: "tag" as const, any: ["vip"] };
  const found = await askTrends({ window: "day", where }, asOf);
  expect(found.term).toMatchObject([{ id: "paket hilang", contacts: 12, of: 16 }]);
  expect(await askTrends({ window: "day", network: "youtube" }, asOf)).toMatchObject({ term: [], post: [], days: 0 });
});

test("somebody with several accounts is one", async () => {
  await talk("x", [...usual, ...news]);
  await talk("bluesky", news);
  const count = async () => (await askTrends({ window: "day" }, asOf)).term[0]?.contacts;
  expect(await count()).toBe(24);
  for (const who of everybody.slice(0, 12)) await joinContacts(`x:p${who}`, [`bluesky:p${who}`], { now });
  expect(await count()).toBe(12);
});
