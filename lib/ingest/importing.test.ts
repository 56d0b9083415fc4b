import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { beforeEach, describe, expect, it } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { eleventh } from "../../tests/fixtures/011-suppressed";
import { getContact } from "../db/contacts";
import { allMigrations, Database } from "../db/database";
import { forgetImports, ImportRunningError, lastImport, startImport, stopImport } from "../db/imports";
import { joinContacts } from "../db/joins";
import { undo } from "../db/journal";
import { addNote, notesOf } from "../db/notes";
import { addPerson } from "../db/people";
import { profilesOf, setCustom, setField, setSaved } from "../db/profiles";
import { verify } from "../db/verify";
import type { PlannedPerson } from "../model/importing";
import { eraseForGood } from "./erase";
import { importStep } from "./importing";
import { ingest } from "./ingest";
import { suggestQueued } from "./suggest";
import { keysOfIdentity } from "./traits";

const now = Date.UTC(2026, 10, 22, 12);
const later = now + 3 * 3_600_000;

let on: Database;
beforeEach(() => {
  on = freshDatabase();
});

const account = (handle: string) => ({ handle, url: `https://x.com/${handle}` });

/** Somebody with an account of whom nothing is known yet. */
const rani: PlannedPerson = {
  to: "x:@rani_example",
  accounts: [{ network: "x", account: { ...account("rani_example"), name: "Rani Example" } }],
  values: [{ cell: "company", value: "Kopi Sore" }],
  lists: { emails: ["rani@kopi.example"] },
  tags: ["fair"],
  notes: [{ text: "Met at the fair" }],
  savedAt: now,
};

/** Somebody whom nobody has an account of. */
const budi: PlannedPerson = {
  to: "hand:~budi",
  make: { name: "Budi Example" },
  lists: { phones: ["+62 812 0000 0000"] },
  savedAt: now,
};

/** Further people whom nobody has an account of. */
function many(n: number): PlannedPerson[] {
  return Array.from({ length: n }, (_, at) => ({
    to: `hand:~${at}`,
    make: { name: `Person ${at}` },
    savedAt: now,
  }));
}

async function run(): Promise<void> {
  while (await importStep(on));
}

async function take(people: PlannedPerson[]): Promise<number> {
  const { entry } = await startImport({ file: "people.csv", people, now, on });
  await run();
  return entry;
}

async function takeBack(entry: number): Promise<void> {
  expect(await undo(entry, { now: later, on })).toBe(true);
  await run();
}

/** Everything but what imports keep of themselves. */
async function everything(): Promise<unknown> {
  const { imports: _imports, importParts: _parts, ...rest } = await contents(on);
  return rest;
}

async function isSound(): Promise<void> {
  expect((await verify({ keysOf: keysOfIdentity, on })).differences).toEqual([]);
}

/** An account that was read. */
async function read(handle: string, at = now - 86_400_000): Promise<string> {
  const row = { is: "account", seenAt: at, source: "dom", value: { ...account(handle), name: handle } };
  await ingest({ network: "x", page: "https://x.com/", rows: [row] }, { now: at, db: on });
  return `x:@${handle}`;
}

