/**
 * JSON of unknown shape, as Instagram and Threads embed and fetch it: things are found by the keys they hold, never by
 * the way there, which has moved once a year. Nothing here throws on what a body holds.
 */
import { dataIn, mostObjects, tidyText } from "./dom";
import type { Reading } from "./site";

export type Json = Record<string, unknown>;

/** An object or a list of a payload, the key that holds it, and what it stands in. */
export interface Node {
  value: Json;
  key: string;
  above: Node | undefined;
}

/** Levels that are looked at around a node, more than twice those of the deepest answer recorded. */
const farthest = 100;
/** A whole number that is too long, where one may stand. */
const longNumber = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g;
/** A string, or what begins one that never ends, or a whole number that is too long. */
const token = /"[^"\\]*(?:\\[^][^"\\]*)*"?|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * Parses a body. Whole numbers that JavaScript would round become strings: these sites write ids bare. Undefined where
 * the body is no JSON object or list.
 */
export function parseNodes(body: string): Json | undefined {
  const bare = body.replace(/^\s*for\s*\(;;\);/, "");
  // a quote that came into a string ends it before a digit, which no JSON allows: then its strings are told apart first,
  // which takes many times as long
  const value =
    parsed(bare.replace(longNumber, '$1"$2"')) ??
    parsed(bare.replace(token, (found) => (found.startsWith('"') ? found : `"${found}"`)));
  return typeof value === "object" && value !== null ? (value as Json) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All objects and lists of a payload, outer ones first, without recursion: the depth is the sender's choice. */
export function nodesIn(payload: Json): Node[] {
  const nodes: Node[] = [{ value: payload, key: "", above: undefined }];
  // the list grows while it is walked
  for (const node of nodes)
    for (const key of Object.keys(node.value)) {
      const value = node.value[key];
      if (typeof value === "object" && value !== null && nodes.length < mostObjects)
        nodes.push({ value: value as Json, key, above: node });
    }
  return nodes;
}

/** The scripts in which pages of these sites carry data. */
export const dataScript = 'script[type="application/json"]';

/**
 * The payloads in scripts at or under `root` that mention `word`, until they hold more objects than are walked through. That
 * there was more is a problem of the `reading`.
 */
export function payloadsIn(root: ParentNode, word: string, reading: Reading): Json[] {
  const payloads: Json[] = [];
  let left = mostObjects;
  for (const text of dataIn(root, dataScript, reading)) {
    const payload = text.includes(`"${word}"`) ? parseNodes(text) : undefined;
    if (!payload) continue;
    payloads.push(payload);
    left -= text.match(/[[{]/g)?.length ?? 0;
    if (left >= 0) continue;
    reading.problems.push({ kind: "too-large" });
    break;
  }
  return payloads;
}

/** What a node stands in, nearest first, itself included: as far as anything is found that way, however deep it lies. */
export function* outwards(node: Node | undefined): Generator<Node> {
  let left = farthest;
  for (let at = node; at && left > 0; at = at.above, left -= 1) yield at;
}

export function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The keys of paths: ours, hence few. */
const keysOf = new Map<string, readonly string[]>();

/** The value at the end of a path of keys, "user.pk". */
export function at(value: unknown, path: string): unknown {
  let keys = keysOf.get(path);
  if (!keys) keysOf.set(path, (keys = path.split(".")));
  let found = value;
  for (const key of keys) {
    const object = found as Json | null | undefined;
    found = typeof object === "object" && object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
  }
  return found;
}

/** A text or number at a path: of an object its sender says what it becomes as a text, or that it cannot become one. */
function plainAt(value: unknown, path: string): string | number | undefined {
  const found = at(value, path);
  return typeof found === "string" || typeof found === "number" ? found : undefined;
}

/** The text at a path, tidied; undefined for none and an empty one. */
export function textAt(value: unknown, path: string): string | undefined {
  const text = at(value, path);
  return (typeof text === "string" && tidyText(text.slice(0, 30_000))) || undefined;
}

/** The first id among the paths: digits, spelled as a string or as a number; of "post_owner" the post's. */
export function idAt(value: unknown, ...paths: string[]): string | undefined {
  return paths.map((path) => /^([1-9]\d{0,29})(?:_\d+)?$/.exec(String(plainAt(value, path)))?.[1]).find(Boolean);
}

/** A count at a path. */
export function countAt(value: unknown, path: string): number | undefined {
  const count = at(value, path);
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** The time at the first of the paths that tells one, in seconds since 1970 UTC there. */
export function secondAt(value: unknown, ...paths: string[]): { at: number; precision: "s" } | undefined {
  const second = paths
    .map((path) => Math.floor(Number(plainAt(value, path))))
    .find((told) => told > 0 && told < 8.64e12);
  return second === undefined ? undefined : { at: second * 1000, precision: "s" };
}
