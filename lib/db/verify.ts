/**
 * Whether what is derived is what it follows from: contacts from their accounts, counters from what they count, columns
 * from contacts. Everything is read, in short transactions of its own, so pages may be captured meanwhile; and nothing is
 * written.
 */
import type { Identity } from "../model/records";
import { columnTables, countChunks } from "./columns";
import { type Database, db } from "./database";
import { checkFacts, checkMonths, MonthSums } from "./verify/facts";
import { type Difference, Findings } from "./verify/findings";
import { checkPeople } from "./verify/people";
import { checkChunk } from "./verify/places";
import { checkTalk } from "./verify/talk";
import { checkPipeline, checkPosts, checkTasks } from "./verify/totals";

export type { Difference } from "./verify/findings";

export interface VerifyOptions {
  /** what tells of an account whose it may be */
  keysOf: (identity: Identity) => string[];
  on?: Database;
  /** stops the check between two steps */
  signal?: AbortSignal;
  /** how many rows were looked at, of about how many */
  onProgress?: (rows: number, of: number) => void;
}

export interface Verified {
  /** that were looked at */
  rows: number;
  /** how many differences there are; the first hundred are in `differences` */
  count: number;
  differences: readonly Difference[];
  /** false where it was stopped */
  isComplete: boolean;
}

/** Checks the whole database; finds nothing where all is well. */
export async function verify({ keysOf, on = db, signal, onProgress }: VerifyOptions): Promise<Verified> {
  const findings = new Findings();
  const total = await rowsIn(on);
  for await (const _step of steps(on, findings, keysOf)) {
    onProgress?.(Math.min(findings.rows, total), total);
    if (signal?.aborted) return { ...toldOf(findings), isComplete: false };
  }
  return { ...toldOf(findings), isComplete: true };
}

function toldOf({ rows, count, differences }: Findings): Omit<Verified, "isComplete"> {
  return { rows, count, differences };
}

/** One after the other, each in a transaction of its own. */
async function* steps(on: Database, findings: Findings, keysOf: VerifyOptions["keysOf"]): AsyncGenerator<void> {
  for (let after: string | undefined = ""; after !== undefined; yield)
    after = await checkPeople(on, after, findings, { keysOf });
  for (let after: string | undefined = ""; after !== undefined; yield) after = await checkPosts(on, after, findings);
  const chunks = () => on.transaction("r", [on.contacts, ...columnTables(on)], async () => countChunks(on));
  for (let chunk = 0; chunk < (await chunks()); chunk += 1, yield) await checkChunk(on, chunk, findings);
  await checkPipeline(on, findings);
  yield;
  for (let after: string | undefined = ""; after !== undefined; yield) after = await checkTasks(on, after, findings);
  const sums = new MonthSums();
  for (let after: string | undefined = ""; after !== undefined; yield)
    after = await checkFacts(on, after, findings, sums);
  await checkMonths(on, sums, findings);
  yield;
  await checkTalk(on, findings);
}

/** How many rows there are to look at. */
async function rowsIn(on: Database): Promise<number> {
  const tables = [
    on.contacts,
    on.identities,
    on.identityKeys,
    on.interactions,
    on.profiles,
    on.tallies,
    on.notes,
    on.tasks,
    on.opportunities,
    // once more, for the pipeline
    on.opportunities,
    on.inbox,
    on.suggestions,
    on.posts,
    on.columns,
    on.places,
    on.facts,
    on.months,
    on.talk,
  ];
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
