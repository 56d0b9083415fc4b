/** Undo: what a command changed is put back, and nothing else. */
import type { Inverse, JournalEntry, Link } from "../model/journal";
import type { Profile } from "../model/profile";
import type { Identity } from "../model/records";
import { type Database, db } from "./database";
import { foldTables } from "./fold";
import { restoreOpportunities, restoreStage } from "./opportunities-undo";
import { placeAnew } from "./placing";
import { present, unique } from "./rows";
import { restoreTasks } from "./tasks-undo";

/** How many entries are kept. */
const most = 200;

/** All tables that undoing may write to. */
function undoTables(on: Database) {
  return [...foldTables(on), on.journal, on.identityKeys, on.suggestions, on.segments, on.rules, on.activity, on.ruleRuns];
}

/**
 * Notes how a command is undone, in the command's own transaction over the `journal`; answers with the entry's number. The
 * oldest entries beyond the last {@link most} are forgotten.
 */
export async function note(entry: JournalEntry, on: Database): Promise<number> {
  const seq = await on.journal.add(entry);
  await on.journal.where("seq").belowOrEqual(seq - most).delete();
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
    case "profile":
      return restoreProfiles(inverse, on);
    case "tags":
      return restoreTags(inverse, on);
    case "group":
      return restoreLinks(inverse, seq, on);
    case "put":
      return putBack(inverse, on);
    case "delete": {
      const rows = (await on.table(inverse.table).bulkGet(inverse.ids)) as unknown[];
      await on.table(inverse.table).bulkDelete(inverse.ids);
      return contactsHolding(rows, on);
    }
    case "opportunities":
      return contactsOfAccounts(await restoreOpportunities(inverse.rows, now, on), on);
    case "tasks":
      return contactsOfAccounts(await restoreTasks(inverse.rows, now, on), on);
    case "stage":
      await restoreStage(inverse, now, on);
      return [];
  }
}

async function restoreProfiles({ rows, fields }: Inverse & { do: "profile" }, on: Database): Promise<string[]> {
  const ids = rows.map(({ identityId }) => identityId);
  const now = await on.profiles.bulkGet(ids);
  await putProfiles(
    rows.map(({ identityId, before }, at) => {
      const profile: Profile = { ...now[at], identityId };
      for (const field of fields) {
        delete profile[field];
        if (before[field] !== undefined) Object.assign(profile, { [field]: before[field] });
      }
      return profile;
    }),
    on,
  );
  return contactsOfAccounts(ids, on);
}

async function restoreTags({ tag, added, removed }: Inverse & { do: "tags" }, on: Database): Promise<string[]> {
  const ids = unique([...added, ...removed]);
  const gains = new Set(removed);
  const now = await on.profiles.bulkGet(ids);
  await putProfiles(
    ids.map((identityId, at) => {
      const { tags = [], ...profile }: Profile = { ...now[at], identityId };
      const rest = tags.filter((each) => each !== tag);
      const next = gains.has(identityId) ? [...rest, tag].sort() : rest;
      return next.length > 0 ? { ...profile, tags: next } : profile;
    }),
    on,
  );
  return contactsOfAccounts(ids, on);
}

/**
 * An account's link goes back to what it was. Where it was set once more since, that later step is to go back there: so
 * undoing all of them leads to the start in any order.
 */
async function restoreLinks({ rows }: Inverse & { do: "group" }, seq: number, on: Database): Promise<string[]> {
  const identities = await on.identities.bulkGet(rows.map(({ identityId }) => identityId));
  const touched: string[] = [];
  const restored: Identity[] = [];
  for (const [at, row] of rows.entries()) {
    const identity = identities[at];
    if (!identity) continue;
    if (await setSince(row, seq, on)) continue;
    const { group: _group, ...rest } = identity;
    restored.push(row.before === undefined ? rest : { ...rest, group: row.before });
    touched.push(identity.contactId);
  }
  await on.identities.bulkPut(restored);
  return touched;
}

/** Tells whether a later step set the same account's link; that one then goes back to before this one. */
async function setSince({ identityId, before }: Link, seq: number, on: Database): Promise<boolean> {
  const later = await on.journal.where("seq").above(seq).toArray();
  for (const entry of later) {
    if (entry.undoneAt !== undefined) continue;
    for (const inverse of entry.inverse) {
      const link = inverse.do === "group" && inverse.rows.find((row) => row.identityId === identityId);
      if (!link) continue;
      delete link.before;
      if (before !== undefined) link.before = before;
      await on.journal.put(entry);
      return true;
    }
  }
  return false;
}

/** Rows come back, unless there is one of that id again. */
async function putBack({ table, rows }: Inverse & { do: "put" }, on: Database): Promise<string[]> {
  const into = on.table(table);
  const keyPath = into.schema.primKey.keyPath as string;
  const keys = rows.map((row) => (row as Record<string, string>)[keyPath] ?? "");
  const there = (await into.bulkGet(keys)) as unknown[];
  const missing = rows.filter((_, at) => there[at] === undefined);
  await into.bulkPut(missing);
  return contactsHolding(missing, on);
}

/** The contacts on whose accounts rows hang. */
async function contactsHolding(rows: readonly unknown[], on: Database): Promise<string[]> {
  const parts = rows.map((row) => (row ?? {}) as { identityId?: string; contactId?: string });
  const anchors = parts.flatMap(({ identityId }) => identityId ?? []);
  return [...parts.flatMap(({ contactId }) => contactId ?? []), ...(await contactsOfAccounts(anchors, on))];
}

async function contactsOfAccounts(identityIds: readonly string[], on: Database): Promise<string[]> {
  const identities = present(await on.identities.bulkGet(unique(identityIds)));
  return unique(identities.map(({ contactId }) => contactId));
}

/** Writes profiles; those on which nothing is entered any more are removed. */
export async function putProfiles(profiles: readonly Profile[], on: Database): Promise<void> {
  const isEmpty = (profile: Profile): boolean => Object.keys(profile).length === 1;
  await Promise.all([
    on.profiles.bulkPut(profiles.filter((profile) => !isEmpty(profile))),
    on.profiles.bulkDelete(profiles.filter(isEmpty).map(({ identityId }) => identityId)),
  ]);
}
