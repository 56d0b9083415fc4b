/** The numbers of a chart as a table: shown in its place, and saved as CSV. */
import type { Behind } from "./behind";

export interface Cell {
  /** absent where nothing can be said */
  value: number | undefined;
  /** as it is shown, where that is more than the number */
  text?: string;
  /** the list behind it */
  behind?: Behind;
}

export interface Numbers {
  /** what the rows are, above the first column */
  of: string;
  columns: readonly string[];
  rows: readonly { id: string; name: string; cells: readonly Cell[] }[];
}

/** Rows of texts, the header first; numbers as machines read them. */
export function textsOf({ of, columns, rows }: Numbers): string[][] {
  return [
    [of, ...columns],
    ...rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => (value === undefined ? "" : String(value)))]),
  ];
}
