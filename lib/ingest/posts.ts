/** Posts of a batch, joined with what is stored. */
import type { Database } from "../db/database";
import { joinPost } from "../model/join";
import type { PostRecord } from "../model/records";
import type { Accounts } from "./accounts";

/** The rows to write: posts that are new or known better now, and those whose author's id changed. */
export async function takePosts(db: Database, { moved }: Accounts, read: readonly PostRecord[]): Promise<PostRecord[]> {
  const [stored, renamed] = await Promise.all([
    db.posts.bulkGet([...new Set(read.map((post) => post.id))]),
    moved.size === 0
      ? []
      : db.posts
          .where("authorId")
          .anyOf([...moved.keys()])
          .toArray(),
  ]);
  const before = new Map<string, PostRecord>();
  for (const post of [...renamed, ...stored]) if (post) before.set(post.id, post);
  const after = new Map([...before].map(([id, post]) => [id, withAuthor(post, moved)]));
  for (const post of read) {
    const known = after.get(post.id);
    after.set(post.id, known ? joinPost(known, post) : post);
  }
  return [...after.values()].filter((post) => post !== before.get(post.id));
}

function withAuthor(post: PostRecord, moved: ReadonlyMap<string, string>): PostRecord {
  const authorId = post.authorId === undefined ? undefined : moved.get(post.authorId);
  return authorId === undefined ? post : { ...post, authorId };
}
