/** Columns: what stands in a cell of a row, and of what kind it is. Every kind of table file is written from them. */

/** `instant`: ms UTC · `day`: `2026-12-31` · `list`: several values */
export type ColumnKind = "text" | "number" | "instant" | "day" | "list";

interface Values {
  text: string;
  number: number;
  instant: number;
  day: string;
  list: readonly string[];
}

/** A column; what is not known is undefined. */
export type Column<Row> = {
  [Kind in ColumnKind]: { id: string; kind: Kind; of: (row: Row) => Values[Kind] | undefined };
}[ColumnKind];

/** Between several values in a cell. */
export const between = " ; ";

/** The cell as text, for CSV. Times are ISO 8601 in UTC. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  switch (column.kind) {
    case "text":
    case "day":
      return column.of(row) ?? "";
    case "number": {
      const value = column.of(row);
      return value === undefined ? "" : String(value);
    }
    case "instant": {
      const value = column.of(row);
      return value === undefined ? "" : iso(value);
    }
    case "list":
      return (column.of(row) ?? []).join(between);
  }
}

/** The cell as JSON has it; undefined where nothing is known. */
export function jsonOf<Row>(column: Column<Row>, row: Row): unknown {
  const value = column.of(row);
  return column.kind === "instant" && value !== undefined ? iso(value as number) : value;
}

/** ISO 8601 in UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
