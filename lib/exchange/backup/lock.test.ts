import { createDecipheriv, hkdfSync, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { DamagedBackupError, LockedBackupError } from "./errors";
import { isLocked, lockKey, locking, unlocked } from "./lock";

const header = 68;
const chunk = 256 * 1024 + 16;
const key = await lockKey("kopi susu gula aren");

function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251);
}

async function locked(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([plain]).stream().pipeThrough(locking(key))).arrayBuffer());
}

async function opened(file: Uint8Array<ArrayBuffer>, passphrase: string | undefined = "kopi susu gula aren") {
  return new Uint8Array(await new Response(await unlocked(new Blob([file]), passphrase)).arrayBuffer());
}

test("what is locked comes back, whatever its size", async () => {
  for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 600_000]) {
    const file = await locked(bytesOf(size));
    expect(await isLocked(new Blob([file]))).toBe(true);
    expect(Buffer.compare(await opened(file), bytesOf(size))).toBe(0);
  }
});

test("another implementation opens it by what the header says", async () => {
  const plain = bytesOf(300_000);
  const file = Buffer.from(await locked(plain));
  expect(file.subarray(0, 8).toString()).toBe("JALINLK1");
  expect(file.readUInt32BE(8)).toBe(600_000);
  const base = pbkdf2Sync("kopi susu gula aren", file.subarray(12, 28), file.readUInt32BE(8), 32, "sha256");
  const derived = (info: string, size: number) =>
    Buffer.from(hkdfSync("sha256", base, file.subarray(28, 44), info, size));
  expect(derived("jalin backup: check", 16)).toEqual(file.subarray(48, 64));
  const parts: Buffer[] = [];
  for (let at = header, number = 0; at < file.length; at += chunk, number += 1) {
    const sealed = file.subarray(at, at + chunk);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 7);
    nonce[11] = at + chunk >= file.length ? 1 : 0;
    const cipher = createDecipheriv("aes-256-gcm", derived("jalin backup: key", 32), nonce);
    cipher.setAAD(file.subarray(0, header)).setAuthTag(sealed.subarray(-16));
    parts.push(cipher.update(sealed.subarray(0, -16)), cipher.final());
  }
  expect(Buffer.compare(Buffer.concat(parts), plain)).toBe(0);
});

test("no two files have the same bytes", async () => {
  expect(Buffer.from(await locked(bytesOf(99)))).not.toEqual(Buffer.from(await locked(bytesOf(99))));
});

test("a wrong passphrase is told from a damaged file", async () => {
  const file = await locked(bytesOf(99));
  await expect(opened(file, "kopi susu")).rejects.toMatchObject({ reason: "wrong" });
  await expect(unlocked(new Blob([file]), undefined)).rejects.toBeInstanceOf(LockedBackupError);
  // composed otherwise it is the same
  const composed = await new Response(new Blob(["x"]).stream().pipeThrough(locking(await lockKey("caf\u00e9")))).blob();
  expect(await new Response(await unlocked(composed, "cafe\u0301")).text()).toBe("x");
});

test("nothing that is changed, moved, cut off or added passes", async () => {
  const file = await locked(bytesOf(700_000));
  const chunks = [0, 1, 2].map((at) => file.slice(header + at * chunk, header + (at + 1) * chunk));
  const [first, second, third] = chunks as [Uint8Array, Uint8Array, Uint8Array];
  const start = file.slice(0, header);
  const together = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  const flipped = (at: number) => file.map((byte, place) => (place === at ? byte ^ 1 : byte));
  const bad = [
    together(start, second, first, third),
    together(start, first, third),
    together(start, first, second),
    together(start, first),
    start,
    together(file, new Uint8Array(1)),
    together(start, first, second, third, third),
    file.slice(0, -1),
    ...[9, 14, 30, 45, 50, 65, header, header + chunk - 1, file.length - 1].map(flipped),
  ];
  for (const each of bad) await expect(opened(each)).rejects.toBeInstanceOf(DamagedBackupError);
});
