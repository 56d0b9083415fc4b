/**
 * What a file means for what is there: who is new, who is known, what contradicts. Pure and in the order of the file, so the
 * same file, database and answers give the same plan. Nothing is joined by a likeness: whom two people answer to, or one
 * of another name, the user is asked for.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { byHand, foldProfiles } from "../../model/fold";
import { accountKeys, fold } from "../../model/ids";
import { digitsOf, emailKey, phoneKey } from "../../model/importKeys";
import type { AccountAt, PlannedPerson, PlannedValue } from "../../model/importing";
import { detailsOf } from "../../model/known";
import { type ListField, listFields, type Profile } from "../../model/profile";
import type { Contact, Identity } from "../../model/records";
import { tidy } from "../export/vcard";
import type { Entry, Incoming } from "./incoming";

/** Whom the rows of a file may be; see db/imports.ts. */
export interface World {
  holders: {
    accounts: ReadonlyMap<string, string>;
    emails: ReadonlyMap<string, readonly string[]>;
    phones: ReadonlyMap<string, readonly string[]>;
    alike: ReadonlyMap<string, readonly string[]>;
    suppressed: ReadonlySet<string>;
  };
  people: ReadonlyMap<
    string,
    { contact: Contact; identities: Identity[]; profiles: Profile[]; notes: string[]; organisation?: string }
  >;
}

/** What a file would do with a value that is there: leave it, put its own in place of it, or write its own into a note. */
export const answers = ["keep", "take", "both"] as const;
export type Answer = (typeof answers)[number];

/** The single values that can contradict; `custom <id>` as well. */
const singleFields = [
  "name",
  "company",
  "role",
  "place",
  "birthday",
  "informedAt",
  "kind",
  "rating",
  "stage",
  "rhythmDays",
] as const;
type SingleField = (typeof singleFields)[number];

/** Somebody a row may be. */
export interface Candidate {
  /** of the contact, or of the row that makes them */
  id: string;
  name: string;
  headline?: string;
}

export type Conflict =
  /** who it is: somebody of these, or somebody new */
  | { is: "who"; place: number; name: string; of: Candidate[] }
  /** which value it is to be */
  | { is: "value"; place: number; name: string; cell: string; there: string; comes: string };

/** What the user said: by row who it is, by row and field which value, and by field for all rows. */
export interface Answers {
  /** id of a candidate, `new`, or `skip`; who is not named is left out */
  who: Readonly<Record<number, string>>;
  /** for all of whom the user did not say */
  everyWho?: "new" | "skip" | "first";
  value: Readonly<Record<string, Answer>>;
  /** by field; keep where nothing is said */
  every: Readonly<Record<string, Answer>>;
}

export const noAnswers: Answers = { who: {}, value: {}, every: {} };

/** The key of an answer. */
export function valueKey(place: number, cell: string): string {
  return `${place} ${cell}`;
}

export type Outcome = "new" | "more" | "same" | "who" | "suppressed" | "unreadable";

export interface Plan {
  people: PlannedPerson[];
  conflicts: Conflict[];
  /** what becomes of each row, in the order of the file */
  outcomes: Outcome[];
  /** who each row is: the id of a contact, or of somebody new; undefined where that is nobody */
  whom: (string | undefined)[];
}

export interface PlanOptions {
  world: World;
  answers: Answers;
  /** ms UTC: since when those are kept of whom the file says nothing of it */
  now: number;
  /** how a value is written into a note */
  noteOf: (cell: string, value: string) => string;
}

/** All that is to be looked for, see `Sought` in db/imports.ts. */
interface SoughtHere {
  accounts: string[];
  emails: Set<string>;
  phones: Set<string>;
}

