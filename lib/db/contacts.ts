/** Contacts: the queries the faces ask and the commands they give. */
import { Dexie } from "dexie";
import type { Account, NetworkId } from "../model/capture";
import { accountKeys } from "../model/ids";
import type { Contact, ContactFilter, Identity, Interaction, PostRecord } from "../model/records";
import { queryWords, wordsOf } from "../model/search";
import { shelfOf, shelved, shelvesOf } from "../model/shelves";
import { type Database, db } from "./database";
import { byId, unique } from "./rows";

export type ContactOrder = "hot" | "new";

/** Where a page of a list goes on: the last contact of the page before. */
export type After = Pick<Contact, "id" | "heat" | "last">;

/** A page of the contact list, hottest or newest first, read from one index whatever the filter. */
export async function listContacts(
  { order, filter = {}, limit, after }: { order: ContactOrder; filter?: ContactFilter; limit: number; after?: After },
  on: Database = db,
): Promise<Contact[]> {
  const shelf = shelfOf(filter);
  const index = order === "hot" ? "hot" : "recent";
  const page = (from: unknown) => on.contacts.where(index).between([shelf, from], [shelf, Dexie.maxKey], true, true);
  if (after === undefined) return page(Dexie.minKey).limit(limit).toArray();
  const key = order === "hot" ? -after.heat : -after.last;
  // contacts with the very same key as the last one: those of them that were on the page before are skipped
  const ties = await on.contacts.where(index).equals([shelf, key]).count();
  const rows = await page(key)
    .limit(limit + ties)
    .toArray();
  const last = rows.findIndex(({ id }) => id === after.id);
  return rows.slice(last + 1, last + 1 + limit);
}

/** How many contacts a filter lets through. */
export async function countContacts(filter: ContactFilter, on: Database = db): Promise<number> {
  const shelf = shelfOf(filter);
  return on.contacts.where("recent").between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]).count();
}

/** A contact found, with the words of theirs that matched where it was not the name. */
export interface SearchHit {
  contact: Contact;
  snippet?: string;
}

/** How many index entries of one word are looked at: bounds the time of a search for a very common word. */
const mostMatches = 2_000;
/** Matches few enough to be read one by one and sorted. */
const fewMatches = 300;
/** Contacts, or keys of contacts, looked at first on the way down the hottest; then ever more, and at most so many. */
const step = { rows: 60, keys: 1_500 };
const farthest = { rows: 1_000, keys: 15_000 };

/**
 * Contacts whose name, handle or texts hold every word of `query` (as beginnings of words; "@", case and diacritics do
 * not count), people found by name first, each group hottest first.
 */
export async function searchContacts(
  query: string,
  filter: ContactFilter,
  limit: number,
  on: Database = db,
): Promise<SearchHit[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const named = await namedSo(words, filter, limit, on);
  const hits: SearchHit[] = named.map((contact) => ({ contact }));
  if (hits.length >= limit) return hits;

  const { keys } = await matching((word) => on.interactions.where("words").startsWith(word), words);
  const texts = (await on.interactions.bulkGet(keys.slice(0, 4 * limit)))
    .filter((row) => row !== undefined)
    .filter((row) => holdsAll(row.words, words));
  const identities = await on.identities.bulkGet([...new Set(texts.map((row) => row.identityId))]);
  const contactIdOf = new Map(identities.flatMap((each) => (each ? [[each.id, each.contactId]] : [])));
  const snippets = new Map<string, string>();
  const known = new Set(named.map((contact) => contact.id));
  for (const { identityId, text } of texts) {
    const id = contactIdOf.get(identityId);
    if (id !== undefined && text !== undefined && !known.has(id) && !snippets.has(id)) snippets.set(id, text);
  }
  const said = (await on.contacts.bulkGet([...snippets.keys()])).filter(fits(filter)).sort((a, b) => b.heat - a.heat);
  return [
    ...hits,
    ...said.slice(0, limit - hits.length).map((contact) => ({ contact, snippet: snippets.get(contact.id) ?? "" })),
  ];
}

/**
 * The hottest contacts that are named so. A rare name is read and sorted. Of a common one the hottest are met soon on the
 * way down the sorted index, by their keys where all of these are known, else by their own name and handle; where the
 * way is long, the first of them in the order of the alphabet fill up.
 */
