/** What the journal is to forget: people who are gone for good do not come back by undoing something. */
import { foundBy, type Taken } from "../../model/importing";
import type { Inverse } from "../../model/journal";
import type { Database } from "../database";

/** True for a row, or the id of one, that may come back. */
export type IsKept = (row: unknown) => boolean;

/**
 * Takes out of the journal what may not come back. What was done to others at once with it can still be undone. In the
 * caller's transaction over `journal` and `importParts`.
 */
export async function forgetUndo(on: Database, isKept: IsKept): Promise<void> {
  await on.journal.toCollection().modify((entry, ref) => {
    const kept = entry.inverse.map((inverse) => without(inverse, isKept));
    if (kept.every((inverse, at) => inverse === entry.inverse[at])) return;
    const inverse = kept.filter((each) => each !== undefined);
    if (inverse.length === 0) delete (ref as { value?: unknown }).value;
    else ref.value = { ...entry, inverse };
  });
  await forgetImported(on, isKept);
}

/** What came from files or was done to many, and what is still to come. */
async function forgetImported(on: Database, isKept: IsKept): Promise<void> {
  await on.importParts.toCollection().modify((part, ref) => {
    const { taken, todo, ids } = part;
    const left = taken && takenWithout(taken, isKept);
    const coming = todo?.filter(({ to }) => isKept({ identityId: to }));
    const asked = ids?.filter((identityId) => isKept({ identityId }));
    if (left === taken && coming?.length === todo?.length && asked?.length === ids?.length) return;
    ref.value = {
      ...part,
      ...(left && { taken: left, identityIds: foundBy(left) }),
      ...(coming && { todo: coming }),
      ...(asked && { ids: asked }),
    };
  });
}

/** The way back of a piece without what may not come back: itself where that is nothing. */
function takenWithout(taken: Taken, isKept: IsKept): Taken {
  const { removed, ...rest } = taken;
  const cells = rest.cells.filter(isKept);
  const made = rest.made.filter(isKept);
  const left = removed && withLess(removed, isKept);
  if (left === removed && cells.length === rest.cells.length && made.length === rest.made.length) return taken;
  return { ...rest, cells, made, ...(left && { removed: left }) };
}

/** The step without what may not come back: itself where that is nothing, undefined where it is all. */
function without(inverse: Inverse, isKept: IsKept): Inverse | undefined {
  if (inverse.do !== "contacts") return withLess(inverse, isKept);
  const rows = withLess(inverse.rows, isKept);
  return rows === inverse.rows ? inverse : rows && { ...inverse, rows };
}

/** What holds lists of rows with those that may come back; what holds none is a row itself. */
export function withLess<T extends object>(whole: T, isKept: IsKept): T | undefined {
  const parts = Object.entries(whole) as [string, unknown][];
  const lists = parts.filter((part): part is [string, unknown[]] => Array.isArray(part[1]));
  if (lists.length === 0) return isKept(whole) ? whole : undefined;
  const left = lists.map(([key, rows]) => [key, rows.filter(isKept)] as const);
  if (left.every(([, rows], at) => rows.length === lists[at]?.[1].length)) return whole;
  // a stage comes back without those who stood in it
  if (!("stage" in whole) && left.every(([, rows]) => rows.length === 0)) return undefined;
  return { ...whole, ...Object.fromEntries(left) };
}