/** `into`: what is looked for already, to be added to. */
export function soughtBy(
  entries: readonly Entry[],
  into: SoughtHere = { accounts: [], emails: new Set(), phones: new Set() },
): SoughtHere {
  for (const { incoming } of entries) {
    if (!incoming) continue;
    into.accounts.push(...idsOf(incoming), handId(incoming), ...accountsOf(incoming).flatMap(keysOf));
    for (const email of incoming.emails.flatMap((each) => emailKey(each) ?? [])) into.emails.add(email);
    for (const phone of incoming.phones.flatMap((each) => phoneKey(each) ?? [])) into.phones.add(phone);
  }
  return into;
}

/** The ids that only somebody of this row has in Jalin, if any. */
function idsOf(incoming: Incoming): string[] {
  const { contactId, uid } = incoming;
  return [...(contactId === undefined ? [] : [contactId]), uid === undefined ? handId(incoming) : rowId(incoming)];
}

function keysOf({ network, account }: AccountAt): string[] {
  return accountKeys(network, account);
}

/** The accounts of a row, that of an id of ours first: a contact is named after it. */
function accountsOf(incoming: Incoming): AccountAt[] {
  const all = withOwnId(incoming);
  const isNamed = (each: AccountAt): boolean => keysOf(each).includes(incoming.contactId ?? "");
  return [...all.filter(isNamed), ...all.filter((each) => !isNamed(each))];
}

/** The accounts, and what an id of ours tells: one more, or the native id of one. */
function withOwnId({ accounts, contactId }: Incoming): AccountAt[] {
  const [network = "", ...rest] = (contactId ?? "").split(":");
  const name = rest.join(":");
  if (network === byHand || network === "" || name === "" || name.startsWith("url:") || name.startsWith("sample:"))
    return accounts;
  const there = accounts.filter((each) => each.network === network);
  if (name.startsWith("@"))
    return there.length > 0
      ? accounts
      : [
          {
            network,
            account: name.startsWith("@organisation/")
              ? { handle: name.slice("@organisation/".length), organisation: true }
              : { handle: name.slice(1) },
          },
          ...accounts,
        ];
  if (there.length === 0) return [{ network, account: { id: name } }, ...accounts];
  if (there.length > 1 || there[0]?.account.id !== undefined) return accounts;
  return accounts.map((each) => (each === there[0] ? { network, account: { ...each.account, id: name } } : each));
}

const encoder = new TextEncoder();

/** The id of somebody who has no account: of what the row says, so that the same row is the same person again. */
function handId(incoming: Incoming): string {
  const known = handIds.get(incoming);
  if (known !== undefined) return known;
  const made = madeHandId(incoming);
  handIds.set(incoming, made);
  return made;
}

/** A hash takes longer than all else of a row, and is asked for several times. */
const handIds = new WeakMap<Incoming, string>();

function madeHandId(incoming: Incoming): string {
  if (incoming.contactId?.startsWith(`${byHand}:`)) return incoming.contactId;
  const { savedAt: _saved, contactId, uid, ...rest } = incoming;
  return hashedId(uid ?? contactId ?? rest);
}

/** The id of somebody whose id in another program is somebody else's in another file: both may count from 1. */
function rowId({ savedAt: _saved, ...row }: Incoming): string {
  return hashedId(row);
}

function hashedId(of: unknown): string {
  const bytes = sha256(encoder.encode(JSON.stringify(of))).subarray(0, 15);
  return `${byHand}:~${btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")}`;
}

/** Works out what becomes of every row. */
export function planOf(entries: readonly Entry[], options: PlanOptions): Plan {
  const planner = new Planner(options);
  for (const entry of entries) planner.take(entry);
  return planner.plan;
}

/** The same, row by row in the order of the file. */
export class Planner {
  readonly plan: Plan = { people: [], conflicts: [], outcomes: [], whom: [] };
  readonly #options: PlanOptions;
  readonly #finder: Finder;

  constructor(options: PlanOptions) {
    this.#options = options;
    this.#finder = new Finder(options.world);
  }

