import { beforeEach, describe, expect, it } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { doToMany } from "../db/bulk";
import type { Database } from "../db/database";
import { ImportRunningError, lastBulk, lastImport, stopImport } from "../db/imports";
import { joinContacts } from "../db/joins";
import { undo } from "../db/journal";
import { profilesOf, setInformed, setStage, setTags, tagContacts } from "../db/profiles";
import { verify } from "../db/verify";
import type { BulkEdit } from "../model/bulk";
import { EntryError } from "../model/entry";
import { eraseForGood } from "./erase";
import { importStep } from "./importing";
import { ingest } from "./ingest";
import { keysOfIdentity } from "./traits";

const now = Date.UTC(2026, 10, 22, 12);
const people = 250;
const ids = Array.from({ length: people }, (_, at) => `x:${at}`);

let on: Database;
beforeEach(async () => {
  on = freshDatabase();
  const rows = ids.map((id) => ({
    is: "account",
    seenAt: now,
    source: "dom",
    value: { id: id.slice(2), handle: `person_${id.slice(2)}`, name: `Person ${id.slice(2)}` },
  }));
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db: on });
});

const leave = (deed: BulkEdit) => doToMany(ids, deed, { now, on, most: 100 });
const vip: BulkEdit = { is: "tag", tag: "vip" };
const tagged = async () => (await on.contacts.toArray()).filter(({ tags }) => tags.includes("vip")).length;

async function run(): Promise<void> {
  while (await importStep(on));
}

async function takeBack(): Promise<void> {
  expect(await undo((await lastBulk(on))?.entry ?? 0, { now: now + 1, on })).toBe(true);
  await run();
}

/** Everything but how it came about. */
async function everything(): Promise<unknown> {
  const { journal: _journal, imports: _imports, importParts: _parts, ...rest } = await contents(on);
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === "seq" || key === "rank" ? undefined : value)),
  );
}

/** One thing done to all in pieces, and done at once. */
const deeds: [BulkEdit, () => Promise<unknown>][] = [
  [vip, () => tagContacts(ids, "vip", "add", { now, on })],
  [{ is: "untag", tag: "fair" }, () => tagContacts(ids, "fair", "remove", { now, on })],
  [{ is: "stage", stage: "retain" }, () => setStage(ids, "retain", { now, on })],
  [{ is: "stage" }, () => setStage(ids, undefined, { now, on })],
  [{ is: "informed", day: "2026-11-22" }, () => setInformed(ids, "2026-11-22", { now, on })],
];

