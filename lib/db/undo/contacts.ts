/**
 * Deleted people come back, for the journal: in its transaction. What was captured again meanwhile is joined with what it
 * was, by the laws of model/join.ts; all else comes back where it is missing, and nothing that is there is written over.
 */
import type { EntityTable, Table } from "dexie";
import { foldProfiles } from "../../model/fold";
import type { InboxItem } from "../../model/inbox";
import type { Profile } from "../../model/profile";
import type { Removed } from "../../model/removed";
import { runId } from "../../model/rule";
import { contactIdsOf } from "../anchors";
import { restoreIdentities } from "./contacts/accounts";
import { restoreInteractions } from "./contacts/history";
import { restoreTies } from "./contacts/ties";
import type { Change } from "../captured";
import type { Database } from "../database";
import { borneBy, factTables, leaveInsight, takeWords } from "../factRows";
import { refold } from "../fold";
import { ruleInForce } from "../heatRule";
import { withoutErased } from "./erased";
import { restoreOpportunities } from "./opportunities";
import { byId, unique } from "../rows";
import { suppressedTables } from "../suppressed";
import { restoreTasks } from "./tasks";

/** The tables it writes to, besides those of contacts and of what hangs on them. */
export function removedTables(on: Database) {
  return [
    ...factTables(on),
    ...suppressedTables(on),
    on.identityKeys,
    on.posts,
    on.suggestions,
    on.activity,
    on.ruleRuns,
    on.heat,
    on.queue,
  ];
}

/** Puts them back, but for who was erased since; answers with the contacts that are to be placed anew. */
export async function restoreContacts(all: Removed, now: number, on: Database): Promise<string[]> {
  const removed = await withoutErased(all, on);
  if (!removed) return [];
  const moved = await restoreIdentities(removed, on);
  const nowOf = (id: string): string => moved.get(id) ?? id;
  const anchored = <R extends { identityId: string }>(row: R): R => ({ ...row, identityId: nowOf(row.identityId) });
  const { changed, idNow } = await restoreInteractions(removed, moved, on);
  await restoreFacts(removed, changed, idNow, on);
  await Promise.all([
    restoreProfiles(removed.profiles.map(anchored), on),
    addMissing(on.notes, removed.notes.map(anchored)),
    restoreInbox(removed, nowOf, idNow, on),
    restoreRuns(removed, idNow, on),
    on.activity.bulkPut(removed.activity.map((row) => ({ ...row, identityId: nowOf(row.identityId ?? "") }))),
  ]);
  if (removed.opportunities.length > 0) await restoreOpportunities(removed.opportunities.map(anchored), now, on);
  await restoreTasks(
    removed.tasks.map(({ identityId = "", ...task }) => ({ ...task, identityId: nowOf(identityId) })),
    now,
    on,
  );
  const members = await restoreTies(removed, moved, on);
  await leaveInsight(await borneBy([], await ownPosts(removed, nowOf, on), on), on);
  const people = changed.flatMap(({ before, after }) =>
    [before, after].flatMap((row) => [row?.identityId, row?.towardsId]),
  );
  const identityIds = new Set([...unique(people), ...removed.identities.map(({ id }) => nowOf(id))]);
  const contactIds = await contactIdsOf([...identityIds, ...members], on);
  await refold(contactIds, on, { recount: { identityIds, rule: await ruleInForce(on) } });
  return contactIds;
}

/** What was entered on them, joined with what was entered since: of single values the later one's stand. */
async function restoreProfiles(profiles: readonly Profile[], on: Database): Promise<void> {
  for (const { companyId: _company, ...profile } of profiles) {
    const { identityId } = profile;
    const there = await on.profiles.get(identityId);
    const joined: Profile = there ? { identityId, ...foldProfiles([there, profile], identityId) } : profile;
    if (Object.keys(joined).length > 1) await on.profiles.put(joined);
  }
}

/** What asked the user something; what they said of it stands, then what was seen last. */
async function restoreInbox(
  { inbox }: Removed,
  nowOf: (identityId: string) => string,
  idNow: ReadonlyMap<string, string>,
  on: Database,
): Promise<void> {
  const items = inbox.map(({ id, identityId, ...item }): InboxItem => {
    return { ...item, id: idNow.get(id) ?? id, identityId: nowOf(identityId) };
  });
  const ids = items.map(({ id }) => id);
  const [there, asked] = await Promise.all([on.inbox.bulkGet(ids), on.interactions.bulkGet(ids)]);
  const isKnownBetter = (item: InboxItem, other: InboxItem): boolean =>
    other.byHand ? false : item.byHand === true || (item.answeredAt !== undefined && other.answeredAt === undefined);
  await on.inbox.bulkPut(
    items.filter((item, at) => {
      const other = there[at];
      return asked[at] && (!other || isKnownBetter(item, other));
    }),
  );
}

/** Their posts that are the user's own by now: so are they. */
async function ownPosts({ posts }: Removed, nowOf: (identityId: string) => string, on: Database): Promise<string[]> {
  const authors = byId(await on.identities.bulkGet(unique(posts.map(({ authorId }) => nowOf(authorId)))));
  return posts.flatMap(({ id, authorId }) => (authors.get(nowOf(authorId))?.own ? [id] : []));
}

/** What the user said of feelings; all else is worked out anew. */
async function restoreFacts(
  { facts = [] }: Removed,
  changed: readonly Change[],
  idNow: ReadonlyMap<string, string>,
  on: Database,
): Promise<void> {
  await takeWords(
    facts.map((fact) => ({ ...fact, id: idNow.get(fact.id) ?? fact.id })),
    on,
  );
  await leaveInsight(
    changed.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.id ?? [])),
    on,
  );
}

/** A rule that ran on what they did does not run on it again. */
async function restoreRuns({ runs }: Removed, idNow: ReadonlyMap<string, string>, on: Database): Promise<void> {
  const now = runs.map((run) => {
    const interactionId = idNow.get(run.interactionId) ?? run.interactionId;
    return { ...run, id: runId(run.ruleId, interactionId), interactionId };
  });
  await addMissing(on.ruleRuns, [...byId(now).values()]);
}

/** Adds the rows whose id is free. */
async function addMissing<R extends { id: string }>(table: EntityTable<R, "id">, rows: readonly R[]): Promise<void> {
  const there = await (table as Table<R, string>).bulkGet(rows.map(({ id }) => id));
  await (table as Table<R, string>).bulkAdd(rows.filter((_, at) => there[at] === undefined));
}
