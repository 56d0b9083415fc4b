/** Imports: what is known of whom a file speaks of, and the wish that it be taken in; the worker does it, see ingest/importing.ts. */
import type { BulkDeed } from "../model/bulk";
import { fold } from "../model/ids";
import type { Import, ImportPart, PlannedPerson } from "../model/importing";
import { noCounts } from "../model/importing";
import type { Inverse } from "../model/journal";
import { alikeKey, digitsOf, isAlike } from "../model/importKeys";
import type { CustomField, Profile } from "../model/profile";
import type { Contact, Identity } from "../model/records";
import type { Watch } from "../model/watch";
import { contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { note } from "./journal";
import type { CommandOptions } from "./profiles";
import { present, unique } from "./rows";
import { dropJob } from "./undo/imports";
import { suppressedAmong } from "./suppressed";

/** A file, or what is done to many people, is being taken in or taken back already; nothing was written. */
export class ImportRunningError extends Error {
  override readonly name = "ImportRunningError";
}

/** People in one piece: a transaction that others hardly wait for. */
const perPart = 100;

interface StartOptions extends CommandOptions {
  /** the name of the file */
  file: string;
  people: readonly PlannedPerson[];
  /** fields of the user's that come with it */
  fields?: readonly CustomField[];
}

/** Leaves what was decided of a file to be written. Throws an {@link ImportRunningError}. */
export async function startImport({ file, people, fields = [], now, on = db }: StartOptions): Promise<Import> {
  return on.transaction("rw", [...startTables(on), on.customFields], async () => {
    const parts = pieces(people, perPart, (todo) => ({ todo }));
    const came = fields.length > 0 && { fields: fields.map((field) => field.id) };
    const row = await startJob({ file, ...came }, parts, { command: "import", count: people.length, now, on });
    await on.customFields.bulkAdd([...fields]);
    return row;
  });
}

/** The tables of {@link startJob}. */
export function startTables(on: Database) {
  return [on.imports, on.importParts, on.journal, on.queue];
}

/**
 * Leaves something to the worker, piece by piece, with one way back. In the caller's transaction over {@link startTables}.
 * Throws an {@link ImportRunningError}.
 */
export async function startJob(
  what: Pick<Import, "file" | "deed" | "fields">,
  parts: readonly Pick<ImportPart, "todo" | "ids">[],
  { command, count, now, on }: { command: string; count: number; now: number; on: Database },
): Promise<Import> {
  if (await isRunning(on)) throw new ImportRunningError();
  await forgetImports(on);
  const id = crypto.randomUUID();
  await on.importParts.bulkAdd(parts.map((some, part) => ({ importId: id, part, ...some, identityIds: [] })));
  const inverse: Inverse[] = [{ do: "import", id }];
  const entry = await note({ at: now, command, count, inverse }, on);
  const row: Import = {
    id,
    startedAt: now,
    ...what,
    is: parts.length > 0 ? "running" : "done",
    parts: parts.length,
    next: 0,
    rows: count,
    counts: noCounts,
    entry,
  };
  await on.imports.add(row);
  if (parts.length > 0) await on.queue.add({ kind: "import", id });
  return row;
}

/** What there is to do, so many at a time. */
export function pieces<T, P>(all: readonly T[], size: number, pieceOf: (some: T[]) => P): P[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    pieceOf(all.slice(at * size, (at + 1) * size)),
  );
}

async function isRunning(on: Database): Promise<boolean> {
  return (await on.queue.where("kind").equals("import").count()) > 0;
}

/** Forgets imports that can no longer be undone: the journal knows them no more. Nothing of them is kept. */
export async function forgetImports(on: Database = db): Promise<void> {
  await on.transaction("rw", on.imports, on.importParts, on.journal, async () => {
    const all = (await on.imports.toArray()).filter(({ is }) => is !== "running" && is !== "undoing");
    const entries = await on.journal.bulkGet(all.map(({ entry }) => entry));
    const old = all.filter((_, at) => entries[at] === undefined);
    for (const { id } of old) await on.importParts.where("[importId+part]").between([id, 0], [id, Infinity]).delete();
    await on.imports.bulkDelete(old.map(({ id }) => id));
  });
}

/** Stops one where it is: what was written stays, and can be undone. */
export async function stopImport(id: string, on: Database = db): Promise<void> {
  await on.transaction("rw", [on.imports, on.importParts, on.queue], async () => {
    const found = await on.imports.get(id);
    if (found?.is !== "running") return;
    await on.imports.put({ ...found, is: "stopped" });
    await on.importParts.where("[importId+part]").between([id, found.next], [id, Infinity]).delete();
    await dropJob(id, on);
  });
}

/** The last import of a file, as far as it is. */
export async function lastImport(on: Database = db): Promise<Import | undefined> {
  return (await latestFirst(on)).find(({ deed }) => deed === undefined);
}

/** The last thing that was done to many people, as far as it is. */
export async function lastBulk(on: Database = db): Promise<(Import & { deed: BulkDeed }) | undefined> {
  return (await latestFirst(on)).find((job): job is Import & { deed: BulkDeed } => job.deed !== undefined);
}

async function latestFirst(on: Database): Promise<Import[]> {
  return (await on.imports.toArray()).sort((a, b) => b.entry - a.entry);
}

/** What is to be looked for: see model/importKeys.ts. */
export interface Sought {
  /** of accounts, by which they may be known */
  accounts: readonly string[];
  /** folded */
  emails: ReadonlySet<string>;
  /** digits alone */
  phones: ReadonlySet<string>;
}

