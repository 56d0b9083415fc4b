import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctFeeling } from "../../lib/db/facts";
import { ImportRunningError, lastBulk, stopImport } from "../../lib/db/imports";
import { undo, undoable } from "../../lib/db/journal";
import { joinContacts, splitIdentity } from "../../lib/db/joins";
import { listContacts } from "../../lib/db/lists";
import { deleteNote, addNote, notesOf } from "../../lib/db/notes";
import { addPerson } from "../../lib/db/people";
import { profilesOf, setCompany, setField, setSaved, tagContacts } from "../../lib/db/profiles";
import { searchContacts } from "../../lib/db/search";
import { verify } from "../../lib/db/verify";
import type { Database } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import { setOwn } from "../../lib/ingest/own";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { deleteContacts, deleteMany, OwnContactError, removeAccounts, removeTables } from "../../lib/ingest/remove";
import { keysOfIdentity } from "../../lib/ingest/traits";
import { anyCommand, anyReading, daysStart, doAll } from "../builders/commands";
import { contents, freshDatabase } from "../builders/database";
import { deleteApart, oneByOne, takeBack } from "../builders/deleting";
import { oneStep, workThrough } from "../builders/imports";
import { workOutAll } from "../builders/reader";
import { meet, salesStart } from "../builders/sales";

const later = daysStart + 3_600_000;

async function differences(on: Database): Promise<unknown> {
  return (await verify({ on, keysOf: keysOfIdentity })).differences;
}

const others = (on: Database) => on.contacts.filter(({ own }) => !own).primaryKeys();

/** All that is there once everything is told, but for what leads back. */
async function toldContents(on: Database): Promise<unknown> {
  await workOutAll(on, later);
  const { imports: _imports, importParts: _parts, ...rest } = await contents(on);
  return rest;
}

