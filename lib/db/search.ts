/** Search: contacts by the beginnings of the words of their names, handles and texts. */
import type { Contact, ContactFilter } from "../model/records";
import { queryWords, wordsOf } from "../model/search";
import { type After, fits } from "../model/shelves";
import { hottestIds, listContacts } from "./contacts";
import { type Database, db } from "./database";
import { byId, present, unique } from "./rows";

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
  const texts = present(await on.interactions.bulkGet(keys.slice(0, 4 * limit))).filter((row) =>
    holdsAll(row.words, words),
  );
  const identities = await on.identities.bulkGet([...new Set(texts.map((row) => row.identityId))]);
  const contactIdOf = new Map(identities.flatMap((each) => (each ? [[each.id, each.contactId]] : [])));
  const snippets = new Map<string, string>();
  const known = new Set(named.map((contact) => contact.id));
  for (const { identityId, text } of texts) {
    const id = contactIdOf.get(identityId);
    if (id !== undefined && text !== undefined && !known.has(id) && !snippets.has(id)) snippets.set(id, text);
  }
  const said = present(await on.contacts.bulkGet([...snippets.keys()]))
    .filter((contact) => fits(contact, filter))
    .sort((a, b) => b.heat - a.heat);
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
  const people = present(await on.identities.bulkGet(keys.slice(0, fewMatches)));
  const owners = people.filter((row) => holdsAll(row.words, words)).map((row) => row.contactId);
  const contacts = present(await on.contacts.bulkGet(unique(owners))).filter((contact) => fits(contact, filter));
  const all = byId([...met, ...contacts.toSorted((a, b) => b.heat - a.heat)]);
  return [...all.values()].slice(0, limit);
}

/** The hottest of many contacts known by id. */
async function hottestOf(ids: ReadonlySet<string>, filter: ContactFilter, limit: number, on: Database) {
  const found: Contact[] = [];
  let seen = 0;
  for (let most = step.keys; found.length < limit && most <= farthest.keys; most *= 3) {
    const keys = await hottestIds(most, on);
    const some = keys.slice(seen).filter((id) => ids.has(id));
    found.push(...present(await on.contacts.bulkGet(some)).filter((contact) => fits(contact, filter)));
    if (keys.length < most) break;
    seen = keys.length;
  }
  return found.slice(0, limit);
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
