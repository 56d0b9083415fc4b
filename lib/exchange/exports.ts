/** The exports people ask for. */
import { type Chosen, eachContact, eachInteraction } from "../db/export";
import { heatNow } from "../model/heat";
import { type CsvOptions, csvOf } from "./csv";
import { contactHeader, contactRow, interactionHeader, interactionRow } from "./rows";

export type Exported = "contacts" | "interactions";

interface ExportOptions extends Pick<CsvOptions, "guard" | "onProgress" | "signal"> {
  what: Exported;
  filter: Chosen;
  /** ms UTC: what the heat is told for, and the day in the file's name */
  now: number;
  halfLifeDays: number;
}

/** A CSV file of all contacts that are chosen, or of all their interactions. */
export async function exportCsv(options: ExportOptions): Promise<{ file: Blob; rows: number; name: string }> {
  const { what, filter, now, halfLifeDays, ...rest } = options;
  const csv =
    what === "contacts"
      ? await csvOf(contactRows(filter, now, halfLifeDays), { header: contactHeader, mark: true, ...rest })
      : await csvOf(interactionRows(filter), { header: interactionHeader, mark: true, ...rest });
  return { ...csv, name: `jalin-${what}-${new Date(now).toISOString().slice(0, 10)}.csv` };
}

async function* contactRows(filter: Chosen, now: number, halfLifeDays: number): AsyncGenerator<string[]> {
  for await (const row of eachContact(filter)) yield contactRow(row, heatNow(row.contact.heat, now, halfLifeDays));
}

async function* interactionRows(filter: Chosen): AsyncGenerator<string[]> {
  for await (const row of eachInteraction(filter)) yield interactionRow(row);
}