describe("taking in", () => {
  it("makes people of accounts and by hand, with what the file says of them", async () => {
    await take([rani, budi]);
    const contact = await getContact("x:@rani_example", on);
    expect(contact).toMatchObject({ name: "Rani Example", company: "Kopi Sore", tags: ["fair"], savedAt: now });
    expect(contact?.seq).toBeDefined();
    expect((await notesOf("x:@rani_example", on)).map(({ text }) => text)).toEqual(["Met at the fair"]);
    expect(await getContact("hand:~budi", on)).toMatchObject({ name: "Budi Example", has: { phones: 1 } });
    expect(await lastImport(on)).toMatchObject({ is: "done", counts: { added: 2, changed: 0, same: 0 } });
    await isSound();
  });

  it("writes nothing the second time", async () => {
    await take([rani, budi]);
    const before = await everything();
    await take([{ ...rani, to: "x:@rani_example", there: true, accounts: [] }, budi]);
    expect(await everything()).toEqual(before);
    expect(await lastImport(on)).toMatchObject({ counts: { added: 0, changed: 0, same: 2, others: 0 } });
  });

  it("enters nothing on who was captured since they were shown as new, in no later piece either", async () => {
    const people = [rani, ...many(150), { to: rani.to, tags: ["further row"] }];
    await startImport({ file: "people.csv", people, now, on });
    await read("rani_example");
    await run();
    expect(await getContact("x:@rani_example", on)).toMatchObject({ tags: [], has: {} });
    expect((await getContact("x:@rani_example", on))?.company).toBeUndefined();
    expect(await lastImport(on)).toMatchObject({ is: "done", counts: { added: 150, changed: 0, others: 2 } });
    await isSound();
  });

  it("enters nothing on who was joined with others since, and does not take their accounts", async () => {
    const [dewi, sari, tono] = [await read("dewi_example"), await read("sari_example"), await read("tono_example")];
    const github = { network: "github", account: { handle: "tono" } };
    const people: PlannedPerson[] = [
      { to: dewi, there: true, tags: ["dewi"] },
      { to: sari, there: true, tags: ["sari"] },
      { to: tono, there: true, tags: ["tono"], accounts: [github] },
    ];
    await startImport({ file: "people.csv", people, now, on });
    await joinContacts(dewi, [sari], { now, on });
    const rows = [{ is: "account", seenAt: now, source: "dom", value: { handle: "tono" } }];
    await ingest({ network: "github", page: "https://github.com/", rows }, { now, db: on });
    await run();
    const tags = (await on.contacts.toArray()).map((contact) => [contact.id, contact.tags]);
    expect(Object.fromEntries(tags)).toEqual({ [dewi]: ["dewi"], [tono]: [], "github:@tono": [] });
    expect(await lastImport(on)).toMatchObject({ counts: { changed: 1, others: 2 } });
  });

  it("says of whom nothing could be entered", async () => {
    await take([{ to: "x:@gone_example", tags: ["fair"] }, budi]);
    expect(await lastImport(on)).toMatchObject({ counts: { added: 1, missed: 1 } });
  });

  it("keeps no picture where the user wants none", async () => {
    const value = { ...account("rani_example"), name: "Rani Example", avatar: "https://pbs.twimg.com/rani.jpg" };
    const people = [{ to: "x:@rani_example", accounts: [{ network: "x", account: value }], savedAt: now }];
    await startImport({ file: "people.json", people, now, on });
    while (await importStep(on, () => ({ noAvatars: true })));
    expect((await getContact("x:@rani_example", on))?.avatar).toBeUndefined();
  });

  it("puts what is captured later on the same contact", async () => {
    await take([rani]);
    await read("rani_example", later);
    expect(await on.contacts.count()).toBe(1);
  });

  it("hangs an account that comes with somebody who is there on their contact", async () => {
    const id = await read("dewi_example");
    await take([{ to: id, accounts: [{ network: "github", account: { handle: "dewi" } }], savedAt: now }]);
    expect(await getContact("github:@dewi", on)).toMatchObject({ id, networks: ["github", "x"] });
    await isSound();
  });

  it("leaves what became another since it was decided", async () => {
    const id = await read("dewi_example");
    await setSaved(id, true, { now, on });
    await setField(id, "company", "Teh Pagi", { now, on });
    await take([{ to: id, values: [{ cell: "company", value: "Kopi Sore", was: "Toko Lama" }] }]);
    expect((await getContact(id, on))?.company).toBe("Teh Pagi");
    expect(await lastImport(on)).toMatchObject({ counts: { same: 1, kept: 1 } });
  });

  it("is one at a time, and stops where it is told to", async () => {
    const { id, entry } = await startImport({ file: "many.csv", people: many(250), now, on });
    await expect(startImport({ file: "other.csv", people: [rani], now, on })).rejects.toThrow(ImportRunningError);
    await importStep(on);
    await stopImport(id, on);
    await run();
    expect(await lastImport(on)).toMatchObject({ is: "stopped", next: 1, parts: 3, counts: { added: 100 } });
    expect(await on.contacts.count()).toBe(100);
    await takeBack(entry);
    expect(await on.contacts.count()).toBe(0);
  });
});

