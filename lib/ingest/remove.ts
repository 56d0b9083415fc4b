/** Deleting people: with everything of theirs, and for as long as the journal reaches back, not for good. */
import { countCaptured, putPosts } from "../db/captured";
import { type Database, db } from "../db/database";
import { contactIdsOf } from "../db/anchors";
import { borneBy, factTables, forgetFacts, forgetLeft, leaveInsight } from "../db/factRows";
import { foldTables, refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { onceOf } from "../db/loose";
import { note, putProfiles } from "../db/journal";
import { countSteps } from "../db/pipeline-counters";
import { placeAnew, placedAround } from "../db/placing";
import type { CommandOptions } from "../db/profiles";
import { allOf, byId, present, unique } from "../db/rows";
import { totalOf } from "../model/breakdown";
import { wordOf } from "../model/facts";
import type { Profile } from "../model/profile";
import { forgetReadAs } from "../model/readAs";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import type { Removed } from "../model/removed";

/** One of the contacts is the user themself; nothing was deleted. */
export class OwnContactError extends Error {
  override readonly name = "OwnContactError";
}

/** They have more rows than the journal keeps of one command; nothing was deleted. */
export class TooManyRowsError extends Error {
  override readonly name = "TooManyRowsError";
  constructor(readonly rows: number) {
    super(`${rows} rows at once`);
  }
}

/**
 * As many rows may go at once and be put back: some 300 people with a hundred interactions each, 40 MB of the journal.
 */
const mostRows = 50_000;

interface RemoveOptions extends CommandOptions {
  /** rows that may be deleted with a way back */
  most?: number;
}

/**
 * Deletes contacts: their accounts, all they did and all that was done to them, and everything that hangs on them. Posts
 * stay, without their author. One transaction; those who are no more are passed over. Answers with the number to undo it
 * by, undefined where nothing was deleted. Throws an {@link OwnContactError} and a {@link TooManyRowsError}: then fewer are
 * to be deleted at a time.
 */
export async function deleteContacts(
  ids: readonly string[],
  { now, on = db, most = mostRows }: RemoveOptions,
): Promise<number | undefined> {
  return on.transaction("rw", removeTables(on), async () => {
    const contacts = present(await on.contacts.bulkGet(unique(ids)));
    if (contacts.some(({ own }) => own)) throw new OwnContactError();
    if (contacts.length === 0) return undefined;
    if (atLeast(contacts) > most) throw new TooManyRowsError(atLeast(contacts));
    const identities = await on.identities
      .where("contactId")
      .anyOf(contacts.map(({ id }) => id))
      .toArray();
    const removed = await everythingOf(identities, on);
    const rows = Object.values<readonly unknown[]>({ ...removed }).reduce((sum, some) => sum + some.length, 0);
    if (rows > most) throw new TooManyRowsError(rows);
    await removeAll(removed, on);
    const inverse = [{ do: "contacts" as const, rows: removed }];
    return note({ at: now, command: "delete-contacts", count: contacts.length, inverse }, on);
  });
}

/**
 * Deletes accounts for good, own ones as well, with everything of theirs. Whoever shares a contact with one of them stays,
 * in a contact of their own. `also`: what others did and is to go as well. In the caller's transaction over
 * {@link removeTables}.
 */
export async function removeAccounts(
  identities: readonly Identity[],
  on: Database,
  also: readonly Interaction[] = [],
): Promise<void> {
  const removed = await everythingOf(identities, on, also);
  const gone = new Set(identities.map(({ id }) => id));
  const contactIds = unique(identities.map(({ contactId }) => contactId));
  const left = (await on.identities.where("contactId").anyOf(contactIds).toArray()).filter(({ id }) => !gone.has(id));
  // the user joined them to one that goes
  const joined = left.filter(({ group }) => group !== undefined && gone.has(group));
  await on.identities.bulkPut(joined.map(({ group: _group, ...identity }): Identity => identity));
  const leftIds = left.map(({ id }) => id);
  await moveOut(leftIds, gone, on);
  await removeAll(removed, on);
  await placeAnew(await contactIdsOf(leftIds, on), on);
  await forgetWriters(identities, on);
}

/**
 * Gives accounts whose contact is named after one that goes a contact of their own, before that goes: what they did is
 * told by its row and its tallies, which go with it.
 */
async function moveOut(ids: readonly string[], gone: ReadonlySet<string>, on: Database): Promise<void> {
  const orphans = present(await on.identities.bulkGet([...ids])).filter(({ contactId }) => gone.has(contactId));
  if (orphans.length === 0) return;
  const moved = [...Map.groupBy(orphans, ({ contactId }) => contactId).values()].flatMap((theirs) =>
    theirs.map((identity): Identity => ({ ...identity, contactId: theirs[0]?.id ?? identity.id })),
  );
  await on.identities.bulkPut(moved);
  await refold(
    [...orphans, ...moved].map(({ contactId }) => contactId),
    on,
    { isQuiet: true },
  );
}

/** So many rows they have, told without reading them: all the people of a segment may be too many to hold. */
function atLeast(contacts: readonly Contact[]): number {
  return contacts.reduce((sum, { counts, outbound }) => sum + 1 + totalOf(counts) + (outbound?.count ?? 0), 0);
}

/** The tables that deleting writes to. */
export function removeTables(on: Database) {
  return [
    ...foldTables(on),
    ...factTables(on),
    on.identityKeys,
    on.posts,
    on.suggestions,
    on.activity,
    on.journal,
    on.heat,
    on.reheated,
    on.ruleRuns,
    on.queue,
  ];
}

async function everythingOf(
  identities: readonly Identity[],
  on: Database,
  also: readonly Interaction[] = [],
): Promise<Removed> {
  const ids = identities.map(({ id }) => id);
  const gone = new Set(ids);
  const ranges = ids.map(allOf);
  const [keys, theirs, ours, profiles, notes, tasks, opportunities, inbox, as, bs, activity] = await Promise.all([
    on.identityKeys.where("identityId").anyOf(ids).toArray(),
    on.interactions.where("[identityId+when]").inAnyRange(ranges).toArray(),
    on.interactions.where("[towardsId+when]").inAnyRange(ranges).toArray(),
    on.profiles.bulkGet(ids),
    on.notes.where("identityId").anyOf(ids).toArray(),
    on.tasks.where("identityId").anyOf(ids).toArray(),
    on.opportunities.where("identityId").anyOf(ids).toArray(),
    on.inbox.where("identityId").anyOf(ids).toArray(),
    on.suggestions.where("a").anyOf(ids).toArray(),
    on.suggestions.where("b").anyOf(ids).toArray(),
    on.activity.where("[identityId+at]").inAnyRange(ranges).toArray(),
  ]);
  const interactions = [...byId([...theirs, ...ours, ...also]).values()];
  const interactionIds = interactions.map(({ id }) => id);
  const [posts, members, dealings, runs, facts] = await Promise.all([
    on.posts.where("authorId").anyOf(ids).toArray(),
    on.profiles.where("companyId.value").anyOf(ids).toArray(),
    on.opportunities.where("companyId").anyOf(ids).toArray(),
    on.ruleRuns.where("interactionId").anyOf(interactionIds).toArray(),
    on.facts.bulkGet(interactionIds),
  ]);
  return {
    identities: [...identities],
    keys,
    interactions,
    profiles: present(profiles),
    notes,
    tasks,
    opportunities,
    inbox,
    suggestions: [...byId([...as, ...bs]).values()],
    activity,
    runs,
    // the others are worked out anew
    facts: present(facts).filter(wordOf),
    posts: posts.flatMap(({ id, authorId, ev: { authorId: stamp } }) =>
      authorId === undefined ? [] : [{ id, authorId, ...(stamp && { stamp }) }],
    ),
    members: members.flatMap(({ identityId, companyId }) =>
      companyId && !gone.has(identityId) ? [{ identityId, companyId }] : [],
    ),
    dealings: dealings.flatMap(({ id, identityId, companyId }) =>
      companyId !== undefined && !gone.has(identityId) ? [{ id, companyId }] : [],
    ),
  };
}

async function removeAll(removed: Removed, on: Database): Promise<void> {
  const { all: tied } = await placedAround(removed.identities, on);
  await remove(removed, on);
  // what contradicted the evidence for others may be gone with them
  await placeAnew(
    await contactIdsOf(
      tied.map(({ id }) => id),
      on,
    ),
    on,
  );
}

async function remove(removed: Removed, on: Database): Promise<void> {
  const ids = removed.identities.map(({ id }) => id);
  const changed = removed.interactions.map((before) => ({ before, after: undefined }));
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  await Promise.all([
    on.identities.bulkDelete(ids),
    on.identityKeys.bulkDelete(removed.keys.map(({ key }) => key)),
    on.tallies.bulkDelete(ids),
    on.reheated.bulkDelete(ids),
    on.interactions.bulkDelete(idsOf(removed.interactions)),
    on.profiles.bulkDelete(ids),
    on.notes.bulkDelete(idsOf(removed.notes)),
    on.tasks.bulkDelete(idsOf(removed.tasks)),
    on.opportunities.bulkDelete(idsOf(removed.opportunities)),
    on.inbox.bulkDelete(idsOf(removed.inbox)),
    on.suggestions.bulkDelete(idsOf(removed.suggestions)),
    on.ruleRuns.bulkDelete(idsOf(removed.runs)),
    on.activity.bulkDelete(removed.activity.flatMap(({ seq }) => seq ?? [])),
    forgetFacts(idsOf(removed.interactions), on),
    forgetJobs(removed, on),
  ]);
  if (removed.opportunities.length > 0)
    await countSteps(
      removed.opportunities.map((before) => ({ before })),
      on,
    );
  await forgetAuthors(removed, on);
  await leaveInsight(await borneBy([], ownPosts(removed), on), on);
  await countCaptured(on, changed);
  const members = await forgetOrganisation(removed, on);
  const speakers = await speakersOf(removed.interactions, new Set(ids), on);
  const contactIds = removed.identities.map(({ contactId }) => contactId);
  await refold([...contactIds, ...members, ...speakers.contactIds], on, {
    recount: { identityIds: speakers.identityIds, rule: await ruleInForce(on) },
  });
}

/** What others wrote was once taken for theirs. */
async function forgetWriters(identities: readonly Identity[], on: Database): Promise<void> {
  const gone = new Set(identities.map(({ id }) => id));
  const rows = await onceOf([...gone], on);
  await on.interactions.bulkPut(rows.map((row) => forgetReadAs(row, gone)));
}

/** What was left to be done about them. */
async function forgetJobs({ identities, interactions }: Removed, on: Database): Promise<void> {
  const ids = new Set([...identities, ...interactions].map(({ id }) => id));
  await on.queue
    .where("kind")
    .anyOf("suggest", "rules")
    .filter(({ id }) => ids.has(id))
    .delete();
  await forgetLeft(ids, on);
}

/** The posts that are not the user's own any more. */
function ownPosts({ identities, posts }: Removed): string[] {
  const own = new Set(identities.flatMap(({ id, own }) => (own ? [id] : [])));
  return posts.flatMap(({ id, authorId }) => (own.has(authorId) ? [id] : []));
}

async function forgetAuthors({ posts }: Removed, on: Database): Promise<void> {
  const rows = present(await on.posts.bulkGet(posts.map(({ id }) => id)));
  await putPosts(
    rows.map(({ authorId: _author, ev: { authorId: _stamp, ...ev }, ...post }): PostRecord => ({ ...post, ev })),
    on,
  );
}

/** Takes the organisation off the people and opportunities that stay; answers with the contacts of these people. */
async function forgetOrganisation({ members, dealings }: Removed, on: Database): Promise<string[]> {
  const profiles = present(await on.profiles.bulkGet(members.map(({ identityId }) => identityId)));
  await putProfiles(
    profiles.map(({ companyId: _company, ...profile }): Profile => profile),
    on,
  );
  const opportunities = present(await on.opportunities.bulkGet(dealings.map(({ id }) => id)));
  await on.opportunities.bulkPut(opportunities.map(({ companyId: _company, ...opportunity }) => opportunity));
  return contactIdsOf(
    profiles.map(({ identityId }) => identityId),
    on,
  );
}

/** Those who stay and of whom some interactions go: the user's own accounts, with what they did to the others. */
async function speakersOf(
  interactions: readonly Interaction[],
  gone: ReadonlySet<string>,
  on: Database,
): Promise<{ identityIds: Set<string>; contactIds: string[] }> {
  const all = interactions.flatMap(({ identityId, towardsId }) => [identityId, towardsId]);
  const stay = unique(all).filter((id) => !gone.has(id));
  return { identityIds: new Set(stay), contactIds: await contactIdsOf(stay, on) };
}
