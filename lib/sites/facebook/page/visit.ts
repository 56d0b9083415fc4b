/** What a reader of one item is given. */
import type { Reading } from "../../site";
import type { Page } from "../addresses";

export interface Visit {
  page: Page;
  /** where the reader puts what it finds */
  reading: Reading;
  /** posts that were read already: several marks lead to one */
  seen: Set<Element>;
  /** whether a post's head stands somewhere inside: marks lie in one another, and would each look through the same parts */
  headed: Map<Element, boolean>;
  /** ms since 1970 UTC */
  now: number;
}
