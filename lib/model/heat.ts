/**
 * Heat by forward decay (Cormode, Shkapenyuk, Srivastava, Xu: "Forward Decay: A Practical Time Decay Model for
 * Streaming Systems", ICDE 2009). With half-life h, an interaction of weight w at time t adds w·2^(t/h); stored is the
 * log2 of the sum. All sums decay at the same rate, so the order by stored heat holds at every later moment.
 */
import { dayMs } from "./days";
import { type InteractionType, interactionTypes } from "./engagement";

/** What one interaction of a type weighs: 1 or more, or 0 where the type is not to count. */
export type Weights = Record<InteractionType, number>;

/** How heat is reckoned. The settings are one. */
export interface HeatRule {
  weights: Weights;
  /** days in which heat halves */
  halfLifeDays: number;
}

export const defaultWeights: Weights = {
  message: 5,
  comment: 4,
  reply: 4,
  quote: 4,
  mention: 3,
  share: 3,
  follow: 2,
  reaction: 1,
};

export const defaultHeatRule: HeatRule = { weights: defaultWeights, halfLifeDays: 30 };

/** The types that weigh the same, heaviest first. */
export function byWeight(weights: Weights): [types: InteractionType[], weight: number][] {
  const groups = [...Map.groupBy(interactionTypes, (type) => weights[type])];
  return groups.sort(([a], [b]) => b - a).map(([weight, types]) => [types, weight]);
}

/** The heat of nobody: below every real one (a single reaction in 1971 already has more). */
export const noHeat = 0;

/**
 * Stored heat of one interaction. `when` in ms UTC. A weight is 0 or at least 1, so the result is {@link noHeat} or, after
 * 1970, positive.
 */
export function heatOf(type: InteractionType, when: number, { weights, halfLifeDays }: HeatRule): number {
  return weights[type] === 0 ? noHeat : Math.log2(weights[type]) + when / (halfLifeDays * dayMs);
}

/** Stored heat of two sums together: log2(2^a + 2^b), without overflow. */
export function addHeat(a: number, b: number): number {
  if (a === noHeat) return b;
  if (b === noHeat) return a;
  const high = Math.max(a, b);
  return high + Math.log2(1 + 2 ** (Math.min(a, b) - high));
}

/** The present value of a stored heat at `now` (ms UTC): the decayed sum of weights; 0 for nobody. */
export function heatNow(heat: number, now: number, halfLifeDays: number): number {
  return heat === noHeat ? 0 : 2 ** (heat - now / (halfLifeDays * dayMs));
}
