// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Router } from "wouter";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { act } from "../../../tests/browser/faces/people";
import { addTask, openTasks, task } from "../../../lib/db/tasks";
import { addDays, dayAt } from "../../../lib/model/calendar";
import { goTo, hashLocation } from "../../dashboard/location";
import { Toasts } from "../../ui/Toast/Toasts";
import { TasksPage } from "./TasksPage";

const now = Date.now();
const today = dayAt(now);
const bao = "x:x-ngocbao_cafe";

const show = () =>
  render(
    <Router hook={hashLocation}>
      <Toasts>
        <TasksPage />
      </Toasts>
    </Router>,
  );
const focused = () => document.activeElement?.closest("[data-row]")?.querySelector("bdi")?.textContent;
const add = (title: string, dueOn?: string) => addTask({ title, identityId: bao, ...(dueOn && { dueOn }) }, { now });
const titlesIn = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("listitem")
    .map((item) => item.querySelector("bdi")?.textContent);

beforeAll(() => {
  layScreen();
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});
beforeEach(async () => {
  localStorage.clear();
  goTo("/tasks", { replace: true });
  await storeAudience([act(now, "bao", "comment", "grinder", 60_000, { text: "Hello" })], now);
});
afterEach(cleanup);

it("shows what is late before what is today's and what has no date, with whom it is about", async () => {
  await add("Some day");
  await add("Today", today);
  await add("Late", addDays(today, -2));
  show();
  await screen.findByText("Late");
  expect(titlesIn("Overdue")).toEqual(["Late"]);
  expect(titlesIn("Today")).toEqual(["Today"]);
  expect(titlesIn("Without a date")).toEqual(["Some day"]);
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
    "Overdue",
    "Today",
    "Without a date",
  ]);
  expect(screen.getAllByText("Nguyễn Ngọc Bảo")).toHaveLength(3);
});

it("adds one by n, with whom it is about, and leaves the form by Escape", async () => {
  show();
  await screen.findByRole("heading", { name: "Nothing to do" });
  await userEvent.keyboard("n");
  const what = await screen.findByRole("textbox", { name: "What to do" });
  await userEvent.type(what, "Send the beans");
  await userEvent.type(screen.getByRole("combobox", { name: "About" }), "ngoc");
  await userEvent.click(await screen.findByRole("option", { name: /Nguyễn Ngọc Bảo/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add task" }));
  await screen.findByRole("button", { name: "Done: Send the beans" });
  const [line] = await openTasks({ limit: 1 });
  expect(line).toMatchObject({ task: { identityId: bao }, contact: { name: "Nguyễn Ngọc Bảo" } });
  await userEvent.keyboard("n");
  await screen.findByRole("textbox", { name: "What to do" });
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "What to do" })).toBeNull());
});

it("ticks off one after the other by x, and takes the last back by z", async () => {
  const [first, second] = [await add("First", addDays(today, -3)), await add("Second", addDays(today, -2))];
  await add("Third", addDays(today, -1));
  show();
  await screen.findByText("Third");
  await userEvent.keyboard("jxx");
  await waitFor(() => expect(titlesIn("Overdue")).toEqual(["Third"]));
  expect(focused()).toBe("Third");
  await userEvent.keyboard("z");
  await waitFor(() => expect(titlesIn("Overdue")).toEqual(["Second", "Third"]));
  expect((await task(first.id))?.task.doneAt).toBeDefined();
  expect((await task(second.id))?.task.doneAt).toBeUndefined();
});

it("puts one off by s and the number of a choice", async () => {
  const { id } = await add("Call", today);
  show();
  await screen.findByText("Call");
  await userEvent.keyboard("js2");
  await screen.findAllByText(/^Snoozed until tomorrow/);
  expect(dayAt((await task(id))?.task.due ?? 0)).toBe(addDays(today, 1));
});

it("edits by Enter, and can be about somebody else or nobody", async () => {
  const { id } = await add("Call", today);
  show();
  await screen.findByText("Call");
  await userEvent.keyboard("j{Enter}");
  const what = await screen.findByRole("textbox", { name: "What to do" });
  await userEvent.clear(what);
  await userEvent.type(what, "Write");
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(async () => expect((await task(id))?.task.title).toBe("Write"));
  expect((await task(id))?.task).not.toHaveProperty("identityId");
});

it("keeps what was done, and opens it again by x", async () => {
  const { id } = await add("Call", today);
  show();
  await screen.findByText("Call");
  await userEvent.keyboard("jx");
  await screen.findByRole("heading", { name: "Nothing to do" });
  await userEvent.click(screen.getByRole("tab", { name: /^Done/ }));
  await screen.findByRole("button", { name: "Not done: Call" });
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("jx");
  await waitFor(async () => expect((await task(id))?.task.doneAt).toBeUndefined());
});