describe("what is done to more people than one waits for", () => {
  it.each(deeds)("comes to the same as what is done at once, and leads back: %j", async (deed, atOnce) => {
    await tagContacts(ids.slice(0, 100), "fair", "add", { now, on });
    await setStage(ids.slice(50, 150), "enhance", { now, on });
    const before = await everything();
    const entry = await atOnce();
    const same = await everything();
    await undo(entry as number, { now, on });
    await on.activity.clear();

    expect(await leave(deed)).toBe("later");
    expect(await on.journal.count()).toBe(4);
    await run();
    const activity = (await on.activity.toArray()).map(({ seq: _seq, ...row }) => row);
    expect({ ...((await everything()) as object), activity: [] }).toEqual({ ...(same as object), activity: [] });
    if (deed.is === "informed") expect(activity).toHaveLength(people);
    expect((await verify({ on, keysOf: keysOfIdentity })).differences).toEqual([]);
    await takeBack();
    expect({ ...((await everything()) as object), activity: [] }).toEqual({ ...(before as object), activity: [] });
    expect((await lastBulk(on))?.is).toBe("undone");
  });

  it("adds a task for each, and takes them back", async () => {
    await leave({ is: "task", task: { title: "Call", dueOn: "2026-11-30" } });
    await run();
    expect(new Set((await on.tasks.toArray()).map(({ identityId }) => identityId)).size).toBe(people);
    await takeBack();
    expect(await on.tasks.count()).toBe(0);
  });

  it("is no import, and counts who is tagged already and who is no more", async () => {
    await tagContacts(ids.slice(0, 30), "vip", "add", { now, on });
    await leave(vip);
    await eraseForGood(["x:1", "x:240"], { now, on });
    await joinContacts("x:2", ["x:241"], { now, on });
    await run();
    expect(await lastImport(on)).toBeUndefined();
    const job = await lastBulk(on);
    expect(job).toMatchObject({ is: "done", rows: people, counts: { missed: 0 } });
    // two were erased and are not waited for, two are one by now and came in two pieces
    expect((job?.counts.changed ?? 0) + (job?.counts.same ?? 0)).toBe(people - 2);
    expect(await tagged()).toBe(people - 3);
    const held = JSON.stringify([await on.importParts.toArray(), await on.journal.toArray()]);
    expect(held).not.toMatch(/"x:(?:1|240)"/);
  });

  it("stops where it is told to, and leads back from there", async () => {
    await leave(vip);
    await importStep(on);
    await stopImport((await lastBulk(on))?.id ?? "", on);
    await run();
    expect(await lastBulk(on)).toMatchObject({ is: "stopped", next: 1, parts: 2, counts: { changed: 200 } });
    expect(await tagged()).toBe(200);
    await takeBack();
    expect(await tagged()).toBe(0);
  });

  it("leaves what the user entered since when it is taken back", async () => {
    await leave(vip);
    await run();
    await setTags("x:3", ["regular"], { now: now + 1, on });
    await takeBack();
    expect((await profilesOf("x:3", on))[0]?.tags).toEqual(["regular"]);
  });

  it("leads back from those who are known by another id since", async () => {
    const read = (actor: { handle: string; id?: string }) =>
      ingest(
        {
          network: "x",
          page: "https://x.com/home",
          rows: [{ is: "account", seenAt: now, source: "dom", value: actor }],
        },
        { now, db: on },
      );
    await read({ handle: "sari" });
    await doToMany([...ids, "x:@sari"], vip, { now, on, most: 100 });
    await run();
    await read({ handle: "sari", id: "900" });
    expect((await on.contacts.get("x:900"))?.tags).toEqual(["vip"]);
    await takeBack();
    expect((await on.contacts.get("x:900"))?.tags).toEqual([]);
  });

  it("stands among the user's steps where each piece was done, so that these lead back in any order", async () => {
    const stageOf = async (id: string) => (await profilesOf(id, on))[0]?.stage?.value;
    for (const turn of ["edit first", "job first"]) {
      await leave({ is: "stage", stage: "retain" });
      await importStep(on);
      // one whose turn was, and one whose turn comes
      const edits = [
        await setStage("x:10", "enhance", { now: now + 1, on }),
        await setStage("x:240", "enhance", { now: now + 1, on }),
      ];
      await run();
      expect([await stageOf("x:10"), await stageOf("x:240")]).toEqual(["enhance", "retain"]);
      const undoEdits = async () => {
        for (const edit of edits) expect(await undo(edit, { now: now + 2, on })).toBe(true);
      };
      if (turn === "edit first") {
        await undoEdits();
        expect([await stageOf("x:10"), await stageOf("x:240")]).toEqual(["retain", "retain"]);
        await takeBack();
      } else {
        await takeBack();
        expect([await stageOf("x:10"), await stageOf("x:240")]).toEqual(["enhance", "enhance"]);
        await undoEdits();
      }
      expect([await stageOf("x:10"), await stageOf("x:240")]).toEqual([undefined, undefined]);
    }
  });

  it("is said to be wrong, or one too many, before anything of it is done", async () => {
    await expect(leave({ is: "task", task: { title: "Call", dueMinute: 60 } })).rejects.toThrow(EntryError);
    await expect(leave({ is: "informed", day: "soon" })).rejects.toThrow(EntryError);
    await expect(leave({ is: "tag", tag: " # " })).rejects.toThrow("a name");
    expect(await on.queue.where("kind").equals("import").count()).toBe(0);
    await leave(vip);
    await expect(leave({ is: "stage", stage: "retain" })).rejects.toThrow(ImportRunningError);
    expect(await on.imports.count()).toBe(1);
  });
});

it("is done at once where they are few", async () => {
  const entry = await doToMany(ids.slice(0, 100), vip, { now, on, most: 100 });
  expect(await tagged()).toBe(100);
  expect(await undo(entry as number, { now, on })).toBe(true);
  expect(await lastBulk(on)).toBeUndefined();
});
