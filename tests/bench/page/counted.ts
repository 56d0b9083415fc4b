/** The counters of a world that is written without ingest. */
import { addCounts, type TypeCounts } from "../../../lib/model/tally";
import type { Daily, Interaction, PostRecord } from "../../../lib/model/records";

/** What interactions add up to, by day and by post. */
export class Counted {
  private readonly byDay = new Map<string, TypeCounts>();
  private readonly byPost = new Map<string, TypeCounts>();

  add({ when, network, type, postId = "" }: Interaction): void {
    const day = `${new Date(when).toISOString().slice(0, 10)} ${network}`;
    this.byDay.set(day, addCounts(this.byDay.get(day) ?? {}, { [type]: 1 }));
    this.byPost.set(postId, addCounts(this.byPost.get(postId) ?? {}, { [type]: 1 }));
  }

  days(): Daily[] {
    return [...this.byDay].map(([id, counts]) => {
      const [day = "", network = ""] = id.split(" ");
      return { id, day, network, counts };
    });
  }

  onPost(post: PostRecord): PostRecord {
    const captured = this.byPost.get(post.id);
    return captured ? { ...post, captured } : post;
  }
}