async function namedSo(
  words: readonly string[],
  filter: ContactFilter,
  limit: number,
  on: Database,
): Promise<Contact[]> {
  const { keys, isWhole } = await matching((word) => on.identities.where("words").startsWith(word), words);
  const isCommon = keys.length > fewMatches;
  const met = !isCommon
    ? []
    : isWhole
      ? await hottestOf(new Set(keys), filter, limit, on)
      : await hottestNamed(words, filter, limit, on);
  if (met.length >= limit) return met;
  const people = (await on.identities.bulkGet(keys.slice(0, fewMatches))).filter((row) => row !== undefined);
  const owners = people.filter((row) => holdsAll(row.words, words)).map((row) => row.contactId);
  const contacts = (await on.contacts.bulkGet(unique(owners))).filter(fits(filter));
  const all = byId([...met, ...contacts.toSorted((a, b) => b.heat - a.heat)]);
  return [...all.values()].slice(0, limit);
}

/** The hottest of many contacts known by id. */
async function hottestOf(ids: ReadonlySet<string>, filter: ContactFilter, limit: number, on: Database) {
  const shelf = shelfOf(filter);
  const found: string[] = [];
  const all = () => on.contacts.where("hot").between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
  for (let most = step.keys; found.length < limit && most <= farthest.keys; most *= 3) {
    const keys = await all().limit(most).primaryKeys();
    found.splice(0, found.length, ...keys.filter((id) => ids.has(id)));
    if (keys.length < most) break;
  }
  return (await on.contacts.bulkGet(found.slice(0, limit))).filter((contact) => contact !== undefined);
}

/** The hottest contacts whose own name and handle hold every word. */
async function hottestNamed(words: readonly string[], filter: ContactFilter, limit: number, on: Database) {
  const found: Contact[] = [];
  let after: After | undefined;
  for (let most = step.rows; found.length < limit && most <= farthest.rows; most *= 2) {
    const page = await listContacts({ order: "hot", filter, limit: most, ...(after && { after }) }, on);
    found.push(...page.filter(({ name, handle }) => holdsAll(wordsOf(`${name} ${handle ?? ""}`), words)));
    after = page[most - 1];
    if (!after) break;
  }
  return found.slice(0, limit);
}

/** True for a contact that is there and that the filter lets through. */
function fits(filter: ContactFilter): (contact: Contact | undefined) => contact is Contact {
  const shelf = shelfOf(filter);
  return (contact): contact is Contact =>
    contact !== undefined && (shelf === shelfOf({}) || shelvesOf(contact).includes(shelf));
}

/**
 * Primary keys that every word's range holds; a word too common to be read whole does not narrow the others, and then
 * `isWhole` is false: some of the keys may lack that word, or, where all words are such, keys may be missing.
 */
async function matching(
  range: (word: string) => { limit(most: number): { primaryKeys(): PromiseLike<string[]> } },
  words: readonly string[],
): Promise<{ keys: string[]; isWhole: boolean }> {
  const found = await Promise.all(words.map((word) => range(word).limit(mostMatches).primaryKeys()));
  const sets = found.map((keys) => new Set(keys)).sort((a, b) => a.size - b.size);
  const [fewest, ...others] = sets;
  const narrowing = others.filter((set) => set.size < mostMatches);
  return {
    keys: [...(fewest ?? [])].filter((key) => narrowing.every((set) => set.has(key))),
    isWhole: found.every((keys) => keys.length < mostMatches),
  };
}

function holdsAll(words: readonly string[], query: readonly string[]): boolean {
  return query.every((each) => words.some((word) => word.startsWith(each)));
}

/** The contact of this id, or of an identity that once had it. */
export async function getContact(id: string, on: Database = db): Promise<Contact | undefined> {
  const contact = await on.contacts.get(id);
  if (contact) return contact;
  const key = await on.identityKeys.get(id);
  const identity = key && (await on.identities.get(key.identityId));
  return identity && on.contacts.get(identity.contactId);
}

