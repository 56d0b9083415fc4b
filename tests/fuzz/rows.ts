/** What rows that come of captures must look like in the database, to the last key: a row of another shape is a finding. */
import { z } from "zod";
import { account, httpUrl, moment, networkId } from "../../lib/model/capture";
import { interactionTypes } from "../../lib/model/engagement";
import type { Database } from "../../lib/db/database";

const text = (max: number) => z.string().min(1).max(max);
const id = text(5000);
const count = z.int().nonnegative();
const instant = z.int().min(0).max(8_640_000_000_000_000);
const stamp = z.tuple([z.literal([1, 2, 3]), instant]).rest(z.string().max(4096));
const evidence = z.record(z.string().max(20), stamp);
const words = z.array(text(100)).max(200);
const links = z.array(httpUrl).min(1).max(20);

const identity = z.strictObject({
  id,
  network: networkId,
  contactId: id,
  native: text(300).optional(),
  handle: text(300).optional(),
  handles: z.array(text(400)),
  url: httpUrl.optional(),
  name: text(500).optional(),
  avatar: httpUrl.optional(),
  headline: text(5000).optional(),
  links: links.optional(),
  verified: links.optional(),
  followers: count.optional(),
  organisation: z.literal(true).optional(),
  own: z.literal(1).optional(),
  group: id.optional(),
  firstSeen: instant,
  lastSeen: instant,
  ev: evidence,
  words,
  keys: z.array(text(5000)),
});

const post = z.strictObject({
  id,
  network: networkId,
  native: text(500),
  url: httpUrl.optional(),
  authorId: id.optional(),
  text: text(30_000).optional(),
  at: moment.optional(),
  comments: count.optional(),
  reactions: count.optional(),
  shares: count.optional(),
  quotes: count.optional(),
  views: count.optional(),
  ev: evidence,
  captured: z.partialRecord(z.enum(interactionTypes), count).optional(),
  newest: z.number().optional(),
  most: z.number().optional(),
});

const interaction = z.strictObject({
  id,
  network: networkId,
  type: z.enum(interactionTypes),
  identityId: id,
  native: text(500).optional(),
  postId: id.optional(),
  parent: text(500).optional(),
  targetId: id.optional(),
  text: text(30_000).optional(),
  reaction: text(64).optional(),
  at: moment.optional(),
  url: httpUrl.optional(),
  page: httpUrl.optional(),
  firstSeen: instant,
  lastSeen: instant,
  ev: evidence,
  readAs: z.array(z.string()).optional(),
  toReader: id.optional(),
  answers: id.optional(),
  towardsId: id.optional(),
  when: instant,
  words,
  spam: z.literal(1).optional(),
});

const contact = z.looseObject({
  id,
  name: text(5000),
  networks: z.array(networkId).min(1),
  avatar: httpUrl.optional(),
  tags: z.array(text(200)),
  first: instant,
  last: instant,
  heat: z.number().optional(),
});

const quarantined = z.strictObject({
  seq: z.int(),
  network: networkId,
  page: httpUrl,
  path: z.string(),
  reason: z.string(),
  row: z.unknown(),
  at: instant,
});

const problems = z.record(z.string().max(40), count);
const health = z.looseObject({ network: networkId, read: count, problems });
const viewer = z.strictObject({ network: networkId, account, declined: z.array(z.string()) });

const schemas: Readonly<Record<string, z.ZodType>> = {
  identities: identity,
  identityKeys: z.strictObject({ key: id, identityId: id }),
  posts: post,
  interactions: interaction,
  contacts: contact,
  quarantine: quarantined,
  siteHealth: health,
  viewers: viewer,
};

/** The rows of a database that are not as they must be, a line each. */
export async function oddRows(on: Database): Promise<string[]> {
  const odd: string[] = [];
  for (const [table, schema] of Object.entries(schemas)) {
    const rows: unknown[] = await on.table(table).toArray();
    for (const row of rows) {
      const [issue] = schema.safeParse(row).error?.issues ?? [];
      if (issue) odd.push(`${table}: ${issue.path.join(".")} ${issue.message} ${JSON.stringify(row).slice(0, 200)}`);
    }
  }
  const ids = new Set(await on.identities.toCollection().primaryKeys());
  await on.interactions.each(({ id, identityId }) => {
    if (!ids.has(identityId)) odd.push(`interactions: ${id} is by nobody`);
  });
  return odd;
}
