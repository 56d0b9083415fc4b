// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { doneByWorker } from "../../../tests/builders/worker";
import { audience } from "../../../tests/browser/faces/people";
import { db } from "../../../lib/db/database";
import { listSegments, saveSegment } from "../../../lib/db/segments";
import { Toasts } from "../../ui/Toast/Toasts";
import { type ContactsChoice, ContactsView } from "./ContactsView";

const now = Date.now();
const onOpen = vi.fn<(id: string) => void>();
vi.mock("../../../lib/messaging/send", () => ({ send: doneByWorker }));

function Face({ start }: { start?: Partial<ContactsChoice> }) {
  const [choice, setChoice] = useState<ContactsChoice>({ order: "hot", filter: {}, query: "", ...start });
  return (
    <Toasts>
      <ContactsView choice={choice} onChoose={setChoice} halfLifeDays={30} onOpen={onOpen} onSettings={vi.fn()} />
    </Toasts>
  );
}

const names = () => screen.queryAllByRole("listitem").flatMap((item) => item.querySelector("bdi")?.textContent ?? []);
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const click = async (name: string | RegExp) => userEvent.click(await button(name));
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole("combobox", { name: label }), option);
const chosen = () => screen.queryAllByRole("checkbox", { checked: true }).length;
const tagged = async (tag: string) => (await db.contacts.toArray()).filter(({ tags }) => tags.includes(tag)).length;

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  onOpen.mockReset();
  await storeAudience(audience(now), now);
});
afterEach(cleanup);

it("writes a segment, counts who fits while it is written, and shows them", async () => {
  render(<Face />);
  await choose("Segment", "New segment…");
  await choose("Condition", "Network");
  await screen.findByText("Fill in what is empty to see who fits.");
  expect((await button("Save")).hasAttribute("disabled")).toBe(true);
  await click("YouTube");
  await screen.findByText("3 contacts now");
  await click("not");
  await screen.findByText("9 contacts now");
  await click("not");
  await click("Add group");
  const group = screen.getByRole("group", { name: "Any of these" });
  await userEvent.selectOptions(within(group).getByRole("combobox", { name: "Condition" }), "Is saved");
  await screen.findByText("0 contacts now");
  await userEvent.click(within(group).getByRole("button", { name: "not" }));
  await screen.findByText("3 contacts now");
  await click("Save");
  await screen.findByText("Name is missing.");
  await userEvent.type(screen.getByLabelText("Name"), "Watchers{Enter}");
  await waitFor(() => expect(names().sort()).toEqual(["Arjun Velankar", "Sefton Brews", "Tomo Kopi Keliling"]));
  expect((await screen.findByRole("combobox", { name: "Segment" })).textContent).toContain("Watchers");
});

it("keeps a draft that the popup closed over", async () => {
  const { unmount } = render(<Face />);
  await choose("Segment", "New segment…");
  await userEvent.type(await screen.findByLabelText("Name"), "Half");
  unmount();
  render(<Face />);
  expect(await screen.findByLabelText("Name")).toHaveProperty("value", "Half");
  await click("Cancel");
  cleanup();
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  expect(screen.queryByLabelText("Name")).toBeNull();
});

it("renames a segment, deletes it, and brings it back", async () => {
  const { segment } = await saveSegment({ name: "On X", where: { is: "network", any: ["x"] } }, { now });
  render(<Face start={{ segment: segment.id }} />);
  await waitFor(() => expect(names()).toHaveLength(5));
  await click("Edit segment");
  const name = await screen.findByLabelText("Name");
  await userEvent.clear(name);
  await userEvent.type(name, "People on X{Enter}");
  await waitFor(async () => expect((await listSegments()).map((each) => each.name)).toEqual(["People on X"]));
  await click("Edit segment");
  await click("Delete");
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  expect(await listSegments()).toEqual([]);
  await click("Undo");
  await waitFor(async () => expect(await listSegments()).toHaveLength(1));
});

it("searches inside of a segment", async () => {
  const { segment } = await saveSegment({ name: "On X", where: { is: "network", any: ["x"] } }, { now });
  render(<Face start={{ segment: segment.id, query: "a" }} />);
  await waitFor(() => expect(names().length).toBeGreaterThan(0));
  expect(names()).not.toContain("Maya Putri");
});

it("shows everybody where the segment is no more", async () => {
  render(<Face start={{ segment: "gone" }} />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
});

it("selects by x, all between by X, and ends by Escape", async () => {
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  await userEvent.keyboard("jxjjX");
  await screen.findByText("3 selected");
  expect(chosen()).toBe(3);
  await userEvent.keyboard("x");
  await screen.findByText("2 selected");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("checkbox")).toBeNull());
});

it("tags all who are selected in one step, and undoes it", async () => {
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  await click("Select");
  await click("Select all 12");
  await screen.findByText("12 selected");
  await click("Tag");
  await userEvent.type(screen.getByLabelText("Tag name"), "#vip{Enter}");
  await waitFor(async () => expect(await tagged("vip")).toBe(12));
  await click("Undo");
  await waitFor(async () => expect(await tagged("vip")).toBe(0));
});

it("gives all who are selected a stage and a task, each with one undo", async () => {
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  await userEvent.keyboard("jxjx");
  await choose("Stage", "Retain");
  await waitFor(async () => expect(await db.contacts.filter(({ stage }) => stage === "retain").count()).toBe(2));
  await click("Undo");
  await waitFor(async () => expect(await db.contacts.filter(({ stage }) => stage === "retain").count()).toBe(0));
  await click("Task");
  await userEvent.type(screen.getByLabelText("What to do"), "Say thanks{Enter}");
  await waitFor(async () => expect(await db.tasks.count()).toBe(2));
  await screen.findByText("Task added for 2 contacts");
  await click("Undo");
  await waitFor(async () => expect(await db.tasks.count()).toBe(0));
});

it("asks before it deletes, and brings all of it back", async () => {
  const count = async () => [await db.contacts.count(), await db.interactions.count()];
  const [people = 0, acts = 0] = await count();
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  const [first] = names();
  await userEvent.keyboard("jxjx");
  await click("Delete");
  await screen.findByText("Delete 2 contacts with everything they did?");
  const [, sure] = screen.getAllByRole("button", { name: "Delete" });
  await userEvent.click(sure as HTMLElement);
  await waitFor(() => expect(names()).not.toContain(first));
  const [left, rest] = await count();
  expect(left).toBe(people - 2);
  expect(rest).toBeLessThan(acts);
  await click("Undo");
  await waitFor(() => expect(names()).toContain(first));
  expect(await count()).toEqual([people, acts]);
});
