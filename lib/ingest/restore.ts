/**
 * Puts a backup that was checked into the database, page by page. Where something is there already, accounts, posts and
 * interactions are joined as captures are, and what was entered by its time (model/rejoin.ts); what is derived is made anew by
 * the rebuild. What can be undone stays with the database it was done in.
 */
import { type Database, db } from "../db/database";
import { tellingStretches } from "../db/exactKeys";
import { takeWords } from "../db/factRows";
import { pipeline } from "../db/pipeline-counters";
import { endRestore, noteRestore, putAsTheyAre, restoring, type RestoreState } from "../db/restore";
import { byId, unique } from "../db/rows";
import type { Activity } from "../model/activity";
import type { Fact } from "../model/facts";
import { type InboxItem, said, withSaid } from "../model/inbox";
import { listed, type Opportunity } from "../model/opportunity";
import { emptied, type PipelineStage } from "../model/pipeline";
import type { Note, Profile } from "../model/profile";
import type { Contact, Identity } from "../model/records";
import { joinProfiles, later } from "../model/rejoin";
import type { Rule, RuleRun } from "../model/rule";
import type { Segment } from "../model/segment";
import { repointedPair, type Suggestion, suggestionRank } from "../model/suggestion";
import { hasherOf, type Suppressed } from "../model/suppressed";
import { scheduled, type Task } from "../model/task";
import {
  leaveOutIdentities,
  nowOf,
  takeActs,
  takeGroups,
  takeIdentities,
  takeKeys,
  takePostRows,
  takeViewers,
} from "./restoreCaptured";

/** A backup whose every row was checked. */
export interface CheckedBackup {
  tables: readonly string[];
  /** `skip`: rows that are left out at the beginning */
  pages: (table: string, options: { skip: number; most: number }) => AsyncIterable<unknown[]>;
}

interface RestoreOptions {
  on?: Database;
  /** called when all rows are in, before it is noted that it is done; may be called again */
  onRows?: (state: RestoreState) => Promise<void>;
  /** rows of one step */
  most?: number;
}

/** Goes on with the restore that is noted in the queue; true at its end, false where it was stopped, or none is. */
export async function restoreBackup(
  backup: CheckedBackup,
  { on = db, onRows, most = 1_000 }: RestoreOptions = {},
): Promise<boolean> {
  const begun = await restoring(on);
  if (!begun) return false;
  const { failed: _failed, ...state } = begun;
  const passes = state.mode === "whole" ? backup.tables.map(asItIs) : await joining(backup, on);
  let { rows: all, done: skip } = state;
  for (const [at, { table, take }] of passes.entries()) {
    if (at < state.pass) continue;
    let done = skip;
    for await (const rows of backup.pages(table, { skip, most })) {
      done += rows.length;
      all += rows.length;
      const next: RestoreState = { ...state, pass: at, done, rows: all };
      const isWanted = await tellingStretches(() =>
        on.transaction("rw", on.tables, async () => {
          const goesOn = await noteRestore(next, on);
          if (goesOn) await take(rows, on);
          return goesOn;
        }),
      );
      if (!isWanted) return false;
    }
    skip = 0;
  }
  await onRows?.(state);
  return on.transaction("rw", on.tables, async () => {
    const isWanted = (await restoring(on))?.id === state.id;
    if (isWanted) await endRestore({ ...state, rows: all }, on);
    return isWanted;
  });
}

/** One way through one table; its work is done in the caller's transaction over all tables. */
interface Pass {
  table: string;
  take: (rows: unknown[], on: Database) => Promise<void>;
}

function asItIs(table: string): Pass {
  return { table, take: (rows, on) => putAsTheyAre(rows, { name: table }, on) };
}

