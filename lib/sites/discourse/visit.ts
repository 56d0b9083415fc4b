import type { Reading } from "../site";

/** One call of a reader: where it reads, what it may read, and what it has found. */
export interface Visit {
  page: URL;
  /** closed categories and whispers are read too */
  closed: boolean;
  into: Reading;
}
