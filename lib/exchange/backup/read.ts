/** Reads backups: what the file says it is, whether all of it is whole, and its rows page by page. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { BlobReader, configure, type FileEntry, TextWriter, ZipReader } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { Changes, type DumpedChange, keyIn, rowsAtOnce } from "../../db/dump";
import { checkRow } from "./check";
import { decode } from "./encode";
import { DamagedBackupError, NewerBackupError, NoBackupError } from "./errors";
import {
  anyManifest,
  changesName,
  entryOf,
  type EntrySum,
  formatVersion,
  type Manifest,
  manifest as manifestSchema,
  manifestName,
  settingsName,
} from "./format";

configure({ useWebWorkers: false, useCompressionStream: true });

export interface Backup {
  manifest: Manifest;
  /** rows in all of it */
  total: number;
  settings: () => Promise<unknown>;
  /** Reads all of it; throws where something is wrong. To be called before anything of it is used. */
  verify: (options?: VerifyOptions) => Promise<void>;
  /** the rows of a table as they count, page by page; `skip`: the first so many are left out */
  pages: (table: string, options?: { skip?: number; most?: number }) => AsyncGenerator<unknown[]>;
}

interface VerifyOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((rows: number, of: number) => void) | undefined;
}

/** Longest manifest that is read, and longest line. */
const mostOfManifest = 1_000_000;
const mostOfLine = 200_000_000;

/** Changes are held in memory: Jalin writes a quarter as many at most, see db/dump.ts. */
const mostChanges = 200_000;

/** Opens a backup that is not locked. `schema`: the newest one that is known. Throws the errors of errors.ts. */
export async function openBackup(file: Blob, { schema }: { schema: number }): Promise<Backup> {
  const entries = await entriesOf(file);
  const manifest = await manifestOf(entries);
  if (manifest.schema > schema) throw new NewerBackupError(`schema ${manifest.schema}`);
  const sums = sumsOf(manifest);
  for (const name of sums.keys()) if (!entries.has(name)) throw new DamagedBackupError(name, "it is missing");
  const read = (name: string, check = false): AsyncGenerator<unknown[]> => {
    const entry = entries.get(name);
    const sum = sums.get(name);
    if (!entry || !sum) throw new DamagedBackupError(name, "it is missing");
    return rowsIn(name, entry, check ? sum : undefined);
  };
  const key = (table: string): string | string[] => {
    const known = manifest.tables.find(({ name }) => name === table);
    if (!known) throw new DamagedBackupError(entryOf(table), "it is missing");
    return known.key;
  };
  let changes: Promise<Changes> | undefined;
  const total = [...sums.values()].reduce((sum, { rows }) => sum + rows, 0);
  return {
    manifest,
    total,
    async settings() {
      for await (const [settings] of read(settingsName)) return settings;
      return undefined;
    },
    async verify({ signal, onProgress } = {}) {
      let done = 0;
      // what could not be put back is not whole
      if ((manifest.changes?.rows ?? 0) > mostChanges) throw tooManyChanges();
      for (const name of sums.keys())
        for await (const rows of read(name, true)) {
          signal?.throwIfAborted();
          for (const row of rows) check(name, row, manifest);
          done += rows.length;
          onProgress?.(done, total);
        }
    },
    async *pages(table, { skip = 0, ...options } = {}) {
      const most = Math.min(options.most ?? Infinity, rowsAtOnce(table));
      changes ??= changesIn(manifest.changes ? read(changesName) : []);
      const since = await changes;
      const by = key(table);
      let left = skip;
      let page: unknown[] = [];
      const take = function* (rows: readonly unknown[]): Generator<unknown[]> {
        for (const row of rows) {
          if (left > 0) {
            left -= 1;
            continue;
          }
          page.push(row);
          if (page.length < most) continue;
          yield page;
          page = [];
        }
      };
      for await (const rows of read(entryOf(table)))
        yield* take(rows.filter((row) => since.stands(table, keyIn(row, by))));
      yield* take(since.of(table));
      if (page.length > 0) yield page;
    },
  };
}

async function entriesOf(file: Blob): Promise<Map<string, FileEntry>> {
  try {
    const entries = await new ZipReader(new BlobReader(file)).getEntries();
    return new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])));
  } catch (error) {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    // a zip whose end is missing begins like one all the same
    if (start[0] === 0x50 && start[1] === 0x4b)
      throw new DamagedBackupError(undefined, "no directory", { cause: error });
    throw new NoBackupError("not a zip", { cause: error });
  }
}