/** The passes by which a backup is joined, those first that others look for. */
async function joining(backup: CheckedBackup, on: Database): Promise<Pass[]> {
  const stages: PipelineStage[] = [];
  for await (const rows of pagesOf<PipelineStage>(backup, "pipeline")) stages.push(...rows);
  const erased = await namesOfErased(backup, on);
  const all: Pass[] = [
    pass("suppressionKeys", addMissing("suppressionKeys")),
    pass("suppressed", takeSuppressed),
    pass("identities", takeIdentities),
    pass("identityKeys", takeKeys),
    pass("identities", takeGroups),
    pass("posts", takePostRows),
    pass("interactions", takeActs),
    pass("profiles", takeProfiles),
    pass("notes", takeNotes),
    pass("customFields", addMissing("customFields")),
    pass("opportunities", (rows: Opportunity[], on) => takeOpportunities(rows, stages, on)),
    pass("tasks", takeTasks),
    pass("segments", takeLater("segments")),
    pass("rules", takeLater("rules")),
    pass("ruleRuns", takeRuns),
    pass("suggestions", takeSaidOfPairs),
    pass("inbox", takeInbox),
    pass("facts", takeFeelings),
    pass("activity", (rows: Activity[], on) => takeActivity(rows, erased, on)),
    pass("siteHealth", addMissing("siteHealth")),
    pass("viewers", takeViewers),
  ];
  return all.filter(({ table }) => backup.tables.includes(table));
}

/** All rows of a table; none of one that is not there. They are of its type: they were checked. */
async function* pagesOf<R>(backup: CheckedBackup, table: string): AsyncGenerator<R[]> {
  if (backup.tables.includes(table))
    for await (const rows of backup.pages(table, { skip: 0, most: 1_000 })) yield rows as R[];
}

/** What those of the backup are called who were erased here: the log knows them by nothing else. */
async function namesOfErased(backup: CheckedBackup, on: Database): Promise<ReadonlySet<string>> {
  const names = new Set<string | undefined>();
  if ((await on.suppressed.limit(1).count()) === 0) return names as Set<string>;
  const contacts = new Set<string>();
  for await (const page of pagesOf<Identity>(backup, "identities"))
    for (const [network, rows] of Map.groupBy(page, (row) => row.network)) {
      const left = new Set(await leaveOutIdentities(network, rows, on));
      for (const { id, name, contactId } of rows.filter((row) => !left.has(row))) {
        names.add(id).add(name);
        contacts.add(contactId);
      }
    }
  for await (const page of pagesOf<Contact>(backup, "contacts"))
    for (const { id, name } of page) if (contacts.has(id)) names.add(name);
  return names as Set<string>;
}

/** The rows of a table are of its type: they were checked. */
function pass(table: string, take: (rows: never[], on: Database) => Promise<void>): Pass {
  return { table, take: (rows, on) => take(rows as never[], on) };
}

/** What is there stays. */
function addMissing(table: string): (rows: unknown[], on: Database) => Promise<void> {
  return async (rows, on) => {
    const { keyPath } = on.table(table).schema.primKey;
    const keys = rows.map((row) => (row as Record<string, string>)[String(keyPath)] ?? "");
    const there = await on.table<unknown>(table).bulkGet(keys);
    await on.table<unknown>(table).bulkAdd(rows.filter((_, at) => there[at] === undefined));
  };
}

/** Who was erased there: but for who lives here and was read since, for they were allowed again. */
async function takeSuppressed(rows: Suppressed[], on: Database): Promise<void> {
  const there = await on.suppressed.bulkGet(rows.map(({ hash }) => hash));
  const fresh = rows.filter((_, at) => there[at] === undefined);
  const alive = fresh.length === 0 ? new Set() : await readSince(fresh, on);
  await on.suppressed.bulkAdd(fresh.filter((row) => !alive.has(accountIn(row))));
}

function accountIn({ group, account }: Suppressed): string {
  return `${group} ${account}`;
}

