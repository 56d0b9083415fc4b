/**
 * What the user enters on contacts. Every command reads, changes and writes in one transaction and touches its own field
 * alone, so that two windows never overwrite each other's work.
 */
import type { Deed } from "../model/activity";
import { day, email, entered, link, phone } from "../model/entry";
import type { Cell } from "../model/journal";
import { type ContactKind, type ListField, type PlainField, type Profile, valuesOf, withTags } from "../model/profile";
import type { Contact, Identity } from "../model/records";
import type { Stage } from "../model/stage";
import { getContact } from "./contacts";
import { type Database, db } from "./database";
import { foldTables, refold } from "./fold";
import { note, putProfiles } from "./journal";
import { present } from "./rows";

export interface CommandOptions {
  /** ms UTC */
  now: number;
  on?: Database;
}

/** There is no such contact any more; nothing was written. */
export class NoContactError extends Error {
  override readonly name = "NoContactError";
}

/** Marks contacts as chosen by the user, or takes that back. Answers with the number to undo it by. */
export function setSaved(ids: string | readonly string[], saved: boolean, options: CommandOptions): Promise<number> {
  return edit(ids, "save", options, (profiles, contact) => {
    if (saved)
      return contact.savedAt !== undefined ? profiles : first(profiles, (one) => ({ ...one, savedAt: options.now }));
    return profiles.map(({ savedAt: _savedAt, ...rest }) => rest);
  });
}

/** Sets a value of one field; undefined clears it, so that what was captured shows again. Throws an EntryError for no date. */
export function setField(
  id: string,
  field: PlainField,
  value: string | undefined,
  options: CommandOptions,
): Promise<number> {
  const text = value?.trim() ?? "";
  if ((field === "birthday" || field === "informedAt") && text !== "") entered(day, text);
  const wanted = text === "" ? undefined : { value: text, at: options.now };
  return edit(id, "field", options, {
    change: (profiles) => single(profiles, field, wanted),
    deed: () => ({ is: "field", field }),
  });
}

/** Says on which day, `2026-11-22`, people were told that their data are kept. Throws an EntryError where it is no day. */
export async function setInformed(
  ids: readonly string[],
  informedOn: string | undefined,
  options: CommandOptions,
): Promise<number> {
  return edit(ids, "informed", options, informing(informedOn, options.now));
}

/** See {@link setInformed}. Throws an EntryError where it is no day. */
export function informing(informedOn: string | undefined, now: number): Edit {
  const wanted = informedOn === undefined ? undefined : { value: entered(day, informedOn), at: now };
  return {
    change: (profiles) => single(profiles, "informedAt", wanted),
    deed: () => ({ is: "field", field: "informedAt" }),
  };
}

/** Says of people who are silent for long that they are to stay. */
export function keepSilent(ids: readonly string[], options: CommandOptions): Promise<number> {
  return edit(ids, "keep", options, (profiles) => single(profiles, "kept", { value: true, at: options.now }));
}

/** Sets the e-mails, phones or links that the user knows. Throws an EntryError where one of them is none. */
export function setList(
  id: string,
  field: ListField,
  values: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const wanted = values.map((value) => value.trim()).filter((value) => value !== "");
  return edit(id, "field", options, {
    change: (profiles) => {
      const there = new Map(profiles.flatMap((profile) => profile[field] ?? []).map((entry) => [entry.value, entry]));
      // what is there stays, also what could be entered before
      const all = wanted.map((value) => there.get(value)?.value ?? entered(entries[field], value));
      const next = [...new Set(all)].map((value) => there.get(value) ?? { value, at: options.now });
      return single(profiles, field, next.length > 0 ? next : undefined);
    },
    deed: () => ({ is: "field", field }),
  });
}

const entries = { emails: email, phones: phone, links: link };

/** Sets or clears the user's own rating, 1 to 5. */
export function setRating(id: string, rating: 1 | 2 | 3 | 4 | 5 | undefined, options: CommandOptions): Promise<number> {
  return edit(id, "field", options, (profiles) =>
    single(profiles, "rating", rating && { value: rating, at: options.now }),
  );
}

/** Says that a contact is a person or an organisation; undefined leaves it to what its accounts look like. */
export function setKind(id: string, kind: ContactKind | undefined, options: CommandOptions): Promise<number> {
  return edit(id, "field", options, (profiles) => single(profiles, "kind", kind && { value: kind, at: options.now }));
}

/** Keep in touch every so many days; undefined ends that. */
export function setRhythm(id: string, days: number | undefined, options: CommandOptions): Promise<number> {
  return edit(id, "field", options, (profiles) =>
    single(profiles, "rhythmDays", days === undefined ? undefined : { value: days, at: options.now }),
  );
}

