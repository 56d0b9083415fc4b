/**
 * Who is silent for longer than the user's rule allows, see model/retention.ts: found in the columns and by index, so no
 * history is read. Shown before anybody goes; the worker deletes, see ingest/purge.ts.
 */
import { Dexie } from "dexie";
import type { NetworkId } from "../model/capture";
import { type Columns, chunkOf, chunkSize, forPlaces, hasBit, type Mark, minuteOf } from "../model/columns";
import { totalOf } from "../model/breakdown";
import { byHand } from "../model/fold";
import { postReadAt, postTime } from "../model/postOrder";
import type { Contact, Identity, PostRecord } from "../model/records";
import {
  type Aging,
  dueOf,
  hasPeriod,
  type Limits,
  limitsOf,
  nothingPurged,
  type PurgeJob,
  type RetentionRule,
  silentSince,
} from "../model/retention";
import { columnTables, readColumns } from "./columns";
import { type Database, db } from "./database";
import { idsAt } from "./lists";
import { postNetworks } from "./posts";
import { byId, present, unique } from "./rows";

/** Looked at in one transaction. */
const page = 500;

/** Somebody of whom accounts are to go. */
export interface Due {
  contact: Contact;
  /** theirs that go */
  accounts: Identity[];
  /** what these did */
  interactions: { network: NetworkId; count: number }[];
  /** silent since, ms UTC */
  since: number;
  /** nothing of them is left */
  isWhole: boolean;
}

/** The `seq`s, in order, of those on lists who may have to go; their rows decide. */
export async function candidates(limits: Limits, on: Database, { from = 0 } = {}): Promise<number[]> {
  const rows = await on.transaction("r", columnTables(on), async () => readColumns(on));
  return rows
    .filter(({ chunk }) => chunk >= chunkOf(from))
    .flatMap((columns) => silentIn(columns, limits, (place) => !isMarked(columns, "saved", place)))
    .filter((seq) => seq >= from);
}

/** The `seq`s of those in a chunk of whom some network's period may be over. */
function silentIn(columns: Columns, limits: Limits, isAsked: (place: number) => boolean): number[] {
  const { chunk, marks, last, first, breadth } = columns;
  const found = new Set<number>();
  for (const [mark, bits] of Object.entries(marks) as [Mark, Uint32Array][]) {
    if (!mark.startsWith(networkMark)) continue;
    const limit = limits(mark.slice(networkMark.length));
    if (limit === -Infinity) continue;
    forPlaces(bits, (place) => {
      // of several networks the columns know the newest of all, so one of them may be silent as soon as the oldest is
      const isOver = breadth[place] === 1 ? (last[place] ?? 0) < limit : (first[place] ?? 0) <= minuteOf(limit);
      if (isOver && isAsked(place)) found.add(chunk * chunkSize + place);
    });
  }
  return [...found].sort((a, b) => a - b);
}

const networkMark = "network ";

function isMarked({ marks }: Columns, mark: Mark, place: number): boolean {
  const bits = marks[mark];
  return bits !== undefined && hasBit(bits, place);
}

/** The tables that {@link dueAmong} reads. */
function dueTables(on: Database) {
  return [on.contacts, on.identities, on.tallies, on.profiles, on.notes, on.tasks, on.opportunities];
}

/** Which of some contacts are to go, and how many of them stay because something was entered. In a transaction. */
export async function dueAmong(
  ids: readonly string[],
  limits: Limits,
  on: Database,
): Promise<{ due: Due[]; entered: Contact[] }> {
  const contacts = present(await on.contacts.bulkGet(unique(ids.filter((id) => id !== ""))));
  const open = contacts.filter(({ own, savedAt }) => !own && savedAt === undefined);
  // by their own keys, which is ten times as fast as by whose they are
  const identities = present(await on.identities.bulkGet(open.flatMap(({ id, accounts }) => accounts ?? [id])));
  const several = unique(open.flatMap(({ accounts = [] }) => accounts));
  const tallies = new Map(present(await on.tallies.bulkGet(several)).map((tally) => [tally.identityId, tally]));
  const members = Map.groupBy(identities, ({ contactId }) => contactId);
  const chosen = await chosenAccounts(on);
  const due: Due[] = [];
  const entered: Contact[] = [];
  for (const contact of open) {
    const theirs = (members.get(contact.id) ?? []).map((identity) => {
      const tally = contact.accounts ? tallies.get(identity.id) : contact;
      return { ...aging(identity, tally), identity, done: totalOf(tally?.counts ?? {}) };
    });
    const over = dueOf(theirs, limits);
    if (over.length === 0) continue;
    if (contact.profiled || theirs.some(({ identity: { id, network } }) => chosen.has(id) || network === byHand))
      entered.push(contact);
    else
      due.push({
        contact,
        accounts: over.map(({ identity }) => identity),
        interactions: over.filter(({ done }) => done > 0).map(({ network, done: count }) => ({ network, count })),
        since: silentSince(over),
        isWhole: over.length === theirs.length,
      });
  }
  return { due, entered };
}

