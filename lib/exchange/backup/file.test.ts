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
import { leaveBackup, makeBackup, takeBackup, takenFile } from "./file";
import { lockKey } from "./lock";

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
  await wantRestore({ file: takenFile, of: backup.total }, on);
  await restoreBackup(checked(backup), { on });
  while (await rebuildStep(on));
  const posts = await listPosts({ order: "new", limit: 9 }, on);
  expect(posts.map(({ post }) => post.id)).toEqual(["x:post:2", "x:post:1"]);
});

test("a locked one is made and taken by one passphrase, and a refused one leaves no copy", async () => {
  const on = freshDatabase();
  await meet(on, "rani");
  const scratch = memoryScratch();
  const { file, name, rows } = await makeBackup({ ...given, key: await lockKey("kopi susu gula"), on, scratch });
  expect(name).toBe("Jalin 2026-11-22.jalin");
  expect(rows).toBeGreaterThan(3);
  await expect(takeBackup(file, { scratch, passphrase: "kopi" })).rejects.toMatchObject({ reason: "wrong" });
  await expect(scratch.read(takenFile)).rejects.toThrow("not there");
  const progress: string[] = [];
  await takeBackup(file, {
    scratch,
    passphrase: "kopi susu gula",
    onProgress: (_done, _of, doing) => progress.push(doing),
  });
  expect(new Set(progress)).toEqual(new Set(["copying", "checking"]));
  const after = freshDatabase();
  await restoreInto(after, await scratch.read(takenFile));
  expect(await sumOf(after)).toEqual(await sumOf(on));
  await leaveBackup(scratch);
  await expect(scratch.read(takenFile)).rejects.toThrow("not there");
});

test("one that is cancelled leaves nothing", async () => {
  const on = freshDatabase();
  await meet(on, "rani");
  const control = new AbortController();
  const options = { ...given, on, scratch: memoryScratch(), signal: control.signal, onProgress: () => control.abort() };
  await expect(makeBackup(options)).rejects.toMatchObject({ name: "AbortError" });
  await expect(makeBackup({ ...options, key: await lockKey("kopi susu gula") })).rejects.toMatchObject({
    name: "AbortError",
  });
});
