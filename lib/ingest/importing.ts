/**
 * Takes in what was decided of a file, does what is to be done to many, or takes either back, piece by piece: each one transaction together with the note of what
 * comes next, so that none is done twice.
 */
import { anchorsNow } from "../db/anchors";
import { doPart } from "../db/bulk";
import type { Database } from "../db/database";
import { refold } from "../db/fold";
import { takeFieldsBack, takePartBack } from "../db/imports-back";
import { putProfiles } from "../db/journal";
import { placeAnew } from "../db/placing";
import { changedCells, single } from "../db/profiles";
import { byId, present, unique, withAny } from "../db/rows";
import { suppressedAmong } from "../db/suppressed";
import { dropJob } from "../db/undo/imports";
import { byHand } from "../model/fold";
import { accountKeys } from "../model/ids";
import type { NetworkId } from "../model/capture";
import {
  foundBy,
  type Import,
  type ImportCounts,
  type ImportPart,
  type PlannedPerson,
  type PlannedValue,
  type Taken,
} from "../model/importing";
import { identityWords } from "../model/join";
import type { Cell } from "../model/journal";
import { keysOf } from "../model/match/keys";
import { traitsOf } from "../model/match/traits";
import type { Keeping } from "../model/minimise";
import { type Entered, listFields, type Note, type Profile, valuesOf, withTags, withValue } from "../model/profile";
import type { Identity } from "../model/records";
import { ingest } from "./ingest";
import { removePart } from "./remove";

/** Where accounts were read that came from a file: no page of any site. */
const importPage = "https://import.invalid/";

/** What of accounts of a network is not to be kept. */
type KeepingOf = (network: NetworkId) => Keeping;

/** One step of taking in or taking back; false when nothing is left to do. */
export async function importStep(on: Database, keepingOf: KeepingOf = () => ({})): Promise<boolean> {
  return on.transaction("rw", on.tables, async () => {
    const job = await on.queue.where("kind").equals("import").first();
    if (!job) return false;
    const found = await on.imports.get(job.id);
    if (found?.is === "running") await takeIn(found, keepingOf, on);
    else if (found?.is === "undoing") await takeBack(found, on);
    else await dropJob(job.id, on);
    return true;
  });
}

async function takeIn(job: Import, keepingOf: KeepingOf, on: Database): Promise<void> {
  const done = await takeNext(job, keepingOf, on);
  const next = job.next + 1;
  const isLast = next >= job.parts;
  const others = done && !isLast ? await leaveOutLater(job, done.left, on) : 0;
  const counts = done ? summed(job.counts, { ...done.counts, others: done.counts.others + others }) : job.counts;
  if (done) await on.importParts.put(await placed(done.part, on));
  await on.imports.put({ ...job, next, counts, is: isLast ? "done" : "running" });
  if (isLast) await dropJob(job.id, on);
}

/** With its place among the steps of the journal. */
async function placed(part: ImportPart, on: Database): Promise<ImportPart> {
  const [after] = await on.journal.orderBy(":id").reverse().limit(1).primaryKeys();
  return part.taken && after !== undefined ? { ...part, taken: { ...part.taken, after } } : part;
}

async function takeNext(
  job: Import,
  keepingOf: KeepingOf,
  on: Database,
): Promise<{ part: ImportPart; counts: ImportCounts & { others: number }; left: ReadonlySet<string> } | undefined> {
  const part = await on.importParts.get([job.id, job.next]);
  const { deed } = job;
  if (part && deed) {
    const done = deed.is === "remove" ? await removePart(part, on) : await doPart(part, deed, job.startedAt, on);
    return { part: done.part, counts: { ...done.counts, others: 0 }, left: new Set() };
  }
  return part?.todo && takePart({ ...part, todo: part.todo }, { now: job.startedAt, keepingOf, on });
}

async function takeBack(job: Import, on: Database): Promise<void> {
  const next = job.next - 1;
  await takePartBack(job, next, on);
  const isLast = next <= 0;
  await on.imports.put({ ...job, next: Math.max(0, next), is: isLast ? "undone" : "undoing" });
  if (!isLast) return;
  await takeFieldsBack(job.fields ?? [], on);
  await dropJob(job.id, on);
}

function summed(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    same: a.same + b.same,
    suppressed: a.suppressed + b.suppressed,
    missed: (a.missed ?? 0) + (b.missed ?? 0),
    others: (a.others ?? 0) + (b.others ?? 0),
    kept: (a.kept ?? 0) + (b.kept ?? 0),
  };
}

