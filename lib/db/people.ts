/** People whom the user enters by hand: contacts of an account that stands for nobody's on any network. */
import * as z from "zod/mini";
import { day, email, entered, link, phone, text } from "../model/entry";
import { byHand } from "../model/fold";
import { identityWords } from "../model/join";
import { keysOf } from "../model/match/keys";
import { traitsOf } from "../model/match/traits";
import { type Profile, valuesOf } from "../model/profile";
import type { Identity } from "../model/records";
import { db } from "./database";
import { foldTables, refold } from "./fold";
import { ruleInForce } from "./heatRule";
import { note, putProfiles } from "./journal";
import type { CommandOptions } from "./profiles";

const line = z.optional(text(200));

const personEntry = z.strictObject({
  name: text(200),
  organisation: z.optional(z.boolean()),
  company: line,
  role: line,
  place: line,
  birthday: z.optional(day),
  emails: z.optional(z.array(email)),
  phones: z.optional(z.array(phone)),
  links: z.optional(z.array(link)),
});
/** What the user enters of a person or an organisation. */
export type PersonEntry = z.input<typeof personEntry>;

/** A contact that was entered, and the number to undo it by. */
export interface AddedPerson {
  id: string;
  entry: number;
}

/** Makes a contact of what the user knows of somebody who was never read, and saves it. Throws an EntryError. */
export async function addPerson(entry: PersonEntry, { now, on = db }: CommandOptions): Promise<AddedPerson> {
  const { name, organisation, ...fields } = entered(personEntry, entry);
  const identity = accountByHand(name, organisation === true, now);
  const { id } = identity;
  const profile = profileOf(id, fields, now);
  return on.transaction("rw", [...foldTables(on), on.identityKeys, on.journal, on.heat, on.queue], async () => {
    await on.identities.add(identity);
    await on.identityKeys.add({ key: id, identityId: id });
    await putProfiles([profile], on);
    await refold([id], on, { recount: { identityIds: new Set([id]), rule: await ruleInForce(on) } });
    await on.queue.add({ kind: "suggest", id });
    const cells = [...valuesOf(profile).keys()].map((cell) => ({ identityId: id, cell }));
    const inverse = [
      { do: "cells" as const, cells },
      { do: "person" as const, identityId: id },
    ];
    return { id, entry: await note({ at: now, command: "add-person", count: 1, inverse }, on) };
  });
}

function accountByHand(name: string, isOrganisation: boolean, now: number): Identity {
  const native = crypto.randomUUID();
  const id = `${byHand}:${native}`;
  const identity: Identity = {
    id,
    network: byHand,
    contactId: id,
    native,
    handles: [],
    name,
    ...(isOrganisation && { organisation: true as const }),
    firstSeen: now,
    lastSeen: now,
    ev: { name: [3, now] },
    words: identityWords({ name, handles: [] }),
    keys: [],
  };
  return { ...identity, keys: keysOf(traitsOf(identity)) };
}

type Fields = Omit<z.output<typeof personEntry>, "name" | "organisation">;

function profileOf(identityId: string, fields: Fields, now: number): Profile {
  const profile: Profile = { identityId, savedAt: now };
  for (const field of ["company", "role", "place", "birthday"] as const) {
    const value = fields[field];
    if (value !== undefined) profile[field] = { value, at: now };
  }
  for (const field of ["emails", "phones", "links"] as const) {
    const values = [...new Set(fields[field] ?? [])];
    if (values.length > 0) profile[field] = values.map((value) => ({ value, at: now }));
  }
  return profile;
}
