/**
 * Deterministic ids. Accounts and posts are named by their network's own id as soon as it is known. Interactions:
 * - an item (comment, reply, mention, quote, message) is `network:item:nativeId`. The type is not part of it: one item
 *   is read as a comment on one page and as a mention on another, and its id must not change with that.
 * - an item without a native id is `network:item:~hash` of who wrote what where; it gives way to the item with the
 *   native id once that is read.
 * - an act (share, reaction, follow) is `network:type:~hash` of who did it to what, with or without a native id: lists
 *   show acts without one, and a person does each once to one thing.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Account, Capture, NetworkId, Post } from "./capture";
import { classOf, type EngagementClass, type InteractionType, isItem } from "./engagement";

const encoder = new TextEncoder();

/** 120 bits of SHA-256 over a text, as 20 characters of base64url. */
function digest(text: string): string {
  const bytes = sha256(encoder.encode(text)).subarray(0, 15);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** Case-folded for comparison; "ẞ" and "İ" fold as far as Unicode's simple mapping goes. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * True for a handle that names one account everywhere and for good, as `user@host` does. A native id seen with it is only
 * the number that the account has on the server where it was looked at.
 */
export function isLasting(handle: string | undefined): boolean {
  return handle?.includes("@") ?? false;
}

/**
 * The keys an account may be found by, best first: native id, handle, address. A mere address counts only alone, and a
 * lasting handle before all. An organisation's handle may be a person's as well.
 */
export function accountKeys(network: NetworkId, account: Account): [string, ...string[]] {
  if (account.handle !== undefined && isLasting(account.handle)) return [`${network}:@${fold(account.handle)}`];
  const keys: string[] = [];
  if (account.id !== undefined) keys.push(`${network}:${account.id}`);
  if (account.handle !== undefined)
    keys.push(`${network}:@${account.organisation ? "organisation/" : ""}${fold(account.handle)}`);
  if (keys.length === 0) keys.push(addressKey(network, account.url ?? ""));
  return keys as [string, ...string[]];
}

/** The key of an account by its address, see {@link accountKeys}. */
export function addressKey(network: NetworkId, url: string): string {
  return `${network}:url:${fold(url)}`;
}

/** True for an {@link addressKey}. */
export function isAddressKey(key: string): boolean {
  return key.includes(":url:");
}

/** Of a native id that begins with that of the account it belongs to, the key of that account: AT Protocol's do. */
export function keyInNative(network: NetworkId, native: string): string | undefined {
  const did = /^at:\/\/(did:[^/]+)\//.exec(native)?.[1];
  return did === undefined ? undefined : `${network}:${did}`;
}

/** What the native ids of an account's posts and items begin with, where they begin with it; see {@link keyInNative}. */
export function nativesOf(native: string): string {
  return `at://${native}/`;
}

const beforeIds = /^(?:channel|id|users?|people|profile)$/i;
const beforeOrganisations = /^(?:company|school|showcase|orgs?|organi[sz]ations?)$/i;

/**
 * The keys of whatever accounts an address may be about. One for most parts of it: they are many, and each may have to be
 * hashed.
 */
export function keysInAddress(network: NetworkId, address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { hostname, pathname, search, hash } = new URL(address);
  const parts = `${pathname}${search}${hash}`.split(/[/?&=#,;]+/).flatMap(plainText);
  return parts.flatMap((part, at) => {
    const before = parts[at - 1] ?? "";
    const handle = fold(part.replace(/^@/, ""));
    const keys: string[] = [];
    if (/^\d+$/.test(part) || part.includes(":") || beforeIds.test(before)) keys.push(`${network}:${part}`);
    if (!/^\d{6,}$/.test(part)) keys.push(`${network}:@${handle}`);
    if (beforeOrganisations.test(before)) keys.push(`${network}:@organisation/${handle}`);
    if (part.startsWith("@") && !isLasting(handle)) keys.push(`${network}:@${handle}@${hostname}`);
    return keys;
  });
}

/** A part of an address as it is read: nothing where that is nothing. */
function plainText(part: string): string[] {
  try {
    const plain = decodeURIComponent(part);
    return plain === "" ? [] : [plain];
  } catch {
    return [part];
  }
}

/** Stands for an account that somebody aimed at and that is not to be kept, see ingest/suppress.ts. */
export function nobody(network: NetworkId): string {
  return `${network}:~`;
}

/** `network:post:nativeId`. */
export function postId(network: NetworkId, post: Pick<Post, "id">): string {
  return `${network}:post:${post.id}`;
}

/** What an interaction's id is made of, once its actor and post are resolved. */
export interface InteractionParts {
  network: NetworkId;
  type: Capture["type"];
  native?: string | undefined;
  identityId: string;
  postId?: string | undefined;
  targetId?: string | undefined;
  text?: string | undefined;
}

/** The id of an interaction, see the head of this file. */
export function interactionId(parts: InteractionParts): string {
  if (!isItem(parts.type)) return actId(parts);
  return parts.native === undefined ? looseId(parts) : `${parts.network}:item:${parts.native}`;
}

function actId({ network, type, native, identityId, postId, targetId }: InteractionParts): string {
  const object = postId ?? targetId ?? (native === undefined ? undefined : `native:${native}`);
  return `${network}:${type}:~${digest(JSON.stringify([identityId, object ?? null]))}`;
}

/** The id an item has while its native id is unknown: of who wrote what under which post. */
function looseId(parts: InteractionParts): string {
  return looseIdOf(parts.network, wording(parts));
}

/** The {@link looseId} that is made of a {@link wording}. */
export function looseIdOf(network: NetworkId, of: string): string {
  return `${network}:item:~${digest(of)}`;
}

/** Who wrote what (first 80 letters and digits) under which post, as one text that begins with {@link wordingsOf} them. */
export function wording({
  identityId,
  postId,
  text,
}: Pick<InteractionParts, "identityId" | "postId" | "text">): string {
  const gist = fold(text ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 80);
  return JSON.stringify([identityId, postId ?? null, (gist === "" ? text : gist) ?? null]);
}

/** What every {@link wording} of an identity begins with, and no other. */
export function wordingsOf(identityId: string): string {
  return `${JSON.stringify([identityId]).slice(0, -1)},`;
}

/** Whose {@link wording} it is. */
export function writerOf(of: string): string {
  return (JSON.parse(of) as [string])[0];
}

/** Under which post a {@link wording} stands. */
export function postOf(of: string): string | undefined {
  return (JSON.parse(of) as [string, string | null])[1] ?? undefined;
}

/** A {@link wording} as another identity's. */
export function rewritten(of: string, identityId: string): string {
  return wordingsOf(identityId) + of.slice(wordingsOf(writerOf(of)).length);
}

/** True for an item id made by {@link looseId}. */
export function isLoose(id: string): boolean {
  return id.includes(":item:~");
}

/** True for an item id made of the native id. */
export function isNamed(id: string): boolean {
  return id.includes(":item:") && !isLoose(id);
}

/**
 * False where an interaction's id tells that it is not of a class: an act's says its type, an item's only that it is one.
 * `hasQuotes`: items may be quotes.
 */
export function mayBeOf(id: string, wanted: EngagementClass, hasQuotes: boolean): boolean {
  const from = id.indexOf(":") + 1;
  const kind = id.slice(from, id.indexOf(":", from));
  if (kind !== "item") return classOf(kind as InteractionType) === wanted;
  return wanted === "conversation" || (wanted === "amplification" && hasQuotes);
}

/** Range of all loose item ids of a network, for one cheap look whether there are any. */
export function looseRange(network: NetworkId): [from: string, to: string] {
  return [`${network}:item:~`, `${network}:item:~\uffff`];
}
