/** What deleted people did, and what was done to them, comes back. */
import { answered, directed } from "../../../model/direction";
import { isItem } from "../../../model/engagement";
import { isLoose, looseId } from "../../../model/ids";
import { joinInteraction } from "../../../model/join";
import type { Interaction } from "../../../model/records";
import type { Removed } from "../../../model/removed";
import { repointed } from "../../../model/repoint";
import { countCaptured } from "../../captured";
import { type Change, takeDaily, writeDaily } from "../../daily";
import type { Database } from "../../database";
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
  const rows = interactions.map((row) => nowAs(row, moved));
  const [there, accounts] = await Promise.all([
    on.interactions.bulkGet(unique(rows.map(({ id }) => id))).then(byId),
    on.identities
      .bulkGet(unique(rows.flatMap(({ identityId, targetId, towardsId }) => [identityId, targetId, towardsId])))
      .then(byId),
  ]);
  const reachable = (id: string | undefined): string | undefined => accounts.get(id ?? "")?.id;
  const named = await namedItems(
    rows.filter(({ id }) => isLoose(id)),
    on,
  );
  const changes = new Map<string, Change>();
  for (const row of rows) {
    const actor = accounts.get(row.identityId);
    if (!actor || named.has(row.id)) continue;
    const before = there.get(row.id);
    const known = changes.get(row.id)?.after ?? before;
    const after = known ? joinInteraction(known, row) : row;
    const towards = reachable(after.targetId) ?? known?.towardsId ?? reachable(row.towardsId);
    changes.set(row.id, { before, after: directed(after, actor.own ? "outbound" : "inbound", towards) });
  }
  const items = rows.filter(({ type, id, identityId }) => isItem(type) && !isLoose(id) && accounts.has(identityId));
  for (const row of present(await on.interactions.bulkGet(items.map(looseId))))
    changes.set(row.id, { before: row, after: undefined });
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
  const daily = await takeDaily(on, all);
  await writeDaily(on, daily);
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

/** The row by the ids that its accounts have now. */
function nowAs(row: Interaction, moved: ReadonlyMap<string, string>): Interaction {
  const towardsId = moved.get(row.towardsId ?? "");
  const isMoved = moved.has(row.identityId) || moved.has(row.targetId ?? "");
  return { ...(isMoved ? repointed(row, moved) : row), ...(towardsId !== undefined && { towardsId }) };
}

/** Of items that were read without their native id, those of which it is known by now, and the id that they have by it. */
async function namedItems(rows: readonly Interaction[], on: Database): Promise<Map<string, string>> {
  const theirs = await Promise.all(
    unique(rows.map(({ identityId }) => identityId)).map((id) =>
      on.interactions.where("[identityId+when]").between([id, -Infinity], [id, Infinity]).toArray(),
    ),
  );
  const known = theirs.flat().filter(({ type, id }) => isItem(type) && !isLoose(id));
  return new Map(known.map((row) => [looseId(row), row.id]));
}
