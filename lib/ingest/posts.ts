/** Posts of a batch, joined with what is stored, and how many engagements with each were captured. */
import type { Database } from "../db/database";
import type { NetworkId } from "../model/capture";
import { joinPost } from "../model/join";
import type { Interaction, PostRecord } from "../model/records";
import { withCaptured } from "../model/captured";
import type { Accounts } from "./accounts";
import type { Change, Happened } from "./interactions";

/** A post whose author is another than was known: identity ids, undefined where none is known. */
export interface Authored {
  id: string;
  network: NetworkId;
  native: string;
  before: string | undefined;
  after: string | undefined;
}

/** The rows to write, and those of them whose author changed. */
export interface PostChanges {
  put: PostRecord[];
  authored: Authored[];
}

/**
 * Posts that are new or known better now, those whose author's id changed, and those that more or other engagements were
 * captured of. `happening`: what the batch does to interactions.
 */
export async function takePosts(
  db: Database,
  { moved }: Accounts,
  read: readonly PostRecord[],
  happening: Promise<Happened>,
): Promise<PostChanges> {
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
  const { changed } = await happening;
  await count(db, changed, before, after);
  const put = [...after.values()].filter((post) => post !== before.get(post.id));
  return { put, authored: put.flatMap((post) => authoredAnew(before.get(post.id), post) ?? []) };
}

function authoredAnew(before: PostRecord | undefined, post: PostRecord): Authored | undefined {
  const { id, network, native, authorId } = post;
  return before?.authorId === authorId ? undefined : { id, network, native, before: before?.authorId, after: authorId };
}

/** Counts what came, went, or is of another type or post now. */
async function count(
  db: Database,
  changed: readonly Change[],
  before: Map<string, PostRecord>,
  after: Map<string, PostRecord>,
): Promise<void> {
  const steps = changed.flatMap(({ before, after }) =>
    before?.type === after?.type && before?.postId === after?.postId ? [] : [...step(before, -1), ...step(after, 1)],
  );
  const missing = new Set(steps.map(({ postId }) => postId).filter((id) => !after.has(id)));
  if (missing.size > 0)
    for (const post of await db.posts.bulkGet([...missing]))
      if (post) {
        before.set(post.id, post);
        after.set(post.id, post);
      }
  for (const { postId, type, by } of steps) {
    const post = after.get(postId);
    if (post) after.set(postId, withCaptured(post, type, by));
  }
}

function step(row: Interaction | undefined, by: number) {
  return row?.postId === undefined ? [] : [{ postId: row.postId, type: row.type, by }];
}

function withAuthor(post: PostRecord, moved: ReadonlyMap<string, string>): PostRecord {
  const authorId = post.authorId === undefined ? undefined : moved.get(post.authorId);
  return authorId === undefined ? post : { ...post, authorId };
}
