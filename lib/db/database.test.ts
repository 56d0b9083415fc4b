import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
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
