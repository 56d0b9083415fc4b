import { beforeEach, describe, expect, it } from "vitest";
import { storeContacts } from "../../tests/builders/contact";
import { freshDatabase } from "../../tests/builders/database";
import type { Contact, Identity } from "../model/records";
import { identityWords } from "../model/join";
import { newContact } from "../model/fold";
import { present } from "./rows";
import { searchContacts } from "./search";

let on = freshDatabase();
beforeEach(() => {
  on = freshDatabase();
});

/** People with the given names; the later, the hotter. Every second one is saved. */
async function store(names: readonly string[]): Promise<void> {
  const identities: Identity[] = [];
  const contacts: Contact[] = [];
  names.forEach((name, at) => {
    const handle = `h${at}`;
    const id = `x:${String(at).padStart(6, "0")}`;
    const identity: Identity = {
      id,
      network: "x",
      contactId: id,
      handle,
      handles: [handle],
      name,
      firstSeen: at,
      lastSeen: at,
      ev: {},
      words: identityWords({ name, handles: [handle] }),
      keys: [],
    };
    const contact: Contact = { ...newContact(identity), counts: { comment: 1 }, heat: 100 + at };
    identities.push(identity);
    contacts.push(at % 2 === 0 ? contact : { ...contact, savedAt: 1 });
  });
  await on.identities.bulkPut(identities);
  await storeContacts(contacts, on);
}

const names = async (query: string, limit = 5, filter = {}) =>
  (await searchContacts(query, filter, limit, on)).map(({ contact }) => `${contact.name} ${contact.heat - 100}`);

describe("a name that", () => {
  it("few have: all of them, hottest first", async () => {
    await store(["Rani", "Rania", "Budi", "Rani"]);
    expect(await names("rani")).toEqual(["Rani 3", "Rania 1", "Rani 0"]);
  });

  it("many have: the hottest of them", async () => {
    await store(Array.from({ length: 900 }, (_, at) => (at % 2 === 0 ? "Rani" : "Budi")));
    expect(await names("rani", 2)).toEqual(["Rani 898", "Rani 896"]);
  });

  it("many have: also whoever became the hottest since the letter before", async () => {
    await store(Array.from({ length: 900 }, (_, at) => (at % 2 === 0 ? "Rani" : "Budi")));
    expect(await names("ran", 2)).toEqual(["Rani 898", "Rani 896"]);
    const rows = present(await on.contacts.bulkGet(["x:000300"]));
    await storeContacts(
      rows.map((row) => ({ ...row, heat: 2_000 })),
      on,
    );
    expect(await names("rani", 2)).toEqual(["Rani 1900", "Rani 898"]);
  });

  it("many have, none of them hot: some of them all the same", async () => {
    await store([...Array.from({ length: 400 }, () => "Rani"), ...Array.from({ length: 15_000 }, () => "Budi")]);
    const found = await names("rani", 5);
    expect(found).toHaveLength(5);
    for (const name of found) expect(name).toMatch(/^Rani/);
  });

  it("more have than are looked at: the hottest of them", async () => {
    await store(Array.from({ length: 5_000 }, (_, at) => (at % 2 === 0 ? "Rani" : "Ratna")));
    expect(await names("ra", 2)).toEqual(["Ratna 4999", "Rani 4998"]);
  });

  it("more have than are looked at, twice each: the hottest of them", async () => {
    await store(Array.from({ length: 1_500 }, (_, at) => `Ra${at}a Ra${at}b`));
    expect(await names("ra", 2)).toEqual(["Ra1499a Ra1499b 1499", "Ra1498a Ra1498b 1498"]);
  });

  it("goes with another word, common or rare: both must be there", async () => {
    await store(Array.from({ length: 5_000 }, (_, at) => (at % 1000 === 0 ? "Rani Wening" : "Rani Samudra")));
    expect(await names("rani w")).toEqual([
      "Rani Wening 4000",
      "Rani Wening 3000",
      "Rani Wening 2000",
      "Rani Wening 1000",
      "Rani Wening 0",
    ]);
    expect(await names("rani x")).toEqual([]);
  });

  it("is filtered: only those let through, however common", async () => {
    await store(Array.from({ length: 5_000 }, () => "Rani"));
    expect(await names("rani", 2, { saved: true })).toEqual(["Rani 4999", "Rani 4997"]);
  });
});