  take({ place, incoming }: Entry): void {
    const { outcome, whom } = incoming ? this.#decide(place, incoming) : { outcome: "unreadable" as const };
    this.plan.outcomes.push(outcome);
    this.plan.whom.push(whom);
  }

  #decide(place: number, incoming: Incoming): { outcome: Outcome; whom?: string | undefined } {
    const { plan } = this;
    const { world, answers: said, now, noteOf } = this.#options;
    const finder = this.#finder;
    const accounts = accountsOf(incoming);
    const keys = [...idsOf(incoming), handId(incoming), ...accounts.flatMap(keysOf)];
    if (keys.some((key) => world.holders.suppressed.has(key))) return { outcome: "suppressed" };
    const found = finder.find(incoming, accounts);
    let token = found.ids.length === 1 && !found.isDoubtful ? found.ids[0] : undefined;
    let isOther = false;
    if (found.ids.length > 1 || found.isDoubtful) {
      const name = shownName(incoming);
      const of = found.ids.map((id) => finder.candidate(id));
      plan.conflicts.push({ is: "who", place, name, of });
      const answer = said.who[place] ?? (said.everyWho === "first" ? found.ids[0] : said.everyWho);
      if (answer === undefined || answer === "skip" || (answer !== "new" && !found.ids.includes(answer)))
        return { outcome: "who" };
      if (answer !== "new") token = answer;
      isOther = true;
    }
    const person = token === undefined ? undefined : finder.state(token);
    // of whom two answer to, only what is nobody's yet is theirs
    const theirs = isOther ? accounts.filter((each) => !finder.isKnown(each)) : accounts;
    const next = person ?? newState(incoming, theirs, finder.newId(incoming));
    const fresh = theirs.filter((each) => !finder.isKnown(each));
    const isNew = person === undefined;
    const change = changeOf(incoming, fresh, next, { place, said, now, noteOf, isNew, conflicts: plan.conflicts });
    finder.learn(next, incoming, theirs);
    if (change) plan.people.push(change);
    return { outcome: isNew ? "new" : change ? "more" : "same", whom: next.id };
  }
}

/**
 * The rows, by their index, that are somebody else than they were in the plan before, or contradict otherwise: what was
 * said of them was said of something else.
 */
export function changedRows(entries: readonly Entry[], before: Plan, after: Plan): number[] {
  const [were, are] = [before, after].map(({ outcomes, whom, conflicts }) => {
    const asked = Map.groupBy(conflicts, ({ place }) => place);
    return entries.map(({ place }, at) => {
      const outcome = outcomes[at] === "more" ? "same" : outcomes[at];
      return JSON.stringify([outcome, whom[at], asked.get(place)]);
    });
  });
  return entries.flatMap((_, at) => (were?.[at] === are?.[at] ? [] : [at]));
}

/** The answers without those to these rows. */
export function withoutRows(said: Answers, places: ReadonlySet<number>): Answers {
  const rest = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !places.has(Number.parseInt(key, 10))));
  return { ...said, who: rest(said.who), value: rest(said.value) };
}

/** What somebody of a row is called. */
export function shownName(incoming: Incoming): string {
  const { name, company, emails, phones, accounts, contactId } = incoming;
  const [first] = accounts;
  const named = name ?? (isMeantAsOne(incoming) ? company : undefined);
  const reached = named ?? first?.account.handle ?? emails[0] ?? phones[0];
  return reached ?? first?.account.url ?? company ?? contactId ?? "";
}

/** Somebody as the plan leaves them. */
interface State {
  /** of the contact, or the account that makes them */
  id: string;
  /** they are a contact, and not of a row before */
  isThere: boolean;
  name: string;
  /** the name says nothing that the handle does not */
  isNameless: boolean;
  headline?: string;
  /** what was entered */
  said: Partial<Record<string, unknown>>;
  /** what is shown where nothing was entered */
  shown: Partial<Record<string, unknown>>;
  lists: Record<ListField, Set<string>>;
  tags: Set<string>;
  notes: Set<string>;
  isSaved: boolean;
}

