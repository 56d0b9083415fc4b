/** What somebody's engagement is made of, in numbers: so that nobody has to believe a stage, a rhythm or a heat. */
import type { NetworkId } from "./capture";
import { type EngagementClass, type InteractionType, classOf, engagementClasses } from "./engagement";
import { daysSinceLast, type Rhythm, rhythmOf } from "./rhythm";
import { addCounts, type Tally, type TypeCounts } from "./tally";

export interface Breakdown extends Rhythm {
  byType: TypeCounts;
  /** always all three */
  byClass: Record<EngagementClass, number>;
  /** by network, most engagement first: how many there are is their breadth */
  byNetwork: { network: NetworkId; counts: TypeCounts }[];
  /** by UTC month, `2026-11`, oldest first; a month without engagement is not there */
  byMonth: { month: string; counts: TypeCounts }[];
  /** reciprocity: interactions of theirs, and of the user's own accounts that reached them */
  theirs: number;
  ours: number;
  /** whole days since their last interaction; absent where there is none */
  daysSinceLast?: number;
}

/** The numbers of a tally at `now` (ms UTC). */
export function breakdownOf(tally: Tally, now: number): Breakdown {
  const since = daysSinceLast(tally, now);
  const networks = sumBy(tally.months, (key) => key.slice(key.indexOf(" ") + 1));
  const months = sumBy(tally.months, (key) => key.slice(0, key.indexOf(" ")));
  return {
    ...rhythmOf(tally),
    byType: tally.counts,
    byClass: countsByClass(tally.counts),
    byNetwork: networks
      .map(([network, counts]) => ({ network, counts }))
      .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.network < b.network ? -1 : 1)),
    byMonth: months.map(([month, counts]) => ({ month, counts })).sort((a, b) => (a.month < b.month ? -1 : 1)),
    theirs: totalOf(tally.counts),
    ours: tally.outbound?.count ?? 0,
    ...(since !== undefined && { daysSinceLast: since }),
  };
}

/** Interactions of all types. */
export function totalOf(counts: TypeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Interactions of each class, always all three. */
export function countsByClass(counts: TypeCounts): Record<EngagementClass, number> {
  const sums = { conversation: 0, amplification: 0, reaction: 0 };
  for (const [type, count] of Object.entries(counts)) sums[classOf(type as InteractionType)] += count;
  return sums;
}

/** The classes that there is an interaction of. */
export function classesIn(counts: TypeCounts): EngagementClass[] {
  const sums = countsByClass(counts);
  return engagementClasses.filter((each) => sums[each] > 0);
}

/**
 * The visible engagement rate of a post: captured engagements for each follower that the page shows of its author.
 * Visible, since both are what was seen: pages hide engagements, and followers are not those reached. Undefined where no
 * followers are shown.
 */
export function visibleRate(captured: TypeCounts, followers: number | undefined): number | undefined {
  return followers === undefined || followers === 0 ? undefined : totalOf(captured) / followers;
}

function sumBy(months: Tally["months"], partOf: (key: string) => string): [part: string, counts: TypeCounts][] {
  const sums = new Map<string, TypeCounts>();
  for (const [key, counts] of Object.entries(months))
    sums.set(partOf(key), addCounts(sums.get(partOf(key)) ?? {}, counts));
  return [...sums];
}
