import fc from "fast-check";
import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { engagementClasses } from "../model/engagement";
import type { Contact, ContactFilter } from "../model/records";
import { type After, type ContactOrder, merged, fits, shelved } from "../model/shelves";
import { contactIds, countContacts, listContacts } from "./contacts";

const networks = ["bluesky", "x", "youtube"];

/** Somebody on some networks, with some engagements; few different times and heats, so that many tie. */
const anybody = fc.record({
  networks: fc.subarray(networks, { minLength: 1 }),
  types: fc.subarray(["comment", "share", "reaction"] as const),
  heat: fc.nat(3),
  last: fc.nat(3),
  isSaved: fc.boolean(),
});

const anyFilter: fc.Arbitrary<ContactFilter> = fc.record(
  { network: fc.constantFrom(...networks), class: fc.constantFrom(...engagementClasses), saved: fc.constant(true) },
  { requiredKeys: [] },
);

test("a list of any filter, read page by page, has everybody whom the filter lets through once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anybody, { maxLength: 20 }),
      anyFilter,
      fc.constantFrom<ContactOrder>("hot", "new"),
      fc.integer({ min: 1, max: 5 }),
      async (people, filter, order, limit) => {
        const db = freshDatabase();
        const contacts = people.map(({ types, isSaved, ...rest }, at): Contact => {
          const counts = Object.fromEntries(types.map((type) => [type, 1]));
          const saved = isSaved ? { savedAt: 1 } : {};
          return shelved({
            id: `x:${at}`,
            name: "",
            counts,
            first: 0,
            tags: [],
            hot: [],
            recent: [],
            ...rest,
            ...saved,
          });
        });
        await db.contacts.bulkPut(contacts);
        await db.identities.bulkPut(
          networks.map((network) => {
            const id = `${network}:1`;
            return { id, network, contactId: id, handles: [], firstSeen: 0, lastSeen: 0, ev: {}, words: [] };
          }),
        );
        const expected = contacts.filter((contact) => fits(contact, filter));
        const ids = (rows: readonly Contact[]) => rows.map(({ id }) => id);

        const read: Contact[] = [];
        for (let after: After | undefined; ; after = read.at(-1)) {
          const page = await listContacts({ order, filter, limit, ...(after && { after }) }, db);
          read.push(...page);
          if (page.length < limit) break;
        }
        expect(ids(read)).toEqual(ids(merged([expected], { order, limit: 99 })));
        expect(await countContacts(filter, db)).toBe(expected.length);
        expect(await contactIds(filter, db)).toEqual(ids(merged([expected], { order: "new", limit: 99 })));
        db.close();
      },
    ),
  );
});

test("a page goes on after somebody who is no longer there", async () => {
  const db = freshDatabase();
  const made = ["x:1", "x:2", "x:3"].map((id) =>
    shelved({
      id,
      name: "",
      networks: ["x"],
      counts: { comment: 1 },
      heat: 0,
      first: 0,
      last: 0,
      tags: [],
      hot: [],
      recent: [],
    }),
  );
  await db.contacts.bulkPut(made);
  await db.contacts.delete("x:2");
  const rest = await listContacts({ order: "hot", limit: 2, after: { id: "x:2", heat: 0, last: 0 } }, db);
  expect(rest.map(({ id }) => id)).toEqual(["x:3"]);
});
