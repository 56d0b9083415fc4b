/** Everything, in chunks: for exports that must not hold a whole database in memory. */
import type { EntityTable, Table } from "dexie";
import { isListed } from "../model/columns";
import type { Direction } from "../model/direction";
import { feltOf } from "../model/facts";
import { narrowed, type Whom } from "../model/filter";
import type { Felt } from "../model/insights";
import type { Opportunity } from "../model/opportunity";
import type { PipelineStage } from "../model/pipeline";
import type { Note, Profile } from "../model/profile";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import type { Task } from "../model/task";
import { contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { factsOf } from "./feelings";
import { contactIds, countContacts, countsOf } from "./lists";
import { pipeline } from "./pipeline-counters";
import { allOf, byId, present, unique, withAny } from "./rows";

/** The index that tells of an account what went either way. */
const ways = [
  ["[identityId+when]", "inbound"],
  ["[towardsId+when]", "outbound"],
] as const satisfies [index: string, Direction][];

/** How many contacts and interactions are read at a time. */
interface Stride {
  contacts: number;
  interactions: number;
  /** up to so many contacts are looked up one by one, in their order; more are found in one walk through the table, in that of ids */
  few: number;
}
const stride: Stride = { contacts: 500, interactions: 2000, few: 5000 };
export interface ContactRow {
  contact: Contact;
  /** the one it is named after first */
  identities: Identity[];
  profiles: Profile[];
  /** the user's notes, oldest first */
  notes: Note[];
  /** whom they belong to, where the user linked them to an organisation */
  organisation?: Contact;
}

export interface InteractionRow {
  contact: Contact;
  /** the account of theirs that it came from or went to */
  identity: Identity;
  interaction: Interaction;
  direction: Direction;
  post?: PostRecord;
  /** what the text feels like, and its language, as far as they were worked out */
  feeling?: Felt;
  language?: string;
}

export interface OpportunityRow {
  opportunity: Opportunity;
  stage?: PipelineStage;
  contact?: Contact;
  company?: Contact;
}

export interface TaskRow {
  task: Task;
  contact?: Contact;
  opportunity?: Opportunity;
}

/** Whom to export: those a filter lets through, or those of these ids. */
export type Chosen = Whom | { ids: readonly string[] };

/** How many are chosen, and how many of these have no e-mail and no company that the user entered. */
export interface ChosenCounts {
  people: number;
  withoutEmail: number;
  withoutCompany: number;
}

export async function countChosen(chosen: Chosen, on: Database = db): Promise<ChosenCounts> {
  if ("ids" in chosen) {
    const contacts = present(await on.contacts.bulkGet([...chosen.ids]));
    return {
      people: contacts.length,
      withoutEmail: contacts.filter(({ has }) => !has.emails).length,
      withoutCompany: contacts.filter(({ company }) => company === undefined).length,
    };
  }
  const having = (what: "emails" | "company") => narrowed(chosen, { is: "has", what });
  const [people = 0, emails = 0, companies = 0] = await countsOf([chosen, having("emails"), having("company")], on);
  return { people, withoutEmail: people - emails, withoutCompany: people - companies };
}

/** How many interactions there are either way of all who are chosen: what their rows say. */
export async function countInteractions(chosen: Chosen, on: Database = db): Promise<number> {
  let sum = 0;
  for await (const { contacts } of chunksOf(chosen, on))
    for (const { counts, outbound } of contacts)
      sum += Object.values(counts).reduce((all, count) => all + count, 0) + (outbound?.count ?? 0);
  return sum;
}

/** The contacts that are chosen, some at a time. `isRange`: they are all that stand between the first and the last of them. */
async function* chunksOf(
  chosen: Chosen,
  on: Database,
  { contacts: chunk, few }: Stride = stride,
): AsyncGenerator<{ contacts: Contact[]; isRange: boolean }, void> {
  const isAll = !("ids" in chosen) && isEverybody(chosen) && (await countContacts(chosen, on)) > few;
  const ids = "ids" in chosen ? chosen.ids : isAll ? undefined : await contactIds(chosen, on);
  if (ids && ids.length <= few) {
    for (let at = 0; at < ids.length; at += chunk)
      yield { contacts: present(await on.contacts.bulkGet(ids.slice(at, at + chunk))), isRange: false };
    return;
  }
  const wanted = ids && new Set(ids);
  for (let last: string | undefined; ;) {
    const rows = await (last === undefined ? on.contacts.orderBy("id") : on.contacts.where("id").above(last))
      .limit(chunk)
      .toArray();
    const contacts = rows.filter((contact) => (wanted ? wanted.has(contact.id) : isListed(contact)));
    if (contacts.length > 0) yield { contacts, isRange: true };
    last = rows.at(-1)?.id;
    if (rows.length < chunk || last === undefined) return;
  }
}

function isEverybody(whom: Whom): boolean {
  return !("where" in whom) && Object.values(whom).every((value) => value === undefined || value === false);
}

/**
 * Every contact that is chosen, with what hangs on it: up to 5,000 in their order (of a filter the newest first), more in
 * the order of ids, so that the table is walked through once. What is captured meanwhile repeats nobody.
 */
export async function* eachContact(chosen: Chosen = {}, on: Database = db, by = stride): AsyncGenerator<ContactRow> {
  for await (const rows of ahead(rowChunks(chosen, on, by))) yield* rows;
}

async function* rowChunks(chosen: Chosen, on: Database, by: Stride): AsyncGenerator<ContactRow[], void> {
  for await (const { contacts, isRange } of ahead(chunksOf(chosen, on, by))) yield await rowsOf(contacts, isRange, on);
}

/** Asks for the next before this one is used: the browser reads while rows are made into text. */
async function* ahead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      yield value;
    }
  } finally {
    // who takes no more waits for nothing, and hears of no error in what was not asked for
    next.catch(() => undefined);
    void source.return();
  }
}

