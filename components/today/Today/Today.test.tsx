// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { doneByWorker } from "../../../tests/builders/worker";
import { act, roaster, waiting } from "../../../tests/browser/faces/people";
import { db } from "../../../lib/db/database";
import { countInbox } from "../../../lib/db/inbox";
import { addOpportunity } from "../../../lib/db/opportunities";
import { setRhythm } from "../../../lib/db/profiles";
import { addTask, openTasks, task } from "../../../lib/db/tasks";
import { addDays, dayAt } from "../../../lib/model/calendar";
import { dayMs } from "../../../lib/model/days";
import { Toasts } from "../../ui/Toast/Toasts";
import type { TodayPart } from "../parts";
import { Today } from "./Today";

const now = Date.now();
const today = dayAt(now);
const onOpen = vi.fn<(id: string) => void>();
const onContacts = vi.fn<() => void>();

function Face({ start }: { start?: TodayPart }) {
  const [all, setAll] = useState(start);
  return (
    <Toasts>
      <Today all={all} onAll={setAll} halfLifeDays={30} onOpen={onOpen} onContacts={onContacts} />
    </Toasts>
  );
}

const part = (name: string) => screen.findByRole("region", { name });
const rowsOf = (element: HTMLElement) => within(element).queryAllByRole("listitem");
const stateOf = async (id: string) => (await db.inbox.get(id))?.state;

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  onOpen.mockReset();
  await storeAudience([], now);
});
afterEach(cleanup);

async function ask(...ago: number[]): Promise<void> {
  await storeAudience(
    ago.map((each) => act(now, "tomo", "comment", "video", each, { text: `Where can I buy it? ${each}` })),
    now,
  );
  await doneByWorker({ kind: "set-own", network: "youtube", account: roaster.youtube, own: true });
}

it("says what will come, and leads to the contacts, while nothing waits", async () => {
  render(<Face />);
  await screen.findByRole("heading", { name: "Nothing waits for you" });
  await userEvent.click(screen.getByRole("button", { name: "Show contacts" }));
  expect(onContacts).toHaveBeenCalled();
});

it("shows what is due, the oldest first, and not what is due later", async () => {
  await addTask({ title: "Later", dueOn: addDays(today, 1) }, { now });
  await addTask({ title: "Today", dueOn: today }, { now });
  await addTask({ title: "Late", dueOn: addDays(today, -2) }, { now });
  render(<Face />);
  const tasks = await part("Tasks");
  await waitFor(() =>
    expect(rowsOf(tasks).map((row) => row.textContent)).toEqual(["Late2 days ago · late", "Todaytoday"]),
  );
});

it("ticks a task off by e, keeps it in sight, and takes that back", async () => {
  const { id } = await addTask({ title: "Call", dueOn: today }, { now });
  render(<Face />);
  await screen.findByText("Call");
  await userEvent.keyboard("je");
  await waitFor(async () => expect((await task(id))?.task.doneAt).toBeDefined());
  await userEvent.click(await screen.findByRole("button", { name: "Not done: Call", pressed: true }));
  await waitFor(async () => expect((await task(id))?.task.doneAt).toBeUndefined());
  await screen.findByRole("button", { name: "Done: Call", pressed: false });
});

it("puts a task off until tomorrow by s, and takes it back by z", async () => {
  await addTask({ title: "Call", dueOn: today }, { now });
  render(<Face />);
  await screen.findByText("Call");
  await userEvent.keyboard("js");
  await screen.findByText(/^Snoozed until tomorrow/);
  const [line] = await openTasks({ limit: 1 });
  expect(dayAt(line?.task.due ?? 0)).toBe(addDays(today, 1));
  await userEvent.keyboard("z");
  await screen.findByText("Undone");
  expect((await openTasks({ limit: 1 }))[0]?.task.snoozedUntil).toBeUndefined();
});

it("marks a question as answered, and undoes that", async () => {
  await ask(dayMs);
  render(<Face />);
  const reply = await part("Needs reply");
  const [row] = rowsOf(reply);
  const id = row?.querySelector<HTMLElement>("[data-row]")?.dataset.row ?? "";
  expect(within(reply).getByRole("link", { name: "Open the post" }).getAttribute("href")).toMatch(/^https:/);
  await userEvent.click(within(reply).getByRole("button", { name: "Mark Tomo Kopi Keliling as answered" }));
  await waitFor(async () => expect(await stateOf(id)).toBe("answered"));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await stateOf(id)).toBe("open"));
});

it("hides a question by h, and puts one off by s", async () => {
  await ask(dayMs, 2 * dayMs);
  render(<Face />);
  await part("Needs reply");
  await userEvent.keyboard("jh");
  await waitFor(async () => expect(await countInbox(now)).toMatchObject({ open: 1, hidden: 1 }));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
  await userEvent.keyboard("js");
  await waitFor(async () => expect(await countInbox(now)).toMatchObject({ open: 0, snoozed: 1 }));
});

it("shows a few of each, all of one, and comes back by Escape", async () => {
  await ask(1, 2, 3, 4, 5);
  render(<Face />);
  const reply = await part("Needs reply");
  expect(rowsOf(reply)).toHaveLength(3);
  await userEvent.click(screen.getByRole("button", { name: "Needs reply: all 5" }));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(5));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(3));
});

it("names who fell silent, who came back and who should hear from the user", async () => {
  await storeAudience([...waiting(now), act(now, "long", "comment", "rain", dayMs, { text: "Hello again" })], now);
  render(<Face />);
  expect((await part("At risk")).textContent).toMatch(/Kåre Øst.*Silent for \d+ days/);
  expect((await part("Back again")).textContent).toMatch(/The Society.*Back since/);
  await userEvent.click(within(await part("At risk")).getByRole("button"));
  expect(onOpen).toHaveBeenCalledWith("x:x-k_oslo");
});

it("says since when somebody should have heard from the user", async () => {
  await storeAudience([act(now, "arjun", "comment", "video", 11.5 * dayMs, { text: "Subscribed." })], now);
  await setRhythm("youtube:youtube-arjunpours", 7, { now });
  render(<Face />);
  expect((await part("Keep in touch")).textContent).toContain(
    "11 days since the last exchange; you wanted every 7 days",
  );
});

it("names what should close within a week, and what should have", async () => {
  await storeAudience([act(now, "bao", "comment", "grinder", 60_000, { text: "Hello" })], now);
  const add = (title: string, closeOn: string) =>
    addOpportunity(
      { identityId: "x:x-ngocbao_cafe", title, closeOn, value: { minor: 9_00, currency: "EUR" } },
      { now },
    );
  await add("Beans", addDays(today, 3));
  await add("Cups", addDays(today, -1));
  await add("Mill", addDays(today, 30));
  render(<Face />);
  const rows = rowsOf(await part("Closing soon")).map((row) => row.textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/Cups.*closes yesterday · late.*€9/);
  expect(rows[1]).toMatch(/Beans.*closes in 3 days/);
});
