/** What deleted people did, and what was done to them, comes back. */
import { answered, directed } from "../../../model/direction";
import { isLoose, isNamed } from "../../../model/ids";
import { joinInteraction } from "../../../model/join";
import { repointReadAs, writersOf } from "../../../model/readAs";
import type { Interaction } from "../../../model/records";
import type { Removed } from "../../../model/removed";
import { repointed } from "../../../model/repoint";
import { type Change, countCaptured } from "../../captured";
import type { Database } from "../../database";
import { heirs, namedLike, onceOf } from "../../loose";
import { byId, present, unique } from "../../rows";

/**
 * Interactions as they were, or joined with what they are by now. Answers with what changed by that, and with the id that
 * each has now.
 */
export async function restoreInteractions(
  { identities, interactions, posts }: Removed,
  moved: ReadonlyMap<string, string>,
  on: Database,
): Promise<{ changed: Change[]; idNow: ReadonlyMap<string, string> }> {
  const became = await becameMeanwhile(unique(interactions.flatMap(writersOf)), on);
  const rows = interactions.map((row) => nowAs(repointReadAs(row, became), moved));
  const [there, accounts] = await Promise.all([
    on.interactions.bulkGet(unique(rows.map(({ id }) => id))).then(byId),
    on.identities
      .bulkGet(unique(rows.flatMap(({ identityId, targetId, towardsId }) => [identityId, targetId, towardsId])))
      .then(byId),
  ]);
  const reachable = (id: string | undefined): string | undefined => accounts.get(id ?? "")?.id;
  const changes = new Map<string, Change>();
  for (const row of await onceOf([...moved.keys()], on))
    changes.set(row.id, { before: row, after: repointReadAs(row, moved) });
  for (const row of rows) {
    const actor = accounts.get(row.identityId);
    if (!actor) continue;
    const before = there.get(row.id);
    const known = changes.get(row.id)?.after ?? before;
    const after = known ? joinInteraction(known, row) : row;
    const towards = reachable(after.targetId) ?? known?.towardsId ?? reachable(row.towardsId);
    changes.set(row.id, { before, after: directed(after, actor.own ? "outbound" : "inbound", towards) });
  }
  const named = await dropLoose(changes, on);
  const items = rows.filter(({ id, identityId }) => isNamed(id) && accounts.has(identityId));
  const authors = new Map<string, string>([
    ...items.map(({ id, identityId }) => [id, identityId] as const),
    ...posts.map(({ id, authorId }) => [id, moved.get(authorId) ?? authorId] as const),
  ]);
  for (const row of await on.interactions
    .where("answers")
    .anyOf([...authors.keys()])
    .toArray())
    if (row.towardsId === undefined && !changes.has(row.id))
      changes.set(row.id, { before: row, after: directed(row, "outbound", authors.get(answered(row) ?? "")) });
  for (const row of await aimedAt(
    identities.map(({ id }) => moved.get(id) ?? id),
    on,
  ))
    if (row.towardsId === undefined && !changes.has(row.id))
      changes.set(row.id, { before: row, after: directed(row, "outbound", row.targetId) });
  const all = [...changes.values()];
  await on.interactions.bulkPut(all.flatMap(({ after }) => after ?? []));
  await on.interactions.bulkDelete(all.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
  await countCaptured(on, all);
  const idNow = new Map(interactions.map(({ id }, at) => [id, rows[at]?.id ?? id]));
  for (const [before, id] of idNow) idNow.set(before, named.get(id) ?? id);
  return { changed: all, idNow };
}

/** What own accounts aimed at some accounts, all the same whether these were there. */
async function aimedAt(identityIds: readonly string[], on: Database): Promise<Interaction[]> {
  const rows = await on.interactions.where("targetId").anyOf(identityIds).toArray();
  const actors = byId(await on.identities.bulkGet(unique(rows.map(({ identityId }) => identityId))));
  return rows.filter(({ identityId }) => actors.get(identityId)?.own);
}

/** Of some accounts, those that are no more, and what they are by now. */
async function becameMeanwhile(identityIds: readonly string[], on: Database): Promise<Map<string, string>> {
  const there = byId(await on.identities.bulkGet([...identityIds]));
  const keys = await on.identityKeys.bulkGet(identityIds.filter((id) => !there.has(id)));
  return new Map(present(keys).map(({ key, identityId }) => [key, identityId]));
}

/** The row by the ids that its accounts have now. */
function nowAs(row: Interaction, moved: ReadonlyMap<string, string>): Interaction {
  const towardsId = moved.get(row.towardsId ?? "");
  const isMoved = moved.has(row.identityId) || moved.has(row.targetId ?? "") || row.readAs !== undefined;
  return { ...(isMoved ? repointed(row, moved) : row), ...(towardsId !== undefined && { towardsId }) };
}

/** Without the items read without their native id of which it is known by now: by their ids, those that they have by it. */
async function dropLoose(changes: Map<string, Change>, on: Database): Promise<Map<string, string>> {
  const next = [...changes.values()].flatMap(({ after }) => after ?? []);
  const loose = next.filter(({ id }) => isLoose(id));
  const stored = await namedLike(loose, on);
  const named = heirs([...stored.filter(({ id }) => !changes.has(id)), ...next]);
  const gone = loose.flatMap(({ id }) => (named.has(id) ? [id] : []));
  for (const id of gone) changes.delete(id);
  for (const before of present(await on.interactions.bulkGet(unique([...gone, ...heirs(next).keys()]))))
    changes.set(before.id, { before, after: undefined });
  return named;
}
