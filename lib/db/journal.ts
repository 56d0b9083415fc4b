/** Undo: what a command changed is put back, and nothing else. */
import type { Cell, Inverse, JournalEntry } from "../model/journal";
import { type Profile, withValue } from "../model/profile";
import type { Identity } from "../model/records";
import type { Removed } from "../model/removed";
import { removedTables, restoreContacts } from "./undo/contacts";
import { leaveLinks } from "./undo/contacts/ties";
import { type Database, db } from "./database";
import { restoreFields } from "./undo/fields";
import { factTables } from "./factRows";
import { foldTables } from "./fold";
import { restoreWords } from "./undo/feelings";
import { importTables, wantImportBack } from "./undo/imports";
import { restoreSaid } from "./undo/inbox";
import { placeAnew } from "./placing";
import { restoreOpportunities, restoreStage } from "./undo/opportunities";
import { takePersonBack } from "./undo/people";
import { present, unique } from "./rows";
import { changeRemoved, changeSteps } from "./undo/steps";
import { reopen, reopenRemoved, restoreTasks } from "./undo/tasks";

/** How many entries are kept. */
const most = 200;

/** All tables that undoing may write to. */
function undoTables(on: Database) {
  return [
    ...foldTables(on),
    ...factTables(on),
    on.journal,
    on.identityKeys,
    on.suggestions,
    on.customFields,
    on.segments,
    on.rules,
    on.activity,
    on.ruleRuns,
    ...removedTables(on),
    ...importTables(on),
  ];
}

/**
 * Notes how a command is undone, in the command's own transaction over the `journal`; answers with the entry's number. The
 * oldest entries beyond the last {@link most} are forgotten.
 */
export async function note(entry: JournalEntry, on: Database): Promise<number> {
  const seq = await on.journal.add(entry);
  await on.journal
    .where("seq")
    .belowOrEqual(seq - most)
    .delete();
  return seq;
}

/** The commands that can still be undone, newest first. */
export async function undoable(limit: number, on: Database = db): Promise<JournalEntry[]> {
  const entries = await on.journal.orderBy("seq").reverse().limit(most).toArray();
  return entries.filter(({ undoneAt }) => undoneAt === undefined).slice(0, limit);
}

/** Undoes one command, once; false where it was undone already or is too long ago. `now` in ms UTC. */
export async function undo(seq: number, { now, on = db }: { now: number; on?: Database }): Promise<boolean> {
  return on.transaction("rw", undoTables(on), async () => {
    const entry = await on.journal.get(seq);
    if (!entry || entry.undoneAt !== undefined) return false;
    const touched = new Set<string>();
    for (const inverse of entry.inverse) for (const id of await takeBack(inverse, { seq, now, on })) touched.add(id);
    await placeAnew(touched, on);
    await on.journal.put({ ...entry, undoneAt: now });
    return true;
  });
}

/** Takes one step back; answers with the contacts that must be made anew. */
async function takeBack(
  inverse: Inverse,
  { seq, now, on }: { seq: number; now: number; on: Database },
): Promise<string[]> {
  switch (inverse.do) {
    case "cells":
      return restoreCells(inverse.cells, seq, on);
    case "put":
      return putBack(inverse, seq, on);
    case "delete": {
      const rows = (await on.table(inverse.table).bulkGet(inverse.ids)) as unknown[];
      await on.table(inverse.table).bulkDelete(inverse.ids);
      await dropRemoved(inverse, seq, on);
      return contactsHolding(rows, on);
    }
    case "opportunities":
      await hangOnRemoved("opportunities", await withoutAccount(inverse.rows, on), seq, on);
      return contactsOfAccounts(await restoreOpportunities(inverse.rows, now, on), on);
    case "tasks": {
      const kept = await hangOnRemoved("tasks", await withoutAccount(inverse.rows, on), seq, on);
      const rows = inverse.rows.filter((row) => !kept.has(row));
      return contactsOfAccounts(await restoreTasks(rows, now, on), on);
    }
    case "fields":
      return contactsOfAccounts(await restoreFields(inverse, { seq, now, on }), on);
    case "reopen": {
      const task = await on.tasks.get(inverse.id);
      if (!task) await reopenRemoved(inverse, { seq, now, on });
      return task?.doneAt === inverse.doneAt ? contactsOfAccounts(await reopen(task, now, on), on) : [];
    }
    case "inbox":
      return contactsOfAccounts(await restoreSaid(inverse.rows, seq, on), on);
    case "feelings":
      await restoreWords(inverse.rows, seq, on);
      return [];
    case "stage":
      await restoreStage(inverse, now, on);
      return [];
    case "contacts":
      return restoreContacts(inverse.rows, now, on);
    case "person":
      return takePersonBack(inverse.identityId, on);
    case "import":
      await wantImportBack(inverse.id, on);
      return [];
  }
}

