/** The columns that the table of contacts can show beside the name, in the order in which they are offered. */
export const columnIds = [
  "last",
  "heat",
  "breadth",
  "stage",
  "tags",
  "company",
  "role",
  "total",
  "first",
  "rating",
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Those shown at first. */
export const firstColumns: readonly ColumnId[] = ["last", "heat", "breadth", "tags", "company"];

export function areColumns(value: unknown): value is readonly ColumnId[] {
  return Array.isArray(value) && value.every((each) => columnIds.some((id) => id === each));
}
