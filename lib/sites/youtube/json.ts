/** Reading JSON whose shape is somebody else's: every step may find nothing. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The object in a value, or undefined. */
export function objectIn(value: Json | undefined): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The list in a value, or an empty one. */
export function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The text in a value, or undefined for none and an empty one. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Follows keys and list positions down. */
export function at(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (typeof step === "number") here = listIn(here)[step];
    else {
      const object = objectIn(here);
      here = object && Object.hasOwn(object, step) ? object[step] : undefined;
    }
  }
  return here;
}
