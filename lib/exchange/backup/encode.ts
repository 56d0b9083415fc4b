/**
 * Rows as lines of JSON and back. What JSON has no word for stands in an object whose only other key is `$`, the name of its
 * kind: `{ "$": "Uint32Array", "of": "…" }` (base64 of its bytes, the least first), `{ "$": "Map", "of": [[key, value]] }`,
 * `{ "$": "undefined" }`, `{ "$": "number", "of": "Infinity" }`. README.txt of a backup says so too.
 */

const arrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof arrays;

/** A value as JSON, on one line. The keys of objects stand in the order they have, or sorted. */
export function encode(value: unknown, { sorted = false }: { sorted?: boolean } = {}): string {
  // most rows are: they need no copy
  return JSON.stringify(!sorted && isPlain(value) ? value : coded(value, sorted)) ?? "null";
}

/** True for what JSON says as it is. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return value !== undefined;
  if (Array.isArray(value)) return value.every(isPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value) if (key === "$" || !isPlain((value as Record<string, unknown>)[key])) return false;
  return true;
}

function coded(value: unknown, sorted: boolean): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "number" && !Number.isFinite(value)) return { $: "number", of: String(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => coded(each, sorted));
  if (value instanceof Map) return { $: "Map", of: [...value].map((pair) => pair.map((each) => coded(each, sorted))) };
  const name = value.constructor.name;
  if (ArrayBuffer.isView(value) && Object.hasOwn(arrays, name)) return { $: name, of: base64(value) };
  const entries = Object.entries(value);
  if (sorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = entries.map(([key, each]) => [key, coded(each, sorted)] as const);
  return "$" in value ? { $: "object", of: pairs } : Object.fromEntries(pairs);
}

/** What a line says. Throws a SyntaxError where it is none of ours. */
export function decode(line: string): unknown {
  return line.includes('"$"') ? decoded(JSON.parse(line)) : JSON.parse(line);
}

function decoded(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  if (!Object.hasOwn(value, "$"))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decoded(each)]));
  const { $: kind, of } = value as { $: unknown; of?: unknown };
  if (kind === "undefined") return undefined;
  if (kind === "number") return Number(of);
  if (kind === "Map" && Array.isArray(of)) return new Map(of.map(decoded) as [unknown, unknown][]);
  if (kind === "object" && Array.isArray(of)) return Object.fromEntries(of.map(decoded) as [string, unknown][]);
  if (typeof kind === "string" && Object.hasOwn(arrays, kind) && typeof of === "string")
    return new arrays[kind as ArrayName](bytesIn(of).buffer);
  throw new SyntaxError("an unknown kind of value");
}

/** Characters of one call: more arguments than a call takes are an error. */
const atATime = 0x2000;

function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = "";
  for (let at = 0; at < bytes.length; at += atATime) text += String.fromCharCode(...bytes.subarray(at, at + atATime));
  return btoa(text);
}

function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
