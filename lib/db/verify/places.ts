/** Checks the columns and who stands where, a row of them at a time. */
import {
  chunkOf,
  chunkSize,
  type Columns,
  emptyColumns,
  entryAt,
  isListed,
  placeOf,
  putContact,
} from "../../model/columns";
import type { Contact } from "../../model/records";
import { columnTables } from "../columns";
import type { Database } from "../database";
import type { Findings } from "./findings";
import { same } from "./same";

/** The rows there are, by number: those of contacts too, should the columns have none for them. */
export async function countChunks(on: Database): Promise<number> {
  return on.transaction("r", [on.contacts, ...columnTables(on)], async () => {
    const last = await Promise.all([
      on.columns.orderBy(":id").last(),
      on.places.orderBy(":id").last(),
      on.contacts.orderBy("seq").last(),
    ]);
    const [columns, places, contact] = last;
    return 1 + Math.max(columns?.chunk ?? -1, places?.chunk ?? -1, contact ? chunkOf(contact.seq ?? 0) : -1);
  });
}

/** Checks one row against the contacts that it is made of. */
export async function checkChunk(on: Database, chunk: number, findings: Findings): Promise<void> {
  const { columns, places, contacts } = await on.transaction("r", [on.contacts, ...columnTables(on)], async () => ({
    columns: await on.columns.get(chunk),
    places: await on.places.get(chunk),
    contacts: await on.contacts
      .where("seq")
      .between(chunk * chunkSize, (chunk + 1) * chunkSize, true, false)
      .toArray(),
  }));
  const should = emptyColumns(chunk);
  const ids: string[] = [];
  for (const contact of contacts) {
    const place = placeOf(contact.seq ?? 0);
    if (!isListed(contact)) continue;
    putContact(should, place, contact);
    ids[place] = contact.id;
  }
  const is = columns ?? emptyColumns(chunk);
  for (let place = 0; place < chunkSize; place += 1)
    findings.expect("places", idOf(chunk, place), places?.ids[place] ?? "", ids[place] ?? "");
  findings.rows += (columns ? 1 : 0) + (places ? 1 : 0);
  if (!same(is, should)) tellApart(is, should, contacts, findings);
}

/** Which places of a row differ; the row as a whole where that is in none. */
function tellApart(is: Columns, should: Columns, contacts: readonly Contact[], findings: Findings): void {
  const names = new Map(contacts.map(({ id, seq = 0 }) => [placeOf(seq), id]));
  const before = findings.count;
  for (let place = 0; place < chunkSize; place += 1)
    findings.expect("columns", names.get(place) ?? idOf(is.chunk, place), entryAt(is, place), entryAt(should, place));
  if (findings.count === before)
    findings.expect("columns", String(is.chunk), "something where nobody stands", "nothing");
}

function idOf(chunk: number, place: number): string {
  return String(chunk * chunkSize + place);
}
