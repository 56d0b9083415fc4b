/** Search: contacts by the beginnings of the words of their names, handles and texts. */
import { Dexie } from "dexie";
import { fits, type Whom } from "../model/filter";
import type { After } from "../model/order";
import type { Contact } from "../model/records";
import { queryWords, wordsOf } from "../model/search";
import { type Database, db } from "./database";
import { listContacts } from "./lists";
import { byId, present, unique } from "./rows";

/** A contact found, with the words of theirs that matched where it was not the name. */
export interface SearchHit {
  contact: Contact;
  snippet?: string;
}

/** Matches few enough to be read one by one, and how many of more fill up what the hottest left open. */
const fewMatches = 250;
const someMatches = 100;
/**
 * How many index entries are looked at of one word alone (most names stand in the handle as well), of a short one, which
 * is common as a rule, and of each of several words.
 */
const mostEntries = { ofOne: 2 * fewMatches, ofShort: 2 * someMatches, ofSeveral: 500 };
const shortWord = 2;
/** Texts read at a time. */
const someTexts = 50;
/** How many of the hottest contacts are looked through, step by step. */
const hottestFirst = [125, 375] as const;

/**
 * Contacts whose name, handle or texts hold every word of `query` (as beginnings of words; "@", case and diacritics do
 * not count), people found by name first, each group hottest first.
 */
export async function searchContacts(
  query: string,
  filter: Whom,
  limit: number,
  on: Database = db,
): Promise<SearchHit[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const named = await namedSo(words, filter, limit, on);
  const hits: SearchHit[] = named.map((contact) => ({ contact }));
  if (hits.length >= limit) return hits;
  const said = await saidSo(words, filter, limit, new Set(named.map(({ id }) => id)), on);
  return [...hits, ...said.slice(0, limit - hits.length)];
}

/**
 * The hottest contacts that are named so. Those with a rare name are read and sorted. Of a common one the hottest are met
 * soon on the way down the hottest of all, which is read much faster row for row; where the way is long, the first of
 * them in the order of the alphabet fill up.
 */
async function namedSo(words: readonly string[], filter: Whom, limit: number, on: Database): Promise<Contact[]> {
  const { keys, isComplete, isSure } = await matching((word) => on.identities.where("words").startsWith(word), words);
  const owners = async (ids: readonly string[]): Promise<Contact[]> =>
    ownersOf(isSure ? ids : await withAll(words, ids, on), filter, on);
  if (isComplete && keys.length <= fewMatches) return (await owners(keys)).slice(0, limit);
  const met = await hottestNamed(words, filter, limit, on);
  if (met.length >= limit) return met;
  return [...byId([...met, ...(await owners(keys.slice(0, someMatches)))]).values()].slice(0, limit);
}

/** Those of the identities whose names and handles hold every word. */
async function withAll(words: readonly string[], ids: readonly string[], on: Database): Promise<string[]> {
  const identities = present(await on.identities.bulkGet([...ids]));
  return identities.filter((row) => holdsAll(row.words, words)).map(({ id }) => id);
}

/** The contacts of identities, hottest first. Most contacts are named by the id of their only identity. */
async function ownersOf(identityIds: readonly string[], filter: Whom, on: Database): Promise<Contact[]> {
  const own = await on.contacts.bulkGet([...identityIds]);
  const others = identityIds.filter((_, at) => own[at] === undefined);
  const joined = present(await on.identities.bulkGet(others)).map(({ contactId }) => contactId);
  const all = byId([...own, ...(await on.contacts.bulkGet(unique(joined)))]);
  return [...all.values()].filter((contact) => fits(contact, filter)).sort((a, b) => b.heat - a.heat);
}

/** Contacts other than the `known` ones who said every word in one text, hottest first. */
async function saidSo(
  words: readonly string[],
  filter: Whom,
  limit: number,
  known: ReadonlySet<string>,
  on: Database,
): Promise<SearchHit[]> {
  const { keys } = await matching((word) => on.interactions.where("words").startsWith(word), words);
  const hits = new Map<string, SearchHit>();
  for (let at = 0; at < keys.length && hits.size < limit; at += someTexts) {
    const rows = present(await on.interactions.bulkGet(keys.slice(at, at + someTexts)));
    const right = rows.filter((row) => holdsAll(row.words, words));
    const identities = byId(await on.identities.bulkGet(unique(right.map((row) => row.identityId))));
    const contacts = byId(await on.contacts.bulkGet(unique([...identities.values()].map((each) => each.contactId))));
    for (const { identityId, text } of right) {
      const contact = contacts.get(identities.get(identityId)?.contactId ?? "");
      if (!contact || text === undefined || known.has(contact.id) || hits.has(contact.id)) continue;
      if (fits(contact, filter)) hits.set(contact.id, { contact, snippet: text });
    }
  }
  return [...hits.values()].sort((a, b) => b.contact.heat - a.contact.heat);
}

