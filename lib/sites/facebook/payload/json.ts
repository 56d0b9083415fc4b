/** Small steps through JSON of unknown shape. */

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a path of keys; an empty one where there is none. */
export function objectAt(value: unknown, ...path: string[]): Json {
  let at: unknown = value;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return isObject(at) ? at : {};
}

/** The text at a key; undefined where there is none or an empty one. */
export function textAt(value: unknown, key: string): string | undefined {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === "string" && text !== "" ? text : undefined;
}

export function listAt(value: unknown, key: string): unknown[] {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? (list as unknown[]) : [];
}

export function countAt(value: unknown, key: string): number | undefined {
  const count = isObject(value) ? value[key] : undefined;
  return Number.isSafeInteger(count) ? (count as number) : undefined;
}

/**
 * The values in a body: one, or, where the answer was sent in parts, one a line. Undefined where any of them is broken,
 * as then it is no answer as a whole.
 */
export function parsed(body: string): unknown[] | undefined {
  const text = body.replace(/^for \(;;\);/, "").trim();
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    try {
      return text.split("\n").map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}