/** A contact's accounts, the one it is named after first. */
export async function identitiesOf(contactId: string, on: Database = db): Promise<Identity[]> {
  const identities = await on.identities.where("contactId").equals(contactId).sortBy("id");
  return identities.sort((a, b) => Number(b.id === contactId) - Number(a.id === contactId));
}

/** One line of a history: the interaction, the post it was about, and who wrote that. */
export interface HistoryLine {
  interaction: Interaction;
  post?: PostRecord;
  postAuthor?: Identity;
}

/** A page of a contact's history over all its accounts, newest first; `before` is the last line of the page before. */
export async function historyOf(
  contactId: string,
  { limit, before }: { limit: number; before?: Pick<Interaction, "id" | "when"> },
  on: Database = db,
): Promise<HistoryLine[]> {
  const identities = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const pages = await Promise.all(
    identities.map(async (identityId) => {
      const upTo = [identityId, before?.when ?? Dexie.maxKey];
      const rows = on.interactions.where("[identityId+when]").between([identityId, Dexie.minKey], upTo, true, true);
      if (before === undefined) return rows.reverse().limit(limit).toArray();
      const same = await on.interactions.where("[identityId+when]").equals([identityId, before.when]).count();
      return rows
        .reverse()
        .limit(limit + same)
        .toArray();
    }),
  );
  const rows = pages
    .flat()
    .sort(newestFirst)
    .filter((row) => before === undefined || newestFirst(row, before) > 0)
    .slice(0, limit);
  const posts = byId(await on.posts.bulkGet(unique(rows.map((row) => row.postId))));
  const authors = byId(await on.identities.bulkGet(unique([...posts.values()].map((post) => post.authorId))));
  return rows.map((interaction) => {
    const post = posts.get(interaction.postId ?? "");
    const postAuthor = authors.get(post?.authorId ?? "");
    return { interaction, ...(post && { post }), ...(postAuthor && { postAuthor }) };
  });
}

function newestFirst(a: Pick<Interaction, "id" | "when">, b: Pick<Interaction, "id" | "when">): number {
  return b.when - a.when || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** The contacts of accounts as a page shows them, in the same order; undefined where one is not known. */
export async function contactsOf(
  network: NetworkId,
  accounts: readonly Account[],
  on: Database = db,
): Promise<(Contact | undefined)[]> {
  const keys = accounts.map((account) => accountKeys(network, account));
  const found = new Map((await on.identityKeys.bulkGet(keys.flat())).flatMap((key) => (key ? [[key.key, key]] : [])));
  const ids = keys.map((each) => each.map((key) => found.get(key)).find((key) => key !== undefined)?.identityId ?? "");
  const identities = await on.identities.bulkGet(ids);
  return on.contacts.bulkGet(identities.map((identity) => identity?.contactId ?? ""));
}

/** Marks a contact as chosen by the user, or takes that back. `now` in ms UTC. */
export async function setSaved(id: string, saved: boolean, now: number, on: Database = db): Promise<void> {
  await change(id, on, ({ savedAt, ...rest }) => (saved ? { ...rest, savedAt: savedAt ?? now } : rest));
}

/** Sets the user's note on a contact; an empty one removes it. */
export async function setNote(id: string, note: string, on: Database = db): Promise<void> {
  await change(id, on, ({ note: _old, ...rest }) => (note.trim() === "" ? rest : { ...rest, note }));
}

/** Sets a contact's tags: trimmed, without "#", each once, sorted. */
export async function setTags(id: string, tags: readonly string[], on: Database = db): Promise<void> {
  const tidy = [...new Set(tags.map((tag) => tag.trim().replace(/^#/, "")).filter((tag) => tag !== ""))].sort();
  await change(id, on, (contact) => ({ ...contact, tags: tidy }));
}

/** There is no such contact any more; nothing was written. */
class NoContactError extends Error {
  override readonly name = "NoContactError";
}

/** One change of one contact in a transaction of its own: it is read, changed and written without anybody between. */
async function change(id: string, on: Database, edit: (contact: Contact) => Contact): Promise<void> {
  await on.transaction("rw", on.contacts, on.identities, on.identityKeys, async () => {
    const contact = await getContact(id, on);
    if (!contact) throw new NoContactError(id);
    await on.contacts.put(shelved(edit(contact)));
  });
}
