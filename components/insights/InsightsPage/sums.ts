/** Sums of the daily roll-up. */
import { countsByClass, totalOf } from "../../../lib/model/breakdown";
import type { EngagementClass } from "../../../lib/model/engagement";
import type { Daily } from "../../../lib/model/records";
import { addCounts, type TypeCounts } from "../../../lib/model/tally";

export interface Sum {
  byClass: Record<EngagementClass, number>;
  all: number;
}

/** All of some days together. */
export function sumOf(days: readonly Pick<Daily, "counts">[]): Sum {
  const counts = days.reduce<TypeCounts>((sum, day) => addCounts(sum, day.counts), {});
  return { byClass: countsByClass(counts), all: totalOf(counts) };
}

/** Of each network, the busiest first. */
export function sumsByNetwork(days: readonly Daily[]): { network: string; sum: Sum }[] {
  return [...Map.groupBy(days, ({ network }) => network)]
    .map(([network, some]) => ({ network, sum: sumOf(some) }))
    .sort((a, b) => b.sum.all - a.sum.all || (a.network < b.network ? -1 : 1));
}
