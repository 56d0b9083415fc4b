import type { ReactNode } from "react";

export type Direction = "up" | "down";

export interface Column<Row> {
  /** also what it is sorted by */
  id: string;
  title: string;
  /** px, at least */
  width: number;
  /** takes the room that is left; the first one does where none is said to */
  grows?: boolean;
  align?: "start" | "end";
  /** the direction that a first press sorts in; without it there is no order by this column */
  sort?: Direction;
  cell: (row: Row) => ReactNode;
}

export interface Sort {
  column: string;
  direction: Direction;
}

/** What a press on a column's title makes of the order. */
export function pressed(column: { id: string; sort?: Direction }, now: Sort | undefined): Sort | undefined {
  if (column.sort === undefined) return undefined;
  if (now?.column !== column.id) return { column: column.id, direction: column.sort };
  return { column: column.id, direction: now.direction === "up" ? "down" : "up" };
}