/** Sets or clears the value of a field that the user defined. */
export function setCustom(
  id: string,
  fieldId: string,
  value: string | undefined,
  options: CommandOptions,
): Promise<number> {
  return edit(id, "field", options, (profiles) => {
    const cleared = profiles.map(({ custom, ...rest }) => {
      const { [fieldId]: _old, ...others } = custom ?? {};
      return Object.keys(others).length > 0 ? { ...rest, custom: others } : rest;
    });
    const text = value?.trim() ?? "";
    if (text === "") return cleared;
    return first(cleared, (one) => ({
      ...one,
      custom: { ...one.custom, [fieldId]: { value: text, at: options.now } },
    }));
  });
}

/** Links people to the organisation they belong to, or to none. Throws a {@link NoContactError} where there is none such. */
export async function setCompany(
  id: string,
  organisationId: string | undefined,
  options: CommandOptions,
): Promise<number> {
  const { now, on = db } = options;
  // it is still there when the link to it is written
  return on.transaction("rw", editTables(on), async () => {
    const organisation = organisationId === undefined ? undefined : await getContact(organisationId, on);
    if (organisationId !== undefined && !organisation) throw new NoContactError(organisationId);
    return edit(id, "field", options, (profiles) =>
      single(profiles, "companyId", organisation && { value: organisation.id, at: now }),
    );
  });
}

/** The people who belong to an organisation. */
export async function peopleOf(organisationId: string, on: Database = db): Promise<Contact[]> {
  const accounts = await on.identities.where("contactId").equals(organisationId).primaryKeys();
  const profiles = await on.profiles.where("companyId.value").anyOf(accounts).primaryKeys();
  const identities = present(await on.identities.bulkGet(profiles));
  return present(await on.contacts.bulkGet([...new Set(identities.map(({ contactId }) => contactId))]));
}

/** Sets the stage of contacts by hand; undefined leaves it to the rules again. `by`: a rule never overrides the user. */
export function setStage(
  ids: string | readonly string[],
  stage: Stage | undefined,
  options: CommandOptions & { by?: "you" | "rule" },
): Promise<number> {
  return edit(ids, "stage", options, staging(stage, options));
}

/** See {@link setStage}. */
export function staging(stage: Stage | undefined, { now, by = "you" }: { now: number; by?: "you" | "rule" }): Edit {
  return {
    change: (profiles, { stageByHand }) => {
      if (by === "rule" && stageByHand) return profiles;
      return single(profiles, "stage", stage && { value: stage, at: now, ...(by === "rule" && { by }) });
    },
    deed: ({ stage: from }) =>
      stage === undefined || stage === from ? undefined : { is: "stage", from, to: stage, by },
  };
}

/** Sets a contact's tags: trimmed, without "#", each once, sorted. */
export function setTags(id: string, tags: readonly string[], options: CommandOptions): Promise<number> {
  const tidy = tidied(tags);
  return edit(id, "tags", options, (profiles) => {
    const there = new Set(profiles.flatMap((profile) => profile.tags ?? []));
    const kept = profiles.map((profile) =>
      withTags(
        profile,
        (profile.tags ?? []).filter((tag) => tidy.includes(tag)),
      ),
    );
    const fresh = tidy.filter((tag) => !there.has(tag));
    return fresh.length === 0 ? kept : first(kept, (one) => withTags(one, [...(one.tags ?? []), ...fresh]));
  });
}

/** Gives many contacts a tag, or takes it from them. Throws where the tag has no name. */
export async function tagContacts(
  ids: readonly string[],
  tag: string,
  change: "add" | "remove",
  options: CommandOptions,
): Promise<number> {
  return edit(ids, "tags", options, tagging(tag, change));
}

/** See {@link tagContacts}. Throws where the tag has no name. */
export function tagging(tag: string, how: "add" | "remove"): Edit {
  const [name] = tidied([tag]);
  if (name === undefined) throw new Error("a tag needs a name");
  const without = (one: Profile): Profile =>
    one.tags?.includes(name)
      ? withTags(
          one,
          one.tags.filter((each) => each !== name),
        )
      : one;
  return {
    change: (profiles, { tags }) => {
      if (how === "remove") return profiles.map(without);
      return tags.includes(name) ? profiles : first(profiles, (one) => withTags(one, [...(one.tags ?? []), name]));
    },
  };
}

function tidied(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, "")).filter((tag) => tag !== ""))].sort();
}

/** A single value lives on the account the contact is named after, and on no other. */
export function single<F extends keyof Profile>(profiles: readonly Profile[], field: F, value: Profile[F]): Profile[] {
  const cleared = profiles.map((profile) => {
    const { [field]: _old, ...rest } = profile;
    return rest as Profile;
  });
  return value === undefined ? cleared : first(cleared, (one) => ({ ...one, [field]: value }));
}

