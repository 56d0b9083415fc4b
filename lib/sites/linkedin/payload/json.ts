/** Reading JSON of unknown shape. Nothing here throws on what a body holds. */
import { mostObjects } from "../../dom";

export type Json = Record<string, unknown>;

/** Undefined where the body is no JSON. Long numbers stand only in strings there. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The value at the end of a path of keys. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    const object = record(found);
    found = object && Object.hasOwn(object, key) ? object[key] : undefined;
  }
  return found;
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The words of a text: the site wraps them in an object, or in two, which hold what is styled in them. */
export function words(value: unknown): string | undefined {
  return text(value) ?? text(at(value, "text")) ?? text(at(value, "text", "text"));
}

export function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The objects in a value, those around others first, as far as any answer has them. */
export function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const open: unknown[] = [value];
  while (open.length > 0 && found.length < mostObjects) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const object = record(next);
    if (object) found.push(object);
    for (const inner of Object.values(next).reverse()) if (typeof inner === "object") open.push(inner);
  }
  return found;
}
