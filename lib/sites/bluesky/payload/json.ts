/** Careful steps into JSON of which nothing is promised. */

export function member(value: unknown, ...path: string[]): unknown {
  return path.reduce((at, key) => (Object(at) as Record<string, unknown>)[key], value);
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function total(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
