/**
 * Putting a backup back. It is a row of the queue that names the file and how far it is; each page of rows goes in together
 * with the note of the next, so whatever dies between any two, whoever comes next goes on from there.
 */
import { askRebuild } from "./askRebuild";
import { columnTables } from "./columns";
import { type Database, db } from "./database";
import { countAll, type DumpedTable } from "./dump";

/** Into a database that holds nothing the rows go as they are; else they are joined with what is there. */
export type RestoreMode = "whole" | "joined";

export interface RestoreState {
  /** tells it from any other */
  id: string;
  /** where the checked copy of the backup is kept */
  file: string;
  mode: RestoreMode;
  /** the settings of the backup come as well; with all of it they do anyway */
  withSettings?: true;
  /** which pass over which table comes next, and how many of its rows are in */
  pass: number;
  done: number;
  /** rows of all passes before, and of all there are: for the progress */
  rows: number;
  of: number;
  /** it failed so often since it came farther, and why */
  failed?: { times: number; why: RestoreFailure };
}

/** `full`: no room · `damaged`: its copy is · `other` */
export type RestoreFailure = "full" | "damaged" | "other";

/** Tries in a row; after that it waits for the user. */
const mostTries = 3;

/** True where it does not go on by itself. */
export function isStuck({ failed }: RestoreState): boolean {
  return failed !== undefined && failed.times >= mostTries;
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

/** Asks for a checked copy to be put back; from here on it will be. */
export async function wantRestore(
  { file, of, withSettings }: Pick<RestoreState, "file" | "of" | "withSettings">,
  on: Database = db,
): Promise<RestoreState> {
  return on.transaction("rw", on.tables, async () => {
    if (await restoring(on)) throw new Error("a backup is being put back already");
    const mode = (await isEmpty(on)) ? "whole" : "joined";
    if (mode === "whole") await clearAll(on);
    const begun = { id: crypto.randomUUID(), file, mode, pass: 0, done: 0, rows: 0, of } as const;
    const state: RestoreState = { ...begun, ...(withSettings && { withSettings }) };
    await on.queue.add({ kind: "restore", id: JSON.stringify(state) });
    return state;
  });
}

async function clearAll(on: Database): Promise<void> {
  await Promise.all(on.tables.map((table) => table.clear()));
}

/** How far it is; undefined where none is being put back. */
export async function restoring(on: Database = db): Promise<RestoreState | undefined> {
  const row = await on.queue.where("kind").equals("restore").first();
  return row && (JSON.parse(row.id) as RestoreState);
}

/** Notes how far it is, in the transaction of what it tells of; false where it was stopped. */
export async function noteRestore(state: RestoreState, on: Database): Promise<boolean> {
  if ((await restoring(on))?.id !== state.id) return false;
  await on.queue
    .where("kind")
    .equals("restore")
    .modify({ id: JSON.stringify(state) });
  return true;
}

/** Notes that it could not go on. */
export async function noteFailed(id: string, why: RestoreFailure, on: Database = db): Promise<void> {
  await on.transaction("rw", on.queue, async () => {
    const state = await restoring(on);
    if (state?.id !== id) return;
    await noteRestore({ ...state, failed: { times: (state.failed?.times ?? 0) + 1, why } }, on);
  });
}

/** Lets one that is stuck be tried again. */
export async function tryAgain(on: Database = db): Promise<void> {
  await on.transaction("rw", on.queue, async () => {
    const state = await restoring(on);
    if (!state) return;
    const { failed: _failed, ...rest } = state;
    await noteRestore(rest, on);
  });
}

/**
 * Leaves off for good: of what was to be all there is then nothing, of what was joined what is in stays in. Answers with how
 * far it was; undefined where none was being put back.
 */
export async function stopRestore(on: Database = db): Promise<RestoreState | undefined> {
  return on.transaction("rw", on.tables, async () => {
    const state = await restoring(on);
    if (state?.mode === "whole") await clearAll(on);
    else if (state) await endRestore(state, on);
    return state;
  });
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

/**
 * It is over. What follows from what was joined is made anew, and where something was entered while rows went in as they are:
 * then no list is what it follows from. `rows`: of all that were put in. In the caller's transaction over all tables.
 */
export async function endRestore({ mode, rows }: RestoreState, on: Database): Promise<void> {
  const isMore = mode === "whole" && (await countAll(on)) !== rows + 1;
  if (isMore) await Promise.all([on.contacts, on.tallies, ...columnTables(on)].map((table) => table.clear()));
  if (mode === "joined" || isMore) await askRebuild(on);
  // who is silent is deleted after the user agreed to it here
  await on.queue
    .where("kind")
    .anyOf(mode === "whole" ? ["restore", "purge"] : ["restore"])
    .delete();
}
