/** Small helpers on rows as dexie returns them. */

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

/** The range of all rows of one of many in an index of it and a moment, such as `[identityId+when]`. */
export function allOf(id: string): [from: unknown[], to: unknown[]] {
  return [
    [id, Number.NEGATIVE_INFINITY],
    [id, Number.POSITIVE_INFINITY],
  ];
}
