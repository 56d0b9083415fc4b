/** Items that were read without their native id, and those that they are. */
import { isNamed, wording, wordingsOf } from "../model/ids";
import { looseIds } from "../model/readAs";
import type { Interaction } from "../model/records";
import type { Database } from "./database";
import { allOf, unique } from "./rows";

/** Items with their native id that some rows without it may be: all of the same accounts, and those once read so. */
export async function namedLike(rows: readonly Interaction[], on: Database): Promise<Interaction[]> {
  if (rows.length === 0) return [];
  const theirs = unique(rows.map(({ identityId }) => identityId));
  const found = await Promise.all([
    on.interactions.where("[identityId+when]").inAnyRange(theirs.map(allOf)).toArray(),
    on.interactions
      .where("readAs")
      .anyOf(unique(rows.map(wording)))
      .toArray(),
  ]);
  return found.flat().filter(({ id }) => isNamed(id));
}

/** Which item with its native id takes the place of which without: by the id of the latter. */
export function heirs(rows: readonly Interaction[]): Map<string, string> {
  const named = rows.filter(({ id }) => isNamed(id));
  return new Map(named.flatMap((row) => looseIds(row).map((id) => [id, row.id] as const)));
}

/** The items that were once read as one of some accounts. */
export async function onceOf(identityIds: readonly string[], on: Database): Promise<Interaction[]> {
  if (identityIds.length === 0) return [];
  return on.interactions.where("readAs").startsWithAnyOf(identityIds.map(wordingsOf)).distinct().toArray();
}