/** `last` of one who did nothing is when they were first seen. */
function aging(
  { network, firstSeen }: Identity,
  tally: Partial<Pick<Contact, "last" | "lastInteraction">> | undefined,
): Aging {
  return { network, firstSeen, ...(tally?.lastInteraction && { last: tally.last }) };
}

/** The accounts that something was hung on, or that are somebody's organisation: so few that their keys are read. */
async function chosenAccounts(on: Database): Promise<Set<string>> {
  const keys = await Promise.all([
    on.notes.orderBy("identityId").uniqueKeys(),
    on.tasks.orderBy("identityId").uniqueKeys(),
    on.opportunities.orderBy("identityId").uniqueKeys(),
    on.opportunities.orderBy("companyId").uniqueKeys(),
    on.profiles.orderBy("companyId.value").uniqueKeys(),
  ]);
  return new Set(keys.flat() as string[]);
}

/** The ids of contacts that no list holds, from one key on, as far as one page of keys goes. */
export async function unlisted(
  after: string,
  on: Database,
  most = 2_000,
): Promise<{ ids: string[]; next: string | undefined }> {
  return on.transaction("r", [on.contacts, on.places], async () => {
    const [ids, places] = await Promise.all([
      on.contacts.where(":id").above(after).limit(most).primaryKeys(),
      on.places.toArray(),
    ]);
    const listed = new Set(places.flatMap((row) => row.ids));
    return { ids: ids.filter((id) => !listed.has(id)), next: ids.length < most ? undefined : ids.at(-1) };
  });
}

/** Of some contacts that no list holds those that are to go: a post that stays keeps its author. In a transaction. */
export async function dueUnlisted(ids: readonly string[], limits: Limits, on: Database): Promise<Due[]> {
  const { due } = await dueAmong(ids, limits, on);
  const accounts = due.flatMap((each) => each.accounts.map(({ id }) => id));
  const authors = new Set(
    accounts.length === 0 ? [] : ((await on.posts.where("authorId").anyOf(accounts).uniqueKeys()) as string[]),
  );
  return due.filter(({ accounts: theirs }) => !theirs.some(({ id }) => authors.has(id)));
}

/**
 * The posts of a network that nobody engaged with and that are to go, from one key on: neither written nor seen since the
 * limit, and neither by the user nor by somebody whom the user chose. In a transaction.
 */
export async function duePosts(
  network: NetworkId,
  after: string,
  limits: Limits,
  on: Database,
): Promise<{ posts: PostRecord[]; next: string | undefined }> {
  const rows = await on.posts
    .where("[network+most+id]")
    .between([network, 0, after], [network, 0, Dexie.maxKey], after === "", true)
    .limit(page)
    .toArray();
  const old = rows.filter((post) => Math.max(postTime(post), postReadAt(post)) < limits(network));
  const authors = byId(await on.identities.bulkGet(unique(old.map(({ authorId }) => authorId))));
  const people = byId(await on.contacts.bulkGet(unique([...authors.values()].map(({ contactId }) => contactId))));
  const posts = old.filter(({ authorId = "" }) => {
    const author = authors.get(authorId);
    const person = people.get(author?.contactId ?? "");
    return !author?.own && person?.savedAt === undefined && !person?.profiled;
  });
  return { posts, next: rows.length < page ? undefined : rows.at(-1)?.id };
}

/** The contacts of some ids, in the same order; undefined where one is gone. */
export async function peopleAt(ids: readonly string[], on: Database = db): Promise<(Contact | undefined)[]> {
  return on.contacts.bulkGet([...ids]);
}

/** What a rule would delete. */
export interface Preview {
  /** in the order of how long they are silent, the longest first */
  people: { id: string; since: number; interactions: number; isWhole: boolean }[];
  interactions: number;
  /** of which networks, the most first */
  networks: { network: NetworkId; contacts: number; interactions: number }[];
  posts: number;
  others: number;
  /** ids of those who stay because something was entered on them */
  entered: string[];
}

/**
 * What a rule would delete at a moment (ms UTC), in many short transactions, so that pages may be captured meanwhile.
 * `onProgress` is told how many of the people who may have to go were looked at. Stops at the signal.
 */
