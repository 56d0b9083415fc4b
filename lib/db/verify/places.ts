/** Checks the columns and who stands where, a row of them at a time. */
import { chunkSize, type Columns, emptyColumns, entryAt, readRow } from "../../model/columns";
import { columnTables, rowFromContacts } from "../columns";
import type { Database } from "../database";
import type { Findings } from "./findings";
import { same } from "./same";

/** Checks one row against the contacts that it is made of. */
export async function checkChunk(on: Database, chunk: number, findings: Findings): Promise<void> {
  const { columns, places, stamps, should, ids } = await on.transaction(
    "r",
    [on.contacts, ...columnTables(on)],
    async () => {
      const { columns: should, ids } = await rowFromContacts(on, chunk);
      const [columns, places, stamps] = await Promise.all([
        on.columns.get(chunk),
        on.places.get(chunk),
        on.stamps.get("columns"),
      ]);
      return { columns, places, stamps, should, ids };
    },
  );
  const is = columns ? readRow(columns) : emptyColumns(chunk);
  for (let place = 0; place < chunkSize; place += 1)
    findings.expect("places", idOf(chunk, place), places?.ids[place] ?? "", ids[place] ?? "");
  findings.rows += (columns ? 1 : 0) + (places ? 1 : 0);
  // without a stamp nobody reads it
  findings.expect("stamps", String(chunk), (stamps?.of[chunk] ?? 0) > 0, columns !== undefined);
  if (!same(is, should)) tellApart(is, should, ids, findings);
}

/** Which places of a row differ; the row as a whole where that is in none. */
function tellApart(is: Columns, should: Columns, ids: readonly string[], findings: Findings): void {
  const before = findings.count;
  for (let place = 0; place < chunkSize; place += 1)
    findings.expect("columns", ids[place] || idOf(is.chunk, place), entryAt(is, place), entryAt(should, place));
  if (findings.count === before)
    findings.expect("columns", String(is.chunk), "something where nobody stands", "nothing");
}

function idOf(chunk: number, place: number): string {
  return String(chunk * chunkSize + place);
}
