/** From what an adapter read to the rows the database keeps. */
import type { Batch, Capture, NetworkId, Post } from "../model/capture";
import type { Source } from "../model/engagement";
import { toReaderOf } from "../model/direction";
import { defined } from "../model/defined";
import { interactionId, postId } from "../model/ids";
import type { Evidence, Interaction, PostRecord, Quality, Stamp } from "../model/records";
import { wordsOf } from "../model/search";
import type { Accounts } from "./accounts";

/** How many search words of one text are kept. */
const mostWords = 40;

const countKeys = ["comments", "reactions", "shares", "quotes", "views"] as const;

/** Structured data is better evidence than the page's surface. */
export function qualityOf(source: Source): Quality {
  return source === "dom" ? 2 : 3;
}

/** The posts and interactions of a batch whose accounts are known. */
export function rowsOf(batch: Batch, accounts: Accounts): { posts: PostRecord[]; interactions: Interaction[] } {
  const { network, page } = batch;
  const posts: PostRecord[] = [];
  const interactions: Interaction[] = [];
  for (const { is, value, source, seenAt } of batch.rows) {
    const quality = qualityOf(source);
    const post = is === "post" ? value : is === "capture" ? value.post : undefined;
    if (post) posts.push(toPost(network, post, post.author && accounts.idOf(post.author), [quality, seenAt, page]));
    if (is !== "capture") continue;
    const identityId = accounts.idOf(value.actor);
    const targetId = value.target && accounts.idOf(value.target);
    interactions.push(toInteraction(network, value, { identityId, targetId }, { quality, seenAt, page }));
  }
  return { posts, interactions };
}

/** A post as read once. `authorId`: the identity of its author, where the page showed one. */
export function toPost(network: NetworkId, post: Post, authorId: string | undefined, stamp: Stamp): PostRecord {
  const { id: native, author: _author, counts, ...shown } = post;
  const record: PostRecord = {
    id: postId(network, post),
    network,
    native,
    ...defined(shown),
    ...(counts && defined(counts)),
    ...(authorId !== undefined && { authorId }),
    ev: {},
  };
  for (const key of ["authorId", "text", "at", ...countKeys] as const)
    if (record[key] !== undefined) record.ev[key] = stamp;
  return record;
}

/** An interaction as read once, its people and post already resolved. */
export function toInteraction(
  network: NetworkId,
  capture: Capture,
  resolved: { identityId: string; targetId?: string | undefined },
  read: { quality: Quality; seenAt: number; page: string },
): Interaction {
  const { id: native, actor: _actor, target: _target, post, weak = [], ...shown } = capture;
  const { seenAt, quality, page } = read;
  const parts = {
    network,
    type: capture.type,
    native,
    identityId: resolved.identityId,
    postId: post && postId(network, post),
    targetId: resolved.targetId,
    text: capture.text,
  };
  const ev: Evidence = {};
  const row: Interaction = {
    id: interactionId(parts),
    network,
    ...defined(shown),
    identityId: resolved.identityId,
    ...(native !== undefined && { native }),
    ...(parts.postId !== undefined && { postId: parts.postId }),
    ...(parts.targetId !== undefined && { targetId: parts.targetId }),
    page,
    firstSeen: seenAt,
    lastSeen: seenAt,
    ev,
    when: capture.at?.at ?? seenAt,
    words: wordsOf(capture.text, mostWords),
  };
  const sure: Stamp = [quality, seenAt];
  const unsure: Stamp = [1, seenAt];
  ev.type = weak.includes("type") ? unsure : sure;
  ev.identityId = sure;
  ev.page = sure;
  if (row.postId !== undefined) ev.postId = weak.includes("post") ? unsure : sure;
  if (row.parent !== undefined) ev.parent = weak.includes("parent") ? unsure : sure;
  if (row.text !== undefined) ev.text = weak.includes("text") ? unsure : sure;
  if (row.at !== undefined) ev.at = weak.includes("at") ? unsure : sure;
  if (row.targetId !== undefined) ev.targetId = sure;
  if (row.reaction !== undefined) ev.reaction = sure;
  const toReader = toReaderOf(row);
  if (toReader !== undefined) row.toReader = toReader;
  return row;
}