describe("people who are deleted", () => {
  test("come back exactly as they were", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCommand, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (commands, picks, areMany) => {
          const on = freshDatabase();
          await doAll(on, commands);
          const before = await toldContents(on);
          const ids = await others(on);
          const gone = picks.flatMap((at) => ids[at % ids.length] ?? []);
          const seq = await (areMany
            ? deleteApart(gone, { now: later, on })
            : deleteContacts(gone, { now: later, on }));
          expect(await differences(on)).toEqual([]);
          expect(await on.contacts.bulkGet(gone)).toEqual(gone.map(() => undefined));
          if (seq !== undefined) expect(await takeBack(seq, { now: later, on })).toBe(true);
          expect(await toldContents(on)).toEqual(before);
          expect(await differences(on)).toEqual([]);
          on.close();
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);

  test("come back among whatever was read and done meanwhile, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCommand, { minLength: 1, maxLength: 15 }),
        fc.array(fc.record({ at: fc.nat(9), count: fc.constantFrom(1, 1, 3) }), { minLength: 2, maxLength: 4 }),
        fc.array(anyCommand, { maxLength: 10 }),
        fc.boolean(),
        async (commands, picks, meanwhile, backwards) => {
          const on = freshDatabase();
          await doAll(on, commands);
          const done: number[] = [];
          for (const { at, count } of picks) {
            const ids = await others(on);
            const from = at % Math.max(1, ids.length);
            const seq = await deleteApart(ids.slice(from, from + count), { now: later, on });
            if (seq !== undefined) done.push(seq);
          }
          await doAll(on, meanwhile, later);
          for (const seq of backwards ? done.reverse() : done) {
            await takeBack(seq, { now: later, on });
            while (await rebuildStep(on));
            expect(await differences(on)).toEqual([]);
          }
          on.close();
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);

  test("go one by one, and come back one by one, while others are read and changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCommand, { minLength: 1, maxLength: 15 }),
        fc.array(anyCommand, { maxLength: 5 }),
        fc.array(anyCommand, { maxLength: 5 }),
        async (commands, going, coming) => {
          const on = freshDatabase();
          await doAll(on, commands);
          const check = async (): Promise<void> => {
            while (await rebuildStep(on));
            expect(await differences(on)).toEqual([]);
          };
          const step = async (meanwhile: typeof commands): Promise<void> => {
            for (const command of meanwhile) {
              await oneStep(on);
              await check();
              await doAll(on, [command], later);
            }
            await workThrough(on);
            await check();
          };
          await deleteMany(await others(on), { now: later, on, most: oneByOne });
          await step(going);
          const job = await lastBulk(on);
          // what was done meanwhile may have been to take it back
          if (job) await undo(job.entry, { now: later, on });
          await step(coming);
          if (job) expect([(await lastBulk(on))?.is, await on.importParts.count()]).toEqual(["undone", 0]);
          on.close();
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);

  test("and are read once more, are as if they had never been deleted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyReading, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
        async (readings, picks) => {
          const on = freshDatabase();
          await doAll(on, readings);
          const before = await toldContents(on);
          const ids = await others(on);
          const seq = await deleteContacts(
            picks.flatMap((at) => ids[at % ids.length] ?? []),
            { now: later, on },
          );
          await doAll(on, readings);
          expect(await differences(on)).toEqual([]);
          if (seq !== undefined) await undo(seq, { now: later, on });
          expect(await toldContents(on)).toEqual(before);
          on.close();
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);
});

/** Removes contacts with no way back. */
async function forGood(on: Database, ...contactIds: string[]): Promise<void> {
  await on.transaction("rw", removeTables(on), async () =>
    removeAccounts(await on.identities.where("contactId").anyOf(contactIds).toArray(), on),
  );
}

async function fewPeople(): Promise<Database> {
  const on = freshDatabase();
  await meet(on, "rani", "budi", "citra");
  return on;
}

test("nothing of a deleted person is left, but the post and what others did", async () => {
  const on = await fewPeople();
  const options = { now: later, on };
  await ingest(
    {
      network: "x",
      page: "https://x.com/home",
      rows: [
        { is: "post", seenAt: salesStart, source: "dom", value: { id: "p", author: { id: "rani", handle: "rani" } } },
      ],
    },
    { now: salesStart, db: on },
  );
  await setCompany("x:budi", "x:rani", options);
  await tagContacts(["x:rani"], "vip", "add", options);
  await addNote("x:rani", "met at the fair", options);
  await on.journal.clear();
  await forGood(on, "x:rani");
  const rest = JSON.stringify(await Promise.all(on.tables.map((table) => table.toArray())));
  expect(rest).not.toContain("rani");
  expect(await on.posts.get("x:post:p")).toMatchObject({ captured: { comment: 2 } });
  expect(await listContacts({ order: "hot", limit: 9 }, on)).toHaveLength(2);
  expect(await differences(on)).toEqual([]);
});

test("the user themself is nobody to delete, and then nobody is", async () => {
  const on = await fewPeople();
  await setOwn("x", { handle: "budi" }, true, { now: later, on });
  await expect(deleteContacts(["x:rani", "x:budi"], { now: later, on })).rejects.toThrow(OwnContactError);
  expect(await on.contacts.count()).toBe(3);
});

test("three hundred people go at once, and come back", async () => {
  const on = freshDatabase();
  await meet(on, ...Array.from({ length: 310 }, (_, at) => `p${at}`));
  const before = await contents(on);
  const ids = await on.contacts.limit(300).primaryKeys();
  const seq = await deleteContacts(ids, { now: later, on });
  expect(await on.contacts.count()).toBe(10);
  expect(await undoable(1, on)).toMatchObject([{ command: "delete-contacts", count: 300 }]);
  await undo(seq ?? 0, { now: later, on });
  expect(await contents(on)).toEqual(before);
});

test("many are left to the worker: it stops where it is told to, and one step leads back", async () => {
  const on = freshDatabase();
  await meet(on, ...Array.from({ length: 250 }, (_, at) => `p${at}`));
  const before = await toldContents(on);
  const ids = [...(await on.contacts.toCollection().primaryKeys()), "x:nobody"];
  expect(await deleteMany(ids, { now: later, on })).toBe("later");
  await expect(deleteMany(ids, { now: later, on })).rejects.toThrow(ImportRunningError);
  expect(await on.contacts.count()).toBe(250);
  await oneStep(on);
  expect(await lastBulk(on)).toMatchObject({ deed: { is: "remove" }, rows: 250, parts: 3, counts: { changed: 100 } });
  await stopImport((await lastBulk(on))?.id ?? "", on);
  await workThrough(on);
  expect(await on.contacts.count()).toBe(150);
  expect(await undoable(9, on)).toMatchObject([{ command: "delete-contacts", count: 250 }]);
  expect(await takeBack((await lastBulk(on))?.entry ?? 0, { now: later, on })).toBe(true);
  expect(await toldContents(on)).toEqual(before);
  expect(await on.importParts.count()).toBe(0);
});

test("few people with much history are many", async () => {
  const on = await fewPeople();
  const few = { now: later, on, most: { people: 9, rows: 3 } };
  const rows = [1, 2, 3, 4].map((id) => {
    const value = { type: "comment", id: `much-${id}`, actor: { id: "rani", handle: "rani" }, text: "hi" };
    return { is: "capture", seenAt: later, source: "dom", value };
  });
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now: later, db: on });
  expect(await deleteMany(["x:rani"], few)).toBeTypeOf("number");
  expect(await deleteMany(["x:budi", "x:citra"], few)).toBe("later");
});

test("who is the user's own by the time their turn comes stays, and is counted", async () => {
  const on = await fewPeople();
  await deleteMany(["x:rani", "x:budi"], { now: later, on, most: oneByOne });
  await setOwn("x", { handle: "budi" }, true, { now: later, on });
  await workThrough(on);
  expect(await on.contacts.toCollection().primaryKeys()).toEqual(["x:budi", "x:citra"]);
  expect(await lastBulk(on)).toMatchObject({ is: "done", counts: { changed: 1, missed: 1 } });
  expect(await differences(on)).toEqual([]);
});

test("what was said before of who is deleted with many is taken back on them, and they come back without it", async () => {
  const on = await fewPeople();
  const options = { now: later, on };
  await addNote("x:rani", "met at the fair", options);
  const [note] = await notesOf("x:rani", on);
  const noteGone = await deleteNote(note?.id ?? "", options);
  const tagged = await tagContacts(["x:rani", "x:budi"], "vip", "add", options);
  const [comment] = await on.interactions.where("identityId").equals("x:rani").toArray();
  await workOutAll(on, later);
  const said = await correctFeeling(comment?.id ?? "", "negative", options);
  const seq = await deleteApart(["x:rani", "x:budi"], options);
  for (const step of [noteGone, tagged, said]) expect(await undo(step ?? 0, options)).toBe(true);
  expect(await differences(on)).toEqual([]);
  await takeBack(seq ?? 0, options);
  expect(await notesOf("x:rani", on)).toMatchObject([{ text: "met at the fair" }]);
  expect((await on.contacts.bulkGet(["x:rani", "x:budi"])).map((contact) => contact?.tags)).toEqual([[], []]);
  expect((await on.facts.get(comment?.id ?? ""))?.byHand).toBeUndefined();
  expect(await differences(on)).toEqual([]);
});

test("what was entered before is undone on who is deleted too, and comes back with them", async () => {
  const on = await fewPeople();
  const options = { now: later, on };
  await addNote("x:rani", "met at the fair", options);
  const [note] = await notesOf("x:rani", on);
  const noteGone = await deleteNote(note?.id ?? "", options);
  const tagged = await tagContacts(["x:rani"], "vip", "add", options);
  await setField("x:rani", "company", "Kopi Tetes", options);
  const seq = await deleteContacts(["x:rani"], options);
  await undo(noteGone ?? 0, options);
  await undo(tagged, options);
  expect(await differences(on)).toEqual([]);
  await undo(seq ?? 0, options);
  expect(await notesOf("x:rani", on)).toMatchObject([{ text: "met at the fair" }]);
  expect(await on.contacts.get("x:rani")).toMatchObject({ company: "Kopi Tetes", tags: [], has: { notes: 1 } });
  expect(await differences(on)).toEqual([]);
});

test("who belonged to a deleted organisation does so again, by whatever id they are known by now", async () => {
  const on = await fewPeople();
  const options = { now: later, on };
  const read = (actor: { handle: string; id?: string }) => {
    const value = { type: "comment", id: "siti", actor, text: "hi" };
    const rows = [{ is: "capture", seenAt: later, source: "dom", value }];
    return ingest({ network: "x", page: "https://x.com/home", rows }, { now: later, db: on });
  };
  await read({ handle: "siti" });
  await setCompany("x:@siti", "x:rani", options);
  const one = await deleteContacts(["x:rani"], options);
  const other = await deleteContacts(["x:@siti"], options);
  await read({ handle: "siti", id: "77" });
  for (const seq of [one, other]) {
    await undo(seq ?? 0, options);
    expect(await differences(on)).toEqual([]);
  }
  expect(await profilesOf("x:77", on)).toMatchObject([{ companyId: { value: "x:rani" } }]);
});

test("what was said to somebody who is deleted reaches nobody, and reaches them when they are back", async () => {
  const on = await fewPeople();
  const options = { now: later, on };
  const value = {
    type: "mention",
    id: "m",
    actor: { id: "budi", handle: "budi" },
    target: { id: "rani", handle: "rani" },
    text: "come by",
  };
  const rows = [{ is: "capture", seenAt: later, source: "dom", value }];
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now: later, db: on });
  const seq = await deleteContacts(["x:rani"], options);
  await setOwn("x", { handle: "budi" }, true, options);
  expect(await differences(on)).toEqual([]);
  await undo(seq ?? 0, options);
  expect(await on.contacts.get("x:rani")).toMatchObject({ outbound: { count: 1 } });
  expect(await differences(on)).toEqual([]);
});

