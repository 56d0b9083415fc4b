// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeAudience } from "../../tests/builders/audience";
import { layScreen } from "../../tests/builders/screen";
import { act } from "../../tests/browser/faces/people";
import { opportunitiesOf } from "../../lib/db/opportunities";
import { tasksOf } from "../../lib/db/tasks";
import { addDays, dayAt, instantOf } from "../../lib/model/calendar";
import { Toasts } from "../ui/Toast/Toasts";
import { Sales } from "./Sales";

const id = "x:x-ngocbao_cafe";
const now = Date.now();
const today = dayAt(now);
const show = () =>
  render(
    <Toasts>
      <Sales contactId={id} />
    </Toasts>,
  );
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const fill = async (name: string, text: string) => {
  const field = screen.getByLabelText(name);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  await storeAudience([act(now, "bao", "comment", "grinder", 60_000, { text: "Hello" })], now);
});
afterEach(cleanup);

it("adds a task with a day, a reminder and a repeat, and says what is missing", async () => {
  show();
  await click("Add task");
  const form = screen.getByLabelText("What to do").closest("form") as HTMLFormElement;
  await userEvent.click(within(form).getByRole("button", { name: "Add task" }));
  await screen.findByText("What to do is missing.");
  await fill("What to do", "Call Bảo");
  await click("Tomorrow");
  await click("Remind me");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Repeat" }), "Every week");
  await userEvent.click(within(form).getByRole("button", { name: "Add task" }));
  await screen.findByRole("button", { name: "Done: Call Bảo" });
  const [task] = await tasksOf([id]);
  const tomorrow = addDays(today, 1);
  expect(task).toMatchObject({
    title: "Call Bảo",
    dueOn: tomorrow,
    reminder: instantOf(tomorrow, 9 * 60),
    repeat: { every: 1, unit: "week", from: tomorrow },
  });
});

it("changes a task, and empties what is emptied", async () => {
  show();
  await click("Add task");
  await fill("What to do", "Call");
  await click("Today");
  await userEvent.type(screen.getByLabelText("What to do"), "{Enter}");
  await click("More for Call");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Edit" }));
  await fill("What to do", "Write");
  await userEvent.click(screen.getByRole("button", { name: "Today", pressed: true }));
  await userEvent.type(screen.getByLabelText("What to do"), "{Enter}");
  await screen.findByText("Write");
  const [task] = await tasksOf([id]);
  expect(task?.title).toBe("Write");
  expect(task?.dueOn).toBeUndefined();
});

it("leaves a form by Escape, and stores nothing", async () => {
  show();
  await click("Add task");
  await userEvent.type(screen.getByLabelText("What to do"), "Call{Escape}");
  expect(screen.queryByLabelText("What to do")).toBeNull();
  expect(await tasksOf([id])).toEqual([]);
});

it("deletes a task, and brings it back", async () => {
  show();
  await click("Add task");
  await userEvent.type(screen.getByLabelText("What to do"), "Call{Enter}");
  await click("More for Call");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await waitFor(async () => expect(await tasksOf([id])).toEqual([]));
  await click("Undo");
  await screen.findByRole("button", { name: "Done: Call" });
});

it("adds an opportunity with its value, and follows it to lost with the reason", async () => {
  show();
  await click("Add opportunity");
  await fill("What they may buy", "House blend");
  await fill("Value", "12.345");
  await fill("Currency", "eur");
  await userEvent.type(screen.getByLabelText("What they may buy"), "{Enter}");
  await screen.findByText("Value does not look right. Please check it.");
  await fill("Value", "12.5");
  await fill("Currency", "zzz");
  await userEvent.type(screen.getByLabelText("What they may buy"), "{Enter}");
  await screen.findByText("Currency does not look right. Please check it.");
  await fill("Currency", "eur");
  await userEvent.type(screen.getByLabelText("What they may buy"), "{Enter}");
  await screen.findByText("€12.50");

  const stage = await screen.findByRole("combobox", { name: "Stage of House blend" });
  await userEvent.selectOptions(stage, "Proposal");
  await waitFor(async () => expect((await opportunitiesOf([id]))[0]?.stageId).toBe("proposal"));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Stage of House blend" }), "Lost");
  await click("Mark as lost");
  await screen.findByText("Why was it lost? is missing.");
  await userEvent.type(screen.getByLabelText("Why was it lost?"), "Too dear{Enter}");
  await screen.findByText("Lost: Too dear");
  expect((await opportunitiesOf([id]))[0]).toMatchObject({ stageId: "lost", lostReason: "Too dear" });

  await userEvent.click(screen.getByText("What was done"));
  await screen.findByText("House blend: Proposal → Lost (Too dear)");
  await screen.findByText("Opportunity added: House blend");
});
