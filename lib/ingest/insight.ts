/**
 * What is told of interactions is worked out after they were captured, so that capturing waits for no model. Whatever
 * writes interactions leaves their ids in the queue, in its own transaction; here they are read, some at a time, each step
 * one transaction. What comes out is a function of what the database holds, so it matters neither when that is done nor how
 * often, nor whether the worker dies between. Only what the user corrected before is known to what is read after it.
 */
import { contactIdsOf } from "../db/anchors";
import type { Database } from "../db/database";
import {
  anew,
  bearingsOf,
  type FactChange,
  factTables,
  idsIn,
  leaveInsight,
  rereadFrom,
  rereadTo,
  takeWords,
  writeFacts,
} from "../db/factRows";
import { foldTables, refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { present, unique } from "../db/rows";
import type { Leaning } from "../insight/leaning";
import type { TextReader } from "../insight/reader";
import { type Bearing, entryOf, type Fact, withWord, wordOf } from "../model/facts";
import type { Interaction } from "../model/records";
import { leaningNow } from "./leaning";
import { type Retold, takeTerms, type TermOptions } from "./terms";

/** As many interactions of one step take some ten milliseconds. */
const few = 150;

/** Of a whole history a step takes so many times more: what it takes of one month is then written at once. */
const inBulk = 4;

/** Rows of the queue that are looked at for them: many name a few, some name hundreds. */
const mostRows = 20;

export interface InsightOptions {
  /** ms UTC */
  now: number;
  /** interactions of one step */
  most?: number;
}

/** Works out some of what waits in the queue; false where nothing does. */
export async function insightStep(
  on: Database,
  reader: TextReader,
  { now, most = few }: InsightOptions,
): Promise<boolean> {
  return on.transaction("rw", insightTables(on), async () => {
    const ids = (await takeLeft(on, most)) ?? (await takeNext(on, reader.version, most * inBulk));
    if (ids && ids.length > 0) await workOut(ids, reader, { now, on });
    return ids !== undefined;
  });
}

function insightTables(on: Database) {
  return [...foldTables(on), ...factTables(on), on.termPasts, on.posts, on.heat, on.queue];
}

/** Takes ids from what was left last; undefined where nothing was. */
async function takeLeft(on: Database, most: number): Promise<string[] | undefined> {
  const rows = await on.queue.where("kind").equals("insight").limit(mostRows).toArray();
  const ids = new Set<string>();
  const done: number[] = [];
  for (const row of rows) {
    const theirs = idsIn(row);
    for (const id of theirs.slice(0, most - ids.size)) ids.add(id);
    const rest = theirs.filter((id) => !ids.has(id));
    if (row.seq !== undefined) done.push(row.seq);
    if (rest.length > 0) await leaveInsight(rest, on);
    if (ids.size >= most) break;
  }
  await on.queue.bulkDelete(done);
  return rows.length === 0 ? undefined : [...ids];
}

/** Takes the next ids of all there are, where these are to be gone through: those that were not read by these models. */
async function takeNext(on: Database, models: number, most: number): Promise<string[] | undefined> {
  const job = await on.queue.where("kind").equals("reread").first();
  if (!job) return undefined;
  if (job.id === anew) await clearFacts(on);
  const ids = await on.interactions.where("id").above(rereadFrom(job, models)).limit(most).primaryKeys();
  const until = ids.at(-1);
  if (until === undefined) {
    await on.queue.where("kind").equals("reread").delete();
    return undefined;
  }
  await on.queue.put({ ...job, id: rereadTo(until, models) });
  const facts = await on.facts.bulkGet(ids);
  return ids.filter((_, at) => facts[at]?.models !== models);
}

async function clearFacts(on: Database): Promise<void> {
  const said = await on.facts.orderBy("correctedAt").toArray();
  await Promise.all(factTables(on).map((table) => table.clear()));
  await takeWords(said, on);
}

/** Asks for everything to be read by these models, where it was read by others. To be called before a first step. */
export async function askReread({ version }: TextReader, on: Database): Promise<void> {
  await on.transaction("rw", on.queue, on.facts, async () => {
    // as long as this one is not read anew, none of those after it was
    const first = await on.facts.filter(({ models }) => models !== 0).first();
    if (!first || first.models === version) return;
    if ((await on.queue.where("kind").equals("reread").count()) === 0) await on.queue.add({ kind: "reread", id: "" });
  });
}

async function workOut(ids: readonly string[], reader: TextReader, { now, on }: TermOptions): Promise<void> {
  const [rows, facts] = await Promise.all([on.interactions.bulkGet([...ids]), on.facts.bulkGet([...ids])]);
  const bearings = await bearingsOf(present(rows), on);
  const leaning = await leaningNow(reader, on);
  const changes = ids.map((_, at): FactChange => {
    const row = rows[at];
    const before = facts[at];
    return { before, after: row && factOf(row, { before, bearing: bearings.get(row.id), reader, leaning }) };
  });
  await writeFacts(changes, on);
  const isTalk = (row: Interaction, fact: Fact | undefined): boolean =>
    fact?.intents?.includes("spam") !== true && bearings.get(row.id)?.outbound !== true;
  const retold = changes.map(({ before, after }, at): Retold => {
    const row = rows[at];
    return { before, after: row && isTalk(row, after) ? row : undefined };
  });
  await takeTerms(retold, { now, on });
  await keepCool(
    present(rows.map((row, at) => row && withSpam(row, changes[at]?.after)).filter((row, at) => row !== rows[at])),
    on,
  );
}

interface Known {
  before: Fact | undefined;
  bearing: Bearing | undefined;
  reader: TextReader;
  leaning: Leaning | undefined;
}

function factOf(row: Interaction, { before, bearing, reader, leaning }: Known): Fact {
  const read = row.text === undefined ? {} : reader.read(row.text, leaning);
  const fact = { id: row.id, models: reader.version, ...read };
  const whole = { ...fact, ...entryOf(row, bearing ?? { outbound: false, onOwn: false }, read) };
  const word = before && wordOf(before);
  return word ? withWord(whole, word) : whole;
}

/** The interaction as spam, or not. */
function withSpam(row: Interaction, fact: Fact | undefined): Interaction {
  const isSpam = fact?.intents?.includes("spam") ?? false;
  if (isSpam === (row.spam === 1)) return row;
  const { spam: _spam, ...rest } = row;
  return isSpam ? { ...rest, spam: 1 } : rest;
}

/** Spam makes nobody hot: whoever wrote what is spam now, or is none any more, is counted afresh. */
async function keepCool(rows: readonly Interaction[], on: Database): Promise<void> {
  if (rows.length === 0) return;
  await on.interactions.bulkPut(rows);
  const identityIds = new Set(unique(rows.map(({ identityId }) => identityId)));
  const recount = { identityIds, rule: await ruleInForce(on) };
  await refold(await contactIdsOf([...identityIds], on), on, { recount, isHung: true, isQuiet: true });
}
