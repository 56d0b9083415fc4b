/** Accounts that may be one person's. */
import type { Reason } from "./match/score";

/** A suggestion to join two contacts, by two of their accounts. */
export interface Suggestion {
  /** the two identity ids in order, `a|b` */
  id: string;
  a: string;
  b: string;
  /** 0 to 1 */
  score: number;
  reasons: Reason[];
  /** `different` is remembered for ever, `later` until then */
  state: "open" | "later" | "different";
  laterUntil?: number;
  /** of open ones, for the index: the surest first */
  rank?: number;
}