test("who was known by their handle comes back to the account they turned out to be", async () => {
  const on = freshDatabase();
  const options = { now: later, on };
  const read = (actor: { handle: string; id?: string }, id: string) =>
    ingest(
      {
        network: "x",
        page: "https://x.com/home",
        rows: [{ is: "capture", seenAt: later, source: "dom", value: { type: "comment", id, actor, text: "hi" } }],
      },
      { now: later, db: on },
    );
  await read({ handle: "rani" }, "1");
  await tagContacts(["x:@rani"], "vip", "add", options);
  const seq = await deleteContacts(["x:@rani"], options);
  await read({ handle: "rani", id: "77" }, "2");
  await undo(seq ?? 0, options);
  expect(await on.contacts.toArray()).toMatchObject([{ id: "x:77", tags: ["vip"], counts: { comment: 2 } }]);
  expect(await differences(on)).toEqual([]);
});

test("who was read by their handle meanwhile is one with the account that comes back, with all that hangs on both", async () => {
  const on = freshDatabase();
  const options = { now: later, on };
  await readComment(on, { handle: "rani", id: "77" }, later, "1");
  await tagContacts(["x:77"], "vip", "add", options);
  const seq = await deleteContacts(["x:77"], options);
  await readComment(on, { handle: "rani" }, later + 1, "2");
  const tagged = await tagContacts(["x:@rani"], "asks", "add", options);
  await addNote("x:@rani", "wants the price", options);
  await undo(seq ?? 0, options);
  while (await rebuildStep(on));
  expect(await on.contacts.toArray()).toMatchObject([{ id: "x:77", tags: ["asks", "vip"], counts: { comment: 2 } }]);
  expect(await notesOf("x:77", on)).toMatchObject([{ text: "wants the price" }]);
  expect(await differences(on)).toEqual([]);
  await undo(tagged, options);
  expect(await on.contacts.toArray()).toMatchObject([{ id: "x:77", tags: ["vip"] }]);
});

