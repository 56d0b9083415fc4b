/**
 * What the rows of a backup must be like to be put into the database: a file may be damaged in ways that sums do not show, or
 * made by somebody else. Addresses that were captured must be http(s), what is an index must be of its kind. Loose, since the
 * rows may be of an earlier schema; what is derived is made anew where anything about it is not as it should be. A row that
 * Jalin ever wrote must pass: the whole file is refused for one that does not.
 */
import * as z from "zod/mini";
import { interactionTypes, networkPattern } from "../../model/engagement";
import { segment } from "../../model/segment";
import { rule } from "../../model/rule";

const text = z.string().check(z.maxLength(1_000_000));
/** Ids are made of addresses, some of two; folding an address and writing it in percents makes it longer. */
const id = z.string().check(z.minLength(1), z.maxLength(100_000));
const network = z.string().check(z.regex(networkPattern));
const instant = z.number();
const address = z.string().check(
  z.maxLength(100_000),
  z.refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), "not an http(s) address"),
);
const evidence = z.record(z.string(), z.array(z.union([z.number(), text])));
const entered = z.looseObject({ value: z.union([text, z.number()]), at: instant });
const texts = z.array(text);

const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  identities: z.looseObject({
    id,
    network,
    contactId: id,
    native: z.optional(text),
    handle: z.optional(text),
    handles: texts,
    url: z.optional(address),
    name: z.optional(text),
    avatar: z.optional(address),
    headline: z.optional(text),
    links: z.optional(z.array(address)),
    verified: z.optional(z.array(address)),
    own: z.optional(z.literal(1)),
    group: z.optional(id),
    firstSeen: instant,
    lastSeen: instant,
    ev: evidence,
    words: texts,
  }),
  identityKeys: z.looseObject({ key: id, identityId: id }),
  posts: z.looseObject({
    id,
    network,
    native: id,
    url: z.optional(address),
    authorId: z.optional(id),
    text: z.optional(text),
    ev: evidence,
  }),
  interactions: z.looseObject({
    id,
    network,
    type: z.enum(interactionTypes),
    identityId: id,
    postId: z.optional(id),
    targetId: z.optional(id),
    text: z.optional(text),
    reaction: z.optional(text),
    url: z.optional(address),
    page: z.optional(address),
    firstSeen: instant,
    lastSeen: instant,
    when: instant,
    ev: evidence,
    words: texts,
  }),
  contacts: z.looseObject({ id, name: text, networks: z.array(network), avatar: z.optional(address) }),
  profiles: z.looseObject({
    identityId: id,
    name: z.optional(entered),
    company: z.optional(entered),
    emails: z.optional(z.array(entered)),
    phones: z.optional(z.array(entered)),
    // what is no address is shown as mere text (components/ui/Link)
    links: z.optional(z.array(entered)),
    tags: z.optional(texts),
    savedAt: z.optional(instant),
  }),
  notes: z.looseObject({ id, identityId: id, text, createdAt: instant, editedAt: instant }),
  tasks: z.looseObject({ id, identityId: z.optional(id), title: text, createdAt: instant, changedAt: instant }),
  opportunities: z.looseObject({
    id,
    identityId: id,
    title: text,
    stageId: id,
    rank: z.number(),
    createdAt: instant,
    changedAt: instant,
  }),
  pipeline: z.looseObject({ id, is: z.enum(["open", "won", "lost"]), order: z.number(), probability: z.number() }),
  customFields: z.looseObject({ id, label: text, kind: z.enum(["text", "number", "date", "choice"]) }),
  segments: segment,
  rules: rule,
  inbox: z.looseObject({ id, identityId: id, network, when: instant, state: text }),
  suggestions: z.looseObject({ id, a: id, b: id, score: z.number(), state: text }),
  facts: z.looseObject({ id, month: id, who: z.number(), code: z.number(), post: z.number() }),
  activity: z.looseObject({ at: instant, deed: z.looseObject({ is: text }) }),
  journal: z.looseObject({ at: instant, command: text, inverse: z.array(z.looseObject({ do: text })) }),
  suppressed: z.looseObject({ hash: id, network, at: instant, group: id }),
};

const anyKey = z.union([id, z.number(), z.array(z.union([z.string(), z.number()]))]);

/** What is wrong with a row of a table; undefined where nothing is. */
export function checkRow(table: string, row: unknown, key: string | string[]): string | undefined {
  if (typeof row !== "object" || row === null) return "not an object";
  const fields = row as Record<string, unknown>;
  for (const field of typeof key === "string" ? [key] : key)
    if (!anyKey.safeParse(fields[field]).success && fields[field] !== "") return `no ${field}`;
  const parsed = schemas[table]?.safeParse(row);
  return parsed?.success === false ? z.prettifyError(parsed.error) : undefined;
}
