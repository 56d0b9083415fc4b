import { expect, it } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { contact, identity, interaction } from "../../tests/builders/exported";
import type { Contact } from "../model/records";
import { writeColumns } from "./columns";
import type { Database } from "./database";
import { countChosen, eachInteraction } from "./export";

const person = (id: string, more: object = {}) => ({ ...contact, id, ...more });
const account = (id: string, contactId = id) => ({ ...identity, id, contactId });
const done = (id: string, identityId: string, when: number) => ({ ...interaction, id, identityId, when });

/** Stores contacts where lists find them. */
async function list(contacts: Contact[], on: Database): Promise<void> {
  await on.transaction("rw", on.tables, async () => on.contacts.bulkPut(await writeColumns(on, contacts)));
}

it("what one account did in one moment is told once each, wherever a page ends", async () => {
  const on = freshDatabase();
  await list([person("x:a"), person("x:c")], on);
  await on.identities.bulkAdd([account("x:a"), account("x:b", "x:elsewhere"), account("x:c")]);
  const rows = [1, 2, 3, 4, 5].map((at) => done(`x:item:${at}`, "x:a", 7));
  // of somebody in between, who is not asked for
  const between = [1, 2, 3, 4, 5].map((at) => done(`x:item:b${at}`, "x:b", at));
  await on.interactions.bulkAdd([...rows, ...between, done("x:item:9", "x:c", 7)]);
  for (const interactions of [1, 2, 3, 4, 5, 6, 100]) {
    const found: string[] = [];
    for await (const row of eachInteraction({}, on, { contacts: 10, interactions, few: 0 }))
      found.push(row.interaction.id);
    expect([interactions, found]).toEqual([interactions, [...rows.map(({ id }) => id), "x:item:9"]]);
  }
});

it("reads nobody else's on the way to accounts that were joined", async () => {
  const on = freshDatabase();
  await list([person("x:a"), person("x:b")], on);
  const others = Array.from({ length: 50 }, (_, at) => account(`mastodon:${at}`, "x:elsewhere"));
  const joined = ["bluesky:1", "tiktok:1"].map((id) => account(id, "x:a"));
  await on.identities.bulkAdd([account("x:a"), account("x:b"), ...joined, ...others]);
  const ids = ["x:a", "x:b", ...joined.map(({ id }) => id), ...others.map(({ id }) => id)];
  await on.interactions.bulkAdd(ids.map((id) => done(`${id}:1`, id, 7)));
  const read: string[] = [];
  on.interactions.hook("reading", (row) => {
    read.push(row.identityId);
    return row;
  });
  const found: string[] = [];
  for await (const { interaction: each, contact: whose } of eachInteraction({}, on, {
    contacts: 10,
    interactions: 20,
    few: 0,
  }))
    found.push(`${whose.id} ${each.id}`);
  expect(found.toSorted()).toEqual(["x:a bluesky:1:1", "x:a tiktok:1:1", "x:a x:a:1", "x:b x:b:1"]);
  expect(read.filter((id) => id.startsWith("mastodon"))).toEqual([]);
});

it("counts who has no e-mail and no company, of a filter and of those picked", async () => {
  const on = freshDatabase();
  const all = [
    person("x:a", { has: { emails: 1 } }),
    person("x:b", { company: "Kopi Tetes", savedAt: undefined }),
    person("x:c"),
  ];
  await list(all, on);
  expect(await countChosen({}, on)).toEqual({ people: 3, withoutEmail: 2, withoutCompany: 2 });
  expect(await countChosen({ saved: true }, on)).toEqual({ people: 2, withoutEmail: 1, withoutCompany: 2 });
  expect(await countChosen({ ids: ["x:b", "x:gone"] }, on)).toEqual({ people: 1, withoutEmail: 1, withoutCompany: 0 });
});
