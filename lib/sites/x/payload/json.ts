/** Reading JSON of unknown shape. Nothing here throws on what a body holds. */

import { numberOf } from "../../dom";

export type Json = Record<string, unknown>;

/** Undefined where the body is no JSON object. */
export function parseBody(body: string): Json | undefined {
  try {
    return record(JSON.parse(body));
  } catch {
    return undefined;
  }
}

export function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** What stands at the end of a path of keys, "core.name". */
export function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) {
    const parent = record(found);
    found = parent && Object.hasOwn(parent, key) ? parent[key] : undefined;
  }
  return found;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text at the first of the paths that holds one. */
export function textAt(value: unknown, ...paths: string[]): string | undefined {
  for (const path of paths) {
    const found = at(value, path);
    if (typeof found === "string" && found !== "") return found;
  }
  return undefined;
}

/** An id: digits, spelled as a string or as a number that is still exact. */
export function idAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  const spelled = Number.isSafeInteger(found) ? String(found) : found;
  return typeof spelled === "string" && /^\d{1,20}$/.test(spelled) ? spelled : undefined;
}

/** A count, spelled as a number or as digits. */
export function countAt(value: unknown, path: string): number | undefined {
  const count = Number(idAt(value, path) ?? NaN);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A time, spelled as ms since 1970, as ISO 8601 or as "Thu Apr 20 23:21:13 +0000 2023"; NaN where there is none. */
export function timeAt(value: unknown, path: string): number {
  const spelled = at(value, path);
  const ms = numberOf(spelled) || (typeof spelled === "string" ? Date.parse(spelled) : NaN);
  return ms < 8.64e15 ? ms : NaN;
}
