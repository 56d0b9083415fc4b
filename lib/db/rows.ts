/** Small helpers on rows as dexie returns them. */
import type { Table } from "dexie";
import type { NetworkId } from "../model/capture";

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

/** All rows that have one of these in an index, as often as a key is among them. Asked one by one: `anyOf` walks a cursor, which takes longer where most have some. */
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

/** Rows that are looked at in one piece. */
const page = 2_000;

/** Looks at all rows of a network, piece by piece. For tables whose ids begin with its name. */
export async function throughNetwork<R extends { id: string }, I>(
  table: Table<R, string, I>,
  network: NetworkId,
  look: (rows: R[]) => void,
): Promise<void> {
  for (let after = `${network}:`; ;) {
    const rows = await table.where(":id").between(after, `${network}:\uffff`, false).limit(page).toArray();
    look(rows);
    const last = rows.at(-1);
    if (rows.length < page || !last) return;
    after = last.id;
  }
}

/** The range of all rows of one of many in an index of it and a moment, such as `[identityId+when]`. */
export function allOf(id: string): [from: unknown[], to: unknown[]] {
  return [
    [id, Number.NEGATIVE_INFINITY],
    [id, Number.POSITIVE_INFINITY],
  ];
}
