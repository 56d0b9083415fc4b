/** What can still be undone, in order: the steps of the journal, and between them the pieces that jobs did since. */
import { foundBy, type Import, type ImportPart } from "../../model/importing";
import type { Inverse } from "../../model/journal";
import type { Removed } from "../../model/removed";
import type { Database } from "../database";
import { byId, unique } from "../rows";

/** Changes the way back of a step in place; answers whether it did. */
type Change = (inverse: Inverse[]) => boolean;

interface Since {
  /** what was done after this step of the journal; absent: all of it */
  seq?: number;
  /** of pieces those alone that hold one of these, see `foundBy` */
  ids: readonly string[];
  /** ends it; absent: at the last step */
  isDone?: () => boolean;
}

/**
 * Goes through the ways back of what was done since, and stores those that `change` changed: one at a time, each may hold
 * what a hundred people were. In a transaction over `journal`, `imports` and `importParts`.
 */
export async function changeSteps({ seq = 0, ids, isDone }: Since, change: Change, on: Database): Promise<void> {
  const entries = await on.journal.where("seq").above(seq).primaryKeys();
  const places: Place[] = [...entries.map((at) => ({ at })), ...(await piecesSince(seq, ids, on))];
  for (const { at, piece } of places.sort((a, b) => a.at - b.at || (a.piece?.[1] ?? 0) - (b.piece?.[1] ?? 0))) {
    if (isDone?.()) return;
    if (piece) {
      const part = await on.importParts.get(piece);
      // what was hung on it is to be found in it
      if (part?.taken && change(inverseOf(part)))
        await on.importParts.put({ ...part, identityIds: foundBy(part.taken) });
    } else {
      const entry = await on.journal.get(at);
      if (entry?.undoneAt === undefined && entry && change(entry.inverse)) await on.journal.put(entry);
    }
  }
}

/** Where a step stands: the number of an entry, or between two where it is a piece. */
interface Place {
  at: number;
  piece?: [importId: string, part: number];
}

async function piecesSince(seq: number, ids: readonly string[], on: Database): Promise<Place[]> {
  const keys = await on.importParts.where("identityIds").anyOf(ids).distinct().primaryKeys();
  const jobs = byId(await on.imports.bulkGet(unique(keys.map(([importId]) => importId))));
  const places: Place[] = [];
  for (const piece of keys) {
    const part = await on.importParts.get(piece);
    const job = jobs.get(piece[0]);
    const at = part && job && placeOf(part, job);
    if (at !== undefined && at > seq) places.push({ at, piece });
  }
  return places;
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

/** Changes what is kept of people who were deleted since. `change` answers whether it did. */
export async function changeRemoved(since: Since, change: (removed: Removed) => boolean, on: Database): Promise<void> {
  await changeSteps(since, (inverse) => removedIn(inverse).filter(change).length > 0, on);
}

/** Goes through what is kept of everybody who was deleted and could come back, step by step and piece by piece. */
export async function throughRemoved(on: Database, look: (removed: Removed) => void): Promise<void> {
  await on.journal.each(({ inverse }) => removedIn(inverse).forEach(look));
  await on.importParts.each(({ taken }) => taken?.removed && look(taken.removed));
}
