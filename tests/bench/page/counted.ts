/** The counters of a world that is written without ingest. */
import { Days } from "../../../lib/db/daily";
import { addCounts, type TypeCounts } from "../../../lib/model/tally";
import type { Daily, Interaction, PostRecord } from "../../../lib/model/records";

/** What interactions add up to, by day and by post. */
export class Counted {
  private readonly byDay = new Days();
  private readonly byPost = new Map<string, TypeCounts>();

  add(row: Interaction): void {
    const { postId = "", type } = row;
    this.byDay.add([row]);
    this.byPost.set(postId, addCounts(this.byPost.get(postId) ?? {}, { [type]: 1 }));
  }

  days(): Daily[] {
    return this.byDay.rows();
  }

  onPost(post: PostRecord): PostRecord {
    const captured = this.byPost.get(post.id);
    return captured ? { ...post, captured } : post;
  }
}