describe("taking back", () => {
  it("leaves every row as it was", async () => {
    const dewi = await read("dewi_example");
    await setSaved(dewi, true, { now, on });
    await setField(dewi, "company", "Teh Pagi", { now, on });
    await addPerson({ name: "Sari Example", emails: ["sari@toko.example"] }, { now, on });
    while ((await suggestQueued(50, on)) > 0);
    const before = await everything();
    const entry = await take([
      rani,
      budi,
      {
        to: dewi,
        accounts: [{ network: "github", account: { handle: "dewi" } }],
        values: [{ cell: "company", value: "Kopi Sore", was: "Teh Pagi" }],
        notes: [{ text: "From the list" }],
        tags: ["list"],
      },
    ]);
    while ((await suggestQueued(50, on)) > 0);
    expect(await everything()).not.toEqual(before);
    await takeBack(entry);
    expect(await everything()).toEqual(before);
    expect(await on.importParts.count()).toBe(0);
    expect(await lastImport(on)).toMatchObject({ is: "undone" });
    await isSound();
  });

  it("keeps what was entered, captured and joined since", async () => {
    const dewi = await read("dewi_example");
    const entry = await take([
      rani,
      budi,
      { to: dewi, values: [{ cell: "company", value: "Kopi Sore" }], savedAt: now },
    ]);
    await setField(dewi, "company", "Teh Pagi", { now: later, on });
    await addNote("hand:~budi", "Called", { now: later, on });
    await joinContacts("x:@rani_example", [await read("sari_example")], { now: later, on });
    await takeBack(entry);
    expect(await getContact(dewi, on)).toMatchObject({ company: "Teh Pagi" });
    expect(await getContact("hand:~budi", on)).toMatchObject({ name: "Budi Example", has: { notes: 1 } });
    const joined = await getContact("x:@rani_example", on);
    expect(joined?.accounts).toHaveLength(2);
    expect(joined?.company).toBeUndefined();
    await isSound();
  });

  it("takes a field away that came with it, unless something was entered in it since", async () => {
    const fields = ["used", "unused"].map((id, order) => ({ id, label: id, kind: "text" as const, order }));
    const dewi = await read("dewi_example");
    const { entry } = await startImport({ file: "people.csv", people: [budi], fields, now, on });
    await run();
    await setCustom(dewi, "used", "Chess", { now: later, on });
    await takeBack(entry);
    expect((await on.customFields.toArray()).map(({ id }) => id)).toEqual(["used"]);
  });

  it("of what was there before leads back there also where that is undone first", async () => {
    const dewi = await read("dewi_example");
    const first = await setField(dewi, "company", "Teh Pagi", { now, on });
    const entry = await take([{ to: dewi, values: [{ cell: "company", value: "Kopi Sore", was: "Teh Pagi" }] }]);
    await undo(first, { now: later, on });
    expect((await getContact(dewi, on))?.company).toBe("Kopi Sore");
    await takeBack(entry);
    expect((await getContact(dewi, on))?.company).toBeUndefined();
    expect(await profilesOf(dewi, on)).toEqual([]);
  });
});

it("is kept no longer than it can be undone", async () => {
  const entry = await take([rani]);
  await forgetImports(on);
  expect(await on.importParts.count()).toBe(1);
  await on.journal.delete(entry);
  await forgetImports(on);
  expect(await on.importParts.count()).toBe(0);
  expect(await lastImport(on)).toBeUndefined();
});

it("who is erased is forgotten by what leads back from an import as well", async () => {
  await take([rani, budi]);
  expect(await eraseForGood(["x:@rani_example"], { now: later, on })).toEqual({ ok: true });
  expect(JSON.stringify(await on.importParts.toArray())).not.toMatch(/rani|Kopi Sore/);
  const { entry = 0 } = (await lastImport(on)) ?? {};
  await takeBack(entry);
  expect(await on.contacts.count()).toBe(0);
  await take([rani]);
  expect(await lastImport(on)).toMatchObject({ counts: { added: 0, suppressed: 1 } });
});

it("who was erased does not come with the same file again, with or without an account", async () => {
  await take([budi, rani]);
  expect(await eraseForGood([budi.to, rani.to], { now, on })).toEqual({ ok: true });
  await take([budi, rani]);
  expect(await on.contacts.count()).toBe(0);
});

it("a database of version 11 keeps its people, and nothing was imported", async () => {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie("jalin", browser);
  for (const { version, stores } of allMigrations.slice(0, 11)) old.version(version).stores(stores);
  for (const [table, rows] of Object.entries(eleventh)) await old.table(table).bulkAdd([...rows]);
  old.close();
  const upgraded = new Database("jalin", allMigrations, browser);
  expect(await upgraded.identities.count()).toBe(1);
  expect(await upgraded.suppressed.count()).toBe(1);
  expect(await lastImport(upgraded)).toBeUndefined();
});
