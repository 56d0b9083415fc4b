/**
 * How likely two accounts of different networks are one person's, after Fellegi and Sunter (A Theory for Record Linkage,
 * JASA 1969): each thing on which two accounts agree or differ weighs log2 of how much more often it is seen on accounts
 * of one person than on those of two, and the weights add up. What is rare in this database weighs more. Weights and the
 * chance to begin with were set on generated people, see tests/bench/people.
 */
import { countedTo } from "./counted";
import { evidence } from "./evidenceWeights";
import { mostOfPart } from "./nameRarity";
import { names } from "./nameWeights";
import { surroundings } from "./surroundings";
import type { Traits } from "./traits";
import { clamp, type Look, type Rarity, type Reason } from "./weight";

export type { Rarity, Reason } from "./weight";

export interface Score {
  /** 0 to 1 */
  score: number;
  /** the weightiest first */
  reasons: Reason[];
}

/** To begin with, the odds that two accounts are one person's: this to the number of accounts. */
const counterparts = 0.78;
/** In a smaller database chance is taken to be what it is in one of this size. */
const fewAccounts = 200;
/** The share of accounts that the commonest names have. */
const commonest = 0.03;

/** Scores two accounts. Symmetric; never lower where the same things are rarer. */
export function scoreOf(a: Traits, b: Traits, rarity: Rarity): Score {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const accounts = Math.max(fewAccounts, rarity.accounts);
  const sizes = Math.log2(accounts / counterparts);
  const look: Look = {
    even: sizes,
    having: (prefix) => rarity.having(prefix),
    rarity(prefixes) {
      const counts = prefixes.map((prefix) => rarity.having(prefix));
      // who stops counting has reached what is common: how common is not known
      const common = counts.some((count) => count >= countedTo) ? accounts * commonest : 0;
      const holders = Math.max(
        common,
        counts.reduce((sum, count) => sum + count, 0),
      );
      return clamp(Math.log2(accounts / (holders + 1)), 0, mostOfPart);
    },
  };
  const weights = [...names(one, other, look), ...evidence(one, other, look), ...surroundings(one, other)];
  const bits = weights.reduce((sum, weight) => sum + weight.bits, -sizes);
  const reasons = weights
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    .flatMap(({ reason }) => (reason ? [reason] : []));
  return { score: 1 / (1 + 2 ** -bits), reasons };
}
