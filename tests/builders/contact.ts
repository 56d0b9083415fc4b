/** Contacts as they are stored: one by hand, or any. */
import fc from "fast-check";
import { columnTables, writeColumns } from "../../lib/db/columns";
import type { Database } from "../../lib/db/database";
import { type Bits, forPlaces } from "../../lib/model/columns";
import { dayMs } from "../../lib/model/days";
import { interactionTypes } from "../../lib/model/engagement";
import type { Belonging, Contact } from "../../lib/model/records";
import { stages } from "../../lib/model/stage";
import { noTally } from "../../lib/model/tally";

/** Somebody of whom nothing is known, with what is given. */
export function contactOf(given: Partial<Contact> & { id: string }): Contact {
  return {
    name: given.id,
    networks: ["x"],
    ...noTally,
    first: 0,
    last: 0,
    tags: [],
    stage: "acquire",
    has: {},
    ...given,
  };
}

/** The places whose bit is set, in order. */
export function placesIn(bits: Bits): number[] {
  const places: number[] = [];
  forPlaces(bits, (place) => places.push(place));
  return places;
}

/** Stores contacts with the columns, as ingest and commands do. */
export async function storeContacts(contacts: readonly Contact[], on: Database): Promise<void> {
  await on.transaction("rw", [on.contacts, ...columnTables(on)], async () => {
    await on.contacts.bulkPut(await writeColumns(on, contacts));
  });
}

export const someNetworks = ["bluesky", "x", "youtube"];
export const someTags = ["vip", "press", "__proto__"];

/** The moment that any contact's times lie around. */
export const contactsNow = Date.UTC(2026, 10, 1);
const time = fc.integer({ min: -120, max: 60 }).map((halfDays) => contactsNow + (halfDays * dayMs) / 2);
const belongings: readonly Belonging[] = ["emails", "phones", "notes", "tasks", "opportunities", "won", "asks"];

/** Anybody, without an id; few different values of each kind, so that people have things in common. */
export const anyContact: fc.Arbitrary<Omit<Contact, "id">> = fc
  .record(
    {
      networks: fc.subarray(someNetworks, { minLength: 1 }),
      counts: fc.dictionary(fc.constantFrom(...interactionTypes), fc.integer({ min: 1, max: 3 }), { maxKeys: 3 }),
      heat: fc.oneof(fc.constant(0), fc.integer({ min: 680, max: 690 })),
      first: time,
      last: time,
      tags: fc.subarray(someTags),
      stage: fc.constantFrom(...stages),
      has: fc.dictionary(fc.constantFrom(...belongings), fc.integer({ min: 1, max: 3 }), { maxKeys: 3 }),
      savedAt: time,
      rating: fc.integer({ min: 1, max: 5 }),
      company: fc.constant("Kopi Tetes"),
      rhythmDays: fc.integer({ min: 1, max: 40 }),
      stageByHand: fc.constant(true as const),
      organisation: fc.constant(true as const),
      own: fc.constant(true as const),
      outbound: fc.record({ count: fc.constant(1), last: time }),
      riskAt: time,
      backAt: time,
    },
    { requiredKeys: ["networks", "counts", "heat", "first", "last", "tags", "stage", "has"] },
  )
  .map((given) => {
    const { id: _id, ...contact } = contactOf({ id: "", ...given });
    return contact;
  });
