/** Small helpers on rows as dexie returns them. */
import type { Table } from "dexie";

/** The ids that are there, each once. */
export function unique(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The rows that were found, by id. */
export function byId<R extends { id: string }>(rows: readonly (R | undefined)[]): Map<string, R> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** The rows that were found. */
export function present<R>(rows: readonly (R | undefined)[]): R[] {
  return rows.filter((row) => row !== undefined);
}

/** All rows that have one of these in an index. Asked one by one: `anyOf` walks a cursor, which takes longer where most have some. */
export async function withAny<R, I>(table: Table<R, string, I>, index: string, keys: readonly string[]): Promise<R[]> {
  return (await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()))).flat();
}

/** The primary keys of these rows. */
export async function keysWithAny<R, I>(
  table: Table<R, string, I>,
  index: string,
  keys: readonly string[],
): Promise<string[]> {
  return (await Promise.all(keys.map((key) => table.where(index).equals(key).primaryKeys()))).flat();
}

/** The range of all rows of one of many in an index of it and a moment, such as `[identityId+when]`. */
export function allOf(id: string): [from: unknown[], to: unknown[]] {
  return [
    [id, Number.NEGATIVE_INFINITY],
    [id, Number.POSITIVE_INFINITY],
  ];
}
