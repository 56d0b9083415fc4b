/** Stores readings as the worker would, in the database of this test file. */
import { db } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import type { Reading } from "../browser/faces/people";

/** Empties the database, then stores the readings. `now` in ms UTC. */
export async function storeAudience(readings: readonly Reading[], now: number): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const reading of readings) await ingest(reading, { now });
}
