// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { ruleOf } from "../../../tests/builders/rule";
import { layScreen } from "../../../tests/builders/screen";
import { audience } from "../../../tests/browser/faces/people";
import { db } from "../../../lib/db/database";
import { listRules, runRules } from "../../../lib/db/rules";
import { Toasts } from "../../ui/Toast/Toasts";
import { Rules } from "./Rules";

const now = Date.now();
const show = () =>
  render(
    <Toasts>
      <Rules />
    </Toasts>,
  );
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const tagged = async (tag: string) => (await db.contacts.toArray()).filter(({ tags }) => tags.includes(tag)).length;

beforeAll(layScreen);
beforeEach(() => storeAudience(audience(now), now));
afterEach(cleanup);

it("writes a rule, says it in a sentence, and tries it without doing anything", async () => {
  show();
  await click("Add rule");
  await screen.findByText("Fill in what is empty to see who fits.");
  await userEvent.click(screen.getByRole("button", { name: "share", pressed: false }));
  await userEvent.type(screen.getByLabelText("Tag name"), "ambassador");
  await screen.findByText("When there is a new share from anybody, then tag #ambassador.");
  await click("Try it");
  await screen.findByText("Looking back 1,000 interactions at most, it would act on 4:");
  expect(await tagged("ambassador")).toBe(0);
  expect(await listRules()).toEqual([]);
  await click("Save");
  await screen.findByText("Name of the rule is missing.");
  await userEvent.type(screen.getByLabelText("Name of the rule"), "Sharers{Enter}");
  await screen.findByRole("heading", { name: "Sharers" });
  expect(await listRules()).toMatchObject([
    { name: "Sharers", on: true, when: { types: ["share"] }, deeds: [{ do: "tag", tag: "ambassador" }] },
  ]);
});

it("turns a rule off and on", async () => {
  await db.rules.put(ruleOf({ name: "Seen" }));
  show();
  await userEvent.click(await screen.findByRole("switch", { name: "Rule Seen", checked: true }));
  await waitFor(async () => expect((await listRules())[0]?.on).toBe(false));
  await screen.findByRole("switch", { name: "Rule Seen", checked: false });
});

it("tells what a rule did, and undoes one run of it", async () => {
  await db.rules.put(ruleOf({ name: "Seen" }));
  await db.queue.bulkAdd((await db.interactions.toCollection().primaryKeys()).map((id) => ({ kind: "rules", id })));
  while (await runRules({ limit: 1_000, now, halfLifeDays: 30 }));
  expect(await tagged("seen")).toBe(12);
  show();
  await userEvent.click(await screen.findByText("What it did"));
  await click("Undo");
  await waitFor(async () => expect(await tagged("seen")).toBe(0));
  await screen.findByRole("button", { name: "Undone" });
});

it("changes a rule, and deletes it with a way back", async () => {
  await db.rules.put(ruleOf({ name: "Seen" }));
  show();
  await click("Edit: Seen");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Then" }), "Add task");
  await userEvent.type(screen.getByLabelText("What to do"), "Say thanks");
  await click("Save");
  await screen.findByText("When there is anything new from anybody, then add the task “Say thanks” due in 1 day.");
  await click("Delete: Seen");
  await waitFor(async () => expect(await listRules()).toEqual([]));
  await click("Undo");
  await screen.findByRole("heading", { name: "Seen" });
});
