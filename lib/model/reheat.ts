/**
 * Heat under another rule. When the user changes weights or half-life, every stored heat has to be reckoned from the
 * history again. Until that is done all stay as they are, by the rule they were stored under: heats of two rules can't be
 * compared or added.
 */
import { addHeat, type HeatRule, heatOf, noHeat } from "./heat";
import type { InteractionType } from "./engagement";
import { addCounts, type Tally, type TypeCounts } from "./tally";

/** Under which rule the stored heats are, and under which they shall be. */
export type HeatState =
  | { is: "stored"; rule: HeatRule }
  | {
      is: "wanted";
      rule: HeatRule;
      /** the account up to which the history is reckoned, in the order of ids */
      after: string;
      /** interactions, of about so many */
      done: number;
      total: number;
    };

/** What one account's history gives under the wanted rule, and by what it is known whether that is still its history. */
export interface Reheated {
  identityId: string;
  heat: number;
  /** under the rule in force */
  was: number;
  counts: TypeCounts;
}

export function isSameRule(a: HeatRule, b: HeatRule): boolean {
  const types = Object.keys(a.weights) as InteractionType[];
  return a.halfLifeDays === b.halfLifeDays && types.every((type) => a.weights[type] === b.weights[type]);
}

/** Reckons one account's history under both rules. */
export function reheated(
  identityId: string,
  history: Iterable<{ type: InteractionType; when: number; spam?: 1 }>,
  from: HeatRule,
  to: HeatRule,
): Reheated {
  const sum: Reheated = { identityId, heat: noHeat, was: noHeat, counts: {} };
  for (const { type, when, spam } of history) {
    sum.counts = addCounts(sum.counts, { [type]: 1 });
    if (spam) continue;
    sum.heat = addHeat(sum.heat, heatOf(type, when, to));
    sum.was = addHeat(sum.was, heatOf(type, when, from));
  }
  return sum;
}

/** Heats that differ by less are the same, summed in another order. */
const rounding = 1e-6;

/** True when what was reckoned still holds for an account: nothing came to its history, and nothing went. */
export function stillHolds({ was, counts }: Reheated, tally: Pick<Tally, "heat" | "counts">): boolean {
  const types = Object.keys({ ...counts, ...tally.counts }) as InteractionType[];
  return Math.abs(was - tally.heat) < rounding && types.every((type) => counts[type] === tally.counts[type]);
}
