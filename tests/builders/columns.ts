/** Whether the columns hold the contacts as they are. */
import { columnTables, countChunks } from "../../lib/db/columns";
import type { Database } from "../../lib/db/database";
import { type Difference, Findings } from "../../lib/db/verify/findings";
import { checkChunk } from "../../lib/db/verify/places";
import { isListed } from "../../lib/model/columns";
import { sortKey } from "../../lib/model/order";

/** What differs between contacts and columns, and what contacts say of their own place: nothing, where all is well. */
export async function columnDifferences(on: Database): Promise<readonly Difference[]> {
  const findings = new Findings();
  const chunks = await on.transaction("r", [on.contacts, ...columnTables(on)], async () => countChunks(on));
  for (let chunk = 0; chunk < chunks; chunk += 1) await checkChunk(on, chunk, findings);
  for (const contact of await on.contacts.toArray()) {
    const { id, seq, hottest, newest } = contact;
    const should = isListed(contact)
      ? { isPlaced: true, hottest: sortKey("hot", contact), newest: sortKey("new", contact) }
      : { isPlaced: false };
    findings.expect("contacts: place", id, { isPlaced: seq !== undefined, hottest, newest }, should);
  }
  return findings.differences;
}
