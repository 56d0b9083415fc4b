/**
 * Deletes who is silent for longer than the user's rule allows, see model/retention.ts, step by step: each is one
 * transaction together with the note of what comes next. For good: a way back would keep what was to go.
 */
import type { Database } from "../db/database";
import { forgetImports, startTables } from "../db/imports";
import { idsAt } from "../db/lists";
import { postNetworks } from "../db/posts";
import {
  candidates,
  type Due,
  dueAmong,
  duePosts,
  dueUnlisted,
  purgeJob,
  setPurgeJob,
  unlisted,
} from "../db/retention";
import type { NetworkId } from "../model/capture";
import type { JournalEntry } from "../model/journal";
import { type Limits, limitsOf, type PurgeJob, type Purged, purgePhases } from "../model/retention";
import { removeAccounts, removeTables } from "./remove";

/** What one step takes: people who are looked at, and what may go with them beyond the first of them. */
const few = { people: 50, interactions: 1_000 };

/**
 * One step; what was deleted in all with the last one, true before that, false where nothing is wanted. What is captured
 * meanwhile counts: whoever is silent no longer when it is their turn stays.
 */
export async function purgeStep(on: Database): Promise<Purged | boolean> {
  return on.transaction(
    "rw",
    [...removeTables(on), ...startTables(on), on.quarantine, on.siteHealth, on.segments, on.pipeline, on.customFields],
    async () => {
      const job = await purgeJob(on);
      if (!job) return false;
      const next = await stepOf(job, limitsOf(job.rule, job.at), on);
      await setPurgeJob(next.isLast ? undefined : next.job, on);
      return next.isLast ? next.job.purged : true;
    },
  );
}

interface Next {
  job: PurgeJob;
  isLast?: boolean;
}

async function stepOf(job: PurgeJob, limits: Limits, on: Database): Promise<Next> {
  switch (job.phase) {
    case "people":
      return somePeople(job, limits, on);
    case "posts":
      return somePosts(job, limits, on);
    case "others":
      return someOthers(job, limits, on);
    case "rest":
      await theRest(job, limits, on);
      return { job, isLast: true };
  }
}

/** With the next phase. */
function onward(job: PurgeJob): Next {
  const phase = purgePhases[purgePhases.indexOf(job.phase) + 1] ?? "rest";
  return { job: { ...job, phase, after: "" } };
}

async function somePeople(job: PurgeJob, limits: Limits, on: Database): Promise<Next> {
  const seqs = (await candidates(limits, on, { from: Number(job.after) })).slice(0, few.people);
  if (seqs.length === 0) return onward({ ...job, done: job.of });
  const ids = await idsAt(seqs, on);
  const { due } = await dueAmong(ids, limits, on);
  const taken = within(due);
  await removeAll(taken, on);
  const last = due.length > taken.length ? ids.indexOf(due[taken.length]?.contact.id ?? "") : seqs.length;
  const purged = {
    ...job.purged,
    contacts: job.purged.contacts + taken.filter(({ isWhole }) => isWhole).length,
    interactions: job.purged.interactions + taken.reduce((sum, each) => sum + doneBy(each), 0),
  };
  return { job: { ...job, after: (seqs[last - 1] ?? 0) + 1, done: Math.min(job.of, job.done + last), purged } };
}

/** As many of the first as may go at once, one at least. */
function within(due: readonly Due[]): Due[] {
  let sum = 0;
  const end = due.findIndex((each, at) => (sum += doneBy(each)) > few.interactions && at > 0);
  return end === -1 ? [...due] : due.slice(0, end);
}

function doneBy({ interactions }: Due): number {
  return interactions.reduce((sum, { count }) => sum + count, 0);
}

async function removeAll(due: readonly Due[], on: Database): Promise<void> {
  const accounts = due.flatMap((each) => each.accounts);
  if (accounts.length > 0) await removeAccounts(accounts, on);
}

/** `after` is the network and the id of a post, by a space. */
async function somePosts(job: PurgeJob, limits: Limits, on: Database): Promise<Next> {
  const networks = await postNetworks(on);
  const [network = networks[0], after = ""] = job.after === "" ? [] : cut(String(job.after));
  if (network === undefined) return onward(job);
  const { posts, next } = await duePosts(network, after, limits, on);
  await on.posts.bulkDelete(posts.map(({ id }) => id));
  const purged = { ...job.purged, posts: job.purged.posts + posts.length };
  if (next !== undefined) return { job: { ...job, after: `${network} ${next}`, purged } };
  const following = networks.find((each) => each > network);
  return following === undefined ? onward({ ...job, purged }) : { job: { ...job, after: `${following} `, purged } };
}

function cut(place: string): [network: string, id: string] {
  const at = place.indexOf(" ");
  return [place.slice(0, at), place.slice(at + 1)];
}

async function someOthers(job: PurgeJob, limits: Limits, on: Database): Promise<Next> {
  const { ids, next } = await unlisted(String(job.after), on);
  const due = await dueUnlisted(ids, limits, on);
  const taken = due.slice(0, few.people);
  await removeAll(taken, on);
  const purged = { ...job.purged, others: job.purged.others + taken.length };
  // those who are gone are not found again
  if (taken.length < due.length) return { job: { ...job, purged } };
  return next === undefined ? onward({ ...job, purged }) : { job: { ...job, after: next, purged } };
}

/** What could not be understood, how reading went, and what can be undone: it holds what was deleted since. */
async function theRest({ rule }: PurgeJob, limits: Limits, on: Database): Promise<void> {
  await on.quarantine.filter((row) => row.at < limits(row.network)).delete();
  await on.siteHealth
    .filter(({ network, lastRead = 0, lastProblem = 0 }) => Math.max(lastRead, lastProblem) < limits(network))
    .delete();
  const limitOf = (network: NetworkId): number => limits(Object.hasOwn(rule.networks, network) ? network : "");
  for (const seq of await on.journal.toCollection().primaryKeys()) {
    const entry = await on.journal.get(seq);
    if (entry && entry.at < Math.max(...(await networksOf(entry, on)).map(limitOf))) await on.journal.delete(seq);
  }
  await forgetImports(on);
}

/** The networks that a way back brings anything back of. */
async function networksOf({ inverse }: JournalEntry, on: Database): Promise<NetworkId[]> {
  const networks = new Set(networksIn(inverse));
  for (const each of inverse)
    if (each.do === "import")
      await on.importParts
        .where("[importId+part]")
        .between([each.id, 0], [each.id, Infinity])
        .each(({ identityIds }) => networksIn(identityIds).forEach((network) => networks.add(network)));
  return networks.size > 0 ? [...networks] : [""];
}

/** Networks by the ids in something; whatever else reads like one is among them. */
function networksIn(rows: readonly unknown[]): NetworkId[] {
  const found = JSON.stringify(rows).matchAll(/"([a-z][a-z0-9]*):(?!\/\/)/g);
  return Array.from(found, ([, network = ""]) => network);
}
