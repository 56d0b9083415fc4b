/**
 * Joining and splitting by hand. Nothing moves but a link from an account to another, so each can be undone exactly and in
 * any order, whatever was captured or entered meanwhile.
 */
import type { Contact, Identity } from "../model/records";
import { getContact, identitiesOf } from "./contacts";
import { type Database, db } from "./database";
import { foldTables } from "./fold";
import { note } from "./journal";
import { placeAnew } from "./placing";
import { type CommandOptions, NoContactError } from "./profiles";

function joinTables(on: Database) {
  return [...foldTables(on), on.identityKeys, on.suggestions, on.journal, on.activity];
}

/**
 * Makes one contact of several: they keep everything, `primaryId` gives the name and the single values. Answers with the
 * number to undo it by. Throws a {@link NoContactError} where one of them is no more; then nothing was written.
 */
export async function joinContacts(
  primaryId: string,
  otherIds: readonly string[],
  { now, on = db }: CommandOptions,
): Promise<number> {
  return on.transaction("rw", joinTables(on), async () => {
    const primary = await existing(primaryId, on);
    const others = new Map((await Promise.all(otherIds.map((id) => existing(id, on)))).map((each) => [each.id, each]));
    others.delete(primary.id);
    // one that was joined before comes along with the account it was joined to; evidence might not hold the rest together
    const all = await on.identities
      .where("contactId")
      .anyOf([primary.id, ...others.keys()])
      .toArray();
    const loose = all.filter(({ id, group }) => id !== primary.id && (group === undefined || group === id));
    const seq = await link(
      loose.map(({ id }) => id),
      () => primary.id,
      "join",
      { now, on },
    );
    await placeAnew([primary.id, ...others.keys()], on);
    const deeds = [...others.values()].map(({ name }) => ({
      at: now,
      identityId: primary.id,
      deed: { is: "joined" as const, name },
    }));
    await on.activity.bulkAdd(deeds);
    return seq;
  });
}

/**
 * Takes one account out of its contact: it becomes a contact of its own, with what was entered on it. Answers with the
 * number to undo it by. Throws where it is the only one.
 */
export async function splitIdentity(identityId: string, { now, on = db }: CommandOptions): Promise<number> {
  return on.transaction("rw", joinTables(on), async () => {
    const identity = await on.identities.get(identityId);
    if (!identity) throw new NoContactError(identityId);
    const rest = (await identitiesOf(identity.contactId, on)).filter(({ id }) => id !== identityId);
    const [heir] = rest;
    if (!heir) throw new Error("a contact of one account cannot be split");
    // the rest stays together by the user's word, also where it was the split account that held it together
    const ids = [identityId, ...rest.map(({ id }) => id)];
    const seq = await link(ids, (id) => (id === identityId ? identityId : heir.id), "split", { now, on });
    const named = await placeAnew([identity.contactId], on);
    const stays = named.has(identity.contactId) && identity.contactId !== identityId ? identity.contactId : heir.id;
    await on.activity.add({ at: now, identityId: stays, deed: { is: "split", name: identity.name ?? identity.id } });
    return seq;
  });
}

async function existing(id: string, on: Database): Promise<Contact> {
  const contact = await getContact(id, on);
  if (!contact) throw new NoContactError(id);
  return contact;
}

/** Sets the user's link of some accounts, and notes what it was. */
async function link(
  identityIds: readonly string[],
  to: (id: string) => string,
  command: string,
  { now, on }: { now: number; on: Database },
): Promise<number> {
  const identities = (await on.identities.bulkGet([...identityIds])).filter((each) => each !== undefined);
  const linked = identities.map((identity): Identity => ({ ...identity, group: to(identity.id) }));
  await on.identities.bulkPut(linked);
  const cells = identities.map(({ id, group }) => ({
    identityId: id,
    cell: "group",
    ...(group !== undefined && { before: group }),
  }));
  return note({ at: now, command, count: identityIds.length, inverse: [{ do: "cells", cells }] }, on);
}
