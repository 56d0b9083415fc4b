import { expect, it } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { customProblem } from "../model/customField";
import { EntryError } from "../model/entry";
import type { CustomField } from "../model/profile";
import { customFields, defineField, removeField } from "./customFields";
import { undo } from "./journal";

const now = Date.UTC(2026, 10, 21);

it("are defined in order, taken off the list, and come back", async () => {
  const on = freshDatabase();
  await defineField({ label: " Roast ", kind: "choice", options: ["light", "dark", "light"] }, { now, on });
  const { id, entry } = await defineField({ label: "Cups a day", kind: "number" }, { now, on });
  const labels = async () => (await customFields(on)).map(({ label }) => label);
  expect(await labels()).toEqual(["Roast", "Cups a day"]);
  expect((await customFields(on))[0]?.options).toEqual(["light", "dark"]);
  const removed = await removeField(id, { now, on });
  expect(await labels()).toEqual(["Roast"]);
  await undo(removed ?? -1, { now, on });
  expect(await labels()).toEqual(["Roast", "Cups a day"]);
  await undo(entry, { now, on });
  expect(await labels()).toEqual(["Roast"]);
});

it("name what is missing", async () => {
  const on = freshDatabase();
  const problems = async (entry: Parameters<typeof defineField>[0]) =>
    defineField(entry, { now, on }).then(
      () => [],
      (error: unknown) => (error instanceof EntryError ? error.problems.map(({ field }) => field) : [String(error)]),
    );
  expect(await problems({ label: "  ", kind: "text" })).toEqual(["label"]);
  expect(await problems({ label: "Roast", kind: "choice" })).toEqual(["options"]);
  expect(await customFields(on)).toEqual([]);
});

it.each<[CustomField["kind"], string, string | undefined]>([
  ["text", "anything", undefined],
  ["number", "12.5", undefined],
  ["number", "twelve", "wrong"],
  ["number", " ", "wrong"],
  ["date", "2026-02-28", undefined],
  ["date", "2026-02-30", "wrong"],
  ["choice", "dark", undefined],
  ["choice", "blue", "wrong"],
])("of kind %s take %j: %s", (kind, value, problem) => {
  expect(customProblem({ id: "f", label: "F", kind, options: ["dark"], order: 1 }, value)).toBe(problem);
});
