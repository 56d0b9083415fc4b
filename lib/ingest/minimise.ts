/** Leaves out whoever has nothing to do with the user's own accounts, where they chose to read only those who engage with these. */
import type { Database } from "../db/database";
import { byId } from "../db/rows";
import type { Account, Batch, Capture, Post, Sighting } from "../model/capture";
import { itemOf } from "../model/direction";
import { accountKeys, postId } from "../model/ids";

/**
 * The rows that own accounts have a part in: what these did, what was done to them or to their posts, what answers them,
 * and messages. What notifications tell was done to the reader, and so was a mention or follow of nobody who is named. An
 * account or post seen by itself stays where it is an own one, or known already. Where the user named no account of the
 * network nothing does. In the caller's transaction.
 */
export async function onlyOurs(batch: Batch, db: Database): Promise<Batch> {
  const own = await db.identities.where("own").equals(1).primaryKeys();
  const keys = new Set(await db.identityKeys.where("identityId").anyOf(own).primaryKeys());
  const ours = new Set(own);
  const { network, rows } = batch;
  const isOurs = (account: Account | undefined): boolean =>
    account !== undefined && accountKeys(network, account).some((key) => keys.has(key));
  const captures = rows.flatMap((row) => (row.is === "capture" ? [row.value] : []));
  const posts = rows.flatMap((row) =>
    row.is === "account" ? [] : row.is === "post" ? [row.value] : (row.value.post ?? []),
  );
  const accounts = rows.flatMap((row) => (row.is === "account" ? [row.value] : []));
  const [storedPosts, storedItems, known] = await Promise.all([
    db.posts.bulkGet([...new Set(posts.map((post) => postId(network, post)))]).then(byId),
    db.interactions
      .bulkGet([...new Set(captures.flatMap(({ parent }) => (parent === undefined ? [] : itemOf(network, parent))))])
      .then(byId),
    db.identityKeys.bulkGet(accounts.flatMap((account) => accountKeys(network, account))),
  ]);
  const knownKeys = new Set(known.flatMap((each) => each?.key ?? []));
  const written = new Set(captures.flatMap(({ id, actor }) => (id !== undefined && isOurs(actor) ? [id] : [])));
  const authored = new Set(posts.flatMap((post) => (isOurs(post.author) ? [post.id] : [])));
  const isOurPost = (post: Post | undefined): boolean =>
    post !== undefined && (authored.has(post.id) || ours.has(storedPosts.get(postId(network, post))?.authorId ?? ""));
  const isHere = (await db.identities.bulkGet(own)).some((each) => each?.network === network);
  const isToReader = ({ type, target }: Capture): boolean =>
    isHere && (batch.kind === "notifications" || (target === undefined && (type === "mention" || type === "follow")));
  const isKept = (row: Sighting): boolean => {
    if (row.is === "account")
      return isOurs(row.value) || accountKeys(network, row.value).some((key) => knownKeys.has(key));
    if (row.is === "post") return isOurPost(row.value) || storedPosts.has(postId(network, row.value));
    const { type, actor, target, post, parent = "" } = row.value;
    return (
      type === "message" ||
      isToReader(row.value) ||
      isOurs(actor) ||
      isOurs(target) ||
      isOurPost(post) ||
      written.has(parent) ||
      ours.has(storedItems.get(itemOf(network, parent))?.identityId ?? "")
    );
  };
  return { ...batch, rows: rows.filter(isKept) };
}
