import { expect, it, vi } from "vitest";
import { memoryScratch } from "../../../tests/builders/backup";
import { Disk, Pieces } from "./pieces";

const row = (at: number): string => `${at} — “kopi” ☕ ${"x".repeat(1_000)}\n`;

async function filled(rows: number, disk?: Disk): Promise<Blob> {
  const pieces = new Pieces(disk);
  for (let at = 0; at < rows; at += 1) await pieces.add(row(at));
  return pieces.file("text/plain");
}

it("a small file stays in memory", async () => {
  const scratch = memoryScratch();
  const file = await filled(100, new Disk(scratch));
  expect(await file.text()).toBe(await (await filled(100)).text());
  expect(await scratch.names()).toEqual([]);
});

it("a large one goes to the disk, says the same, and is removed when nobody needs it", async () => {
  const scratch = memoryScratch();
  const disk = new Disk(scratch);
  const file = await filled(12_000, disk);
  expect(file.type).toBe("text/plain");
  const [name = "", ...others] = await scratch.names();
  expect(others).toEqual([]);
  expect((await scratch.read(name)).size).toBe(file.size);
  const whole = Array.from({ length: 12_000 }, (_, at) => row(at)).join("");
  expect((await file.text()) === whole).toBe(true);
  await disk.leave();
  expect(await scratch.names()).toEqual([]);
});

it("one that is given up leaves nothing", async () => {
  const scratch = memoryScratch();
  const disk = new Disk(scratch);
  const pieces = new Pieces(disk);
  for (let at = 0; at < 12_000; at += 1) await pieces.add(row(at));
  expect(await scratch.names()).toHaveLength(1);
  await disk.leave();
  expect(await scratch.names()).toEqual([]);
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
});
