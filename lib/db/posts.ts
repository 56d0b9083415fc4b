/** Posts: what was captured of each, and of all of them in order. */
import { Dexie } from "dexie";
import type { NetworkId } from "../model/capture";
import { compareIds } from "../model/order";
import { type Engaged, type OverTime, overTime, peopleIn } from "../model/postEngagement";
import { postKey, type PostOrder } from "../model/postOrder";
import type { Contact, Identity, PostRecord } from "../model/records";
import { type Database, db } from "./database";
import { byId, present, unique } from "./rows";

/** A post, and who wrote it where that is known. */
export interface PostLine {
  post: PostRecord;
  author?: Identity;
}

/** Where a page of posts goes on: the last of the page before. */
export type PostPlace = Pick<PostRecord, "id" | "newest" | "most">;

export interface PostsAsked {
  order: PostOrder;
  limit: number;
  after?: PostPlace;
  /** those of the user's own accounts alone */
  isOwn?: boolean;
  network?: NetworkId;
}

/** A page of the posts, those of several networks or accounts merged. */
export async function listPosts(asked: PostsAsked, on: Database = db): Promise<PostLine[]> {
  const { order, limit, after } = asked;
  const { by, of } = await rangesOf(asked, on);
  const index = `[${by}+${order === "new" ? "newest" : "most"}+id]`;
  const pages = await Promise.all(
    of.map((each) => {
      const from = after === undefined ? [each, Dexie.minKey] : [each, postKey(order, after), after.id];
      return on.posts
        .where(index)
        .between(from, [each, Dexie.maxKey], after === undefined, true)
        .limit(limit)
        .toArray();
    }),
  );
  const inOrder = (a: PostRecord, b: PostRecord): number =>
    postKey(order, a) - postKey(order, b) || compareIds(a.id, b.id);
  return withAuthors(pages.flat().sort(inOrder).slice(0, limit), on);
}

/** Whose posts are merged: those of accounts, or of networks. */
async function rangesOf({ isOwn = false, network }: PostsAsked, on: Database): Promise<{ by: string; of: string[] }> {
  if (isOwn) {
    const own = await on.identities.where("own").equals(1).toArray();
    const theirs = own.filter((each) => network === undefined || each.network === network);
    return { by: "authorId", of: theirs.map(({ id }) => id) };
  }
  return { by: "network", of: network === undefined ? await postNetworks(on) : [network] };
}

/** The networks that there are posts of, found one after the other. */
export async function postNetworks(on: Database = db): Promise<NetworkId[]> {
  const networks: NetworkId[] = [];
  for (let after: unknown = Dexie.minKey; ;) {
    const next = await on.posts
      .where("[network+newest+id]")
      .above([after, ...(after === Dexie.minKey ? [] : [Dexie.maxKey])])
      .first();
    if (!next) return networks;
    networks.push(next.network);
    after = next.network;
  }
}

async function withAuthors(posts: readonly PostRecord[], on: Database): Promise<PostLine[]> {
  const authors = byId(await on.identities.bulkGet(unique(posts.map(({ authorId }) => authorId))));
  return posts.map((post) => {
    const author = authors.get(post.authorId ?? "");
    return { post, ...(author && { author }) };
  });
}

/** One post; undefined where it is no more. */
export async function getPost(id: string, on: Database = db): Promise<PostLine | undefined> {
  const [line] = await withAuthors(present([await on.posts.get(id)]), on);
  return line;
}

/** Somebody who engaged with a post, and how often, by type. */
export interface PostPerson {
  contact: Contact;
  counts: Engaged["counts"];
}

/** What the interactions with a post say together. */
export interface PostEngagement {
  overTime: OverTime;
  /** those who engaged most, the hottest of equals first */
  people: PostPerson[];
  /** accounts that engaged, without the user's own */
  peopleCount: number;
  /** interactions looked at: the newest; fewer than there are where it was engaged with very often */
  read: number;
}

/** Interactions with one post that are looked at: as many as are read within a moment. */
const mostRead = 3_000;
/** Accounts among whom those who engaged most are found. */
const mostLooked = 60;

/** Sums up who engaged with a post and when. */
export async function postEngagement(
  postId: string,
  { people: most }: { people: number },
  on: Database = db,
): Promise<PostEngagement> {
  const all = on.interactions.where("[postId+when]").between([postId, Dexie.minKey], [postId, Dexie.maxKey]);
  const isAll = (await all.count()) <= mostRead;
  // forwards is read in one go
  const rows = isAll ? await all.toArray() : await all.reverse().limit(mostRead).toArray();
  const own = new Set(await on.identities.where("own").equals(1).primaryKeys());
  const engaged = peopleIn(rows).filter(({ identityId }) => !own.has(identityId));
  const likely = engaged.slice(0, mostLooked);
  const identities = byId(await on.identities.bulkGet(likely.map(({ identityId }) => identityId)));
  const ids = unique([...identities.values()].map(({ contactId }) => contactId));
  const contacts = byId(await on.contacts.bulkGet(ids));
  const found = likely.flatMap(({ identityId, counts, total }) => {
    const contact = contacts.get(identities.get(identityId)?.contactId ?? "");
    return contact ? [{ contact, counts, total }] : [];
  });
  return {
    overTime: overTime(rows),
    people: found.sort((a, b) => b.total - a.total || b.contact.heat - a.contact.heat).slice(0, most),
    peopleCount: engaged.length,
    read: rows.length,
  };
}