/** Of the hottest contacts, those whose own name and handle hold every word. */
async function hottestNamed(words: readonly string[], filter: Whom, limit: number, on: Database): Promise<Contact[]> {
  let found: Named[] = [];
  for (const most of hottestFirst) {
    const hottest = await hottestOf(filter, most, on);
    found = hottest.filter((each) => holdsAll(each.words, words));
    if (found.length >= limit || hottest.length < most) break;
  }
  const rows = await on.contacts.bulkGet(found.slice(0, limit).map(({ id }) => id));
  return present(rows).filter((contact) => fits(contact, filter));
}

/** Reads beforehand what most searches look through: to be asked for when somebody is about to type. */
export async function readySearch(filter: Whom, on: Database = db): Promise<void> {
  await hottestOf(filter, Math.max(...hottestFirst), on);
}

interface Named {
  id: string;
  /** of name and handle */
  words: readonly string[];
}

interface Hottest {
  filter: string;
  names: readonly Named[];
  last?: After | undefined;
}

/** By name of the database, until a contact changes: every letter that is typed asks for them. */
const kept = new Map<string, Hottest>();
/** Writes so far: what was read before one is not kept after it. */
let changes = 0;

Dexie.on("storagemutated", (parts) => {
  changes += 1;
  for (const name of kept.keys()) if (`idb://${name}/contacts/` in parts) kept.delete(name);
});

/** The first `most` of the hottest. */
async function hottestOf(filter: Whom, most: number, on: Database): Promise<readonly Named[]> {
  const begun: Hottest = { filter: JSON.stringify(filter), names: [] };
  const known = kept.get(on.name);
  const { names, last } = known?.filter === begun.filter ? known : begun;
  if (names.length >= most) return names.slice(0, most);
  const before = changes;
  const page = await listContacts(
    { order: "hot", filter, limit: most - names.length, ...(last && { after: last }) },
    on,
  );
  const all = [...names, ...page.map(({ id, name, handle }) => ({ id, words: wordsOf(`${name} ${handle ?? ""}`) }))];
  if (changes === before) kept.set(on.name, { ...begun, names: all, last: page.at(-1) ?? last });
  return all;
}

/**
 * Primary keys of what may hold every word, the longest word looked up first because it is the rarest as a rule. A word
 * too common to be read whole does not narrow the others. `isComplete`: nothing that holds them all is missing; `isSure`:
 * every key does hold them all.
 */
async function matching(
  range: (word: string) => { limit(most: number): { primaryKeys(): PromiseLike<string[]> } },
  words: readonly string[],
): Promise<{ keys: string[]; isComplete: boolean; isSure: boolean }> {
  const most = mostOf(words);
  let whole: Set<string> | undefined;
  const partly: Set<string>[] = [];
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const found = await range(word).limit(most).primaryKeys();
    const keys = new Set(found);
    if (found.length === most) partly.push(keys);
    else whole = whole?.intersection(keys) ?? keys;
    if (whole?.size === 0) return { keys: [], isComplete: true, isSure: true };
  }
  if (whole) return { keys: [...whole], isComplete: true, isSure: partly.length === 0 };
  const [first = new Set<string>(), ...others] = partly;
  const likely = others.reduce((all, each) => all.intersection(each), first);
  return { keys: [...likely, ...first.difference(likely)], isComplete: false, isSure: others.length === 0 };
}

function mostOf(words: readonly string[]): number {
  const [word = "", ...others] = words;
  if (others.length > 0) return mostEntries.ofSeveral;
  return word.length <= shortWord ? mostEntries.ofShort : mostEntries.ofOne;
}

function holdsAll(words: readonly string[], query: readonly string[]): boolean {
  return query.every((each) => words.some((word) => word.startsWith(each)));
}