/**
 * Values go back to what they were. Where one was changed once more since, it is that later step which is to lead back
 * there: so undoing all steps leads to the start in any order, and none takes back what came after it.
 */
export async function restoreCells(cells: readonly Cell[], seq: number, on: Database): Promise<string[]> {
  const left = new Map(cells.map((cell) => [nameOf(cell), cell]));
  const accounts = unique(cells.map(({ identityId }) => identityId));
  const isDone = (): boolean => left.size === 0;
  await changeSteps({ seq, ids: accounts, isDone }, (later) => handOver(later, left), on);
  const byAccount = Map.groupBy(left.values(), ({ identityId }) => identityId);
  const ids = [...byAccount.keys()];
  const [profiles, identities] = await Promise.all([on.profiles.bulkGet(ids), on.identities.bulkGet(ids)]);
  const set = ids.map((identityId, at) =>
    (byAccount.get(identityId) ?? []).reduce(withCell, {
      profile: profiles[at] ?? { identityId },
      identity: identities[at],
    }),
  );
  await putProfiles(
    set.map(({ profile }) => profile),
    on,
  );
  const linked = set.flatMap(({ identity }, at) => (identity && identity !== identities[at] ? [identity] : []));
  await on.identities.bulkPut(linked);
  await leaveLinks(linked, on);
  return unique(identities.map((identity) => identity?.contactId));
}

function nameOf({ identityId, cell }: Cell): string {
  return `${cell} ${identityId}`;
}

/** Gives those of the cells that a later step changed as well to that step; false where there is none. */
function handOver(later: readonly Inverse[], left: Map<string, Cell>): boolean {
  let isChanged = false;
  for (const inverse of later) {
    if (inverse.do === "contacts" && setRemoved(inverse.rows, left)) isChanged = true;
    if (inverse.do !== "cells") continue;
    for (const cell of inverse.cells) {
      const earlier = left.get(nameOf(cell));
      if (!earlier) continue;
      delete cell.before;
      if (earlier.before !== undefined) cell.before = earlier.before;
      left.delete(nameOf(cell));
      isChanged = true;
    }
  }
  return isChanged;
}

/** Values of people who were deleted since go back to what they were in what is kept of them; false where there are none. */
function setRemoved(removed: Removed, left: Map<string, Cell>): boolean {
  let isChanged = false;
  for (const [name, cell] of left) {
    const at = removed.identities.findIndex(({ id }) => id === cell.identityId);
    const old = removed.identities[at];
    if (!old) continue;
    const kept = removed.profiles.find(({ identityId }) => identityId === old.id);
    const { profile, identity } = withCell({ profile: kept ?? { identityId: old.id }, identity: old }, cell);
    removed.identities[at] = identity ?? old;
    removed.profiles = [...removed.profiles.filter((each) => each !== kept), ...(isEmpty(profile) ? [] : [profile])];
    left.delete(name);
    isChanged = true;
  }
  // whom somebody belonged to before is that again by now, and not whom they belonged to when that one was deleted
  const members = removed.members.filter(({ identityId }) => !left.has(`companyId ${identityId}`));
  isChanged ||= members.length < removed.members.length;
  removed.members = members;
  return isChanged;
}

interface Account {
  profile: Profile;
  identity: Identity | undefined;
}

function withCell({ profile, identity }: Account, { cell, before }: Cell): Account {
  if (cell === "group") {
    if (!identity) return { profile, identity };
    const { group: _group, ...rest } = identity;
    return { profile, identity: before === undefined ? rest : { ...rest, group: before as string } };
  }
  return { profile: withValue(profile, cell, before), identity };
}

