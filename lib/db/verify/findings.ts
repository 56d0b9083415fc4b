/** What a check found: the first differences, and how many there are. */
import { same } from "./same";

/** Something stored that is not what it follows from. */
export interface Difference {
  /** which fact: a table and what of it */
  what: string;
  /** of the row, or of what the fact is about */
  id: string;
  is: unknown;
  should: unknown;
}

/** As many are told one by one. */
const most = 100;

export class Findings {
  readonly differences: Difference[] = [];
  count = 0;
  /** rows that were looked at */
  rows = 0;

  /** Notes a difference where what `is` is not what it `should` be. */
  expect(what: string, id: string, is: unknown, should: unknown): void {
    if (same(is, should)) return;
    this.count += 1;
    if (this.differences.length < most) this.differences.push({ what, id, is, should });
  }
}
