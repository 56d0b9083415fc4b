import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { backupOf, restoreInto, sumOf } from "../../../tests/builders/backup";
import { freshDatabase } from "../../../tests/builders/database";
import { meet, salesStart } from "../../../tests/builders/sales";
import { addNote, notesOf } from "../../db/notes";
import { decode, encode } from "./encode";
import { DamagedBackupError, NewerBackupError, NoBackupError } from "./errors";
import type { Manifest } from "./format";
import { openBackup } from "./read";

const schema = 99;

async function kept() {
  const on = freshDatabase();
  await meet(on, "rani", "budi");
  await addNote("x:rani", 'emoji 🧵, "quotes",\nnew lines, עברית', { now: salesStart, on });
  return on;
}

/** Every entry by a reader of our own: the directory at the end, and zlib. */
function unzipped(bytes: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, sum, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const data = method === 0 ? packed : inflateRawSync(packed);
    expect(crc32(data)).toBe(sum);
    found.set(bytes.subarray(at + 46, at + 46 + name).toString(), data);
    at += 46 + name + extra + comment;
  }
  return found;
}

test("a reader that knows nothing of Jalin finds every row, and the sums of the manifest", async () => {
  const on = await kept();
  const entries = unzipped(Buffer.from(await (await backupOf(on)).arrayBuffer()));
  const manifest = JSON.parse(entries.get("manifest.json")?.toString() ?? "") as Manifest;
  expect(entries.get("README.txt")?.toString()).toContain("manifest.json");
  for (const { name, entry } of manifest.tables) {
    const data = entries.get(`tables/${name}.ndjson`) ?? Buffer.alloc(0);
    expect(createHash("sha256").update(data).digest("hex")).toBe(entry.sha256);
    expect(data.length).toBe(entry.bytes);
    expect(await on.table(name).count()).toBe(entry.rows);
  }
  const notes = entries.get("tables/notes.ndjson")?.toString().trimEnd() ?? "";
  expect(JSON.parse(notes)).toMatchObject({ text: 'emoji 🧵, "quotes",\nnew lines, עברית' });
});

test("the system's own unzip reads it, where there is one", async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "backup-"));
  writeFileSync(join(folder, "b.zip"), Buffer.from(await (await backupOf(await kept())).arrayBuffer()));
  try {
    execFileSync("unzip", ["-q", "b.zip"], { cwd: folder, stdio: "pipe" });
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") skip("unzip is not installed");
    throw error;
  }
  expect(readdirSync(folder)).toContain("tables");
  expect(readFileSync(join(folder, "tables/identities.ndjson"), "utf8")).toContain("rani");
});

test("whatever byte is another, or missing, it is told and nothing is written", async () => {
  const file = Buffer.from(await (await backupOf(await kept())).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, isCut) => {
      const bad = Buffer.from(isCut ? file.subarray(0, at) : file);
      if (!isCut) bad[at] = (bad[at] ?? 0) ^ by;
      const on = freshDatabase();
      const before = await sumOf(on);
      const failed: unknown = await restoreInto(on, new Blob([bad])).then(
        () => undefined,
        (error: unknown) => error,
      );
      // a byte of a date, say, may be another without anything else being so
      if (failed === undefined) {
        expect(await notesOf("x:rani", on)).toHaveLength(1);
        return;
      }
      expect(
        [DamagedBackupError, NoBackupError, NewerBackupError].find((kind) => failed instanceof kind),
      ).toBeDefined();
      expect(await sumOf(on)).toEqual(before);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test("what is no backup, or of a later Jalin, is told apart", async () => {
  await expect(openBackup(new Blob(["name,handle\n"]), { schema })).rejects.toBeInstanceOf(NoBackupError);
  await expect(openBackup(await backupOf(await kept()), { schema: 1 })).rejects.toBeInstanceOf(NewerBackupError);
});

test("what is written while it is made is in it, and what goes is not", async () => {
  const on = await kept();
  let isFirst = true;
  const file = await backupOf(on, {
    pause: async () => {
      if (!isFirst) return;
      isFirst = false;
      await addNote("x:rani", "written meanwhile", { now: salesStart + 1, on });
      const first = (await on.notes.toArray()).find(({ text }) => text.startsWith("emoji"));
      await on.notes.delete(first?.id ?? "");
    },
  });
  const after = freshDatabase();
  await restoreInto(after, file);
  expect((await notesOf("x:rani", after)).map(({ text }) => text)).toEqual(["written meanwhile"]);
  expect(await sumOf(after)).toEqual(await sumOf(on));
});

test("whatever a row holds comes back", () => {
  for (const value of [
    { a: undefined, b: [undefined, Number.POSITIVE_INFINITY, Number.NaN] },
    { $: "Map", of: [{ $: "$" }] },
    new Map<unknown, unknown>([
      ["a", [1, 2]],
      ["b", new Map()],
    ]),
    { n: new Uint32Array([1, 2 ** 32 - 1]), f: new Float64Array([0.1, -1e300]), b: new Uint8Array(0) },
    "line\u2028\n\u0000🧵",
  ])
    expect(decode(encode(value))).toEqual(value);
});
