/**
 * Locked backups: the file in chunks of AES-256-GCM, by the construction STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO
 * 2015): the nonce of a chunk holds its number and whether it is the last, so that no chunk can be left out, put elsewhere
 * or cut off at the end. Each chunk is bound to the header as well.
 *
 * The key of a file is derived (HKDF-SHA-256) with a salt of its own from what a passphrase gives by PBKDF2-HMAC-SHA-256 with
 * 600,000 rounds, as OWASP asks (2023). The header, 68 bytes, numbers with the greatest byte first:
 *
 *   0 "JALINLK1" · 8 rounds (4) · 12 salt of the passphrase (16) · 28 salt of the file (16) · 44 bytes of a chunk (4) ·
 *   48 check (16): says whether a passphrase is the one · 64 the first 4 bytes of SHA-256 of all before: tells a header that is
 *   damaged from a passphrase that is wrong
 *
 * The nonce: 7 zero bytes (each file has a key of its own), number of the chunk (4), 1 where it is the last (1).
 */
import { DamagedBackupError, LockedBackupError, NewerBackupError } from "./errors";

const magic = "JALINLK";
const version = "1";
const headerBytes = 68;
const tagBytes = 16;
const rounds = 600_000;
const chunkBytes = 256 * 1024;
/** A header may not make us wait for hours, nor take memory without end. */
const mostRounds = 10_000_000;
const mostChunkBytes = 16 * 1024 * 1024;

/** What a passphrase comes to: kept for automatic backups. The key can't be read out. */
export interface LockKey {
  base: CryptoKey;
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The key of a passphrase, with a salt of its own. Takes about half a second. */
export async function lockKey(passphrase: string): Promise<LockKey> {
  return keyOf(passphrase, crypto.getRandomValues(new Uint8Array(16)), rounds);
}

async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<LockKey> {
  // typed on another keyboard it may be composed otherwise
  const text = new TextEncoder().encode(passphrase.normalize("NFC"));
  const words = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, words, 256);
  const base = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveBits", "deriveKey"]);
  return { base, salt, rounds: iterations };
}

async function fileKey({ base }: LockKey, salt: Bytes): Promise<CryptoKey> {
  const from = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("jalin backup: key") };
  return crypto.subtle.deriveKey(from, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function checkOf({ base }: LockKey, salt: Bytes): Promise<Bytes> {
  const from = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("jalin backup: check") };
  return new Uint8Array(await crypto.subtle.deriveBits(from, base, 128));
}

/** True for a file that begins as locked backups do, of whatever version. */
export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, magic.length).text()) === magic;
}

/** Locks what goes through. `fileSalt` is for tests alone: with one key each file needs a new one. */
export function locking(
  key: LockKey,
  { fileSalt = crypto.getRandomValues(new Uint8Array(16)) }: { fileSalt?: Bytes } = {},
): TransformStream<Uint8Array, Uint8Array> {
  const waiting = new Chunks(chunkBytes);
  let header: Bytes;
  let cipher: CryptoKey;
  let number = 0;
  const sealed = async (chunk: Bytes, isLast: boolean): Promise<Uint8Array> => {
    const how = { name: "AES-GCM", iv: nonce(number, isLast), additionalData: header };
    number += 1;
    return new Uint8Array(await crypto.subtle.encrypt(how, cipher, chunk));
  };
  return new TransformStream({
    async start(to) {
      header = await headerOf(key, fileSalt);
      cipher = await fileKey(key, fileSalt);
      to.enqueue(header);
    },
    async transform(bytes, to) {
      // the last chunk is only known at the end, so one always waits
      for (const chunk of waiting.take(bytes)) to.enqueue(await sealed(chunk, false));
    },
    async flush(to) {
      to.enqueue(await sealed(waiting.rest(), true));
    },
  });
}

async function headerOf(key: LockKey, fileSalt: Bytes): Promise<Bytes> {
  const header = new Uint8Array(headerBytes);
  const numbers = new DataView(header.buffer);
  header.set(new TextEncoder().encode(magic + version));
  numbers.setUint32(8, key.rounds);
  header.set(key.salt, 12);
  header.set(fileSalt, 28);
  numbers.setUint32(44, chunkBytes);
  header.set(await checkOf(key, fileSalt), 48);
  header.set(await sumOf(header.subarray(0, 64)), 64);
  return header;
}

async function sumOf(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 4);
}

/** The file as it was before it was locked. Throws the errors of errors.ts; what is read before one of them is to be thrown away. */
export async function unlocked(file: Blob, passphrase: string | undefined): Promise<ReadableStream<Uint8Array>> {
  const header = new Uint8Array(await file.slice(0, headerBytes).arrayBuffer());
  if (String.fromCharCode(header[magic.length] ?? 0) !== version) throw new NewerBackupError("locked in another way");
  if (header.length < headerBytes || !isSame(await sumOf(header.subarray(0, 64)), header.subarray(64)))
    throw new DamagedBackupError(undefined, "its header is damaged");
  const numbers = new DataView(header.buffer);
  const [iterations, size] = [numbers.getUint32(8), numbers.getUint32(44)];
  if (iterations < 1 || iterations > mostRounds || size < 1 || size > mostChunkBytes)
    throw new DamagedBackupError(undefined, "its header says what none says");
  if (passphrase === undefined) throw new LockedBackupError("needed");
  const fileSalt = header.slice(28, 44);
  const key = await keyOf(passphrase, header.slice(12, 28), iterations);
  if (!isSame(await checkOf(key, fileSalt), header.subarray(48, 64))) throw new LockedBackupError("wrong");
  const cipher = await fileKey(key, fileSalt);
  const step = size + tagBytes;
  let number = 0;
  return new ReadableStream({
    async pull(to) {
      const from = headerBytes + number * step;
      const isLast = from + step >= file.size;
      const how = { name: "AES-GCM", iv: nonce(number, isLast), additionalData: header };
      try {
        const chunk = await file.slice(from, from + step).arrayBuffer();
        to.enqueue(new Uint8Array(await crypto.subtle.decrypt(how, cipher, chunk)));
      } catch (error) {
        throw new DamagedBackupError(undefined, `chunk ${number} is not what was written`, { cause: error });
      }
      number += 1;
      if (isLast) to.close();
    },
  });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function nonce(number: number, isLast: boolean): Bytes {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, number);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

/** Cuts a stream of bytes into chunks of one size. */
class Chunks {
  private chunk: Bytes;
  private filled = 0;

  constructor(size: number) {
    this.chunk = new Uint8Array(size);
  }

  /** The chunks that are full, and known not to be the last. */
  *take(bytes: Uint8Array): Generator<Bytes> {
    for (let at = 0; at < bytes.length;) {
      if (this.filled === this.chunk.length) {
        yield this.chunk.slice();
        this.filled = 0;
      }
      const part = bytes.subarray(at, at + this.chunk.length - this.filled);
      this.chunk.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
    }
  }

  rest(): Bytes {
    return this.chunk.slice(0, this.filled);
  }
}
