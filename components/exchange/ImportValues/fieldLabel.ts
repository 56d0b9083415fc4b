import type { CustomField } from "../../../lib/model/profile";
import type { ImportWords } from "../../../lib/words/import/en";

/** What a value is called, as in `valuesOf` of model/profile.ts. */
export function fieldLabel(cell: string, said: ImportWords, fields: readonly CustomField[]): string {
  const cells: Readonly<Record<string, string>> = said.cells;
  return cells[cell] ?? fields.find(({ id }) => cell === `custom ${id}`)?.label ?? said.customField;
}
