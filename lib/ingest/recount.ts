/** Counts afresh how many engagements with each post were captured: the last part of a rebuild, in steps as well. */
import { putPosts } from "../db/captured";
import type { Database } from "../db/database";
import { capturedOf, withAllCaptured } from "../model/captured";
import { allOf } from "./interactions";

/** One step of it, in the caller's transaction over posts, interactions and the queue; false when nothing is left to do. */
export async function recountStep(on: Database, most: number): Promise<boolean> {
  const job = await on.queue.where("kind").equals("recount").first();
  if (!job) return false;
  const posts = await on.posts.where("id").above(job.id).limit(most).toArray();
  const last = posts.at(-1);
  if (!last) {
    await on.queue.where("kind").equals("recount").delete();
    return false;
  }
  const rows = await on.interactions
    .where("[postId+when]")
    .inAnyRange(posts.map(({ id }) => allOf(id)))
    .toArray();
  const byPost = Map.groupBy(rows, ({ postId }) => postId);
  await putPosts(
    posts.map((post) => withAllCaptured(post, capturedOf(byPost.get(post.id) ?? []))),
    on,
  );
  await on.queue.put({ ...job, id: last.id });
  return true;
}
