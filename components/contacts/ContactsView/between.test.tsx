import { beforeEach, expect, it } from "vitest";
import { contactOf, storeContacts } from "../../../tests/builders/contact";
import { freshDatabase } from "../../../tests/builders/database";
import { getContact } from "../../../lib/db/contacts";
import { listContacts } from "../../../lib/db/lists";
import type { ContactOrder } from "../../../lib/model/order";
import { between } from "./between";

let on = freshDatabase();

/** Somebody on the lists. */
function personAt(at: number) {
  const [heat, last] = [2_000 - Math.floor(at / 3), at + 1];
  return contactOf({ id: `x:${String(at).padStart(4, "0")}`, heat, last, savedAt: 1 });
}

/** So many that the list is read in several pages; every three have the same heat, and `last` runs the other way. */
const people = Array.from({ length: 1_201 }, (_, at) => personAt(at));
beforeEach(async () => {
  on = freshDatabase();
  await storeContacts(people, on);
});

const range = (order: ContactOrder, ids: [string, string]) =>
  between(
    { listContacts: (asked) => listContacts(asked, on), getContact: (id) => getContact(id, on) },
    { order, filter: {} },
    ids,
  );
const idsOf = (from: number, to: number) => people.slice(from, to + 1).map(({ id }) => id);

it.each(["hot", "new"] as const)("takes both and all between them, whichever comes first: %s", async (order) => {
  const ids: [string, string] = ["x:0001", "x:1105"];
  expect((await range(order, ids)).sort()).toEqual(idsOf(1, 1105));
  expect((await range(order, [ids[1], ids[0]])).sort()).toEqual(idsOf(1, 1105));
});

it("takes one alone, and neighbours of the same heat", async () => {
  expect(await range("hot", ["x:0004", "x:0004"])).toEqual(["x:0004"]);
  expect(await range("hot", ["x:0005", "x:0003"])).toEqual(["x:0003", "x:0004", "x:0005"]);
});