test.each([
  ["both are deleted, the first comes back first", [0, 1], [0, 1]],
  ["both are deleted, the last comes back first", [0, 1], [1, 0]],
  ["one is deleted", [0], [0]],
  ["the other is deleted", [1], [1]],
])("who is linked again while %s is one person again", async (_, deleted, back) => {
  const on = await fewPeople();
  const options = { now: later, on };
  const [one = "", other = ""] = await others(on);
  await joinContacts(one, [other], options);
  const split = await splitIdentity(other, options);
  const gone: (number | undefined)[] = [];
  for (const at of deleted) gone[at] = await deleteContacts([[one, other][at] ?? ""], options);
  await undo(split, options);
  for (const at of back) await undo(gone[at] ?? 0, options);
  expect(await on.contacts.toArray()).toHaveLength(2);
  expect((await on.identities.bulkGet([one, other])).map((row) => row?.contactId)).toEqual([one, one]);
  expect(await differences(on)).toEqual([]);
});

/** Reads a comment, and who is said to have written it. */
function readComment(on: Database, actor: { handle?: string; id?: string }, seenAt: number, id?: string) {
  const value = { type: "comment", ...(id && { id }), actor, post: { id: "1" }, text: "how much is it?" };
  const rows = [{ is: "capture", seenAt, source: "dom", value }];
  return ingest({ network: "x", page: "https://x.com/home", rows }, { now: later, db: on });
}

