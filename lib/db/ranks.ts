/** Places within a stage: one index keeps their order, see {@link rankBetween}. */
import { Dexie } from "dexie";
import type { Opportunity } from "../model/opportunity";
import { rankBetween, rankStep } from "../model/pipeline";
import type { Database } from "./database";

/** Where to put an opportunity: first or last of the stage, or beside another one that is there. */
export type Place = "first" | "last" | { before: string } | { after: string };

const ordered = "[stageId+rank]";

/** What stands in a stage, in order; from the rank on where one is given. */
export function inStage(stageId: string, on: Database, from: unknown = Dexie.minKey) {
  return on.opportunities.where(ordered).between([stageId, from], [stageId, Dexie.maxKey], true, true);
}

/**
 * A free rank at a place of a stage. Where there is no room left between two neighbours, the whole stage is ranked afresh.
 * A neighbour that is not in the stage any more leaves the place open: it is the first. In the caller's transaction, which
 * must have taken the opportunity itself (`moving`) out of the way, or let it count as not there.
 */
export async function rankAt(stageId: string, place: Place, on: Database, moving?: string): Promise<number> {
  const found = await neighbours(stageId, place, on, moving);
  const rank = rankBetween(found.before?.rank, found.after?.rank);
  if (rank !== undefined) return rank;
  await rankAfresh(stageId, on);
  const again = await neighbours(stageId, place, on, moving);
  return rankBetween(again.before?.rank, again.after?.rank) ?? 0;
}

interface Neighbours {
  before?: Opportunity | undefined;
  after?: Opportunity | undefined;
}

async function neighbours(
  stageId: string,
  place: Place,
  on: Database,
  moving: string | undefined,
): Promise<Neighbours> {
  const isOther = ({ id }: Opportunity): boolean => id !== moving;
  if (place === "first") return { after: await inStage(stageId, on).filter(isOther).first() };
  if (place === "last") return { before: await inStage(stageId, on).reverse().filter(isOther).first() };
  const anchor = await on.opportunities.get("before" in place ? place.before : place.after);
  if (!anchor || anchor.stageId !== stageId || anchor.id === moving) return neighbours(stageId, "first", on, moving);
  const isBefore = (row: Opportunity): boolean =>
    row.rank < anchor.rank || (row.rank === anchor.rank && row.id < anchor.id);
  if ("before" in place) {
    const upTo = on.opportunities.where(ordered).between([stageId, Dexie.minKey], [stageId, anchor.rank], true, true);
    const before = await upTo
      .reverse()
      .filter((row) => isOther(row) && isBefore(row))
      .first();
    return { before, after: anchor };
  }
  const after = await inStage(stageId, on, anchor.rank)
    .filter((row) => isOther(row) && row.id !== anchor.id && !isBefore(row))
    .first();
  return { before: anchor, after };
}

async function rankAfresh(stageId: string, on: Database): Promise<void> {
  const rows = await inStage(stageId, on).toArray();
  await on.opportunities.bulkPut(rows.map((row, at) => ({ ...row, rank: at * rankStep })));
}
