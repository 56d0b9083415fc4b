/** Files as people: any kind of file, one shape. */
import type { CustomField } from "../../model/profile";
import type { Settings } from "../../model/settings";
import type { Watch } from "../../model/watch";
import { type Encoding, opened } from "./bytes";
import { cardEntries } from "./cards";
import { type Program, programOf } from "./headers";
import { type Entry, toldApart } from "./incoming";
import { labelsIn, ownContacts, ownEntries } from "./ownJson";
import { entriesOf, type RowsOptions } from "./rows";
import { sheetTable } from "./sheet";
import { sound } from "./sound";
import { csvTable, type First, type Table, tableAs } from "./table";

/** A file that was read, before anybody knows what its columns are. */
export type Source =
  | { is: "table"; table: Table; program?: Program; encoding?: Encoding }
  | { is: "cards"; text: string; encoding: Encoding }
  /** `labels`: of the user's own fields that come with it */
  | { is: "json"; contacts: unknown[]; labels: string[] };

/** Looks into a file. `said`: the encoding the user says it has. Throws a FileError, see bytes.ts: then nothing of it was kept. */
export async function readSource(file: Blob, said?: Encoding): Promise<Source> {
  const found = await opened(file, said);
  switch (found.is) {
    case "sheet":
      return tableSource(await sheetTable(found.bytes));
    case "cards":
      return { is: "cards", text: found.text, encoding: found.encoding };
    case "json": {
      const contacts = ownContacts(found.text);
      return { is: "json", contacts, labels: labelsIn(contacts) };
    }
    case "table":
      return tableSource(await csvTable(found.text), found.encoding);
  }
}

function tableSource(table: Table, encoding?: Encoding): Source & { is: "table" } {
  const program = programOf(table.header);
  return { is: "table", table, ...(program && { program }), ...(encoding && { encoding }) };
}

/** The same table, its first row taken for what the user says. */
export function withFirst({ table, encoding }: Source & { is: "table" }, first: First): Source & { is: "table" } {
  return tableSource(tableAs({ ...table, first, isUnsure: false }), encoding);
}

export interface ReadOptions extends Omit<RowsOptions, "targets">, Watch {
  /** of a table, one for each column */
  targets?: RowsOptions["targets"];
  fields: readonly CustomField[];
  settings?: Settings | undefined;
}

/** What the rows, cards or contacts of a file say. */
export async function entriesFrom(source: Source, options: ReadOptions): Promise<Entry[]> {
  return toldApart((await entriesIn(source, options)).map(sound));
}

async function entriesIn(source: Source, { targets = [], ...options }: ReadOptions): Promise<Entry[]> {
  switch (source.is) {
    case "table":
      return entriesOf(source.table, { targets, isOurs: source.program === "jalin", ...options }, options);
    case "cards":
      return cardEntries(source.text, options.settings, options);
    case "json":
      return ownEntries(source.contacts, options.fields);
  }
}
