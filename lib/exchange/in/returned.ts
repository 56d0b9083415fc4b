/** The rows that were not taken in, or not whole, as a file: the same columns in the same order, and the reason in the last. */
import { guardOf } from "../export/csv";
import type { Entry } from "./incoming";
import type { Source } from "./read";

/** `reasonOf`: why a row comes back, in the user's language; undefined for one that was taken in whole. */
export async function returnedFile(
  source: Source,
  entries: readonly Entry[],
  { header, reasonOf }: { header: string; reasonOf: (entry: Entry, at: number) => string | undefined },
): Promise<{ file: Blob; rows: number }> {
  const { unparse } = (await import("papaparse")).default;
  const columns = source.is === "table" ? source.table.header : [source.is === "cards" ? "vCard" : "JSON"];
  // a row may have more cells than there are columns
  const width = entries.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? "");
  // what cannot be read may be a formula
  const guarded = guardOf({ header: [...padded(columns), header], guard: true });
  const rows = entries.flatMap((entry, at): string[][] => {
    const reason = reasonOf(entry, at);
    return reason === undefined ? [] : [[...padded(entry.cells), reason].map(guarded)];
  });
  const text = unparse([[...padded(columns), header].map((cell) => guarded(cell, -1)), ...rows], {
    delimiter: source.is === "table" ? (source.table.delimiter ?? ",") : ",",
    newline: "\r\n",
  });
  return { file: new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" }), rows: rows.length };
}