function first(profiles: readonly Profile[], change: (profile: Profile) => Profile): Profile[] {
  return profiles.map((profile, at) => (at === 0 ? change(profile) : profile));
}

interface ContactParts {
  contact: Contact;
  /** one for each account, empty where nothing was entered; that of the account it is named after first */
  profiles: Profile[];
}

/** Contacts with their profiles. Throws a {@link NoContactError} where one that was named alone is no more. */
async function partsOf(ids: readonly string[], on: Database): Promise<ContactParts[]> {
  const found = ids.length === 1 ? [await getContact(ids[0] ?? "", on)] : await on.contacts.bulkGet([...ids]);
  const contacts = present(found);
  if (ids.length === 1 && contacts.length === 0) throw new NoContactError(ids[0]);
  const identities = await on.identities
    .where("contactId")
    .anyOf(contacts.map(({ id }) => id))
    .toArray();
  const profiles = new Map(
    present(await on.profiles.bulkGet(identities.map(({ id }) => id))).map((profile) => [profile.identityId, profile]),
  );
  const members = Map.groupBy(identities, ({ contactId }) => contactId);
  const primaryFirst = (of: string) => (a: Identity, b: Identity) =>
    Number(b.id === of) - Number(a.id === of) || (a.id < b.id ? -1 : 1);
  return contacts.map((contact) => ({
    contact,
    profiles: (members.get(contact.id) ?? [])
      .sort(primaryFirst(contact.id))
      .map(({ id }) => profiles.get(id) ?? { identityId: id }),
  }));
}

/** The tables that a change writes to. */
export function editTables(on: Database) {
  return [...foldTables(on), on.identityKeys, on.journal, on.activity];
}

/** A change of what is entered on contacts. */
export interface Edit {
  /** gets the profiles of one contact, and answers with them as they shall be */
  change: (profiles: Profile[], contact: Contact) => Profile[];
  /** what their log says of it; undefined: nothing */
  deed?: (contact: Contact) => Deed | undefined;
}

/** One change, in one transaction: read, changed, written and noted for undo without anybody between. */
async function edit(
  ids: string | readonly string[],
  command: string,
  { now, on = db }: CommandOptions,
  what: Edit | Edit["change"],
): Promise<number> {
  return on.transaction("rw", editTables(on), async () => {
    const all = typeof ids === "string" ? [ids] : ids;
    const { cells, count } = await makeEdit(all, typeof what === "function" ? { change: what } : what, { now, on });
    return note({ at: now, command, count, inverse: [{ do: "cells", cells }] }, on);
  });
}

/**
 * A change as part of something larger, which notes it for undo: in the caller's transaction over {@link editTables}. Answers
 * with what it changed, and of how many.
 */
export async function makeEdit(
  ids: readonly string[],
  { change, deed }: Edit,
  { now, on }: Required<CommandOptions>,
): Promise<{ cells: Cell[]; count: number }> {
  const groups = await partsOf(ids, on);
  const all = groups.map(({ contact, profiles }) => {
    const after = change(profiles, contact);
    const cells = profiles.flatMap((profile, at) => changedCells(profile, after[at] ?? profile));
    return { contact, after, cells };
  });
  const changed = all.filter(({ cells }) => cells.length > 0);
  await putProfiles(
    changed.flatMap(({ after }) => after),
    on,
  );
  await refold(
    changed.map(({ contact }) => contact.id),
    on,
    { isHung: true },
  );
  const deeds = changed.flatMap(({ contact }) => {
    const done = deed?.(contact);
    return done ? [{ at: now, identityId: contact.id, deed: done }] : [];
  });
  await on.activity.bulkAdd(deeds);
  return { cells: changed.flatMap((each) => each.cells), count: changed.length };
}

/** What differs between two states of a profile, with what it was before. */
export function changedCells(before: Profile, after: Profile): Cell[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((cell) => JSON.stringify(old.get(cell)) !== JSON.stringify(now.get(cell)))
    .map((cell) => ({
      identityId: before.identityId,
      cell,
      ...(old.has(cell) && { before: old.get(cell) }),
    }));
}

/** The profiles of a contact's accounts as they are, the one it is named after first. */
export async function profilesOf(contactId: string, on: Database = db): Promise<Profile[]> {
  const ids = await on.identities.where("contactId").equals(contactId).primaryKeys();
  return [...byIdentity(await on.profiles.bulkGet(ids)).values()].sort(
    (a, b) => Number(b.identityId === contactId) - Number(a.identityId === contactId),
  );
}

function byIdentity(profiles: readonly (Profile | undefined)[]): Map<string, Profile> {
  return new Map(present(profiles).map((profile) => [profile.identityId, profile]));
}
