import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { tenth } from "../../tests/fixtures/010-no-days";
import { freshKey, hasherOf } from "../model/suppressed";
import { allMigrations, Database } from "./database";
import { isSuppressed, listSuppressed, suppress, suppressedAmong, unsuppress } from "./suppressed";

const rani = { network: "x", keys: ["x:1001", "x:@rani"], native: "x:1001" };
const at = Date.UTC(2026, 10, 22);

test("a database of version 10 keeps its people, and nobody is suppressed", async () => {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie("jalin", browser);
  for (const { version, stores } of allMigrations.slice(0, 10)) old.version(version).stores(stores);
  for (const [table, rows] of Object.entries(tenth)) await old.table(table).bulkAdd([...rows]);
  old.close();
  const on = new Database("jalin", allMigrations, browser);
  expect(await on.identities.count()).toBe(1);
  expect(await on.identityKeys.count()).toBe(2);
  expect(await listSuppressed(on)).toEqual([]);
});

test("whoever is suppressed is told by any of their keys, and nobody else", async () => {
  const on = freshDatabase();
  await suppress([rani], { at, on });
  expect(await isSuppressed(["x:1001"], on)).toBe(true);
  expect(await isSuppressed(["x:@somebody", "x:@rani"], on)).toBe(true);
  expect(await isSuppressed(["bluesky:@rani"], on)).toBe(false);
  const among = await suppressedAmong(["x:1001", "x:@rani", "x:2"], on);
  expect([...among].map(([key, { loose }]) => [key, loose])).toEqual([
    ["x:1001", undefined],
    ["x:@rani", 1],
  ]);
});

test("nothing of what they are known by is kept", async () => {
  const on = freshDatabase();
  await suppress([rani], { at, on });
  const kept = JSON.stringify(await Promise.all(on.tables.map((table) => table.toArray())));
  expect(kept).not.toMatch(/rani|1001/);
});

test("where nobody is suppressed nothing is hashed", async () => {
  const on = freshDatabase();
  const encode = vi.spyOn(TextEncoder.prototype, "encode");
  expect(await isSuppressed(["x:1001"], on)).toBe(false);
  expect(encode).not.toHaveBeenCalled();
  encode.mockRestore();
});

test("the hashes of two installations are different, and both are known where one took in the other's", async () => {
  const on = freshDatabase();
  const other = freshDatabase();
  await suppress([rani], { at, on });
  await suppress([{ network: "x", keys: ["x:2"] }], { at, on: other });
  await on.suppressed.bulkAdd(await other.suppressed.toArray());
  expect(await isSuppressed(["x:2"], on)).toBe(false);
  await on.suppressionKeys.bulkPut(await other.suppressionKeys.toArray());
  expect(await isSuppressed(["x:2"], on)).toBe(true);
  expect(await isSuppressed(["x:1001"], on)).toBe(true);
});

test("the list tells when, on which networks and how many accounts, the last first", async () => {
  const on = freshDatabase();
  await suppress([rani, { network: "bluesky", keys: ["bluesky:did:1"] }, { network: "x", keys: ["x:@dewi"] }], {
    at,
    on,
  });
  await suppress([{ network: "x", keys: ["x:3"] }], { at: at + 1, on });
  expect(await listSuppressed(on)).toMatchObject([
    { at: at + 1, accounts: [{ network: "x", count: 1 }] },
    {
      at,
      accounts: [
        { network: "bluesky", count: 1 },
        { network: "x", count: 2 },
      ],
    },
  ]);
});

test("who is let in again is told no more, and the others still are", async () => {
  const on = freshDatabase();
  const group = await suppress([rani], { at, on });
  await suppress([{ network: "x", keys: ["x:3"] }], { at, on });
  await unsuppress(group, on);
  expect(await isSuppressed(rani.keys, on)).toBe(false);
  expect(await isSuppressed(["x:3"], on)).toBe(true);
});

test("hashes are made of a key and a name, and are long enough to be nobody else's", () => {
  const key = freshKey();
  const hash = hasherOf(key);
  expect(hash("x:1")).toMatch(/^[\w+/]{24}$/);
  expect(hasherOf(key)("x:1")).toBe(hash("x:1"));
  expect(hash("x:2")).not.toBe(hash("x:1"));
  expect(hasherOf(freshKey())("x:1")).not.toBe(hash("x:1"));
});
