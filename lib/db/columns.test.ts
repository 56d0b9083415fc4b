import fc from "fast-check";
import { expect, test } from "vitest";
import { columnDifferences } from "../../tests/builders/columns";
import { anyContact, contactOf } from "../../tests/builders/contact";
import { freshDatabase } from "../../tests/builders/database";
import { chunkSize, hasBit } from "../model/columns";
import type { Contact } from "../model/records";
import { clearColumns, columnTables, readColumns, writeColumns } from "./columns";
import type { Database } from "./database";

/** Stores contacts as commands do: those that are there keep their place. */
async function store(contacts: readonly Omit<Contact, "seq">[], on: Database): Promise<void> {
  await on.transaction("rw", [on.contacts, ...columnTables(on)], async () => {
    const before = await on.contacts.bulkGet(contacts.map(({ id }) => id));
    const placed = contacts.map((contact, at): Contact => {
      const seq = before[at]?.seq;
      return seq === undefined ? contact : { ...contact, seq };
    });
    await on.contacts.bulkPut(await writeColumns(on, placed));
  });
}

async function remove(ids: readonly string[], on: Database): Promise<void> {
  await on.transaction("rw", [on.contacts, ...columnTables(on)], async () => {
    const there = (await on.contacts.bulkGet([...ids])).filter((each) => each !== undefined);
    await clearColumns(on, there);
    await on.contacts.bulkDelete([...ids]);
  });
}

const ids = ["x:1", "x:2", "x:3", "x:4", "x:5"] as const;
const anyStep = fc.oneof(
  fc.record({ put: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), anyContact), { selector: ([id]) => id }) }),
  fc.record({ remove: fc.subarray([...ids]) }),
);

test("whatever was stored and removed, the columns hold the contacts as they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      const db = freshDatabase();
      for (const step of steps) {
        if ("put" in step)
          await store(
            step.put.map(([id, contact]) => ({ ...contact, id })),
            db,
          );
        else await remove(step.remove, db);
        expect(await columnDifferences(db)).toEqual([]);
        // what was kept from steps before is as good as what is there
        expect(await db.transaction("r", columnTables(db), () => readColumns(db))).toEqual(await db.columns.toArray());
      }
      await remove(ids, db);
      expect(await Promise.all([db.columns.count(), db.places.count()])).toEqual([0, 0]);
      db.close();
    }),
    { numRuns: 300 },
  );
});

test("contacts beyond one row go on in the next, and a place that was left is not lost", async () => {
  const db = freshDatabase();
  const many = Array.from({ length: chunkSize + 3 }, (_, at) => contactOf({ id: `x:${at}`, savedAt: 1 }));
  await store(many, db);
  expect(await db.columns.count()).toBe(2);
  expect((await db.contacts.get(`x:${chunkSize}`))?.seq).toBe(chunkSize);
  await remove([`x:${chunkSize + 2}`, "x:0"], db);
  await store([contactOf({ id: "x:new", savedAt: 1 })], db);
  expect(await columnDifferences(db)).toEqual([]);
  db.close();
});

test("who has another's place by now is not taken out with them", async () => {
  const db = freshDatabase();
  await store([contactOf({ id: "x:1", savedAt: 1 })], db);
  const old = await db.contacts.get("x:1");
  await remove(["x:1"], db);
  await store([contactOf({ id: "x:2", savedAt: 1 })], db);
  expect((await db.contacts.get("x:2"))?.seq).toBe(old?.seq);
  await db.transaction("rw", columnTables(db), () => clearColumns(db, old ? [old] : []));
  expect(await columnDifferences(db)).toEqual([]);
  db.close();
});

test("rows are read again only when they were written, also by another window", async () => {
  const db = freshDatabase();
  await store(
    Array.from({ length: 2 * chunkSize }, (_, at) => contactOf({ id: `x:${at}`, savedAt: 1 })),
    db,
  );
  const read = () => db.transaction("r", columnTables(db), () => readColumns(db));
  const [one, two] = await read();
  expect(await read()).toEqual([one, two]);
  expect((await read())[0]).toBe(one);
  await store([contactOf({ id: `x:${chunkSize}`, savedAt: 1, rating: 5 })], db);
  const [same, other] = await read();
  expect(same).toBe(one);
  expect(other?.rating[0]).toBe(5);
  await remove(["x:0"], db);
  expect(hasBit((await read())[0]?.marks.listed ?? new Uint32Array(16), 0)).toBe(false);
  db.close();
});

test("what a failed transaction read of its own writing is not taken for true later", async () => {
  const db = freshDatabase();
  await store([contactOf({ id: "x:1", savedAt: 1 })], db);
  const read = () => db.transaction("r", columnTables(db), () => readColumns(db));
  await read();
  await db
    .transaction("rw", [db.contacts, ...columnTables(db)], async () => {
      await writeColumns(db, [contactOf({ id: "x:1", seq: 0, savedAt: 1, rating: 5 })]);
      await readColumns(db);
      throw new Error("changed its mind");
    })
    .catch(() => undefined);
  expect((await read())[0]?.rating[0]).toBe(0);
  db.close();
});

test("nothing is written where nothing changed that the columns hold", async () => {
  const db = freshDatabase();
  await store([contactOf({ id: "x:1", savedAt: 1 })], db);
  const written: string[] = [];
  db.columns.hook("updating", () => void written.push("columns"));
  db.places.hook("updating", () => void written.push("places"));
  await store([contactOf({ id: "x:1", savedAt: 1, handle: "another" })], db);
  expect(written).toEqual([]);
  await store([contactOf({ id: "x:1", savedAt: 1, rating: 3 })], db);
  expect(written).toEqual(["columns"]);
  db.close();
});