/** Those of erased accounts that are here, and were read after they were erased. */
async function readSince(rows: readonly Suppressed[], on: Database): Promise<Set<string>> {
  const hashers = (await on.suppressionKeys.toArray()).map(hasherOf);
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  const found = (await on.identityKeys.toArray()).flatMap(({ key, identityId }) =>
    hashers.flatMap((hash) => {
      const row = byHash.get(hash(key));
      return row ? [{ row, identityId }] : [];
    }),
  );
  const identities = byId(await on.identities.bulkGet(unique(found.map(({ identityId }) => identityId))));
  return new Set(
    found.flatMap(({ row, identityId }) => {
      const { firstSeen = 0, lastSeen = 0, native } = identities.get(identityId) ?? {};
      // whose native id is known is not who had but the handle
      const isThem = !row.loose || native === undefined;
      return isThem && Math.max(firstSeen, lastSeen) > row.at ? [accountIn(row)] : [];
    }),
  );
}

async function takeProfiles(rows: Profile[], on: Database): Promise<void> {
  const now = await nowOf(
    rows.flatMap(({ identityId, companyId }) => [identityId, companyId?.value]),
    on,
  );
  for (const { companyId, ...row } of rows) {
    const identityId = now.get(row.identityId);
    if (identityId === undefined) continue;
    const value = now.get(companyId?.value ?? "");
    const theirs = {
      ...row,
      identityId,
      ...(companyId && value !== undefined && { companyId: { ...companyId, value } }),
    };
    await on.profiles.put(joinProfiles(await on.profiles.get(identityId), theirs));
  }
}

/** Rows that say when they were changed last. */
function takeLater(table: "segments" | "rules") {
  return async (rows: (Segment | Rule)[], on: Database): Promise<void> => {
    const there = await on.table<Segment | Rule, string>(table).bulkGet(rows.map(({ id }) => id));
    await on
      .table<Segment | Rule, string>(table)
      .bulkPut(rows.map((row, at) => later(there[at], row, ({ changedAt }) => changedAt)));
  };
}

async function takeNotes(rows: Note[], on: Database): Promise<void> {
  const [theirs, there] = await Promise.all([
    anchored(rows, on),
    on.notes.bulkGet(rows.map(({ id }) => id)).then(byId),
  ]);
  await on.notes.bulkPut(theirs.map((row) => later(there.get(row.id), row, ({ editedAt }) => editedAt)));
}

/** Rows with the account they hang on as it is here; without those of accounts that are not. */
async function anchored<R extends { identityId?: string }>(rows: readonly R[], on: Database): Promise<R[]> {
  const now = await nowOf(
    rows.map(({ identityId }) => identityId),
    on,
  );
  return rows.flatMap((row) => {
    if (row.identityId === undefined) return [row];
    const identityId = now.get(row.identityId);
    return identityId === undefined ? [] : [{ ...row, identityId }];
  });
}

async function takeTasks(rows: Task[], on: Database): Promise<void> {
  const [theirs, there] = await Promise.all([
    anchored(rows, on),
    on.tasks.bulkGet(rows.map(({ id }) => id)).then(byId),
  ]);
  await on.tasks.bulkPut(theirs.map((row) => later(there.get(row.id), scheduled(row), ({ changedAt }) => changedAt)));
}

/** With the stages of theirs that they stand in, where these are not here; all of them where the pipeline was never touched. */
async function takeOpportunities(rows: Opportunity[], stages: readonly PipelineStage[], on: Database): Promise<void> {
  const now = await nowOf(
    rows.map(({ companyId }) => companyId),
    on,
  );
  const [theirs, there, untouched] = await Promise.all([
    anchored(rows, on),
    on.opportunities.bulkGet(rows.map(({ id }) => id)).then(byId),
    on.pipeline.count().then((count) => count === 0),
  ]);
  const here = byId(untouched && stages.length > 0 ? stages.map(emptied) : await pipeline(on));
  const order = Math.max(...[...here.values()].map((stage) => stage.order)) + 1;
  const wanted = new Set(theirs.map(({ stageId }) => stageId));
  for (const stage of stages)
    if (wanted.has(stage.id) && !here.has(stage.id))
      here.set(stage.id, emptied({ ...stage, order: order + stage.order }));
  await on.pipeline.bulkPut([...here.values()]);
  const first = [...here.values()].find(({ is }) => is === "open");
  await on.opportunities.bulkPut(
    theirs.map(({ companyId, ...row }) => {
      const company = now.get(companyId ?? "");
      const stage = here.get(row.stageId) ?? first;
      const placed = {
        ...row,
        stageId: stage?.id ?? row.stageId,
        ...(company !== undefined && { companyId: company }),
      };
      return later(there.get(row.id), listed(placed, stage?.is ?? row.is), ({ changedAt }) => changedAt);
    }),
  );
}

