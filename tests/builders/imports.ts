/** The worker's part of imports and of what is done to many people. */
import { type Database, db } from "../../lib/db/database";
import { importStep } from "../../lib/ingest/importing";

/** One step of what is left to do. */
export function oneStep(on: Database = db): Promise<boolean> {
  return importStep(on);
}

/** All that is left to do. */
export async function workThrough(on: Database = db): Promise<true> {
  while (await oneStep(on));
  return true;
}
