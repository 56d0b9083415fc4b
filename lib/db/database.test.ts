import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { allMigrations, Database, type Migration } from "./database";

const stores = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

test("the steps of the schema are numbered from 1 without gaps", () => {
  expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, at) => at + 1));
});

test("a database of an older version is upgraded and keeps its rows", async () => {
  const browser = stores();
  const old = new Database("jalin", allMigrations, browser);
  await old.quarantine.add({ network: "x", page: "https://x.com/", path: "", reason: "", row: 1, at: 1 });
  old.close();
  const next: Migration = {
    version: allMigrations.length + 1,
    stores: { later: "id" },
    upgrade: async (transaction) => {
      await transaction.table("later").add({ id: "made by the upgrade" });
    },
  };
  const upgraded = new Database("jalin", [...allMigrations, next], browser);
  expect(await upgraded.quarantine.count()).toBe(1);
  expect(await upgraded.table("later").toArray()).toEqual([{ id: "made by the upgrade" }]);
});

/** The tables that the browser has, each with its indexes. */
async function tablesOf(database: Dexie): Promise<Record<string, string[]>> {
  await database.open();
  const names = [...database.backendDB().objectStoreNames];
  const transaction = database.backendDB().transaction(names);
  return Object.fromEntries(names.map((name) => [name, [...transaction.objectStore(name).indexNames].sort()]));
}

test.each(allMigrations.slice(0, -1).map(({ version }) => version))(
  "a database of version %i gets the tables of a new one",
  async (version) => {
    const browser = stores();
    const old = new Dexie("jalin", browser);
    for (const step of allMigrations.slice(0, version)) old.version(step.version).stores(step.stores);
    const before = await tablesOf(old);
    old.close();
    const after = await tablesOf(new Database("jalin", allMigrations, browser));
    expect(after).toEqual(await tablesOf(new Database("jalin", allMigrations, stores())));
    if (allMigrations.slice(version).some((step) => Object.keys(step.stores).length > 0))
      expect(after).not.toEqual(before);
  },
);

test("a database newer than the code says so and is left as it is", async () => {
  const browser = stores();
  const next: Migration = { version: allMigrations.length + 1, stores: { later: "id" } };
  const newer = new Database("jalin", [...allMigrations, next], browser);
  await newer.table("later").add({ id: "kept" });
  newer.close();
  const older = new Database("jalin", allMigrations, browser);
  await expect(older.contacts.count()).rejects.toThrow(/update Jalin/);
  older.close();
  const again = new Database("jalin", [...allMigrations, next], browser);
  expect(await again.table("later").toArray()).toEqual([{ id: "kept" }]);
});
