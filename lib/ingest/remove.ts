/** Deleting people: with everything of theirs, and for as long as the journal reaches back, not for good. */
import { stillThere } from "../db/bulk";
import { countCaptured, putPosts } from "../db/captured";
import { type Database, db } from "../db/database";
import { contactIdsOf } from "../db/anchors";
import { borneBy, factTables, forgetFacts, forgetLeft, leaveInsight } from "../db/factRows";
import { foldTables, refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { startJob, startTables } from "../db/imports";
import { onceOf } from "../db/loose";
import { note, putProfiles } from "../db/journal";
import { countSteps } from "../db/pipeline-counters";
import { placeAnew, placedAround } from "../db/placing";
import type { CommandOptions } from "../db/profiles";
import { allOf, byId, present, unique } from "../db/rows";
import { totalOf } from "../model/breakdown";
import { wordOf } from "../model/facts";
import { foundBy, type ImportCounts, type ImportPart, noCounts } from "../model/importing";
import type { Profile } from "../model/profile";
import { forgetReadAs } from "../model/readAs";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import type { Removed } from "../model/removed";

/** One of the contacts is the user themself; nothing was deleted. */
export class OwnContactError extends Error {
  override readonly name = "OwnContactError";
}

/** As many people or rows go while the user waits, and at a time where they are left to the worker. */
const onePiece = { people: 100, rows: 2_500 };

interface RemoveOptions extends CommandOptions {
  most?: typeof onePiece;
}

/** The command, as the journal names it. */
const command = "delete-contacts";

/**
 * Deletes contacts as {@link deleteContacts} does, or leaves them to the worker, piece by piece, where they are more than
 * anybody would wait for: then `"later"`. Throws an {@link OwnContactError}, and an ImportRunningError where the worker has
 * such work already; then nothing is deleted.
 */
export async function deleteMany(
  ids: readonly string[],
  { now, on = db, most = onePiece }: RemoveOptions,
): Promise<number | "later" | undefined> {
  const parts = await parted(unique(ids), most, on);
  if (parts.length <= 1) return deleteContacts(ids, { now, on });
  const count = parts.reduce((sum, part) => sum + part.ids.length, 0);
  await on.transaction("rw", startTables(on), () =>
    startJob({ file: "", deed: { is: "remove" } }, parts, { command, count, now, on }),
  );
  return "later";
}

/** The contacts that are there, in pieces. Nobody who has more rows by themself is taken apart. */
async function parted(ids: readonly string[], most: typeof onePiece, on: Database): Promise<{ ids: string[] }[]> {
  const parts: { ids: string[]; rows: number }[] = [];
  for (let first = 0; first < ids.length; first += readAtOnce)
    for (const contact of present(await on.contacts.bulkGet(ids.slice(first, first + readAtOnce)))) {
      if (contact.own) throw new OwnContactError();
      const rows = rowsOf(contact);
      const last = parts.at(-1);
      if (last && last.ids.length < most.people && last.rows + rows <= most.rows) {
        last.ids.push(contact.id);
        last.rows += rows;
      } else parts.push({ ids: [contact.id], rows });
    }
  return parts.map((part) => ({ ids: part.ids }));
}

/** Contacts that are looked at together: all the people of a segment may be too many to hold. */
const readAtOnce = 2_000;

/** So many rows somebody has at least, told without reading them. */
function rowsOf({ counts, outbound }: Contact): number {
  return 1 + totalOf(counts) + (outbound?.count ?? 0);
}

/**
 * Deletes contacts: their accounts, all they did and all that was done to them, and everything that hangs on them. Posts
 * stay, without their author. One transaction; those who are no more are passed over. Answers with the number to undo it
 * by, undefined where nothing was deleted. Throws an {@link OwnContactError}.
 */
export async function deleteContacts(
  ids: readonly string[],
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  return on.transaction("rw", removeTables(on), async () => {
    const contacts = present(await on.contacts.bulkGet(unique(ids)));
    if (contacts.some(({ own }) => own)) throw new OwnContactError();
    if (contacts.length === 0) return undefined;
    const inverse = [{ do: "contacts" as const, rows: await removeContacts(contacts, on) }];
    return note({ at: now, command, count: contacts.length, inverse }, on);
  });
}

async function removeContacts(contacts: readonly Contact[], on: Database): Promise<Removed> {
  const identities = await on.identities
    .where("contactId")
    .anyOf(contacts.map(({ id }) => id))
    .toArray();
  const removed = await everythingOf(identities, on);
  await removeAll(removed, on);
  return removed;
}

/**
 * Deletes the people of one piece, for the worker's job, in its transaction over all tables. Whoever is no more, or is the
 * user by now, is passed over, and counted.
 */
export async function removePart(
  { ids = [], ...part }: ImportPart,
  on: Database,
): Promise<{ part: ImportPart; counts: ImportCounts }> {
  const { contactIds, missed } = await stillThere(ids, on);
  const all = present(await on.contacts.bulkGet(contactIds));
  const contacts = all.filter(({ own }) => !own);
  const removed = contacts.length > 0 && { removed: await removeContacts(contacts, on) };
  const taken = { cells: [], made: [], notes: [], ...removed };
  return {
    part: { ...part, taken, identityIds: foundBy(taken) },
    counts: { ...noCounts, changed: contacts.length, missed: missed + all.length - contacts.length },
  };
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