async function rowsOf(contacts: readonly Contact[], isRange: boolean, on: Database): Promise<ContactRow[]> {
  const identities = await identitiesOf(contacts, isRange, on);
  const idsWith = (has: (contact: Contact) => boolean): string[] =>
    contacts.flatMap((contact) => (has(contact) ? (identities.get(contact.id) ?? []).map(({ id }) => id) : []));
  const between = isRange ? stretchOf(contacts) : undefined;
  const [profiles, notes] = await Promise.all([
    hungOn(
      on.profiles,
      idsWith(({ profiled }) => profiled === true),
      between,
    ),
    hungOn(
      on.notes,
      idsWith(({ has }) => (has.notes ?? 0) > 0),
      between,
    ),
  ]);
  const links = unique(profiles.map(({ companyId }) => companyId?.value));
  const organisations = links.length > 0 ? await contactsByAnchor(links, on) : new Map<string, Contact>();
  const profileOf = new Map(profiles.map((profile) => [profile.identityId, profile]));
  const notesOf = Map.groupBy(notes, ({ identityId }) => identityId);
  return contacts.map((contact) => {
    const theirs = identities.get(contact.id) ?? [];
    const said = present(theirs.map(({ id }) => profileOf.get(id)));
    const link = said.find(({ companyId }) => companyId !== undefined)?.companyId?.value;
    const organisation = link === undefined ? undefined : organisations.get(link);
    return {
      contact,
      identities: theirs,
      profiles: said,
      notes: theirs.flatMap(({ id }) => notesOf.get(id) ?? []).sort((a, b) => a.createdAt - b.createdAt),
      ...(organisation && { organisation }),
    };
  });
}

/** From the first to the last of them. */
type Stretch = readonly [first: string, last: string];

function stretchOf(contacts: readonly Contact[]): Stretch {
  return [contacts[0]?.id ?? "", contacts.at(-1)?.id ?? ""];
}

/** Accounts in a stretch, and those that were joined: these stand anywhere, and walking to them would read all between. */
function nearAndFar(ids: Iterable<string>, [first, last]: Stretch): { near: string[]; far: string[] } {
  const { near = [], far = [] } = Object.groupBy(ids, (id) => (id >= first && id <= last ? "near" : "far"));
  return { near, far };
}

