/** What can still be undone, in order: the steps of the journal, and between them the pieces that jobs did since. */
import type { Import, ImportPart } from "../../model/importing";
import type { Inverse } from "../../model/journal";
import type { Removed } from "../../model/removed";
import type { Database } from "../database";
import { byId, unique } from "../rows";

export interface Step {
  inverse: Inverse[];
  /** stores what was changed in `inverse`, in the caller's transaction */
  store: () => PromiseLike<unknown>;
}

/**
 * What was done after a step of the journal; of pieces those alone that hold one of some ids, see `foundBy`. In a transaction
 * over `journal`, `imports` and `importParts`.
 */
export async function stepsSince(seq: number, ids: readonly string[], on: Database): Promise<Step[]> {
  const [entries, pieces] = await Promise.all([
    on.journal.where("seq").above(seq).toArray(),
    piecesSince(seq, ids, on),
  ]);
  const steps = entries.flatMap((entry) => {
    const { seq: at = 0, inverse, undoneAt } = entry;
    return undoneAt === undefined ? [{ at, inverse, store: () => on.journal.put(entry) }] : [];
  });
  return [...steps, ...pieces].sort((a, b) => a.at - b.at);
}

async function piecesSince(seq: number, ids: readonly string[], on: Database): Promise<(Step & { at: number })[]> {
  const parts = await on.importParts.where("identityIds").anyOf(ids).distinct().toArray();
  const jobs = byId(await on.imports.bulkGet(unique(parts.map(({ importId }) => importId))));
  const placed = parts.flatMap((part) => {
    const job = jobs.get(part.importId);
    const at = job && placeOf(part, job);
    return at !== undefined && at > seq ? [{ at, part }] : [];
  });
  placed.sort((a, b) => a.at - b.at || a.part.part - b.part.part);
  return placed.map(({ at, part }) => ({ at, inverse: inverseOf(part), store: () => on.importParts.put(part) }));
}

/** Where in the journal a piece stands: its job goes on for minutes, while the user does other things. */
export function placeOf({ taken }: ImportPart, { entry }: Pick<Import, "entry">): number {
  return taken?.after === undefined ? entry : taken.after + 0.5;
}

/** The way back of a piece as a step has it, of the very lists that are stored. */
function inverseOf({ taken }: ImportPart): Inverse[] {
  if (!taken) return [];
  const { cells, removed } = taken;
  return [{ do: "cells", cells }, ...(removed ? [{ do: "contacts" as const, rows: removed }] : [])];
}

/** The people who were deleted by a step. */
function removedIn(inverse: readonly Inverse[]): Removed[] {
  return inverse.flatMap((each) => (each.do === "contacts" ? [each.rows] : []));
}

/**
 * Changes what is kept of people who were deleted after a step of the journal; of pieces those alone that hold one of some
 * ids. `change` answers whether it did.
 */
export async function changeRemoved(
  ids: readonly string[],
  change: (removed: Removed) => boolean,
  on: Database,
  since = 0,
): Promise<void> {
  for (const { inverse, store } of await stepsSince(since, ids, on))
    if (removedIn(inverse).filter(change).length > 0) await store();
}

/** Goes through what is kept of everybody who was deleted and could come back, step by step and piece by piece. */
export async function throughRemoved(on: Database, look: (removed: Removed) => void): Promise<void> {
  await on.journal.each(({ inverse }) => removedIn(inverse).forEach(look));
  await on.importParts.each(({ taken }) => taken?.removed && look(taken.removed));
}
