/** The counters of a world that is written without ingest. */
import { addCounts, type TypeCounts } from "../../../lib/model/tally";
import type { Interaction, PostRecord } from "../../../lib/model/records";

/** What interactions add up to, by post. */
export class Counted {
  private readonly byPost = new Map<string, TypeCounts>();

  add(row: Interaction): void {
    const { postId = "", type } = row;
    this.byPost.set(postId, addCounts(this.byPost.get(postId) ?? {}, { [type]: 1 }));
  }

  onPost(post: PostRecord): PostRecord {
    const captured = this.byPost.get(post.id);
    return captured ? { ...post, captured } : post;
  }
}
