/** Accounts that may be one person's. */
import type { Reason } from "./match/score";

/** A suggestion to join two contacts, by two of their accounts. */
export interface Suggestion {
  /** see {@link suggestionId} */
  id: string;
  /** the smaller of the two identity ids, and the other */
  a: string;
  b: string;
  /** 0 to 1 */
  score: number;
  reasons: Reason[];
  /** `different` is remembered for ever, `later` until then */
  state: "open" | "later" | "different";
  laterUntil?: number;
  /** see {@link suggestionRank} */
  rank?: number;
}

/** `a|b`, the two identity ids in order. */
export function suggestionId(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** The same pair by the ids that its accounts have now; undefined where the two are one by now. */
export function repointedPair(row: Suggestion, moved: ReadonlyMap<string, string>): Suggestion | undefined {
  const [a = "", b = ""] = [row.a, row.b].map((id) => moved.get(id) ?? id).sort();
  return a === b ? undefined : { ...row, id: suggestionId(a, b), a, b };
}

/**
 * The sort key of those that are to be shown: the open ones below zero, the surest first; those put off above, by the ms
 * UTC until when. What the user decided has none.
 */
export function suggestionRank({ state, score, laterUntil = 0 }: Omit<Suggestion, "rank">): number | undefined {
  return state === "open" ? -score : state === "later" ? laterUntil : undefined;
}