/** Takes what further rows say of these out of the pieces that are still to come; answers with how many rows that were. */
async function leaveOutLater({ id, next }: Import, left: ReadonlySet<string>, on: Database): Promise<number> {
  if (left.size === 0) return 0;
  let count = 0;
  const later = on.importParts.where("[importId+part]").between([id, next + 1], [id, Infinity]);
  await later.modify((part) => {
    const { todo = [] } = part;
    const rest = todo.filter(({ to }) => !left.has(to));
    count += todo.length - rest.length;
    if (part.todo) part.todo = rest;
  });
  return count;
}

/** Somebody of the file, with the account they are entered on. */
interface Placed {
  person: PlannedPerson;
  identityId: string;
  isNew: boolean;
}

async function takePart(
  { todo, ...part }: ImportPart & { todo: PlannedPerson[] },
  { now, keepingOf, on }: { now: number; keepingOf: KeepingOf; on: Database },
): Promise<{ part: ImportPart; counts: ImportCounts & { others: number }; left: ReadonlySet<string> }> {
  const everybody = await allowed(todo, on);
  const keys = everybody.flatMap((person) => [person.to, ...keysOfPerson(person)]);
  const known = await anchorsNow(keys, on);
  const { people, left } = await stillThem(everybody, known, on);
  const news = await makeKnown(people, { known, now, on }, keepingOf);
  const handMade = await makeByHand(people, { known, now, on });
  const anchors = await anchorsNow(keys, on);
  const accountsMade = present(await on.identities.bulkGet(unique(news.map((key) => anchors.get(key)))));
  const made = [...accountsMade.map(({ id }) => id), ...handMade];
  const fresh = new Set(made);
  const placed = people.flatMap((person): Placed[] => {
    const identityId = anchors.get(person.to);
    return identityId === undefined ? [] : [{ person, identityId, isNew: fresh.has(identityId) }];
  });
  const touched = await hangTogether(placed, { fresh: accountsMade, anchors, on });
  const counted = { fresh: new Set(handMade) };
  if (touched.length > 0) await placeAnew(touched, on, counted);
  const { cells, notes, changed, contactIds, kept } = await enter(placed, now, on);
  await refold([...contactIds, ...handMade], on, counted);
  await on.queue.bulkAdd(handMade.map((id) => ({ kind: "suggest" as const, id })));
  const groups = await on.identities.bulkGet(made);
  const taken: Taken = {
    cells,
    notes,
    made: made.map((id, at) => ({ id, ...(groups[at]?.group !== undefined && { group: groups[at].group }) })),
  };
  const added = new Set(placed.flatMap(({ identityId, isNew }) => (isNew ? [identityId] : [])));
  const touchedAccounts = new Set([...changed, ...touched]);
  const there = new Map(placed.flatMap((each) => (each.isNew ? [] : [[each.identityId, each]])));
  const more = [...there.keys()].filter((id) => touchedAccounts.has(id)).length;
  return {
    left,
    part: { ...part, taken, identityIds: foundBy(taken) },
    counts: {
      added: added.size,
      changed: more,
      same: there.size - more,
      suppressed: todo.length - everybody.length,
      missed: people.length - placed.length,
      others: everybody.length - people.length,
      kept,
    },
  };
}

/** Without those who were erased. */
async function allowed(people: readonly PlannedPerson[], on: Database): Promise<PlannedPerson[]> {
  const names = (person: PlannedPerson): string[] => [person.to, ...keysOfPerson(person)];
  const gone = await suppressedAmong(people.flatMap(names), on);
  return people.filter((person) => !names(person).some((key) => gone.has(key)));
}

/**
 * Without those who became somebody else since it was decided: an account that nobody had is somebody's by now, or who was
 * there was joined with others. `left`: the ids of the new ones among them, for further rows of theirs.
 */
async function stillThem(
  people: readonly PlannedPerson[],
  known: ReadonlyMap<string, string>,
  on: Database,
): Promise<{ people: PlannedPerson[]; left: ReadonlySet<string> }> {
  const identities = byId(await on.identities.bulkGet(unique([...known.values()])));
  const at = (key: string): Identity | undefined => identities.get(known.get(key) ?? "");
  const isOther = (person: PlannedPerson): boolean => {
    const keys = keysOfPerson(person);
    const there = at(person.to);
    // an id made of the row is that row's, whenever it came
    if (keys.includes(person.to)) return keys.some((key) => at(key));
    // a contact is named after one of its accounts
    if (person.there && there && there.contactId !== there.id) return true;
    return keys.some((key) => at(key) && at(key)?.contactId !== there?.contactId);
  };
  const others = new Set(people.filter(isOther));
  const left = new Set([...others].flatMap(({ to, there }) => (there ? [] : [to])));
  return { people: people.filter((person) => !others.has(person) && !left.has(person.to)), left };
}

