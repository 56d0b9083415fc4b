/** Reading JSON of unknown shape. Nothing here throws on what a body holds. */

export type Json = Record<string, unknown>;

/** Longest body that is read, in UTF-16 units: the longest seen is under 1 MB. */
const maxBody = 20_000_000;

/** Undefined where the body is no JSON object or too long. */
export function parseBody(body: string): Json | undefined {
  if (body.length > maxBody) return undefined;
  try {
    return record(JSON.parse(quoteLongIntegers(body)));
  } catch {
    return undefined;
  }
}

/**
 * Puts bare integers of 16 and more digits in quotes: ids beyond 2^53 would lose their last digits. Strings are passed
 * over whole, so that digits inside of them stay.
 */
function quoteLongIntegers(body: string): string {
  if (!/[:[,]\s*-?\d{16}/.test(body)) return body;
  return body.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

export function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The object at the end of a path of keys. */
export function at(value: unknown, ...path: string[]): Json | undefined {
  let found = record(value);
  for (const key of path) found = found && Object.hasOwn(found, key) ? record(found[key]) : undefined;
  return found;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An id: digits, spelled as a string or as a number that is still exact. */
export function digits(value: unknown): string | undefined {
  const spelled = Number.isSafeInteger(value) ? String(value) : value;
  return typeof spelled === "string" && /^\d{1,20}$/.test(spelled) ? spelled : undefined;
}

export function count(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
