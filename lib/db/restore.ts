/**
 * Putting a backup back. It is a row of the queue that names the file and how far it is; each page of rows goes in together
 * with the note of the next, so whatever dies between any two, whoever comes next goes on from there.
 */
import { type Database, db } from "./database";
import type { DumpedTable } from "./dump";

/** Into a database that holds nothing the rows go as they are; else they are joined with what is there. */
export type RestoreMode = "whole" | "joined";

export interface RestoreState {
  /** where the checked copy of the backup is kept */
  file: string;
  mode: RestoreMode;
  /** which pass over which table comes next, and how many of its rows are in */
  pass: number;
  done: number;
  /** rows of all passes before, and of all there are: for the progress */
  rows: number;
  of: number;
}

/** What is there before anybody did anything with Jalin, or follows from other rows. */
const incidental = new Set([
  "queue",
  "heat",
  "reheated",
  "siteHealth",
  "viewers",
  "columns",
  "places",
  "stamps",
  "leaning",
  "termPasts",
  "suppressionKeys",
]);

/** True where nothing was captured, entered or noted that a restore could overwrite. */
export async function isEmpty(on: Database = db): Promise<boolean> {
  const tables = on.tables.filter(({ name }) => !incidental.has(name));
  const first = await Promise.all(tables.map((table) => table.limit(1).count()));
  return first.every((count) => count === 0);
}

/** Asks for a checked copy to be put back; from here on it will be. Answers with how. */
export async function wantRestore(file: string, of: number, on: Database = db): Promise<RestoreMode> {
  return on.transaction("rw", on.tables, async () => {
    if (await restoring(on)) throw new Error("a backup is being put back already");
    const mode = (await isEmpty(on)) ? "whole" : "joined";
    if (mode === "whole") await Promise.all(on.tables.map((table) => table.clear()));
    const state: RestoreState = { file, mode, pass: 0, done: 0, rows: 0, of };
    await on.queue.add({ kind: "restore", id: JSON.stringify(state) });
    return mode;
  });
}

/** How far it is; undefined where none is being put back. */
export async function restoring(on: Database = db): Promise<RestoreState | undefined> {
  const row = await on.queue.where("kind").equals("restore").first();
  return row && (JSON.parse(row.id) as RestoreState);
}

/** Notes how far it is; in the transaction of what it tells of. */
export async function noteRestore(state: RestoreState, on: Database): Promise<void> {
  await on.queue
    .where("kind")
    .equals("restore")
    .modify({ id: JSON.stringify(state) });
}

/** Puts rows in as they are; those of the queue get numbers of their own, for it holds the row of this very job. */
export async function putAsTheyAre(
  rows: readonly unknown[],
  { name }: Pick<DumpedTable, "name">,
  on: Database,
): Promise<void> {
  if (name !== "queue") return void (await on.table<unknown>(name).bulkPut([...rows]));
  const left = (rows as { kind: string; seq?: number }[]).filter(({ kind }) => kind !== "restore");
  await on.table("queue").bulkAdd(left.map(({ seq: _seq, ...row }) => row));
}

/** It is done. */
export async function endRestore(on: Database): Promise<void> {
  await on.queue.where("kind").equals("restore").delete();
}
