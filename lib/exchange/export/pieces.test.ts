import { expect, it, vi } from "vitest";
import type { Scratch } from "../backup/scratch";
import { Disk, Pieces } from "./pieces";

/** Files in memory, and how many bytes each has. */
function fakeScratch(): Scratch & { files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  return {
    files,
    write: (name) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      files.set(name, new Blob());
      return Promise.resolve(
        new WritableStream({
          write: (chunk) => void parts.push(new Uint8Array(chunk)),
          close: () => void files.set(name, new Blob(parts)),
        }),
      );
    },
    read: (name) => Promise.resolve(files.get(name) ?? new Blob()),
    remove: (name) => Promise.resolve(void files.delete(name)),
    names: () => Promise.resolve([...files.keys()]),
  };
}

const row = (at: number): string => `${at} — “kopi” ☕ ${"x".repeat(1_000)}\n`;

async function filled(rows: number, disk?: Disk): Promise<Blob> {
  const pieces = new Pieces(disk);
  for (let at = 0; at < rows; at += 1) await pieces.add(row(at));
  return pieces.file("text/plain");
}

it("a small file stays in memory", async () => {
  const scratch = fakeScratch();
  const file = await filled(100, new Disk(scratch));
  expect(await file.text()).toBe(await (await filled(100)).text());
  expect(scratch.files.size).toBe(0);
});

it("a large one goes to the disk, says the same, and is removed when nobody needs it", async () => {
  const scratch = fakeScratch();
  const disk = new Disk(scratch);
  const file = await filled(12_000, disk);
  expect(file.type).toBe("text/plain");
  expect([...scratch.files.values()].map(({ size }) => size)).toEqual([file.size]);
  const whole = Array.from({ length: 12_000 }, (_, at) => row(at)).join("");
  expect((await file.text()) === whole).toBe(true);
  await disk.leave();
  expect(scratch.files.size).toBe(0);
});

it("one that is given up leaves nothing", async () => {
  const scratch = fakeScratch();
  const disk = new Disk(scratch);
  const pieces = new Pieces(disk);
  for (let at = 0; at < 12_000; at += 1) await pieces.add(row(at));
  expect(scratch.files.size).toBe(1);
  await disk.leave();
  expect(scratch.files.size).toBe(0);
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
});
