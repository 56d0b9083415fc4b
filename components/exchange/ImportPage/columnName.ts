import { columnLetters } from "../../../lib/exchange/letters";
import type { ImportWords } from "../../../lib/words/import/en";

/** What a column is called, also without a heading. `at` from 0. */
export function columnName(header: string, at: number, said: ImportWords): string {
  return header === "" ? said.nameless(columnLetters(at)) : header;
}