/** The keys of the accounts that somebody comes with. */
function keysOfPerson({ accounts = [] }: PlannedPerson): string[] {
  return accounts.flatMap(({ network, account }) => accountKeys(network, account));
}

interface MakeOptions {
  /** the accounts there are, by id or key */
  known: ReadonlyMap<string, string>;
  now: number;
  on: Database;
}

/** Takes in the accounts that are not known yet, as any page would; answers with their keys. */
async function makeKnown(
  people: readonly PlannedPerson[],
  { known, now, on }: MakeOptions,
  keepingOf: KeepingOf,
): Promise<string[]> {
  const all = people.flatMap(({ accounts = [] }) => accounts);
  const news = all.filter(({ network, account }) => !accountKeys(network, account).some((key) => known.has(key)));
  for (const [network, some] of Map.groupBy(news, (each) => each.network))
    for (let at = 0; at < some.length; at += mostRows) {
      const rows = some
        .slice(at, at + mostRows)
        .map(({ account: value }) => ({ is: "account", seenAt: now, source: "dom", value }));
      await ingest({ network, page: importPage, rows }, { now, db: on, keeping: keepingOf(network) });
    }
  return news.flatMap(({ network, account }) => accountKeys(network, account));
}

/** Equals the limit of a batch. */
const mostRows = 500;

/** Makes those whom nobody has an account of; answers with their ids. */
async function makeByHand(people: readonly PlannedPerson[], { known, now, on }: MakeOptions): Promise<string[]> {
  const wanted = new Map(people.flatMap((person) => (person.make ? [[person.to, person.make] as const] : [])));
  const rows = [...wanted].flatMap(([id, { name, organisation }]): Identity[] => {
    if (known.has(id)) return [];
    const identity: Identity = {
      id,
      network: byHand,
      contactId: id,
      native: id.slice(byHand.length + 1),
      handles: [],
      name,
      ...(organisation && { organisation }),
      firstSeen: now,
      lastSeen: now,
      ev: { name: [3, now] },
      words: identityWords({ name, handles: [] }),
      keys: [],
    };
    return [{ ...identity, keys: keysOf(traitsOf(identity)) }];
  });
  await on.identities.bulkAdd(rows);
  await on.identityKeys.bulkAdd(rows.map(({ id }) => ({ key: id, identityId: id })));
  return rows.map(({ id }) => id);
}

/** Joins the accounts that somebody came with to the one they are entered on; answers with the contacts that this touches. */
async function hangTogether(
  placed: readonly Placed[],
  { fresh, anchors, on }: { fresh: readonly Identity[]; anchors: ReadonlyMap<string, string>; on: Database },
): Promise<string[]> {
  if (fresh.length === 0) return [];
  const left = new Map(fresh.flatMap((identity) => [[identity.id, identity]]));
  const homes = byId(await on.identities.bulkGet(unique(placed.map(({ identityId }) => identityId))));
  const linked: Identity[] = [];
  const touched = new Set<string>();
  for (const { person, identityId } of placed)
    for (const { network, account } of person.accounts ?? []) {
      const id = accountKeys(network, account)
        .map((key) => anchors.get(key))
        .find((each) => each !== undefined);
      const identity = left.get(id ?? "");
      if (!identity || identity.id === identityId) continue;
      left.delete(identity.id);
      linked.push({ ...identity, group: identityId });
      touched.add(identity.contactId).add(homes.get(identityId)?.contactId ?? identityId);
    }
  await on.identities.bulkPut(linked);
  return [...touched];
}

interface EnteredOn {
  cells: Cell[];
  notes: string[];
  /** accounts on whose contact something was entered */
  changed: string[];
  /** these contacts, which are still to be made anew */
  contactIds: string[];
  /** people of whom a value became another meanwhile, and stayed */
  kept: number;
}