const same: Record<ListField, (value: string) => string> = {
  emails: fold,
  phones: digitsOf,
  links: (value) => value.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, ""),
};

/** What files change of a text: line ends, signs that steer machines, and the space around. */
function sameNote(text: string): string {
  return tidy(text).trim();
}

function newState(incoming: Incoming, accounts: readonly AccountAt[], handMade: string): State {
  const [first] = accounts;
  const id = first ? (keysOf(first)[0] ?? "") : handMade;
  const isOrganisation = first ? accounts.some(({ account }) => account.organisation) : isMeantAsOne(incoming);
  const given = accounts.map(({ account }) => account.name).find((name) => name !== undefined);
  return {
    id,
    isThere: false,
    // an account without a name gets that of the row
    name: given ?? shownName(incoming),
    isNameless: first !== undefined && given === undefined && incoming.name === undefined,
    said: {},
    shown: { kind: isOrganisation ? "organisation" : "person", stage: "acquire" },
    lists: { emails: new Set(), phones: new Set(), links: new Set() },
    tags: new Set(),
    notes: new Set(),
    isSaved: false,
  };
}

/** An organisation: by its kind, or since nothing is named but that. */
function isMeantAsOne({ kind, name, company, role, accounts }: Incoming): boolean {
  if (kind !== undefined) return kind === "organisation";
  return name === undefined && company !== undefined && role === undefined && accounts.length === 0;
}

