/** The fields that the user defined for what they know of people. The values stand in the profiles, by the field's id. */
import { type CustomFieldEntry, customFieldEntry } from "../model/customField";
import { entered } from "../model/entry";
import type { CustomField } from "../model/profile";
import { type Database, db } from "./database";
import { note } from "./journal";
import type { CommandOptions } from "./profiles";

/** In the user's order. */
export async function customFields(on: Database = db): Promise<CustomField[]> {
  return on.customFields.toCollection().sortBy("order");
}

/** Defines one more field, as the last. Answers with its id, and the number to undo it by. Throws an EntryError. */
export async function defineField(
  entry: CustomFieldEntry,
  { now, on = db }: CommandOptions,
): Promise<{ id: string; entry: number }> {
  const { label, kind, options } = entered(customFieldEntry, entry);
  return on.transaction("rw", on.customFields, on.journal, async () => {
    const last = Math.max(0, ...(await customFields(on)).map(({ order }) => order));
    const id = crypto.randomUUID();
    await on.customFields.add({
      id,
      label,
      kind,
      ...(kind === "choice" && { options: [...new Set(options)] }),
      order: last + 1,
    });
    const inverse = { do: "delete" as const, table: "customFields", ids: [id] };
    return { id, entry: await note({ at: now, command: "define-field", count: 1, inverse: [inverse] }, on) };
  });
}

/**
 * Takes a field off the list; what stands in it on people stays there, so that undoing shows it again. Answers with the
 * number to undo it by; undefined where it is no more.
 */
export async function removeField(id: string, { now, on = db }: CommandOptions): Promise<number | undefined> {
  return on.transaction("rw", on.customFields, on.journal, async () => {
    const field = await on.customFields.get(id);
    if (!field) return undefined;
    await on.customFields.delete(id);
    const inverse = { do: "put" as const, table: "customFields", rows: [field] };
    return note({ at: now, command: "remove-field", count: 1, inverse: [inverse] }, on);
  });
}