async function takeRuns(rows: RuleRun[], on: Database): Promise<void> {
  const [there, acts] = await Promise.all([
    on.ruleRuns.bulkGet(rows.map(({ id }) => id)).then(byId),
    on.interactions.bulkGet(unique(rows.map(({ interactionId }) => interactionId))).then(byId),
  ]);
  // what it did can be undone where it was done
  const fresh = rows.filter(({ id, interactionId }) => !there.has(id) && acts.has(interactionId));
  await on.ruleRuns.bulkPut(fresh.map(({ entry: _entry, ...run }) => run));
}

/** What the user said of pairs, where they said nothing here. */
async function takeSaidOfPairs(rows: Suggestion[], on: Database): Promise<void> {
  const told = rows.filter(({ state }) => state !== "open");
  const now = await nowOf(
    told.flatMap(({ a, b }) => [a, b]),
    on,
  );
  const pairs = told.filter(({ a, b }) => now.has(a) && now.has(b)).flatMap((row) => repointedPair(row, now) ?? []);
  const there = byId(await on.suggestions.bulkGet(pairs.map(({ id }) => id)));
  const strength = { open: 0, later: 1, different: 2 };
  const put = pairs.filter(({ id, state }) => strength[state] > strength[there.get(id)?.state ?? "open"]);
  await on.suggestions.bulkPut(
    put.map(({ rank: _rank, ...row }) => {
      const rank = suggestionRank(row);
      return { ...row, ...(rank !== undefined && { rank }) };
    }),
  );
}

/** What the user said of what waits for a reply, where they said nothing here. */
async function takeInbox(rows: InboxItem[], on: Database): Promise<void> {
  const theirs = await anchored(
    rows.filter(({ byHand }) => byHand),
    on,
  );
  const ids = theirs.map(({ id }) => id);
  const [there, acts] = await Promise.all([on.inbox.bulkGet(ids).then(byId), on.interactions.bulkGet(ids).then(byId)]);
  await on.inbox.bulkPut(
    theirs.flatMap((row) => {
      const ours = there.get(row.id);
      if (!acts.has(row.id) || ours?.byHand) return [];
      return [ours ? withSaid(ours, said(row)) : row];
    }),
  );
}

/** What the user said of feelings; the rest is read anew. */
async function takeFeelings(rows: Fact[], on: Database): Promise<void> {
  await takeWords(
    rows.filter(({ byHand }) => byHand),
    on,
  );
}

/** The log, each line once, without those that name somebody who was erased. */
async function takeActivity(rows: Activity[], erased: ReadonlySet<string>, on: Database): Promise<void> {
  const theirs = await anchored(
    rows.filter(({ deed }) => !("name" in deed && erased.has(deed.name))),
    on,
  );
  const spans = unique(theirs.map(({ deed, at }) => JSON.stringify([deed.is, at])));
  const there = await on.activity
    .where("[deed.is+at]")
    .anyOf(spans.map((span) => JSON.parse(span) as [string, number]))
    .toArray();
  const known = new Set(there.map(asLine));
  const fresh = theirs.filter((row) => !known.has(asLine(row)) && known.add(asLine(row)));
  await on.activity.bulkAdd(fresh.map(({ seq: _seq, ...row }) => row));
}

function asLine({ at, identityId, opportunityId, taskId, deed }: Activity): string {
  return JSON.stringify([
    at,
    identityId,
    opportunityId,
    taskId,
    Object.entries(deed).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
