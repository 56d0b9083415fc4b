/** What was written to a table since somebody looked: by this page, or by whoever else has the database open. */
import { Dexie, type IntervalTree, RangeSet, rangesOverlap } from "dexie";
import type { Database } from "../database";

/** True where something between two primary keys was written. */
export type Written = (from?: string, to?: string) => boolean;

const listening = new WeakMap<Database, Map<string, RangeSet>>();

/**
 * What was written to a table since this was asked last, of each table by one place alone. What is kept of a table may be
 * trusted as live queries may be: both hear of a writing by the same event. Undefined when it is asked for the first time.
 */
export function writtenTo(table: string, on: Database): Written | undefined {
  const ofTables = listening.get(on) ?? listen(on);
  const since = ofTables.get(table);
  ofTables.set(table, new RangeSet());
  if (!since) return undefined;
  return (from, to) => rangesOverlap(since, new RangeSet(from ?? Dexie.minKey, to ?? Dexie.maxKey));
}

function listen(on: Database): Map<string, RangeSet> {
  const ofTables = new Map<string, RangeSet>();
  listening.set(on, ofTables);
  Dexie.on("storagemutated", (parts) => {
    for (const [table, since] of ofTables) {
      const written: IntervalTree | undefined = parts[`idb://${on.name}/${table}/`];
      if (parts.all) since.add(new RangeSet(Dexie.minKey, Dexie.maxKey));
      else if (written) since.add(written);
    }
  });
  return ofTables;
}
