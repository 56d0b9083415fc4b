/** What follows from the engagements captured with a post: to be kept in step by whatever changes posts or interactions. */
import { withCaptured } from "../model/captured";
import { placedPost } from "../model/postOrder";
import type { Interaction, PostRecord } from "../model/records";
import type { Database } from "./database";
import { byId, unique } from "./rows";

/** An interaction before and after; undefined where there was, or will be, none. */
export interface Change {
  before: Interaction | undefined;
  after: Interaction | undefined;
}

/** Counts what came and went; in the caller's transaction over `posts`. Of posts that are not there nothing is counted. */
export async function countCaptured(on: Database, changed: readonly Change[]): Promise<void> {
  const steps = changed.flatMap(({ before, after }) => [...step(before, -1), ...step(after, 1)]);
  const posts = byId(await on.posts.bulkGet(unique(steps.map(({ postId }) => postId))));
  for (const { postId, type, by } of steps) {
    const post = posts.get(postId);
    if (post) posts.set(postId, withCaptured(post, type, by));
  }
  await putPosts([...posts.values()], on);
}

/** Writes posts with their places in the orders; in the caller's transaction. Nothing else writes posts. */
export async function putPosts(posts: readonly PostRecord[], on: Database): Promise<void> {
  await on.posts.bulkPut(posts.map(placedPost));
}

function step(row: Interaction | undefined, by: 1 | -1) {
  return row?.postId === undefined ? [] : [{ postId: row.postId, type: row.type, by }];
}
