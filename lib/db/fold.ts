/** Contacts made anew from their parts, after these changed. */
import { Dexie } from "dexie";
import { conclusions, foldContact, tallyOfContact } from "../model/fold";
import type { HeatRule } from "../model/heat";
import type { Belonging, Contact, Identity, Interaction } from "../model/records";
import { addTally, noTally, type Tally, tallyOf, withOutbound } from "../model/tally";
import { clearColumns, columnTables, writeColumns } from "./columns";
import type { Database } from "./database";
import { byId, present, withAny } from "./rows";

/** The tables that {@link refold} reads and writes: for the transaction it runs in. */
export function foldTables(on: Database) {
  return [
    on.contacts,
    ...columnTables(on),
    on.identities,
    on.tallies,
    on.profiles,
    on.interactions,
    on.notes,
    on.tasks,
    on.opportunities,
    on.inbox,
    on.pipeline,
    on.activity,
  ];
}

/** Which accounts' interactions must be counted afresh, and by which rule. */
export interface Recount {
  identityIds: ReadonlySet<string>;
  rule: HeatRule;
}

export interface FoldOptions {
  recount?: Recount;
  /** accounts that were made a moment ago, of which nothing is there to be counted */
  fresh?: ReadonlySet<string>;
  /** nothing was hung on or taken off: what was counted of that stands */
  isHung?: true;
  /** ms UTC for the log of what follows; absent: their last interaction is what it follows from */
  now?: number;
  /** nothing is told in the log: what is made anew was so before */
  isQuiet?: true;
}

/**
 * Makes the rows of contacts from what the database holds of their parts; those that no account belongs to any more are
 * removed. Inside of the caller's transaction over {@link foldTables}. No history is read, unless `recount` says whose.
 */
export async function refold(
  contactIds: Iterable<string>,
  on: Database,
  { recount, fresh, isHung, now, isQuiet }: FoldOptions = {},
): Promise<void> {
  const ids = [...new Set(contactIds)];
  const identities = await withAny(on.identities, "contactId", ids);
  const members = Map.groupBy(identities, ({ contactId }) => contactId);
  const own = identities.map(({ id }) => id);
  const [rows, tallies, profiles, has] = await Promise.all([
    on.contacts.bulkGet([...new Set([...ids, ...own])]),
    on.tallies.bulkGet(own),
    on.profiles.bulkGet(own),
    isHung ? undefined : belongings(own, on),
  ]);
  const before = byId(rows);
  const sums = new Map<string, Tally>();
  for (const [at, id] of own.entries()) {
    const isFresh = fresh?.has(id) && noTally;
    const known = recount?.identityIds.has(id) ? undefined : (tallies[at] ?? alone(before.get(id)) ?? isFresh);
    sums.set(id, known ? addTally(noTally, known) : await counted(id, on, recount?.rule));
  }
  const profileOf = new Map(present(profiles).map((profile) => [profile.identityId, profile]));
  const made = ids.flatMap((id) => {
    const theirs = members.get(id);
    if (!theirs) return [];
    return foldContact(id, {
      identities: theirs,
      tally: theirs.reduce<Tally>((sum, each) => addTally(sum, sums.get(each.id) ?? noTally), noTally),
      profiles: theirs.flatMap((each) => profileOf.get(each.id) ?? []),
      has: has ? sumOf(theirs, has) : (before.get(id)?.has ?? {}),
      seq: before.get(id)?.seq,
    });
  });
  const several = made.flatMap((contact) => contact.accounts ?? []);
  const together = new Set(several);
  const single = own.filter((id, at) => tallies[at] && !together.has(id));
  const gone = present(ids.map((id) => (members.has(id) ? undefined : before.get(id))));
  await clearColumns(on, gone);
  await Promise.all([
    on.tallies.bulkPut(several.map((identityId) => ({ identityId, ...(sums.get(identityId) ?? noTally) }))),
    on.tallies.bulkDelete(single),
    on.contacts.bulkDelete(gone.map(({ id }) => id)),
    on.activity.bulkAdd(
      isQuiet ? [] : made.flatMap((contact) => conclusions(before.get(contact.id), contact, now ?? contact.last)),
    ),
    writeColumns(on, made).then((contacts) => on.contacts.bulkPut(contacts)),
  ]);
}

/** The tally of a contact that is one account: it is that account's. */
function alone(contact: Contact | undefined): Tally | undefined {
  return contact && !contact.accounts ? tallyOfContact(contact) : undefined;
}

/** The tally of an account counted from its interactions. */
async function counted(identityId: string, on: Database, rule: HeatRule | undefined): Promise<Tally> {
  if (!rule) throw new Error(`the account ${identityId} was never counted`);
  const all = (index: string): PromiseLike<Interaction[]> =>
    on.interactions.where(index).between([identityId, Dexie.minKey], [identityId, Dexie.maxKey]).toArray();
  const [theirs, ours] = await Promise.all([all("[identityId+when]"), all("[towardsId+when]")]);
  return ours.reduce(withOutbound, tallyOf(theirs, rule));
}

type Has = Contact["has"];

/** What hangs on each account, counted by the indexes of the tables that hold it. */
async function belongings(identityIds: readonly string[], on: Database): Promise<Map<string, Has>> {
  const found = new Map<string, Has>();
  const add = (identityId: string | undefined, kind: Belonging): void => {
    if (identityId === undefined) return;
    const has = found.get(identityId) ?? {};
    found.set(identityId, { ...has, [kind]: (has[kind] ?? 0) + 1 });
  };
  const [notes, tasks, opportunities, asks, pipeline] = await Promise.all([
    on.notes.where("identityId").anyOf(identityIds).toArray(),
    on.tasks.where("identityId").anyOf(identityIds).toArray(),
    on.opportunities.where("identityId").anyOf(identityIds).toArray(),
    on.inbox.where("identityId").anyOf(identityIds).toArray(),
    on.pipeline.toArray(),
  ]);
  const kinds = new Map(pipeline.map((stage) => [stage.id, stage.is]));
  for (const { identityId } of notes) add(identityId, "notes");
  for (const { identityId, doneAt } of tasks) if (doneAt === undefined) add(identityId, "tasks");
  for (const { identityId, stageId } of opportunities) {
    const is = kinds.get(stageId);
    if (is === "open") add(identityId, "opportunities");
    else if (is === "won") add(identityId, "won");
  }
  for (const { identityId, state } of asks) if (state === "open" || state === "snoozed") add(identityId, "asks");
  return found;
}

function sumOf(identities: readonly Identity[], has: ReadonlyMap<string, Has>): Has {
  const sum: Has = {};
  for (const { id } of identities)
    for (const [kind, count] of Object.entries(has.get(id) ?? {}) as [Belonging, number][])
      sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