export async function previewPurge(
  rule: RetentionRule,
  {
    now,
    on = db,
    signal,
    onProgress,
  }: { now: number; on?: Database; signal?: AbortSignal; onProgress?: (done: number, of: number) => void },
): Promise<Preview | undefined> {
  const limits = limitsOf(rule, now);
  const preview: Preview = { people: [], interactions: 0, networks: [], posts: 0, others: 0, entered: [] };
  if (!hasPeriod(rule)) return preview;
  const seqs = await candidates(limits, on);
  const networks = new Map<NetworkId, { contacts: number; interactions: number }>();
  for (let at = 0; at < seqs.length; at += page) {
    if (signal?.aborted) return undefined;
    onProgress?.(at, seqs.length);
    const { due, entered } = await on.transaction("r", [...dueTables(on), on.places], async () =>
      dueAmong(await idsAt(seqs.slice(at, at + page), on), limits, on),
    );
    preview.entered.push(...entered.map(({ id }) => id));
    for (const { contact, accounts, interactions, since, isWhole } of due) {
      const done = interactions.reduce((sum, { count }) => sum + count, 0);
      preview.people.push({ id: contact.id, since, interactions: done, isWhole });
      preview.interactions += done;
      for (const network of new Set(accounts.map((each) => each.network))) {
        const sum = networks.get(network) ?? { contacts: 0, interactions: 0 };
        const of = interactions.filter((each) => each.network === network);
        networks.set(network, {
          contacts: sum.contacts + 1,
          interactions: of.reduce((all, { count }) => all + count, sum.interactions),
        });
      }
    }
  }
  for (const network of await postNetworks(on))
    for (let after: string | undefined = ""; after !== undefined;) {
      if (signal?.aborted) return undefined;
      const from: string = after;
      const found = await on.transaction("r", [on.posts, on.identities, on.contacts], async () =>
        duePosts(network, from, limits, on),
      );
      preview.posts += found.posts.length;
      after = found.next;
    }
  for (let after: string | undefined = ""; after !== undefined;) {
    if (signal?.aborted) return undefined;
    const { ids, next }: { ids: string[]; next: string | undefined } = await unlisted(after, on);
    const due = await on.transaction("r", [...dueTables(on), on.posts], async () => dueUnlisted(ids, limits, on));
    preview.others += due.length;
    after = next;
  }
  preview.people.sort((a, b) => a.since - b.since);
  preview.networks = [...networks]
    .map(([network, counts]) => ({ network, ...counts }))
    .sort((a, b) => b.interactions - a.interactions || b.contacts - a.contacts);
  return preview;
}

/** True where a rule would delete anybody on a list; looks at a few hundred who may have to go. */
export async function isAnybodyDue(rule: RetentionRule, now: number, on: Database = db): Promise<boolean> {
  const limits = limitsOf(rule, now);
  if (!hasPeriod(rule)) return false;
  return on.transaction("r", [...dueTables(on), on.places, ...columnTables(on)], async () => {
    const some = (await candidates(limits, on)).slice(0, page);
    for (let at = 0; at < some.length; at += 100)
      if ((await dueAmong(await idsAt(some.slice(at, at + 100), on), limits, on)).due.length > 0) return true;
    return false;
  });
}

/** What is being deleted, and how far that is. */
export async function purgeJob(on: Database = db): Promise<PurgeJob | undefined> {
  const row = await on.queue.where("kind").equals("purge").first();
  return row && (JSON.parse(row.id) as PurgeJob);
}

/** Puts what is to be done next in the place of what was; undefined where nothing is left to do. */
export async function setPurgeJob(job: PurgeJob | undefined, on: Database = db): Promise<void> {
  await on.transaction("rw", on.queue, async () => {
    await on.queue.where("kind").equals("purge").delete();
    if (job) await on.queue.add({ kind: "purge", id: JSON.stringify(job) });
  });
}

/** Asks to delete who is silent at a moment (ms UTC); nothing where that is going on already. */
export async function wantPurge(rule: RetentionRule, { now, on = db }: { now: number; on?: Database }): Promise<void> {
  const { months, networks } = rule;
  await on.transaction("rw", [on.queue, ...columnTables(on)], async () => {
    if (await purgeJob(on)) return;
    const of = (await candidates(limitsOf(rule, now), on)).length;
    await setPurgeJob(
      { rule: { months, networks }, at: now, phase: "people", after: 0, done: 0, of, purged: nothingPurged },
      on,
    );
  });
}

/** Somebody saved who is silent. */
export interface Silent {
  contact: Contact;
  /** ms UTC */
  since: number;
}

/**
 * The saved contacts all of whose networks' periods are over, who is silent the longest first; not those of whom the user
 * said within that time that they are to stay.
 */
export async function silentSaved(rule: RetentionRule, now: number, on: Database = db): Promise<Silent[]> {
  const limits = limitsOf(rule, now);
  if (!hasPeriod(rule)) return [];
  return on.transaction("r", [on.contacts, ...columnTables(on)], async () => {
    const rows = await readColumns(on);
    const seqs = rows.flatMap((columns) => silentIn(columns, limits, (place) => isMarked(columns, "saved", place)));
    const found = present(await on.contacts.bulkGet((await idsAt(seqs, on)).filter((id) => id !== "")));
    return found
      .map((contact) => ({ contact, since: Math.max(contact.last, contact.savedAt ?? 0, contact.keptAt ?? 0) }))
      .filter(({ contact, since }) => contact.networks.every((network) => since < limits(network)))
      .sort((a, b) => a.since - b.since);
  });
}
