/**
 * Histories: what was done, newest first, page by page. Of whom, to whom and to which post is an index each. What a filter
 * wants is mostly among the newest rows; else the ids among the keys tell which acts are of a class, the index of words who
 * wrote a rare one, and the months in which hours somebody felt how.
 */
import { Dexie } from "dexie";
import type { NetworkId } from "../model/capture";
import type { Direction } from "../model/direction";
import { classOf, type EngagementClass } from "../model/engagement";
import { type Fact, feltOf } from "../model/facts";
import { mayBeOf } from "../model/ids";
import type { Felt } from "../model/insights";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { queryWords } from "../model/search";
import { type Database, db } from "./database";
import { factsOf, hourMs, hoursFelt } from "./feelings";
import { byId, present, unique } from "./rows";

/** Where a page goes on: the last interaction of the page before. */
export type Place = Pick<Interaction, "id" | "when">;

/** What is shown of a history; an absent key leaves nothing out. */
export interface HistoryFilter {
  class?: EngagementClass;
  network?: NetworkId;
  direction?: Direction;
  /** how what they wrote feels */
  felt?: Felt;
  /** the beginnings of words that a text holds, every one of them */
  query?: string;
}

export interface HistoryPage {
  limit: number;
  before?: Place;
}

/** One line of a history: the interaction, which way it went, what it feels like, the post it was about, and who wrote that. */
export interface HistoryLine {
  interaction: Interaction;
  direction: Direction;
  /** of what somebody wrote */
  fact?: Fact;
  post?: PostRecord;
  postAuthor?: Identity;
}

/**
 * A page of a contact's history over all its accounts, newest first: what they did, and what the user's own accounts did
 * to them.
 */
export async function historyOf(
  contactId: string,
  { network, direction, ...page }: HistoryPage & HistoryFilter,
  on: Database = db,
): Promise<HistoryLine[]> {
  const [identities, contact] = await Promise.all([
    on.identities.where("contactId").equals(contactId).toArray(),
    on.contacts.get(contactId),
  ]);
  const hasQuotes = contact?.counts.quote !== undefined;
  const accounts = identities.filter((each) => network === undefined || each.network === network);
  const ids = accounts.map(({ id }) => id);
  const stretches =
    page.felt === undefined
      ? ids.flatMap((of): Stretch[] => [
          ...(direction === "outbound" ? [] : [{ index: "[identityId+when]" as const, of, hasQuotes }]),
          ...(direction === "inbound" ? [] : [{ index: "[towardsId+when]" as const, of, hasQuotes: true }]),
        ])
      : // the user's own words are read for no feeling
        direction === "outbound"
        ? []
        : await feltStretches(accounts, page.felt, Object.keys(contact?.months ?? {}), on);
  const rows = await newestOf(stretches, page, on);
  const theirs = new Set(ids);
  const [posts, facts] = await Promise.all([
    on.posts.bulkGet(unique(rows.map((row) => row.postId))).then(byId),
    factsOf(rows, on),
  ]);
  const authors = byId(await on.identities.bulkGet(unique([...posts.values()].map((post) => post.authorId))));
  return rows.map((interaction) => {
    const post = posts.get(interaction.postId ?? "");
    const postAuthor = authors.get(post?.authorId ?? "");
    const way = theirs.has(interaction.identityId) ? "inbound" : "outbound";
    const fact = facts.get(interaction.id);
    return {
      interaction,
      direction: way,
      ...(fact && { fact }),
      ...(post && { post }),
      ...(postAuthor && { postAuthor }),
    };
  });
}

/** Something done with a post, what it feels like, and by whom. */
export interface PostHistoryLine {
  interaction: Interaction;
  fact?: Fact;
  contact?: Contact;
}

/** A page of what was done with a post, newest first. */
export async function historyOfPost(
  postId: string,
  page: HistoryPage & Pick<HistoryFilter, "class">,
  on: Database = db,
): Promise<PostHistoryLine[]> {
  const post = await on.posts.get(postId);
  const hasQuotes = post?.captured?.quote !== undefined;
  const rows = await newestOf([{ index: "[postId+when]", of: postId, hasQuotes }], page, on);
  const [identities, facts] = await Promise.all([
    on.identities.bulkGet(unique(rows.map(({ identityId }) => identityId))).then(byId),
    factsOf(rows, on),
  ]);
  const ids = unique([...identities.values()].map(({ contactId }) => contactId));
  const contacts = byId(present(await on.contacts.bulkGet(ids)));
  return rows.map((interaction) => {
    const contact = contacts.get(identities.get(interaction.identityId)?.contactId ?? "");
    const fact = facts.get(interaction.id);
    return { interaction, ...(fact && { fact }), ...(contact && { contact }) };
  });
}

/** The interactions of one account or post in an index that ends in their time. */
interface Stretch {
  index: "[identityId+when]" | "[towardsId+when]" | "[postId+when]";
  of: string;
  /** some of its items may be quotes, which are of another class than items are mostly */
  hasQuotes: boolean;
  /** of what is wanted, newest first; see `hoursFelt` */
  hours?: readonly number[];
}

/** What accounts did in the hours of a feeling. */
function feltStretches(
  accounts: readonly Identity[],
  felt: Felt,
  months: readonly string[],
  on: Database,
): Promise<Stretch[]> {
  return Promise.all(
    accounts.map(async (account): Promise<Stretch> => {
      const hours = await hoursFelt(account, felt, months, on);
      return { index: "[identityId+when]", of: account.id, hasQuotes: true, hours };
    }),
  );
}

