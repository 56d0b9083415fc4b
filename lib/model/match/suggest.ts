/** From candidates to suggestions. */
import type { NetworkId } from "../capture";
import { scoreOf, type Rarity, type Score } from "./score";
import type { Traits } from "./traits";

/** A candidate that may be the same person. */
export interface Match extends Score {
  id: string;
}

/** What scores less is no suggestion. */
export const leastScore = 0.5;

export interface SuggestOptions {
  /** what scores less is left out: {@link leastScore} unless told */
  least?: number;
  /**
   * The best score at which a candidate (by id) is suggested already as the same person as another account of the
   * network that is asked for; 0 where it is not
   */
  taken?: (candidateId: string, network: NetworkId) => number;
}

/**
 * The candidates that may be the same person as `account`, the likeliest first; none of its own network. A person has as
 * a rule one account on a network: where several candidates of one are alike, the chance is shared among them, and a
 * candidate that has a match on the account's network already is the less likely one for it.
 */
export function suggestionsFor(
  account: Traits,
  candidates: readonly Traits[],
  rarity: Rarity,
  { least = leastScore, taken = () => 0 }: SuggestOptions = {},
): Match[] {
  const matches: Match[] = [];
  const elsewhere = candidates.filter(({ id, network }) => id !== account.id && network !== account.network);
  for (const rivals of Map.groupBy(elsewhere, ({ network }) => network).values()) {
    const scored = rivals.map((each) => ({ id: each.id, ...scoreOf(account, each, rarity) }));
    const odds = scored.reduce((sum, { score }) => sum + oddsOf(score), 0);
    for (const match of scored) {
      const score = oddsOf(match.score) / (1 + odds + oddsOf(taken(match.id, account.network)));
      if (score >= least) matches.push({ ...match, score });
    }
  }
  return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Bounded, so that a sure rival does not make of a sure match nothing at all. */
function oddsOf(score: number): number {
  return Math.min(score / (1 - score), surest);
}
const surest = 1e6;
