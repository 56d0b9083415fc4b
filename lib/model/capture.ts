/**
 * What a site adapter reads, as it crosses from the page to the worker. The schemas are the boundary: a row that
 * does not parse goes to quarantine. The page side imports the types only.
 */
import { z } from "zod";
import { interactionTypes, networkPattern, pageKinds, precisions, sources } from "./engagement";

/** Longest text kept of one item, in UTF-16 units; the longest any of the networks allows is 25,000. */
const maxText = 30_000;

const text = (max: number) => z.string().min(1).max(max);
const count = z.int().nonnegative();
/** Milliseconds since 1970, UTC; bounded to what a JavaScript date can hold. */
const instant = z.int().min(0).max(8_640_000_000_000_000);

/** An address a person may open: http or https, nothing else. */
export const httpUrl = z
  .string()
  .max(4096)
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), "not an http(s) address");

/** Most addresses kept of one account. */
const mostLinks = 20;
const links = z.array(httpUrl).min(1).max(mostLinks);

/** The id of a network: its folder's name under lib/sites. */
export const networkId = z.string().regex(networkPattern);
export type NetworkId = z.infer<typeof networkId>;

/**
 * A point in time and how far it can be trusted.
 * `at`: ms since 1970 UTC. `precision`: the unit it is good to. `about`: taken from words ("3 months ago"), so true
 * to one unit at most. `words`: those words, kept raw.
 */
export const moment = z.strictObject({
  at: instant,
  precision: z.enum(precisions),
  about: z.literal(true).optional(),
  words: text(200).optional(),
});
export type Moment = z.infer<typeof moment>;

/** One account as a page shows it. At least one of id, handle, url is there. */
export const account = z
  .strictObject({
    /** the network's own lasting id (DID, numeric id, UC…) */
    id: text(300).optional(),
    /** without "@", as the page spells it; compared case-folded */
    handle: text(300).optional(),
    url: httpUrl.optional(),
    name: text(500).optional(),
    avatar: httpUrl.optional(),
    headline: text(5000).optional(),
    /** addresses elsewhere that the account gives of itself, all of them, where a page shows all of them */
    links: links.optional(),
    /** those of `links` that the network found to link back */
    verified: links.optional(),
    followers: count.optional(),
    /** a page of a company, school or the like, where the network names these apart from people: a handle may be both */
    organisation: z.literal(true).optional(),
  })
  .refine((value) => value.id ?? value.handle ?? value.url, "an account needs an id, a handle or an address");
export type Account = z.infer<typeof account>;

/** Totals that the page states, not what was read. */
export const counts = z.strictObject({
  comments: count.optional(),
  reactions: count.optional(),
  shares: count.optional(),
  quotes: count.optional(),
  views: count.optional(),
});
export type Counts = z.infer<typeof counts>;

/** The content that was engaged with. `id`: native id; on `web` the address stands in for it. */
export const post = z.strictObject({
  id: text(500),
  url: httpUrl.optional(),
  author: account.optional(),
  text: text(maxText).optional(),
  at: moment.optional(),
  counts: counts.optional(),
});
export type Post = z.infer<typeof post>;

/** Fields of a capture that an adapter may call weak: inferred from position or cut short, so anything better wins. */
const weakFields = ["type", "text", "at", "parent", "post"] as const;

/** One engagement of one account, as read once. */
export const capture = z.strictObject({
  type: z.enum(interactionTypes),
  /** native id of the comment, reply, quote …; absent for an act the network gives no id (a like in a list) */
  id: text(500).optional(),
  actor: account,
  post: post.optional(),
  /** native id of the comment that this one answers; absent when it answers the post itself */
  parent: text(500).optional(),
  /** whom the act is aimed at: the account followed or mentioned */
  target: account.optional(),
  text: text(maxText).optional(),
  /** the network's own word or the emoji: like, love, upvote, 🎉 */
  reaction: text(64).optional(),
  at: moment.optional(),
  /** permalink of the item itself */
  url: httpUrl.optional(),
  weak: z.array(z.enum(weakFields)).max(weakFields.length).optional(),
});
export type Capture = z.infer<typeof capture>;

/** One thing that was read: an engagement, a post seen on its own, or an account seen on its own. */
export const sighting = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("capture"), seenAt: instant, source: z.enum(sources), value: capture }),
  z.strictObject({ is: z.literal("post"), seenAt: instant, source: z.enum(sources), value: post }),
  z.strictObject({ is: z.literal("account"), seenAt: instant, source: z.enum(sources), value: account }),
]);
export type Sighting = z.infer<typeof sighting>;

/** What stands around the rows of a batch. The rows themselves are parsed one by one, so that one bad row loses only itself. */
export const batchEnvelope = z.strictObject({
  network: networkId,
  /** the page it was read on, without fragment */
  page: httpUrl,
  kind: z.enum(pageKinds).optional(),
  rows: z.array(z.unknown()).max(500),
});
export type Batch = Omit<z.infer<typeof batchEnvelope>, "rows"> & { rows: Sighting[] };