type Asked = HistoryPage & Pick<HistoryFilter, "class" | "felt" | "query">;

async function newestOf(stretches: readonly Stretch[], asked: Asked, on: Database): Promise<Interaction[]> {
  const { limit, before } = asked;
  const pages = await Promise.all(stretches.map((stretch) => pageOf(stretch, asked, on)));
  return [...byId(pages.flat()).values()]
    .sort(newestFirst)
    .filter((row) => before === undefined || newestFirst(row, before) > 0)
    .slice(0, limit);
}

/** How many times as many rows as are wanted are read before a rare kind of them is looked for otherwise. */
const near = 5;

/** At least the first `limit` rows of a stretch that come after `before`; some more of the same instant as it. */
async function pageOf(stretch: Stretch, asked: Asked, on: Database): Promise<Interaction[]> {
  const { before, class: wanted, felt, query = "" } = asked;
  const words = queryWords(query);
  const isFiltered = wanted !== undefined || words.length > 0;
  const fits = (row: Interaction): boolean => isOf(wanted, row) && holds(row, words);
  const tied = before === undefined ? 0 : await tiesOf(stretch, before, on);
  const limit = asked.limit + tied;
  if (felt !== undefined) return ofHours(stretch, felt, { ...asked, limit }, fits, on);

  // what is not rare stands among the newest
  const first = limit * (isFiltered ? near : 1);
  const newest = await upTo(stretch, before, on).reverse().limit(first).toArray();
  const hits = newest.filter(fits);
  if (hits.length >= limit || newest.length < first) return hits;
  const rows = words.length > 0 ? await holding(words, stretch, before, on) : undefined;
  if (rows) return rows.filter(fits);
  const all = upTo(stretch, before, on);
  // nothing but the texts tells which hold a word
  if (wanted === undefined || words.length > 0) return (await all.toArray()).filter(fits);
  const likely = (await all.primaryKeys()).filter((id) => mayBeOf(id, wanted, stretch.hasQuotes)).reverse();
  return firstFitting(likely, limit, fits, on);
}

/** At least the first `limit` rows of some hours that feel so and fit. */
async function ofHours(
  { index, of, hours = [] }: Stretch,
  felt: Felt,
  { before, limit }: HistoryPage,
  fits: (row: Interaction) => boolean,
  on: Database,
): Promise<Interaction[]> {
  const left = hours.filter((hour) => hour <= (before?.when ?? Infinity));
  const found: Interaction[] = [];
  for (let at = 0; at < left.length && found.length < limit; at += limit) {
    const some = left.slice(at, at + limit);
    const inHour = (hour: number) =>
      on.interactions
        .where(index)
        .between([of, hour], [of, hour + hourMs])
        .toArray();
    const rows = (await Promise.all(some.map(inHour))).flat().filter(fits);
    const facts = await factsOf(rows, on);
    found.push(
      ...rows.filter(({ id }) => {
        const fact = facts.get(id);
        return fact !== undefined && feltOf(fact) === felt;
      }),
    );
  }
  return found;
}

/** A word of which there are more in all texts tells little. */
const mostHolding = 2_000;

/**
 * The rows of a stretch that may hold words, by one of these that is rare; undefined where all are common, so that reading
 * the texts is sooner done.
 */
async function holding(
  words: readonly string[],
  stretch: Stretch,
  before: Place | undefined,
  on: Database,
): Promise<Interaction[] | undefined> {
  for (const word of words) {
    const some = on.interactions
      .where("words")
      .startsWith(word)
      .limit(mostHolding + 1);
    const found = await some.primaryKeys();
    if (found.length > mostHolding) continue;
    const ids = unique(found);
    const own = new Set(ids.length === 0 ? [] : await upTo(stretch, before, on).primaryKeys());
    return present(await on.interactions.bulkGet(ids.filter((id) => own.has(id))));
  }
  return undefined;
}

/** The first `limit` rows that fit, of those that are likely to. */
async function firstFitting(
  likely: readonly string[],
  limit: number,
  fits: (row: Interaction) => boolean,
  on: Database,
): Promise<Interaction[]> {
  const found: Interaction[] = [];
  for (let at = 0; at < likely.length && found.length < limit; at += limit) {
    const rows = present(await on.interactions.bulkGet(likely.slice(at, at + limit)));
    found.push(...rows.filter(fits));
  }
  return found;
}

function upTo({ index, of }: Stretch, before: Place | undefined, on: Database) {
  const end = [of, before?.when ?? Dexie.maxKey];
  return on.interactions.where(index).between([of, Dexie.minKey], end, true, true);
}

/** Of the same instant as the last one: some of them were on the page before. */
function tiesOf({ index, of }: Stretch, { when }: Place, on: Database): PromiseLike<number> {
  return on.interactions.where(index).equals([of, when]).count();
}

function isOf(wanted: EngagementClass | undefined, { type }: Interaction): boolean {
  return wanted === undefined || classOf(type) === wanted;
}

function holds({ words }: Interaction, wanted: readonly string[]): boolean {
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

function newestFirst(a: Place, b: Place): number {
  return b.when - a.when || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