/** Whose they are: ids of contacts, each by what was sought. */
export interface Holders {
  accounts: Map<string, string>;
  emails: Map<string, string[]>;
  phones: Map<string, string[]>;
  /** whose number is the same but for how the country is written, if it is */
  alike: Map<string, string[]>;
  /** the keys of accounts that were erased */
  suppressed: Set<string>;
}

/** Rows asked for at a time. */
const chunk = 2_000;

/** Finds whom a file may speak of; throws the signal's reason where that ends it. Typed addresses have no index: what the user entered on people is gone through once. */
export async function holdersOf(
  { accounts, emails, phones }: Sought,
  on: Database = db,
  watch: Watch = {},
): Promise<Holders> {
  const found: Holders = {
    accounts: new Map(),
    emails: new Map(),
    phones: new Map(),
    alike: new Map(),
    suppressed: new Set(),
  };
  const all = unique(accounts);
  let done = 0;
  const goOn = (more: number): void => {
    watch.signal?.throwIfAborted();
    watch.onProgress?.((done += more), all.length + emails.size + 2 * phones.size);
  };
  for (const keys of chunked(all)) {
    goOn(keys.length);
    for (const key of (await suppressedAmong(keys, on)).keys()) found.suppressed.add(key);
    const [rows, own] = await Promise.all([on.identityKeys.bulkGet(keys), on.identities.bulkGet(keys)]);
    const others = await on.identities.bulkGet(rows.map((row) => row?.identityId ?? ""));
    for (const [at, key] of keys.entries()) {
      const identity = own[at] ?? others[at];
      if (identity) found.accounts.set(key, identity.contactId);
    }
  }
  if (emails.size + phones.size === 0) return found;
  const shown = [
    ...[...emails].map((email) => `mail:${email}`),
    // numbers are shown with the country or without
    ...[...phones].flatMap((phone) => [`tel:+${phone}`, `tel:${phone}`]),
  ];
  for (const keys of chunked(shown)) {
    goOn(keys.length);
    const rows = await on.identities.where("keys").anyOf(keys).toArray();
    for (const { contactId, keys: theirs } of rows)
      for (const key of theirs) {
        if (key.startsWith("mail:")) hold(found.emails, emails, key.slice(5), contactId);
        else if (key.startsWith("tel:")) hold(found.phones, phones, digitsOf(key), contactId);
      }
  }
  const byEnd = Map.groupBy(phones, (phone) => alikeKey(phone) ?? "");
  for (let after = "", isMore = true; isMore;) {
    goOn(0);
    const profiles: Profile[] = await on.profiles.where("identityId").above(after).limit(chunk).toArray();
    const reached = profiles.filter((each) => [...(each.emails ?? []), ...(each.phones ?? [])].length > 0);
    const identities = await on.identities.bulkGet(reached.map(({ identityId }) => identityId));
    for (const [at, profile] of reached.entries()) {
      const contactId = identities[at]?.contactId;
      if (contactId === undefined) continue;
      for (const { value } of profile.emails ?? []) hold(found.emails, emails, fold(value), contactId);
      for (const { value } of profile.phones ?? []) {
        const digits = digitsOf(value);
        hold(found.phones, phones, digits, contactId);
        for (const phone of byEnd.get(alikeKey(digits) ?? "-") ?? [])
          if (isAlike(phone, digits)) hold(found.alike, phones, phone, contactId);
      }
    }
    after = profiles.at(-1)?.identityId ?? after;
    isMore = profiles.length === chunk;
  }
  return found;
}

function hold(into: Map<string, string[]>, sought: ReadonlySet<string>, value: string, contactId: string): void {
  if (!sought.has(value)) return;
  const known = into.get(value) ?? [];
  if (!known.includes(contactId)) into.set(value, [...known, contactId]);
}

/** A contact as an import compares it with what a file says. */
export interface KnownPerson {
  contact: Contact;
  identities: Identity[];
  /** what was entered on these */
  profiles: Profile[];
  /** texts of the notes, oldest first */
  notes: string[];
  /** the organisation that the user linked */
  organisation?: string;
}

/** Contacts with all that a file may say of them, by id. */
export async function knownPeople(
  ids: readonly string[],
  on: Database = db,
  { signal, onProgress }: Watch = {},
): Promise<Map<string, KnownPerson>> {
  const known = new Map<string, KnownPerson>();
  for (const some of chunked(unique(ids))) {
    signal?.throwIfAborted();
    onProgress?.(known.size, ids.length);
    const contacts = present(await on.contacts.bulkGet(some));
    const identities = await on.identities.where("contactId").anyOf(some).toArray();
    const accounts = identities.map(({ id }) => id);
    const [profiles, notes] = await Promise.all([
      on.profiles.bulkGet(accounts),
      on.notes.where("identityId").anyOf(accounts).sortBy("createdAt"),
    ]);
    const employers = await contactsByAnchor(
      present(profiles).map(({ companyId }) => companyId?.value),
      on,
    );
    const contactOf = new Map(identities.map(({ id, contactId }) => [id, contactId]));
    const members = Map.groupBy(identities, ({ contactId }) => contactId);
    const said = Map.groupBy(present(profiles), ({ identityId }) => contactOf.get(identityId));
    const written = Map.groupBy(notes, ({ identityId }) => contactOf.get(identityId));
    for (const contact of contacts) {
      const theirs = said.get(contact.id) ?? [];
      const employer = theirs.flatMap(({ companyId }) => (companyId ? (employers.get(companyId.value) ?? []) : []))[0];
      known.set(contact.id, {
        contact,
        identities: members.get(contact.id) ?? [],
        profiles: theirs,
        notes: (written.get(contact.id) ?? []).map(({ text }) => text),
        ...(employer && { organisation: employer.name }),
      });
    }
  }
  return known;
}

function* chunked<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += chunk) yield all.slice(at, at + chunk);
}
