/** Interactions in the order of an index, page by page. */
import { Dexie } from "dexie";
import type { Interaction } from "../../model/records";
import type { Database } from "../database";

/** The ids after one, or from one where `isFirst`, to another. */
export interface Span {
  from: string;
  /** the last; without it there is no end */
  until?: string | undefined;
  isFirst?: boolean;
}

const size = 2_000;

/** The indexes of interactions by something and time, and the field each begins with. */
const fieldOf = {
  "[identityId+when]": "identityId",
  "[towardsId+when]": "towardsId",
  "[postId+when]": "postId",
} as const;

/** Reads all interactions in a span of an index. In the caller's transaction. */
export async function eachPage(
  on: Database,
  index: keyof typeof fieldOf,
  { from, until, isFirst }: Span,
  take: (page: readonly Interaction[]) => void,
): Promise<void> {
  const field = fieldOf[index];
  // the same array may not be twice in a key
  const end = until === undefined ? [Dexie.maxKey] : [until, Dexie.maxKey];
  let low: unknown[] = [from, isFirst ? Dexie.minKey : Dexie.maxKey];
  let limit = size;
  // those at the very key that a page begins with, which the page before had already
  let had = new Set<string>();
  for (;;) {
    const page = await on.interactions.where(index).between(low, end, true, true).limit(limit).toArray();
    const fresh = page.filter(({ id }) => !had.has(id));
    take(fresh);
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    if (fresh.length === 0) limit *= 2;
    low = [last[field], last.when];
    had = new Set(page.filter((row) => row[field] === last[field] && row.when === last.when).map(({ id }) => id));
  }
}