test("what somebody was once taken to have written is theirs still when they turned out to be another while it was deleted", async () => {
  const on = freshDatabase();
  const options = { now: later, on };
  await readComment(on, { handle: "rani" }, later, "1");
  await readComment(on, { id: "88" }, later + 1, "1");
  const seq = await deleteContacts(["x:88"], options);
  await readComment(on, { id: "77", handle: "rani" }, later + 2);
  expect(await on.interactions.count()).toBe(1);
  await undo(seq ?? 0, options);
  expect(await on.interactions.toArray()).toMatchObject([{ id: "x:item:1", identityId: "x:88" }]);
  expect(await differences(on)).toEqual([]);
});

test("who was once taken to have written something comes back to it by whatever id they are known by now", async () => {
  const on = freshDatabase();
  const options = { now: later, on };
  await readComment(on, { handle: "rani" }, later, "1");
  await readComment(on, { id: "88" }, later + 1, "1");
  await tagContacts(["x:@rani"], "vip", "add", options);
  const seq = await deleteContacts(["x:@rani"], options);
  await readComment(on, { id: "77", handle: "rani" }, later + 2);
  await undo(seq ?? 0, options);
  expect(await on.interactions.toArray()).toMatchObject([{ id: "x:item:1", identityId: "x:88" }]);
  expect((await on.contacts.get("x:77"))?.tags).toEqual(["vip"]);
  expect(await differences(on)).toEqual([]);
});

test("nothing tells of who is deleted for good that they were taken to have written what another wrote", async () => {
  const on = freshDatabase();
  await readComment(on, { id: "rani" }, later, "1");
  await readComment(on, { id: "88" }, later + 1, "1");
  await forGood(on, "x:rani");
  expect(JSON.stringify(await Promise.all(on.tables.map((table) => table.toArray())))).not.toContain("rani");
});

describe("somebody entered by hand", () => {
  test("is a contact as others are: listed, found and saved", async () => {
    const on = await fewPeople();
    const { id } = await addPerson(
      { name: " Dian Puspa ", company: "Kopi Tetes", emails: ["dian@puspa.example"] },
      { now: later, on },
    );
    expect(await on.contacts.get(id)).toMatchObject({
      name: "Dian Puspa",
      company: "Kopi Tetes",
      networks: [],
      savedAt: later,
      has: { emails: 1 },
    });
    expect((await listContacts({ order: "hot", limit: 9 }, on)).map((contact) => contact.id)).toContain(id);
    expect((await listContacts({ order: "new", limit: 9, filter: { saved: true } }, on)).map((one) => one.id)).toEqual([
      id,
    ]);
    expect(await searchContacts("dian", {}, 9, on)).toMatchObject([{ contact: { id } }]);
    expect(await differences(on)).toEqual([]);
  });

  test("goes when that is undone, unless something was hung on them", async () => {
    const on = await fewPeople();
    const options = { now: later, on };
    const before = await contents(on);
    const { entry } = await addPerson({ name: "Dian", organisation: true }, options);
    await undo(entry, options);
    expect(await contents(on)).toEqual(before);
    const again = await addPerson({ name: "Dian" }, options);
    await addNote(again.id, "met at the fair", options);
    await undo(again.entry, options);
    expect(await notesOf(again.id, on)).toHaveLength(1);
    expect((await profilesOf(again.id, on)).length).toBe(0);
    expect(await differences(on)).toEqual([]);
  });

  test("stays when that is undone and others belong to them", async () => {
    const on = await fewPeople();
    const options = { now: later, on };
    const { id, entry } = await addPerson({ name: "Kopi Tetes", organisation: true }, options);
    await setCompany("x:rani", id, options);
    await undo(entry, options);
    expect(await differences(on)).toEqual([]);
  });

  test("has a name, and what was entered is of its form", async () => {
    const on = freshDatabase();
    const wrong = { name: "  ", birthday: "soon", emails: ["nowhere"] };
    await expect(addPerson(wrong, { now: later, on })).rejects.toMatchObject({
      problems: expect.arrayContaining([
        { field: "name", problem: "missing" },
        { field: "birthday", problem: "wrong" },
        { field: "emails.0", problem: "wrong" },
      ]) as unknown,
    });
    expect(await on.identities.count()).toBe(0);
  });

  test("can be deleted and undone", async () => {
    const on = await fewPeople();
    const { id } = await addPerson({ name: "Dian" }, { now: later, on });
    await setSaved(id, false, { now: later, on });
    const before = await contents(on);
    const seq = await deleteContacts([id], { now: later, on });
    await undo(seq ?? 0, { now: later, on });
    expect(await contents(on)).toEqual(before);
  });
});
