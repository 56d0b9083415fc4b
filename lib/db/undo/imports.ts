/**
 * Undoing an import, or what was done to many: what the journal has to do with it. The way back itself is walked by a job, see
 * ../imports-back.ts.
 */
import type { Database } from "../database";

/** The tables that an undo needs on account of imports. */
export function importTables(on: Database) {
  return [on.imports, on.importParts, on.queue];
}

/** Leaves one to be taken back; what was not written yet is given up. */
export async function wantImportBack(id: string, on: Database): Promise<void> {
  const found = await on.imports.get(id);
  if (!found) return;
  await on.importParts.where("[importId+part]").between([id, found.next], [id, Infinity]).delete();
  await on.imports.put({ ...found, is: "undoing" });
  await dropJob(id, on);
  await on.queue.add({ kind: "import", id });
}

/** It is no longer waited for. Another one may be: one that is taken back while a new one is done. */
export async function dropJob(id: string, on: Database): Promise<void> {
  await on.queue
    .where("kind")
    .equals("import")
    .filter((job) => job.id === id)
    .delete();
}
