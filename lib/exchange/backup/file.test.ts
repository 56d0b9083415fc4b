import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { checked, memoryScratch, restoreInto, sumOf } from "../../../tests/builders/backup";
import { freshDatabase } from "../../../tests/builders/database";
import { meet } from "../../../tests/builders/sales";
import { second } from "../../../tests/fixtures/002-crm";
import { allMigrations, Database } from "../../db/database";
import { schemaVersion } from "../../db/dump";
import { listPosts } from "../../db/posts";
import { wantRestore } from "../../db/restore";
import { rebuildStep } from "../../ingest/rebuild";
import { restoreBackup } from "../../ingest/restore";
import { makeBackup, takeBackup } from "./file";
import { lockKey } from "./lock";
import { tidyScratch } from "./scratch";

const given = { app: "0.1.0", now: Date.UTC(2026, 10, 22, 5), settings: {} };
const browser = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

test("a backup of an earlier schema is brought up by its migrations", async () => {
  const place = browser();
  const then = new Database("then", allMigrations.slice(0, 2), place);
  for (const [table, rows] of Object.entries(second)) await then.table(table).bulkAdd([...rows]);
  const scratch = memoryScratch();
  const { file } = await makeBackup({ ...given, on: then, scratch });
  const backup = await takeBackup(file, { scratch, options: place });
  expect(backup.manifest.schema).toBe(schemaVersion);
  expect((await place.indexedDB.databases()).map(({ name }) => name)).toEqual(["then"]);

  const on = freshDatabase();
  await wantRestore({ file: backup.copy, of: backup.total }, on);
  await restoreBackup(checked(backup), { on });
  while (await rebuildStep(on));
  const posts = await listPosts({ order: "new", limit: 9 }, on);
  expect(posts.map(({ post }) => post.id)).toEqual(["x:post:2", "x:post:1"]);
});

test("a locked one is made and taken by one passphrase, and a refused one leaves no copy", async () => {
  const on = freshDatabase();
  await meet(on, "rani");
  const scratch = memoryScratch();
  const made = await makeBackup({ ...given, key: await lockKey("kopi susu gula"), on, scratch });
  const { file, name, rows } = made;
  expect(name).toBe("Jalin 2026-11-22.jalin");
  expect(rows).toBeGreaterThan(3);
  await expect(takeBackup(file, { scratch, passphrase: "kopi" })).rejects.toMatchObject({ reason: "wrong" });
  await made.leave();
  expect(await scratch.names()).toEqual([]);
  const progress: string[] = [];
  const taken = await takeBackup(file, {
    scratch,
    passphrase: "kopi susu gula",
    onProgress: (_done, _of, doing) => progress.push(doing),
  });
  expect(new Set(progress)).toEqual(new Set(["copying", "checking"]));
  const after = freshDatabase();
  await restoreInto(after, await scratch.read(taken.copy));
  expect(await sumOf(after)).toEqual(await sumOf(on));
  await taken.leave();
  expect(await scratch.names()).toEqual([]);
});

test("each has a copy of its own, and what nobody holds is removed but for what is being put back", async () => {
  const on = freshDatabase();
  await meet(on, "rani");
  const scratch = memoryScratch();
  const made = await makeBackup({ ...given, on, scratch });
  const [one, other] = [await takeBackup(made.file, { scratch }), await takeBackup(made.file, { scratch })];
  for (const name of ["made", "taken-1", "taken-2"]) await (await scratch.write(name)).close();
  await tidyScratch(() => Promise.resolve("taken-2"), scratch);
  const left = await scratch.names();
  expect(left.toSorted()).toEqual(
    [one.copy, other.copy, "taken-2", ...left.filter((name) => name.startsWith("made-"))].toSorted(),
  );
  expect(left).toHaveLength(4);
  await Promise.all([one, other, made].map(({ leave }) => leave()));
  await tidyScratch(() => Promise.resolve(undefined), scratch);
  expect(await scratch.names()).toEqual([]);
});

test("one of an earlier schema that is cancelled leaves nothing, whenever that is", async () => {
  const place = browser();
  const then = new Database("then", allMigrations.slice(0, 2), place);
  for (const [table, rows] of Object.entries(second)) await then.table(table).bulkAdd([...rows]);
  const { file } = await makeBackup({ ...given, on: then, scratch: memoryScratch() });
  const control = new AbortController();
  const scratch = memoryScratch();
  let writes = 0;
  const write: typeof scratch.write = (name) => {
    // the copy, what it was raised to, and that in its place
    if ((writes += 1) === 2) control.abort();
    return scratch.write(name);
  };
  const taking = takeBackup(file, { scratch: { ...scratch, write }, options: place, signal: control.signal });
  await expect(taking).rejects.toMatchObject({ name: "AbortError" });
  expect(await scratch.names()).toEqual([]);
});

test("one that is cancelled leaves nothing", async () => {
  const on = freshDatabase();
  await meet(on, "rani");
  const control = new AbortController();
  const options = { ...given, on, scratch: memoryScratch(), signal: control.signal, onProgress: () => control.abort() };
  await expect(makeBackup(options)).rejects.toMatchObject({ name: "AbortError" });
  const again = new AbortController();
  const locked = { ...options, key: await lockKey("kopi susu gula"), signal: again.signal };
  await expect(makeBackup({ ...locked, onProgress: () => again.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(await options.scratch.names()).toEqual([]);
});
