/** From what an adapter read to the rows that are sent: cut to the limits, measured, and told apart. */
import type { Account, Capture, Post, Sighting } from "../model/capture";
import type { Source } from "../model/engagement";
import type { Reading } from "../sites/site";

/** One row to send. */
export interface Row {
  sighting: Sighting;
  /** of the row as JSON in UTF-8, rounded up */
  bytes: number;
  /** same for the same thing (this comment, this like), whatever was read of it */
  key: number;
  /** same only when all that was read is the same */
  print: number;
}

/** Longest texts by key, UTF-16 units: the limits of the capture schema, which this side cannot import. */
const limits: Record<string, number> = { text: 30_000, headline: 5000, name: 500, words: 200, reaction: 64 };

/** `"is"`, `"seenAt"`, `"source"` and what is between them. */
const wrapping = 96;

/** Every row of a reading. `now`: ms UTC. */
export function rowsOf(reading: Reading, source: Source, now: number): Row[] {
  const row = (sighting: Sighting, what: string, stable: object): Row => {
    const { hash, bytes } = digest(JSON.stringify(stable), source);
    return { sighting, key: digest(what).hash, print: hash, bytes: bytes + wrapping };
  };
  return [
    ...reading.captures.map((read) => {
      const value = fitCapture(read);
      return row({ is: "capture", seenAt: now, source, value }, captureKey(value), steady(value));
    }),
    ...reading.posts.map((read) => {
      const value = fit(read);
      return row({ is: "post", seenAt: now, source, value }, `post ${value.id}`, steadyPost(value));
    }),
    ...reading.accounts.map((read) => {
      const value = fit(read);
      return row({ is: "account", seenAt: now, source, value }, `account ${accountKey(value)}`, value);
    }),
  ];
}

/** What tells an account from the others of its network, as far as this reading knows. */
export function accountKey({ id, handle, url, organisation }: Account): string {
  return id ?? (handle && (organisation ? `/${handle}` : handle).toLowerCase()) ?? url ?? "";
}

/** What tells an engagement from the others of its network, as far as this reading knows. */
function captureKey(capture: Capture): string {
  const { type, id, actor, post, target, text, reaction } = capture;
  if (id !== undefined) return `${type} ${id}`;
  return JSON.stringify([type, accountKey(actor), post?.id, target && accountKey(target), reaction, text]);
}

/** What was read without the post it was said of: to see that a node still shows what it showed under another address. */
export function bareKey(capture: Capture): string {
  const { type, id, actor, text, reaction } = capture;
  return id ?? JSON.stringify([type, accountKey(actor), reaction, text]);
}

/** "2 hours ago" is another instant at every reading: only the words tell whether anything changed. */
function steady(capture: Capture): object {
  const post = capture.post && steadyPost(capture.post);
  const at = capture.at?.about ? { ...capture.at, at: 0 } : capture.at;
  return { ...capture, post, at };
}

function steadyPost(post: Post): object {
  return post.at?.about ? { ...post, at: { ...post.at, at: 0 } } : post;
}

function fitCapture(capture: Capture): Capture {
  const fitted = fit(capture);
  if (fitted.text === capture.text || capture.weak?.includes("text")) return fitted;
  return { ...fitted, weak: [...(capture.weak ?? []), "text"] };
}

/** The same value with over-long texts cut, never inside a character. */
function fit<T extends object>(value: T): T {
  let fitted = value;
  for (const key of Object.keys(value) as (keyof T & string)[]) {
    const part: unknown = value[key];
    const limit = limits[key];
    let next = part;
    if (typeof part === "string" && limit !== undefined && part.length > limit)
      next = part.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
    else if (typeof part === "object" && part !== null && !Array.isArray(part)) next = fit(part);
    if (next === part) continue;
    if (fitted === value) fitted = { ...value };
    fitted[key] = next as T[typeof key];
  }
  return fitted;
}

/** A 53-bit hash (cyrb53, by bryc, public domain) of a text and its length in UTF-8, in one pass. */
export function digest(text: string, salt = ""): { hash: number; bytes: number } {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // a surrogate pair is four bytes, so two for each half
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  for (let i = 0; i < salt.length; i += 1) {
    a = Math.imul(a ^ salt.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ salt.charCodeAt(i), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return { hash: 4294967296 * (2097151 & b) + (a >>> 0), bytes };
}