async function manifestOf(entries: ReadonlyMap<string, FileEntry>): Promise<Manifest> {
  const entry = entries.get(manifestName);
  if (!entry || entry.uncompressedSize > mostOfManifest) throw new NoBackupError("no manifest");
  let said: unknown;
  try {
    said = JSON.parse(await entry.getData(new TextWriter(), { checkCrc32: true }));
  } catch (error) {
    throw new DamagedBackupError(manifestName, "it can't be read", { cause: error });
  }
  const any = anyManifest.safeParse(said);
  if (!any.success) throw new NoBackupError("another manifest");
  if (any.data.format > formatVersion) throw new NewerBackupError(`format ${any.data.format}`);
  const parsed = manifestSchema.safeParse(said);
  if (!parsed.success) throw new DamagedBackupError(manifestName, "it says something else", { cause: parsed.error });
  return parsed.data;
}

/** What the manifest says of each entry. */
function sumsOf({ tables, settings, changes }: Manifest): Map<string, EntrySum> {
  return new Map([
    [settingsName, settings],
    ...tables.map(({ name, entry }) => [entryOf(name), entry] as const),
    ...(changes ? [[changesName, changes] as const] : []),
  ]);
}

async function changesIn(pages: AsyncIterable<unknown[]> | Iterable<unknown[]>): Promise<Changes> {
  const all: DumpedChange[] = [];
  for await (const page of pages) {
    all.push(...(page as DumpedChange[]));
    if (all.length > mostChanges) throw tooManyChanges();
  }
  return new Changes(all);
}

function tooManyChanges(): DamagedBackupError {
  return new DamagedBackupError(changesName, "more than is ever written");
}

function check(name: string, row: unknown, { tables }: Manifest): void {
  const fail = (cause?: unknown): never => {
    throw new DamagedBackupError(name, "a row that is none", { cause });
  };
  if (name === settingsName) return;
  if (typeof row !== "object" || row === null) fail();
  const line = row as Record<string, unknown>;
  const table = name === changesName ? String(line.table) : name.slice("tables/".length, -".ndjson".length);
  const known = tables.find((each) => each.name === table);
  if (!known) return fail();
  if (name === changesName && !("row" in line)) return;
  const problem = checkRow(table, name === changesName ? line.row : row, known.key);
  if (problem !== undefined) fail(problem);
}

/** The lines of an entry, as they arrive; with `sum` they must add up to it. */
async function* rowsIn(name: string, entry: FileEntry, sum?: EntrySum): AsyncGenerator<unknown[]> {
  const hash = sha256.create();
  let bytes = 0;
  let count = 0;
  try {
    for await (const rows of linesOf(entry, (chunk) => {
      if (!sum) return;
      hash.update(chunk);
      bytes += chunk.length;
      if (bytes > sum.bytes) throw new Error("longer than the manifest says");
    })) {
      count += rows.length;
      yield rows;
    }
  } catch (error) {
    if (error instanceof DamagedBackupError || (error instanceof Error && error.name === "AbortError")) throw error;
    throw new DamagedBackupError(name, "it can't be read", { cause: error });
  }
  if (sum && (bytes !== sum.bytes || count !== sum.rows || bytesToHex(hash.digest()) !== sum.sha256))
    throw new DamagedBackupError(name, "it is not what the manifest says");
}

async function* linesOf(entry: FileEntry, onChunk: (chunk: Uint8Array) => void): AsyncGenerator<unknown[]> {
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (to) => void (fail = (error) => to.error(error)),
  });
  const written = entry.getData(writable, { checkCrc32: true });
  // where it fails before it begins, the stream would hear nothing of it
  written.catch(fail);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = readable.getReader();
  // of a line that did not end yet: one may be long, so it is put together once
  let parts: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      onChunk(value);
      const text = decoder.decode(value, { stream: true });
      const end = text.lastIndexOf("\n");
      const rest = text.slice(end + 1);
      if (end >= 0) {
        const lines = [...parts, text.slice(0, end)].join("").split("\n");
        [parts, length] = [[], 0];
        yield lines.map(decode);
      }
      parts.push(rest);
      length += rest.length;
      if (length > mostOfLine) throw new Error("a line without an end");
    }
    decoder.decode();
    await written;
    if (length > 0) throw new Error("the last line has no end");
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
