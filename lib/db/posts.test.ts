import fc from "fast-check";
import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { ingest } from "../ingest/ingest";
import { setOwn } from "../ingest/own";
import { coverageOfPost } from "../model/coverage";
import type { Capture } from "../model/capture";
import { compareIds } from "../model/order";
import { postKey, postOrders } from "../model/postOrder";
import type { Database } from "./database";
import { getPost, listPosts, postEngagement, postNetworks, type PostPlace, type PostsAsked } from "./posts";

const now = Date.UTC(2026, 10, 21);
const brand = { id: "brand", handle: "brand" };

async function read(db: Database, network: string, captures: readonly Capture[]): Promise<void> {
  const rows = captures.map((value) => ({ is: "capture", seenAt: now, source: "dom", value }));
  await ingest({ network, page: "https://x.com/a/status/1", rows }, { now, db });
}

const comment = (who: string, id: string, post: NonNullable<Capture["post"]>): Capture => ({
  type: "comment",
  id,
  actor: { id: who, handle: who },
  text: "ok",
  post,
});

const anyPost = fc.record({
  network: fc.constantFrom("bluesky", "x"),
  isOwn: fc.boolean(),
  hour: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  comments: fc.integer({ min: 1, max: 2 }),
});

test("pages of posts are all of them in order, of whomever is asked for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPost, { minLength: 1, maxLength: 9 }),
      fc.constantFrom(...postOrders),
      fc.record({ isOwn: fc.boolean(), network: fc.constantFrom("x", "bluesky") }, { requiredKeys: [] }),
      fc.integer({ min: 1, max: 4 }),
      async (posts, order, of, limit) => {
        const db = freshDatabase();
        for (const network of ["x", "bluesky"]) await setOwn(network, brand, true, { now, on: db });
        for (const [index, { network, isOwn, hour, comments }] of posts.entries()) {
          const post = {
            id: `p${index}`,
            author: isOwn ? brand : { id: "other", handle: "other" },
            ...(hour !== undefined && { at: { at: now - hour * 3_600_000, precision: "s" as const } }),
          };
          const captures = Array.from({ length: comments }, (_, at) => comment("rani", `c${index}-${at}`, post));
          await read(db, network, captures);
        }
        const wanted = (await db.posts.toArray())
          .filter(({ network }) => of.network === undefined || network === of.network)
          .filter(({ authorId }) => of.isOwn !== true || authorId?.endsWith(":brand"))
          .sort((a, b) => postKey(order, a) - postKey(order, b) || compareIds(a.id, b.id));
        expect(await pagesOf({ order, limit, ...of }, db)).toEqual(wanted.map(({ id }) => id));
        db.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

async function pagesOf(asked: PostsAsked, db: Database): Promise<string[]> {
  const ids: string[] = [];
  for (let after: PostPlace | undefined; ;) {
    const page = await listPosts({ ...asked, ...(after && { after }) }, db);
    ids.push(...page.map(({ post }) => post.id));
    after = page[asked.limit - 1]?.post;
    if (!after) return ids;
  }
}

test("a post tells who engaged most, when, and what was read of what it states", async () => {
  const db = freshDatabase();
  await setOwn("x", brand, true, { now, on: db });
  const post = { id: "p", author: brand, counts: { comments: 12, reactions: 3 } };
  await read(db, "x", [
    comment("rani", "c1", post),
    { ...comment("rani", "c2", post), at: { at: now, precision: "s" } },
    comment("budi", "c3", post),
    comment("brand", "c4", post),
    { type: "reaction", actor: { id: "budi", handle: "budi" }, post },
    { type: "reaction", actor: { id: "budi", handle: "budi" }, post: { id: "q" } },
  ]);
  const { people, peopleCount, overTime, read: looked } = await postEngagement("x:post:p", { people: 9 }, db);
  // of two who did as much the hotter one
  expect(people.map(({ contact, counts }) => [contact.id, counts])).toEqual([
    ["x:rani", { comment: 2 }],
    ["x:budi", { comment: 1, reaction: 1 }],
  ]);
  expect([peopleCount, looked, overTime.untimed]).toEqual([2, 5, 4]);
  const line = await getPost("x:post:p", db);
  expect(line?.author?.handle).toBe("brand");
  expect(line && coverageOfPost(line.post)).toEqual([
    { what: "comments", read: 4, stated: 12 },
    { what: "reactions", read: 1, stated: 3 },
  ]);
  expect(await getPost("x:post:none", db)).toBeUndefined();
});

test("the networks that there are posts of are found without reading them", async () => {
  const db = freshDatabase();
  expect(await postNetworks(db)).toEqual([]);
  for (const network of ["youtube", "x", "bluesky", "x"])
    await read(db, network, [comment("rani", `${network}1`, { id: network })]);
  expect(await postNetworks(db)).toEqual(["bluesky", "x", "youtube"]);
});
