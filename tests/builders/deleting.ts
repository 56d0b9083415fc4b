/** Deleting and taking back as the worker does it where there are many. */
import type { Database } from "../../lib/db/database";
import { lastBulk } from "../../lib/db/imports";
import { undo } from "../../lib/db/journal";
import { deleteMany } from "../../lib/ingest/remove";
import { workThrough } from "./imports";

interface When {
  now: number;
  on: Database;
}

/** Nobody waits for more than one. */
export const oneByOne = { people: 1, rows: 1 };

/** Deletes people one by one; answers with the number to undo it by, undefined where nobody was there. */
export async function deleteApart(ids: readonly string[], { now, on }: When): Promise<number | undefined> {
  const entry = await deleteMany(ids, { now, on, most: oneByOne });
  if (entry !== "later") return entry;
  await workThrough(on);
  return (await lastBulk(on))?.entry;
}

/** Undoes a step with all that is left to the worker by it; false where it was undone already. */
export async function takeBack(seq: number, when: When): Promise<boolean> {
  const isUndone = await undo(seq, when);
  await workThrough(when.on);
  return isUndone;
}
