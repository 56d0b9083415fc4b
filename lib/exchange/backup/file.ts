/** Backups as files: made and taken in through the browser's own file system, see scratch.ts. */
import { type Database, db } from "../../db/database";
import { schemaVersion } from "../../db/dump";
import { type DatabasePlace, withRaised } from "../../db/restoreOlder";
import { dayAt } from "../../model/calendar";
import { isLocked, type LockKey, locking, unlocked } from "./lock";
import { type Backup, openBackup } from "./read";
import { browserScratch, holdName, type Scratch } from "./scratch";
import { backUp } from "./source";

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
  /** the file is needed no more; else it goes with the page */
  leave: () => Promise<void>;
}

/** Makes a backup, after the one that is being made elsewhere. */
export async function makeBackup(options: MakeOptions): Promise<MadeBackup> {
  const { signal } = options;
  return navigator.locks.request("jalin:making", signal ? { signal } : {}, () => makeOne(options));
}

async function makeOne({ key, on = db, scratch = browserScratch, ...options }: MakeOptions): Promise<MadeBackup> {
  const { name: scratchName, release } = await holdName("made");
  const leave = async (): Promise<void> => {
    await scratch.remove(scratchName);
    release();
  };
  const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 100));
  const name = `Jalin ${dayAt(options.now)}${key ? ".jalin" : ".zip"}`;
  try {
    const out = await scratch.write(scratchName);
    const lock = key && locking(key);
    const written = lock?.readable.pipeTo(out);
    const [rows] = await Promise.all([backUp(on, lock?.writable ?? out, { pause, ...options }), written]);
    return { file: await scratch.read(scratchName), name, rows, leave };
  } catch (error) {
    await leave();
    throw error;
  }
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

/** One that can be put back. */
export interface TakenBackup extends Backup {
  /** the name of its copy */
  copy: string;
  /** Takes the copy away again, of a backup that is not put back after all. */
  leave: () => Promise<void>;
}

/**
 * Copies a backup to where it can be put back from, and checks the copy. Throws the errors of errors.ts; the database is not
 * touched, and the copy is gone again. It stays as long as the page, and as long as a restore of it is noted.
 */
export async function takeBackup(
  file: Blob,
  { passphrase, signal, onProgress, scratch = browserScratch, options = {} }: TakeOptions = {},
): Promise<TakenBackup> {
  const { name: copy, release } = await holdName("taken");
  const leave = async (): Promise<void> => {
    await scratch.remove(copy);
    release();
  };
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
    await from.pipeThrough(counting).pipeTo(await scratch.write(copy), signal && { signal });
    let backup = await openBackup(await scratch.read(copy), { schema: schemaVersion });
    await backup.verify({ signal, onProgress: (rows, of) => onProgress?.(rows, of, "checking") });
    if (backup.manifest.schema < schemaVersion) backup = await raise(backup, { copy, scratch, options, signal });
    signal?.throwIfAborted();
    return { ...backup, copy, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

interface RaiseOptions {
  copy: string;
  scratch: Scratch;
  options: DatabasePlace;
  signal: AbortSignal | undefined;
}

/** The same backup as today's schema has it, in the place of the copy that it was read from. */
async function raise(backup: Backup, { copy, scratch, options, signal }: RaiseOptions): Promise<Backup> {
  const { schema, app, madeAt: now, tables } = backup.manifest;
  const pages = async function* (table: string): AsyncGenerator<unknown[]> {
    for await (const rows of backup.pages(table)) {
      signal?.throwIfAborted();
      yield rows;
    }
  };
  const settings = await backup.settings();
  const { name, release } = await holdName("taken");
  try {
    await withRaised(
      { schema, tables: tables.map((table) => table.name), pages },
      async (raised) => {
        const to = await scratch.write(name);
        await backUp(raised, to, { app, now, settings, signal, pause: () => Promise.resolve() });
      },
      options,
    );
    await (await scratch.read(name)).stream().pipeTo(await scratch.write(copy), signal && { signal });
  } finally {
    await scratch.remove(name);
    release();
  }
  return openBackup(await scratch.read(copy), { schema: schemaVersion });
}
