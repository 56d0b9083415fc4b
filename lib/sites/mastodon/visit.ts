import type { Reading } from "../site";

/** One call of a reader: where it reads, when, and what it has found. */
export interface Visit {
  page: URL;
  /** ms since 1970 UTC */
  now: number;
  /** posts for followers only are read too */
  closed?: true | undefined;
  into: Reading;
}