/** Rows that hang on some accounts, those of a stretch by one walk through it. */
async function hungOn<Row extends { identityId: string }, New>(
  table: Table<Row, string, New>,
  identityIds: readonly string[],
  stretch: Stretch | undefined,
): Promise<Row[]> {
  const { near, far } = stretch ? nearAndFar(identityIds, stretch) : { near: [], far: identityIds };
  const wanted = new Set(near);
  const [walked, found] = await Promise.all([
    stretch && near.length > 0
      ? table
          .where("identityId")
          .between(...stretch, true, true)
          .toArray()
      : [],
    withAny(table, "identityId", far),
  ]);
  return [...walked.filter(({ identityId }) => wanted.has(identityId)), ...found];
}

/** Their accounts, by id of the contact; the one that a contact is named after first. */
async function identitiesOf(
  contacts: readonly Contact[],
  isRange: boolean,
  on: Database,
): Promise<Map<string, Identity[]>> {
  const ids = contacts.map(({ id }) => id);
  const rows = await (
    isRange
      ? on.identities.where("contactId").between(ids[0], ids.at(-1), true, true)
      : on.identities.where("contactId").anyOf(ids)
  ).toArray();
  const found = Map.groupBy(rows, ({ contactId }) => contactId);
  for (const [id, accounts] of found) accounts.sort((a, b) => Number(b.id === id) - Number(a.id === id));
  return found;
}

/** Every interaction of every contact that is chosen, account by account, either way oldest first. */
export async function* eachInteraction(
  chosen: Chosen = {},
  on: Database = db,
  by = stride,
): AsyncGenerator<InteractionRow> {
  for await (const { contacts, isRange } of chunksOf(chosen, on, by)) {
    const accounts = await identitiesOf(contacts, isRange, on);
    const owners = new Map(
      contacts.flatMap((contact) =>
        (accounts.get(contact.id) ?? []).map((identity) => [identity.id, { contact, identity }] as const),
      ),
    );
    const { near, far } = isRange
      ? nearAndFar(owners.keys(), stretchOf(contacts))
      : { near: [], far: [...owners.keys()] };
    for (const [index, direction] of ways)
      for await (const rows of interactionsOf(index, near, far, by.interactions, on)) {
        const [posts, facts] = await Promise.all([
          on.posts.bulkGet(unique(rows.map(({ postId }) => postId))).then(byId),
          factsOf(rows, on),
        ]);
        for (const interaction of rows) {
          const owner = owners.get((direction === "inbound" ? interaction.identityId : interaction.towardsId) ?? "");
          const post = posts.get(interaction.postId ?? "");
          const fact = facts.get(interaction.id);
          const feeling = fact && feltOf(fact);
          if (owner)
            yield {
              ...owner,
              interaction,
              direction,
              ...(post && { post }),
              ...(feeling !== undefined && { feeling }),
              ...(fact?.language !== undefined && { language: fact.language }),
            };
        }
      }
  }
}

type WayIndex = (typeof ways)[number][0];

async function* interactionsOf(
  index: WayIndex,
  near: readonly string[],
  far: readonly string[],
  page: number,
  on: Database,
): AsyncGenerator<Interaction[]> {
  if (near.length > 0) yield* interactionsBetween(index, near, page, on);
  yield* interactionsOfEach(index, far, on);
}

/** Those of some accounts, each looked for by itself. */
async function* interactionsOfEach(
  index: WayIndex,
  ids: readonly string[],
  on: Database,
): AsyncGenerator<Interaction[]> {
  for (const id of ids) {
    const rows = await on.interactions
      .where(index)
      .between(...allOf(id), true, true)
      .toArray();
    if (rows.length > 0) yield rows;
  }
}

/**
 * Those of accounts that stand close together in the index, which is walked through in pages: a question for each of
 * 100,000 accounts would take longer than all their rows. Accounts in between that are nobody's of them are passed over.
 */
