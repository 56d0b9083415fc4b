/** What a reader of one item is given. */
import type { Reading } from "../../site";
import type { Page } from "../addresses";

export interface Visit {
  page: Page;
  /** where the reader puts what it finds */
  reading: Reading;
}
