/** The worker's part of an import, for tests of what is seen of it. */
import { db } from "../../lib/db/database";
import { importStep } from "../../lib/ingest/importing";

/** One step of what is left to do. */
export function oneStep(): Promise<boolean> {
  return importStep(db);
}

/** All that is left to do. */
export async function workThrough(): Promise<true> {
  while (await oneStep());
  return true;
}
