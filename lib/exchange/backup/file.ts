/** Backups as files: made and taken in through the browser's own file system, which pages and the worker share. */
import { type Database, db } from "../../db/database";
import { schemaVersion } from "../../db/dump";
import { type DatabasePlace, withRaised } from "../../db/restoreOlder";
import { isLocked, type LockKey, locking, unlocked } from "./lock";
import { type Backup, openBackup } from "./read";
import { backUp } from "./source";

/** Files of ours that nobody else sees. */
export interface Scratch {
  write: (name: string) => Promise<WritableStream<Uint8Array>>;
  read: (name: string) => Promise<Blob>;
  remove: (name: string) => Promise<void>;
}

/** Those of the browser: what is written is there once the stream is closed, all of it or nothing. */
export const browserScratch: Scratch = {
  async write(name) {
    const handle = await (await folder()).getFileHandle(name, { create: true });
    return handle.createWritable();
  },
  async read(name) {
    return (await (await folder()).getFileHandle(name)).getFile();
  },
  async remove(name) {
    await (await folder()).removeEntry(name).catch(() => undefined);
  },
};

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle("backup", { create: true });
}

/** The names of the two files there may be: one that is made, one that is put back. */
export const madeFile = "made";
export const takenFile = "taken";
const raisedFile = "raised";

interface MakeOptions {
  app: string;
  /** ms UTC */
  now: number;
  settings: unknown;
  /** locks it */
  key?: LockKey | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((rows: number, of: number) => void) | undefined;
  on?: Database;
  scratch?: Scratch;
}

export interface MadeBackup {
  file: Blob;
  name: string;
  rows: number;
}

/** Makes a backup; the file is there until the next one is made. */
export async function makeBackup({
  key,
  on = db,
  scratch = browserScratch,
  ...options
}: MakeOptions): Promise<MadeBackup> {
  const out = await scratch.write(madeFile);
  const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 100));
  if (!key) {
    const rows = await backUp(on, out, { pause, ...options });
    return { file: await scratch.read(madeFile), name: `${nameFor(options.now)}.zip`, rows };
  }
  const lock = locking(key);
  const written = lock.readable.pipeTo(out);
  const [rows] = await Promise.all([backUp(on, lock.writable, { pause, ...options }), written]);
  return { file: await scratch.read(madeFile), name: `${nameFor(options.now)}.jalin`, rows };
}

/** `Jalin 2026-11-22`, by the user's own day. */
function nameFor(now: number): string {
  const at = new Date(now);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `Jalin ${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

interface TakeOptions {
  /** of a locked one */
  passphrase?: string | undefined;
  signal?: AbortSignal | undefined;
  /** bytes that were copied, then rows that were checked */
  onProgress?: ((done: number, of: number, doing: "copying" | "checking") => void) | undefined;
  scratch?: Scratch;
  /** where a database is to be made for one of an earlier schema */
  options?: DatabasePlace;
}

/**
 * Copies a backup to where it can be put back from, and checks the copy. Throws the errors of errors.ts; the database is not
 * touched, and the copy is gone again.
 */
export async function takeBackup(
  file: Blob,
  { passphrase, signal, onProgress, scratch = browserScratch, options = {} }: TakeOptions = {},
): Promise<Backup> {
  try {
    const from = (await isLocked(file)) ? await unlocked(file, passphrase) : file.stream();
    let bytes = 0;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, to) {
        bytes += chunk.length;
        onProgress?.(Math.min(bytes, file.size), file.size, "copying");
        to.enqueue(chunk);
      },
    });
    await from.pipeThrough(counting).pipeTo(await scratch.write(takenFile), signal && { signal });
    const backup = await openBackup(await scratch.read(takenFile), { schema: schemaVersion });
    await backup.verify({ signal, onProgress: (rows, of) => onProgress?.(rows, of, "checking") });
    return backup.manifest.schema < schemaVersion ? await raise(backup, { scratch, options }) : backup;
  } catch (error) {
    await scratch.remove(takenFile);
    throw error;
  }
}

/** The same backup as today's schema has it, in the place of the copy that it was read from. */
async function raise(
  backup: Backup,
  { scratch, options }: { scratch: Scratch; options: DatabasePlace },
): Promise<Backup> {
  const { schema, app, madeAt: now, tables } = backup.manifest;
  const older = { schema, tables: tables.map(({ name }) => name), pages: (table: string) => backup.pages(table) };
  const settings = await backup.settings();
  await withRaised(
    older,
    async (raised) =>
      backUp(raised, await scratch.write(raisedFile), { app, now, settings, pause: () => Promise.resolve() }),
    options,
  );
  await (await scratch.read(raisedFile)).stream().pipeTo(await scratch.write(takenFile));
  await scratch.remove(raisedFile);
  return openBackup(await scratch.read(takenFile), { schema: schemaVersion });
}

/** Takes the copy away again, of a backup that is not put back after all. */
export async function leaveBackup(scratch: Scratch = browserScratch): Promise<void> {
  await scratch.remove(takenFile);
}
