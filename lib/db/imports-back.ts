/** The way back of an import, or of what was done to many, piece by piece: for the job, in its transaction. */
import type { Import, Taken } from "../model/importing";
import type { Identity } from "../model/records";
import { contactIdsOf } from "./anchors";
import type { Database } from "./database";
import { restoreCells } from "./journal";
import { placeAnew } from "./placing";
import { restoreContacts } from "./undo/contacts";
import { placeOf } from "./undo/steps";
import { allOf, keysWithAny, present, unique, withAny } from "./rows";

/** Takes back what one piece wrote or deleted, and nothing that was entered or captured since. */
export async function takePartBack(job: Import, at: number, on: Database): Promise<void> {
  const { id, startedAt } = job;
  const part = await on.importParts.get([id, at]);
  await on.importParts.delete([id, at]);
  if (!part?.taken) return;
  const { cells, notes, made, tasks = [], removed } = part.taken;
  const touched = new Set(await restoreCells(cells, placeOf(part, job), on));
  if (removed) {
    const undoneAt = (await on.journal.get(job.entry))?.undoneAt ?? startedAt;
    for (const contactId of await restoreContacts(removed, undoneAt, on)) touched.add(contactId);
  }
  const written = [...present(await on.notes.bulkGet(notes)), ...present(await on.tasks.bulkGet(tasks))];
  await Promise.all([on.notes.bulkDelete(notes), on.tasks.bulkDelete(tasks)]);
  const noted = written.map(({ identityId }) => identityId);
  for (const contactId of await contactIdsOf(noted, on)) touched.add(contactId);
  for (const contactId of await takeAccountsBack(made, startedAt, on)) touched.add(contactId);
  await placeAnew(touched, on);
}

/** Fields that came with it go, but for those in which something was entered since. Own values have no index: all are gone through. */
export async function takeFieldsBack(ids: readonly string[], on: Database): Promise<void> {
  if (ids.length === 0) return;
  const used = new Set<string>();
  await on.profiles.each(({ custom = {} }) => {
    for (const id of Object.keys(custom)) used.add(id);
  });
  await on.customFields.bulkDelete(ids.filter((id) => !used.has(id)));
}

const hour = 3_600_000;

/**
 * Accounts that came with it go, but for those that were read since, joined with others by the user, or hung something on.
 * Answers with the contacts to make anew.
 */
async function takeAccountsBack(made: Taken["made"], startedAt: number, on: Database): Promise<string[]> {
  const groups = new Map(made.map(({ id, group }) => [id, group]));
  const there = present(await on.identities.bulkGet([...groups.keys()]));
  if (there.length === 0) return [];
  const held = await holding(there, on);
  const readUntil = Math.floor(startedAt / hour) * hour;
  const gone = there.filter(
    ({ id, lastSeen, group, own }) =>
      !held.has(id) && !own && group === groups.get(id) && Math.floor(lastSeen / hour) * hour <= readUntil,
  );
  const ids = gone.map(({ id }) => id);
  const keys = await keysWithAny(on.identityKeys, "identityId", ids);
  await Promise.all([
    on.identities.bulkDelete(ids),
    on.tallies.bulkDelete(ids),
    on.reheated.bulkDelete(ids),
    on.identityKeys.bulkDelete(keys),
    on.suggestions.where("a").anyOf(ids).delete(),
    on.suggestions.where("b").anyOf(ids).delete(),
  ]);
  return unique(there.map(({ contactId }) => contactId));
}

/** Those of the accounts on which something hangs. */
async function holding(identities: readonly Identity[], on: Database): Promise<Set<string>> {
  const ids = identities.map(({ id }) => id);
  const ranges = ids.map(allOf);
  const contactIds = unique(identities.map(({ contactId }) => contactId));
  const [hung, theirs, ours, aimed, posts, members, dealings, together] = await Promise.all([
    Promise.all(
      [on.notes, on.tasks, on.opportunities, on.inbox].map((table) => table.where("identityId").anyOf(ids).toArray()),
    ),
    on.interactions.where("[identityId+when]").inAnyRange(ranges).toArray(),
    on.interactions.where("[towardsId+when]").inAnyRange(ranges).toArray(),
    on.interactions.where("targetId").anyOf(ids).toArray(),
    on.posts.where("authorId").anyOf(ids).toArray(),
    on.profiles.where("companyId.value").anyOf(ids).toArray(),
    on.opportunities.where("companyId").anyOf(ids).toArray(),
    withAny(on.identities, "contactId", contactIds),
  ]);
  const own = new Set(ids);
  const profiles = present(await on.profiles.bulkGet(ids));
  return new Set(
    unique([
      ...hung.flat().map(({ identityId }) => identityId),
      ...profiles.map(({ identityId }) => identityId),
      ...theirs.map(({ identityId }) => identityId),
      ...ours.map(({ towardsId }) => towardsId),
      ...aimed.map(({ targetId }) => targetId),
      ...posts.map(({ authorId }) => authorId),
      ...members.map(({ companyId }) => companyId?.value),
      ...dealings.map(({ companyId }) => companyId),
      // whom the user joined to one of them
      ...together.flatMap(({ id, group }) => (own.has(id) ? [] : [group])),
    ]),
  );
}
