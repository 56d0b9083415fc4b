/** What a post is to the posts before it: the same for what the page shows and what it carries. */
import type { Account, Capture, Post } from "../../model/capture";
import { compact } from "../dom";
import { sameHandle } from "./addresses";

/** A post with its author. */
export type Authored = Post & { author: Account };

/** What a post does beyond being one. */
export type Engagement = Pick<Capture, "type"> & {
  [K in "parent" | "post" | "target" | "weak"]?: Capture[K] | undefined;
};

/** Where a post stands. */
export interface Place {
  /** the post it answers */
  answered: Post;
  /** the one at the top of the conversation, if that is known to answer none itself */
  first: Post | undefined;
}

/** An answer to the first post is a comment, one to another post is a reply. */
export function answerTo({ answered, first }: Place): Engagement {
  if (first?.id === answered.id) return { type: "comment", post: bare(first) };
  return { type: "reply", parent: answered.id, post: first && bare(first) };
}

/** A post as an engagement of its author. */
export function captureOf({ id, url, author: actor, text, at }: Authored, engagement: Engagement): Capture {
  return compact<Capture>({ ...engagement, id, actor, text, at, url });
}

/** No more of a post than says which it is. */
export function bare({ id, url, author }: Post): Post {
  return compact<Post>({ id, url, author });
}

/** True when all posts are by one account, which goes on writing. */
export function isMonologue(posts: readonly Post[]): boolean {
  const [first, ...others] = posts;
  return others.every(({ author }) => sameHandle(author, first?.author?.handle));
}
