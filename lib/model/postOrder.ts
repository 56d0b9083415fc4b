/**
 * The orders of posts. As with contacts (see order.ts) their keys are negative, so that what stands first comes first in
 * an index that is read forwards.
 */
import type { PostRecord } from "./records";
import { totalOf } from "./breakdown";

export const postOrders = ["new", "most"] as const;
export type PostOrder = (typeof postOrders)[number];

/** The field that keeps an order. */
const fieldOf = { new: "newest", most: "most" } as const satisfies Record<PostOrder, keyof PostRecord>;

/** A post's place in an order, smallest first; who has the same is in the order of ids. */
export function postKey(order: PostOrder, post: Pick<PostRecord, "newest" | "most">): number {
  return post[fieldOf[order]] ?? 0;
}

/** When a post was read last, ms UTC; 0 where nothing of it was. */
export function postReadAt({ ev }: Pick<PostRecord, "ev">): number {
  return Object.values(ev).reduce((latest, [, seenAt]) => Math.max(latest, seenAt), 0);
}

/** When a post was written, ms UTC; where no page told that, when it was read last. */
export function postTime(post: Pick<PostRecord, "at" | "ev">): number {
  return post.at?.at ?? postReadAt(post);
}

/** The post with its places in the orders, which follow from the rest of it. Itself where they are right. */
export function placedPost(post: PostRecord): PostRecord {
  // not -0, which is another number to some
  const newest = 0 - postTime(post);
  const most = 0 - totalOf(post.captured ?? {});
  return post.newest === newest && post.most === most ? post : { ...post, newest, most };
}
