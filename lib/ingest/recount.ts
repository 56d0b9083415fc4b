/** Counts afresh how many engagements with each post were captured: the last part of a rebuild, in steps as well. */
import { putPosts } from "../db/captured";
import type { Database } from "../db/database";
import { allOf } from "../db/rows";
import { capturedOf, withAllCaptured } from "../model/captured";
import type { PostRecord } from "../model/records";

/** Interactions of one step: where posts were engaged with often, few posts, for others wait until it is done. */
const mostRows = 5_000;

/** One step of it, in the caller's transaction over posts, interactions and the queue; false when nothing is left to do. */
export async function recountStep(on: Database, most: number): Promise<boolean> {
  const job = await on.queue.where("kind").equals("recount").first();
  if (!job) return false;
  const counted: PostRecord[] = [];
  let read = 0;
  for (const post of await on.posts.where("id").above(job.id).limit(most).toArray()) {
    if (read >= mostRows) break;
    const rows = await on.interactions
      .where("[postId+when]")
      .between(...allOf(post.id))
      .toArray();
    counted.push(withAllCaptured(post, capturedOf(rows)));
    read += rows.length;
  }
  const last = counted.at(-1);
  if (!last) {
    await on.queue.where("kind").equals("recount").delete();
    return false;
  }
  await putPosts(counted, on);
  await on.queue.put({ ...job, id: last.id });
  return true;
}
