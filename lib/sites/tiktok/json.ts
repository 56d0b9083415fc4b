/** Careful steps into JSON of which nothing is promised. */

export type Fields = Readonly<Record<string, unknown>>;

/** The members of an object; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The number of a person, comment or video: too long for a number of JSON, so always text; "0" is none. */
export function idOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[1-9]\d{4,21}$/.test(value) ? value : undefined;
}

export function totalOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
