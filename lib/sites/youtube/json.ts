/** Reading JSON whose shape is somebody else's: every step may find nothing. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Follows keys and list positions down: `at(video, "owner.runs.0")`. */
export function at(value: Json | undefined, path: string): Json | undefined {
  return path.split(".").reduce((here, step) => (here as Record<string, Json> | null | undefined)?.[step], value);
}

/** The list at a path, or an empty one. */
export function listAt(value: Json | undefined, path: string): readonly Json[] {
  const list = at(value, path);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

/** The text at a path, or undefined for none and an empty one. */
export function textAt(value: Json | undefined, path: string): string | undefined {
  const text = at(value, path);
  return typeof text === "string" && text !== "" ? text : undefined;
}
