/** Saved contacts who were not told yet that their data are kept: found in the columns. */
import { forPlaces, chunkSize, hasBit } from "../model/columns";
import { dayMs } from "../model/days";
import { informWithinDays } from "../model/notice";
import type { Contact } from "../model/records";
import { columnTables, readColumns } from "./columns";
import { type Database, db } from "./database";
import { idsAt } from "./lists";
import { present } from "./rows";

/**
 * People who were saved longer ago than one may wait with telling them, and who were not told; the one who waits longest
 * first. Organisations need not be told. `now` in ms UTC.
 */
export async function notInformed(now: number, on: Database = db): Promise<Contact[]> {
  return on.transaction("r", [on.contacts, ...columnTables(on)], async () => {
    const seqs = (await readColumns(on)).flatMap(({ chunk, marks: { saved, informed, organisation } }) => {
      const found: number[] = [];
      if (saved)
        forPlaces(saved, (place) => {
          if (informed && hasBit(informed, place)) return;
          if (organisation && hasBit(organisation, place)) return;
          found.push(chunk * chunkSize + place);
        });
      return found;
    });
    const ids = (await idsAt(seqs, on)).filter((id) => id !== "");
    const savedOn = ({ savedAt = 0 }: Contact): number => savedAt;
    return present(await on.contacts.bulkGet(ids))
      .filter((contact) => savedOn(contact) < now - informWithinDays * dayMs)
      .sort((a, b) => savedOn(a) - savedOn(b));
  });
}
