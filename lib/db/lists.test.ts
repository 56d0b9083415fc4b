import fc from "fast-check";
import { expect, test } from "vitest";
import { anyContact, contactOf, contactsNow, someNetworks, storeContacts } from "../../tests/builders/contact";
import { freshDatabase } from "../../tests/builders/database";
import { isListed } from "../model/columns";
import { engagementClasses } from "../model/engagement";
import { fits, type Whom } from "../model/filter";
import { type After, compareIds, type ContactOrder, sortKey } from "../model/order";
import type { Contact } from "../model/records";
import { contactSorts, type Sorting } from "../model/sorting";
import { stages } from "../model/stage";
import type { Database } from "./database";
import { contactsAt, contactIds, countContacts, countsOf, listContacts, orderedSeqs, tagCounts } from "./lists";

/** Few different times and heats, so that many tie. */
const anybody = fc
  .record({ contact: anyContact, heat: fc.nat(3), last: fc.nat(3) })
  .map(({ contact, heat, last }) => ({ ...contact, heat, last }));

const asOf = { now: contactsNow, halfLifeDays: 30 };
const anyFilter: fc.Arbitrary<Whom> = fc.oneof(
  fc.record(
    {
      network: fc.constantFrom(...someNetworks),
      class: fc.constantFrom(...engagementClasses),
      saved: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom<Whom>(
    { where: { is: "not", of: { is: "saved" } }, asOf },
    { where: { is: "any", of: [{ is: "tag", any: ["vip"] }, { is: "atRisk" }] }, asOf },
  ),
);

function inOrder(contacts: readonly Contact[], order: ContactOrder): string[] {
  return [...contacts]
    .sort((a, b) => sortKey(order, a) - sortKey(order, b) || compareIds(a.id, b.id))
    .map(({ id }) => id);
}

async function pages(filter: Whom, order: ContactOrder, limit: number, on: Database): Promise<string[]> {
  const read: Contact[] = [];
  for (let after: After | undefined; ; after = read.at(-1)) {
    const page = await listContacts({ order, filter, limit, ...(after && { after }) }, on);
    read.push(...page);
    if (page.length < limit) return read.map(({ id }) => id);
  }
}

test("a list of any filter, read page by page, has everybody whom the filter lets through once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anybody, { maxLength: 20 }),
      anyFilter,
      fc.constantFrom<ContactOrder>("hot", "new"),
      fc.integer({ min: 1, max: 5 }),
      async (people, filter, order, limit) => {
        const db = freshDatabase();
        const contacts = people.map((each, at): Contact => ({ ...each, id: `x:${at}` }));
        await storeContacts(contacts, db);
        const expected = contacts.filter((contact) => fits(contact, filter));
        expect(await pages(filter, order, limit, db)).toEqual(inOrder(expected, order));
        expect(await countContacts(filter, db)).toBe(expected.length);
        expect(await contactIds(filter, db)).toEqual(inOrder(expected, "new"));
        db.close();
      },
    ),
    { numRuns: 300 },
  );
});

test("a list goes on over rows of columns, through hundreds with the very same key", async () => {
  const db = freshDatabase();
  const many = Array.from({ length: 1200 }, (_, at) =>
    contactOf({
      id: `x:${at}`,
      savedAt: 1,
      heat: at < 700 ? 5 : at % 7,
      networks: at % 3 === 0 ? ["x", "web"] : ["x"],
    }),
  );
  await storeContacts(many, db);
  for (const filter of [{}, { network: "web" }])
    expect(await pages(filter, "hot", 100, db)).toEqual(
      inOrder(
        many.filter((contact) => fits(contact, filter)),
        "hot",
      ),
    );
  expect(await countsOf([{}, { network: "web" }, { network: "youtube" }], db)).toEqual([1200, 400, 0]);
  db.close();
});

test.each([{}, { network: "x" }])("a page of %o goes on after somebody who is no longer there", async (filter) => {
  const db = freshDatabase();
  await storeContacts(
    ["x:1", "x:3"].map((id) => contactOf({ id, savedAt: 1 })),
    db,
  );
  const rest = await listContacts({ order: "hot", filter, limit: 2, after: { id: "x:2", heat: 0, last: 0 } }, db);
  expect(rest.map(({ id }) => id)).toEqual(["x:3"]);
  db.close();
});

test("nobody is on a list who only wrote a post, and not the user themself", async () => {
  const db = freshDatabase();
  const contacts = [
    contactOf({ id: "x:author" }),
    contactOf({ id: "x:self", own: true, counts: { comment: 1 } }),
    contactOf({ id: "x:guest", counts: { comment: 1 } }),
  ];
  await storeContacts(contacts, db);
  expect(contacts.filter(isListed).map(({ id }) => id)).toEqual(["x:guest"]);
  expect(await contactIds({}, db)).toEqual(["x:guest"]);
  expect(await contactIds({ network: "x" }, db)).toEqual(["x:guest"]);
  db.close();
});

/** In their order. */
const names = ["Ayu", "budi", "Budi Arto", "Budi Suryo", "Čapek", "Citra", "Ольга", "小林"];

const keys: Record<Sorting["sort"], (contact: Contact) => number> = {
  name: ({ name }) => names.indexOf(name),
  heat: ({ heat }) => heat,
  last: ({ last }) => last,
  first: ({ first }) => Math.floor(first / 60_000),
  total: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0),
  breadth: ({ networks }) => networks.length,
  rating: ({ rating = 0 }) => rating,
  stage: ({ stage }) => stages.indexOf(stage),
};

test("a list laid out as a whole has everybody once, in the order asked for, both ways", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anybody, { maxLength: 20 }),
      anyFilter,
      fc.record({ sort: fc.constantFrom(...contactSorts), up: fc.boolean() }),
      async (people, filter, sorting) => {
        const db = freshDatabase();
        const contacts = people.map((each, at): Contact => ({
          ...each,
          id: `x:${at}`,
          name: names[(at * 5) % names.length] ?? "",
        }));
        await storeContacts(contacts, db);
        const found = await contactsAt([...(await orderedSeqs(filter, sorting, db))], db);
        const expected = contacts.filter((contact) => fits(contact, filter));
        expect(found).toHaveLength(expected.length);
        expect(new Set(found.map((each) => each?.id))).toEqual(new Set(expected.map(({ id }) => id)));
        const sorted = found.map((each) => (each ? keys[sorting.sort](each) : NaN));
        expect(sorted).toEqual(sorted.toSorted((a, b) => (sorting.up ? a - b : b - a)));
      },
    ),
  );
});

test("whoever is gone leaves a hole, and the others where they were", async () => {
  const db = freshDatabase();
  await storeContacts([contactOf({ id: "x:1", savedAt: 1 }), contactOf({ id: "x:2", savedAt: 1 })], db);
  const seqs = [...(await orderedSeqs({}, { sort: "heat", up: false }, db))];
  await db.contacts.delete("x:1");
  expect((await contactsAt([...seqs, 7_000], db)).map((each) => each?.id)).toEqual([undefined, "x:2", undefined]);
});

test("tags are told with how many have them, the commonest first", async () => {
  const db = freshDatabase();
  const tagged = (id: string, tags: string[]) => contactOf({ id, savedAt: 1, tags });
  await storeContacts([tagged("x:1", ["b", "a"]), tagged("x:2", ["b"]), tagged("x:3", ["c"])], db);
  expect(await tagCounts(db)).toEqual([
    { tag: "b", count: 2 },
    { tag: "a", count: 1 },
    { tag: "c", count: 1 },
  ]);
});