/** Finds out who the rows are, of those who are there and of the rows before. */
class Finder {
  readonly #world: World;
  readonly #states = new Map<string, State>();
  readonly #accounts = new Map<string, string>();
  readonly #emails = new Map<string, string>();
  readonly #phones = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Whom a row may be. Doubtful: one alone, by an address or number that may be shared or an id of another program's, and of
   * another name; or by a number that is only written alike.
   */
  find(incoming: Incoming, accounts: readonly AccountAt[]): { ids: string[]; isDoubtful: boolean } {
    const { holders } = this.#world;
    const byUid = incoming.uid === undefined ? undefined : this.#holder(handId(incoming));
    // the same row again, or an id of ours: neither can be somebody else's
    const own = new Set(idsOf(incoming).flatMap((key) => this.#holder(key) ?? []));
    const called = incoming.name ?? (isMeantAsOne(incoming) ? incoming.company : undefined);
    const isSame = byUid !== undefined && !isAnother(called, this.candidate(byUid).name);
    if (own.size === 0 && isSame) own.add(byUid);
    const sure = [...own, ...accounts.flatMap(keysOf).flatMap((key) => this.#holder(key) ?? [])];
    const shared = [
      ...(byUid === undefined ? [] : [byUid]),
      ...incoming.emails.flatMap((email) => {
        const key = emailKey(email) ?? "";
        return [...(holders.emails.get(key) ?? []), ...(this.#emails.has(key) ? [this.#emails.get(key) ?? ""] : [])];
      }),
      ...incoming.phones.flatMap((phone) => {
        const key = phoneKey(phone) ?? "";
        return [...(holders.phones.get(key) ?? []), ...(this.#phones.has(key) ? [this.#phones.get(key) ?? ""] : [])];
      }),
    ];
    const alike = incoming.phones.flatMap((phone) => holders.alike.get(digitsOf(phone)) ?? []);
    const isOwn = own.size === 1 && sure.every((id) => own.has(id));
    const known = isOwn ? [...own] : [...new Set([...sure, ...shared])];
    if (known.length === 0 && alike.length > 0) return { ids: [...new Set(alike)], isDoubtful: true };
    const [only] = known;
    const isDoubtful =
      known.length === 1 && sure.length === 0 && only !== undefined && isAnother(called, this.candidate(only).name);
    return { ids: known, isDoubtful };
  }

  #holder(key: string): string | undefined {
    return this.#accounts.get(key) ?? this.#world.holders.accounts.get(key);
  }

  /** The id of somebody new whom nobody has an account of. */
  newId(incoming: Incoming): string {
    const id = handId(incoming);
    return this.#holder(id) === undefined ? id : rowId(incoming);
  }

  candidate(id: string): Candidate {
    const { name, headline } = this.state(id);
    return { id, name, ...(headline !== undefined && { headline }) };
  }

  isKnown(account: AccountAt): boolean {
    return keysOf(account).some((key) => this.#world.holders.accounts.has(key) || this.#accounts.has(key));
  }

  state(id: string): State {
    const known = this.#states.get(id);
    if (known) return known;
    const person = this.#world.people.get(id);
    if (!person) throw new Error(`nobody is known by ${id}`);
    const state = stateOf(person);
    this.#states.set(id, state);
    return state;
  }

  learn(state: State, incoming: Incoming, accounts: readonly AccountAt[]): void {
    const { id } = state;
    this.#states.set(id, state);
    for (const key of [id, ...idsOf(incoming), handId(incoming), ...accounts.flatMap(keysOf)])
      if (!this.#accounts.has(key) && !this.#world.holders.accounts.has(key)) this.#accounts.set(key, id);
    for (const email of incoming.emails) {
      const key = emailKey(email);
      if (key !== undefined && !this.#emails.has(key)) this.#emails.set(key, id);
    }
    for (const phone of incoming.phones) {
      const key = phoneKey(phone);
      if (key !== undefined && !this.#phones.has(key)) this.#phones.set(key, id);
    }
  }
}

function stateOf({
  contact,
  identities,
  profiles,
  notes,
  organisation,
}: NonNullable<ReturnType<World["people"]["get"]>>): State {
  const said = foldProfiles(profiles, contact.id);
  const details = detailsOf(identities, profiles);
  const shown: State["shown"] = { kind: contact.organisation ? "organisation" : "person", stage: contact.stage };
  if (organisation !== undefined) shown.company = organisation;
  for (const { field, value } of details) if (!listFields.includes(field as ListField)) shown[field] ??= value;
  const values: State["said"] = {};
  for (const field of singleFields) if (said[field]) values[field] = said[field].value;
  // what a rule set is not the user's word
  if (said.stage?.by === "rule") delete values.stage;
  for (const [id, { value }] of Object.entries(said.custom ?? {})) values[`custom ${id}`] = value;
  const listed = (field: ListField): Set<string> =>
    new Set([
      ...details.filter((detail) => detail.field === field).map(({ value }) => same[field](value)),
      ...(field === "links" ? identities.flatMap(({ url }) => (url === undefined ? [] : [same.links(url)])) : []),
    ]);
  const { name, handle, headline, id } = contact;
  return {
    id,
    isThere: true,
    name,
    isNameless: name === handle || name === id || identities.some(({ url }) => url === name),
    ...(headline !== undefined && { headline }),
    said: values,
    shown,
    lists: { emails: listed("emails"), phones: listed("phones"), links: listed("links") },
    tags: new Set(contact.tags),
    // several stand in one where a file has room for one
    notes: new Set([...notes, notes.join("\n\n")].map(sameNote)),
    isSaved: contact.savedAt !== undefined,
  };
}

/** True for names of which neither has all words of the other: Dewi is Dewi Lestari, and not Bayu Lestari. */
function isAnother(name: string | undefined, other: string): boolean {
  if (name === undefined) return false;
  const wordsOf = (text: string): Set<string> =>
    new Set(
      fold(text)
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1),
    );
  const [there, comes] = [wordsOf(other), wordsOf(name)];
  const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((word) => all.has(word));
  return !isWithin(there, comes) && !isWithin(comes, there);
}

interface ChangeOptions extends Pick<PlanOptions, "now" | "noteOf"> {
  place: number;
  said: Answers;
  isNew: boolean;
  conflicts: Conflict[];
}

/** What a row adds to somebody; undefined where that is nothing. The state is brought in line. */
function changeOf(
  incoming: Incoming,
  fresh: readonly AccountAt[],
  state: State,
  { place, said, now, noteOf, isNew, conflicts }: ChangeOptions,
): PlannedPerson | undefined {
  const notes = [...incoming.notes];
  const values: PlannedValue[] = [];
  for (const [cell, value] of valuesOf(incoming)) {
    const was = state.said[cell];
    const there = cell === "name" ? state.name : (was ?? state.shown[cell]);
    if (isSame(there, value)) continue;
    // nobody's stage stands still because a file says where everybody begins
    if (cell === "stage" && value === "acquire" && was === undefined) continue;
    const isFree = isNew || (cell === "name" && state.isNameless);
    if (!isFree && there !== undefined) {
      conflicts.push({
        is: "value",
        place,
        name: state.name,
        cell,
        there: asText(there),
        comes: String(value),
      });
      const answer = said.value[valueKey(place, cell)] ?? said.every[cell] ?? "keep";
      if (answer === "both") notes.push({ text: noteOf(cell, String(value)) });
      if (answer !== "take") continue;
    }
    values.push({ cell, value, ...(was !== undefined && { was }) });
    state.said[cell] = value;
    if (cell === "name") [state.name, state.isNameless] = [String(value), false];
  }
  const lists: PlannedPerson["lists"] = {};
  for (const field of listFields) {
    const more = incoming[field].filter((value) => !state.lists[field].has(same[field](value)));
    for (const value of more) state.lists[field].add(same[field](value));
    if (more.length > 0) lists[field] = more;
  }
  const tags = incoming.tags.filter((tag) => !state.tags.has(tag));
  for (const tag of tags) state.tags.add(tag);
  const written = notes.filter(({ text }) => !state.notes.has(sameNote(text)));
  for (const { text } of written) state.notes.add(sameNote(text));
  const isAsItWas = ("savedAt" in incoming || incoming.isOurs) && !isNew;
  // who is new and was not kept elsewhere, but seen there, would be in no list here
  const savedAt = incoming.savedAt ?? (isAsItWas ? undefined : now);
  const isSaved = savedAt !== undefined && !state.isSaved;
  if (isSaved) state.isSaved = true;
  const accounts = fresh.map(({ network, account }) => ({
    network,
    account: account.name === undefined && incoming.name !== undefined ? { ...account, name: incoming.name } : account,
  }));
  const change: Omit<PlannedPerson, "to"> = {
    ...(isNew &&
      accounts.length === 0 && {
        make: { name: state.name, ...(isMeantAsOne(incoming) && { organisation: true as const }) },
      }),
    ...(accounts.length > 0 && { accounts }),
    ...(values.length > 0 && { values }),
    ...(Object.keys(lists).length > 0 && { lists }),
    ...(tags.length > 0 && { tags }),
    ...(written.length > 0 && { notes: written }),
    ...(isSaved && { savedAt }),
  };
  return Object.keys(change).length === 0
    ? undefined
    : { to: state.id, ...(state.isThere && { there: true as const }), ...change };
}

/** The single values of a row. An organisation's company is itself. */
function valuesOf(incoming: Incoming): [cell: string, value: string | number][] {
  const isItself = isMeantAsOne(incoming) && (incoming.name === undefined || incoming.company === incoming.name);
  const single = singleFields.flatMap((field): [SingleField, string | number][] => {
    const value = incoming[field];
    return value === undefined || (field === "company" && isItself) ? [] : [[field, value]];
  });
  return [
    ...single,
    ...Object.entries(incoming.custom).map(([id, value]): [string, string] => [`custom ${id}`, value]),
  ];
}

function asText(value: unknown): string {
  return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
}

function isSame(there: unknown, comes: string | number): boolean {
  if (typeof there !== "string" || typeof comes !== "string") return there === comes;
  const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(there) === plain(comes);
}