/** Enters what the file says on the contacts of the accounts. */
async function enter(placed: readonly Placed[], now: number, on: Database): Promise<EnteredOn> {
  const homes = byId(await on.identities.bulkGet(unique(placed.map(({ identityId }) => identityId))));
  const contactIds = unique([...homes.values()].map(({ contactId }) => contactId));
  const identities = await withAny(on.identities, "contactId", contactIds);
  const ids = identities.map(({ id }) => id);
  const [profiles, notes] = await Promise.all([on.profiles.bulkGet(ids), withAny(on.notes, "identityId", ids)]);
  const profileOf = new Map(present(profiles).map((profile) => [profile.identityId, profile]));
  const members = Map.groupBy(identities, ({ contactId }) => contactId);
  const before = new Map(contactIds.map((id) => [id, profilesOf(id, members.get(id) ?? [], profileOf)] as const));
  const after = new Map(before);
  const contactOf = new Map(identities.map(({ id, contactId }) => [id, contactId]));
  const texts = new Set(notes.map(({ identityId, text }) => `${contactOf.get(identityId)} ${text}`));
  const written: Note[] = [];
  const noted = new Set<string>();
  let kept = 0;
  for (const { person, identityId } of placed) {
    const contactId = homes.get(identityId)?.contactId ?? "";
    const there = after.get(contactId);
    if (!there) continue;
    if (person.values?.some((value) => isAnother(there, value))) kept += 1;
    after.set(contactId, withPerson(there, person, now));
    for (const { text, createdAt = now, editedAt = createdAt } of person.notes ?? []) {
      if (texts.has(`${contactId} ${text}`)) continue;
      texts.add(`${contactId} ${text}`);
      noted.add(contactId);
      written.push({
        id: crypto.randomUUID(),
        identityId: there[0]?.identityId ?? identityId,
        text,
        createdAt,
        editedAt,
      });
    }
  }
  const cells: Cell[] = [];
  const next: Profile[] = [];
  const changed = new Set(noted);
  for (const [contactId, profilesNow] of after)
    for (const [at, profile] of profilesNow.entries()) {
      const old = before.get(contactId)?.[at] ?? { identityId: profile.identityId };
      const differs = changedCells(old, profile);
      if (differs.length === 0) continue;
      cells.push(...differs);
      next.push(profile);
      changed.add(contactId);
    }
  await putProfiles(next, on);
  await on.notes.bulkAdd(written);
  return {
    cells,
    kept,
    contactIds: [...changed],
    notes: written.map(({ id }) => id),
    changed: placed.flatMap(({ identityId }) =>
      changed.has(homes.get(identityId)?.contactId ?? "") ? [identityId] : [],
    ),
  };
}

/** The profiles of a contact's accounts, that of the one it is named after first. */
function profilesOf(id: string, identities: readonly Identity[], profileOf: ReadonlyMap<string, Profile>): Profile[] {
  return identities
    .toSorted((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1))
    .map((identity) => profileOf.get(identity.id) ?? { identityId: identity.id });
}

/** The profiles of a contact with what the file says of them. */
function withPerson(profiles: Profile[], person: PlannedPerson, now: number): Profile[] {
  const valued = (person.values ?? []).reduce((sum, value) => withPlanned(sum, value, now), profiles);
  const listed = listFields.reduce((sum, field) => {
    const there = new Set(sum.flatMap((profile) => (profile[field] ?? []).map(({ value }) => value)));
    const more = (person.lists?.[field] ?? []).filter((value) => !there.has(value));
    return more.length === 0
      ? sum
      : onFirst(sum, (one) => ({
          ...one,
          [field]: [...(one[field] ?? []), ...more.map((value) => ({ value, at: now }))],
        }));
  }, valued);
  const there = new Set(listed.flatMap(({ tags = [] }) => tags));
  const tags = (person.tags ?? []).filter((tag) => !there.has(tag));
  const tagged = tags.length === 0 ? listed : onFirst(listed, (one) => withTags(one, [...(one.tags ?? []), ...tags]));
  const { savedAt } = person;
  return savedAt === undefined || tagged.some((profile) => profile.savedAt !== undefined)
    ? tagged
    : onFirst(tagged, (one) => ({ ...one, savedAt }));
}

/** A single value, unless it became another than it was when that was decided. */
function withPlanned(profiles: Profile[], { cell, value, was }: PlannedValue, now: number): Profile[] {
  const there = valueOf(profiles, cell);
  if (there === value || there !== was) return profiles;
  const entered = { value, at: now };
  if (!cell.startsWith("custom ")) return single(profiles, cell as "company", entered as Entered<string>);
  return onFirst(
    profiles.map((profile) => withValue(profile, cell, undefined)),
    (one) => withValue(one, cell, entered),
  );
}

function valueOf(profiles: readonly Profile[], cell: string): unknown {
  const values = profiles.map((profile) => valuesOf(profile).get(cell) as Entered<unknown> | undefined);
  return values.find((each) => each !== undefined)?.value;
}

/** True where neither stands there: what was when that was decided, and what comes. */
function isAnother(profiles: readonly Profile[], { cell, value, was }: PlannedValue): boolean {
  const there = valueOf(profiles, cell);
  return there !== value && there !== was;
}

function onFirst(profiles: readonly Profile[], change: (profile: Profile) => Profile): Profile[] {
  return profiles.map((profile, at) => (at === 0 ? change(profile) : profile));
}