/** Rows come back, unless there is one of that id again. */
async function putBack({ table, rows }: Inverse & { do: "put" }, seq: number, on: Database): Promise<string[]> {
  const into = on.table(table);
  const keyPath = into.schema.primKey.keyPath as string;
  const keys = rows.map((row) => (row as Record<string, string>)[keyPath] ?? "");
  const there = (await into.bulkGet(keys)) as unknown[];
  const missing = rows.filter((_, at) => there[at] === undefined);
  const homeless = await withoutAccount(missing, on);
  await into.bulkPut(missing.filter((row) => !homeless.includes(row)));
  if (table === "notes" || table === "suggestions") await hangOnRemoved(table, homeless, seq, on);
  return contactsHolding(missing, on);
}

/** Those of the rows that hang on an account which is no more. */
async function withoutAccount(rows: readonly unknown[], on: Database): Promise<unknown[]> {
  const anchors = rows.map(anchorsOf);
  const there = new Set(await on.identities.where("id").anyOf(unique(anchors.flat())).primaryKeys());
  return rows.filter((_, at) => anchors[at]?.some((id) => !there.has(id)));
}

/** The tables whose rows hang on people and lead back by themselves. */
type Hung = "notes" | "suggestions" | "opportunities" | "tasks";
const hung: readonly string[] = ["notes", "suggestions", "opportunities", "tasks"] satisfies Hung[];

/** Rows of people who were deleted since come back with them; answers with these rows. */
async function hangOnRemoved<Row>(
  table: Hung,
  rows: readonly Row[],
  seq: number,
  on: Database,
): Promise<ReadonlySet<Row>> {
  const taken = new Set<Row>();
  if (rows.length === 0) return taken;
  const hang = (removed: Removed): boolean => {
    const ids = new Set(removed.identities.map(({ id }) => id));
    const theirs = rows.filter((row) => anchorsOf(row).some((id) => ids.has(id)));
    (removed[table] as unknown[]).push(...theirs);
    for (const row of theirs) taken.add(row);
    return theirs.length > 0;
  };
  await changeRemoved({ seq, ids: rows.flatMap(anchorsOf) }, hang, on);
  return taken;
}

/** What was added to people who were deleted since does not come back with them. */
async function dropRemoved({ table, ids }: Inverse & { do: "delete" }, seq: number, on: Database): Promise<void> {
  if (!hung.includes(table)) return;
  const gone = new Set(ids);
  const drop = (removed: Removed): boolean => {
    const rows: { id: string }[] = removed[table as Hung];
    const left = rows.filter(({ id }) => !gone.has(id));
    Object.assign(removed, { [table]: left });
    return left.length < rows.length;
  };
  // a pair is called by both of its accounts
  await changeRemoved({ seq, ids: ids.flatMap((id) => [id, ...id.split("|")]) }, drop, on);
}

/** The accounts on which a row hangs: of a pair both. */
function anchorsOf(row: unknown): string[] {
  const { identityId, a, b } = row as { identityId?: string; a?: string; b?: string };
  return unique([identityId, a, b]);
}

/** The contacts on whose accounts rows hang. */
async function contactsHolding(rows: readonly unknown[], on: Database): Promise<string[]> {
  const parts = rows.map((row) => (row ?? {}) as { identityId?: string; contactId?: string; a?: string; b?: string });
  // of a pair of which the user said something, both
  const anchors = parts.flatMap(({ identityId, a, b }) => [identityId, a, b].flatMap((id) => id ?? []));
  return [...parts.flatMap(({ contactId }) => contactId ?? []), ...(await contactsOfAccounts(anchors, on))];
}

async function contactsOfAccounts(identityIds: readonly string[], on: Database): Promise<string[]> {
  const identities = present(await on.identities.bulkGet(unique(identityIds)));
  return unique(identities.map(({ contactId }) => contactId));
}

/** Writes profiles; those on which nothing is entered any more are removed. */
export async function putProfiles(profiles: readonly Profile[], on: Database): Promise<void> {
  await Promise.all([
    on.profiles.bulkPut(profiles.filter((profile) => !isEmpty(profile))),
    on.profiles.bulkDelete(profiles.filter(isEmpty).map(({ identityId }) => identityId)),
  ]);
}

function isEmpty(profile: Profile): boolean {
  return Object.keys(profile).length === 1;
}