async function* interactionsBetween(
  index: WayIndex,
  ids: readonly string[],
  page: number,
  on: Database,
): AsyncGenerator<Interaction[]> {
  const sorted = [...ids].sort();
  const wanted = new Set(ids);
  const idOf = (row: Interaction): string => (index === "[identityId+when]" ? row.identityId : (row.towardsId ?? ""));
  const last = sorted.at(-1);
  let from: [id: string, when: number] = [sorted[0] ?? "", Number.NEGATIVE_INFINITY];
  // those of the very place where a page ended: the next begins with them
  let seen = new Set<string>();
  for (;;) {
    const limit = page + seen.size;
    const rows = await on.interactions
      .where(index)
      .between(from, [last, Number.POSITIVE_INFINITY], true, true)
      .limit(limit)
      .toArray();
    const fresh = rows.filter((row) => !seen.has(row.id) && wanted.has(idOf(row)));
    if (fresh.length > 0) yield fresh;
    const end = rows.at(-1);
    if (rows.length < limit || !end) return;
    const endId = idOf(end);
    if (wanted.has(endId)) {
      seen = new Set(rows.filter((row) => idOf(row) === endId && row.when === end.when).map(({ id }) => id));
      from = [endId, end.when];
    } else {
      const next = sorted.find((id) => id > endId);
      if (next === undefined) return;
      seen = new Set();
      from = [next, Number.NEGATIVE_INFINITY];
    }
  }
}

/** Which contacts' opportunities and tasks are wanted; undefined where all are, also those about nobody. */
async function idsChosen(chosen: Chosen, on: Database): Promise<ReadonlySet<string> | undefined> {
  if ("ids" in chosen) return new Set(chosen.ids);
  return isEverybody(chosen) ? undefined : new Set(await contactIds(chosen, on));
}

/** Every opportunity with one of those chosen, in the order of ids. */
export async function* eachOpportunity(chosen: Chosen = {}, on: Database = db): AsyncGenerator<OpportunityRow> {
  const [wanted, stages] = [await idsChosen(chosen, on), byId(await pipeline(on))];
  for await (const rows of tableChunks(on.opportunities)) {
    const contacts = await contactsByAnchor(
      rows.flatMap(({ identityId, companyId }) => [identityId, companyId]),
      on,
    );
    for (const opportunity of rows) {
      const contact = contacts.get(opportunity.identityId);
      const company = contacts.get(opportunity.companyId ?? "");
      const stage = stages.get(opportunity.stageId);
      if (!wanted || wanted.has(contact?.id ?? ""))
        yield { opportunity, ...(stage && { stage }), ...(contact && { contact }), ...(company && { company }) };
    }
  }
}

/** Every task about one of those chosen, in the order of ids. */
export async function* eachTask(chosen: Chosen = {}, on: Database = db): AsyncGenerator<TaskRow> {
  const wanted = await idsChosen(chosen, on);
  for await (const rows of tableChunks(on.tasks)) {
    const [contacts, opportunities] = await Promise.all([
      contactsByAnchor(
        rows.map(({ identityId }) => identityId),
        on,
      ),
      on.opportunities.bulkGet(unique(rows.map(({ opportunityId }) => opportunityId))).then(byId),
    ]);
    for (const task of rows) {
      const contact = contacts.get(task.identityId ?? "");
      const opportunity = opportunities.get(task.opportunityId ?? "");
      if (!wanted || wanted.has(contact?.id ?? ""))
        yield { task, ...(contact && { contact }), ...(opportunity && { opportunity }) };
    }
  }
}

async function* tableChunks<Row extends { id: string }>(table: EntityTable<Row, "id">): AsyncGenerator<Row[]> {
  for (let last: string | undefined; ;) {
    const rows = await (last === undefined ? table.orderBy("id") : table.where("id").above(last))
      .limit(stride.contacts)
      .toArray();
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.id;
    if (rows.length < stride.contacts || last === undefined) return;
  }
}
