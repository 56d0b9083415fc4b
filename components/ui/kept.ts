/**
 * What a face remembers of itself between two openings: where it was left, words not yet stored. It lives in the page's
 * own localStorage because that is synchronous: it is there before the first paint, and a letter is kept before the
 * popup can close over it. Not for anything that matters longer: that goes to the database.
 */

const prefix = "jalin:";

/** What was kept under a name, if it still has the shape that `isFit` asks for. */
export function kept<T>(name: string, isFit: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? "null");
    return isFit(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; `undefined` forgets it. A full storage loses the memory, never the work. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // the place a list was scrolled to is not worth a word to anybody
  }
}

/** Names kept that begin so. */
export function keptNames(beginning: string): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix + beginning))
    .map((key) => key.slice(prefix.length));
}

/** True where something is kept under a name, whatever it is. */
export function isKept(name: string): boolean {
  return kept(name, (value): value is unknown => value !== null) !== undefined;
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
