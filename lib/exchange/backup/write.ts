/** Writes a backup, a page of rows at a time: neither the database nor the file is ever whole in memory. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { configure, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-custom.js";
import type { DumpedChange, DumpedTable } from "../../db/dump";
import { encode } from "./encode";
import {
  changesName,
  entryOf,
  type EntrySum,
  formatVersion,
  type Manifest,
  manifestName,
  readme,
  readmeName,
  settingsName,
} from "./format";

// workers of its own would be made of text, which the policy of our pages forbids
configure({ useWebWorkers: false, useCompressionStream: true });

/** What is to be backed up. */
export interface BackupSource {
  schema: number;
  tables: readonly DumpedTable[];
  /** rows in all, as far as known: for the progress */
  total: number;
  pages: (table: DumpedTable) => AsyncIterable<readonly unknown[]>;
  /** what was written since the first page was read; asked once, after the last page */
  changes: () => Promise<readonly DumpedChange[]>;
  settings: unknown;
}

export interface WriteOptions {
  app: string;
  /** ms UTC */
  now: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((rows: number, of: number) => void) | undefined;
}

/** Writes a backup into a stream and closes it; answers with its manifest. */
export async function writeBackup(
  source: BackupSource,
  to: WritableStream<Uint8Array>,
  { app, now, signal, onProgress }: WriteOptions,
): Promise<Manifest> {
  const zip = new ZipWriter(to, { lastModDate: new Date(now), ...(signal && { signal }) });
  const { schema, settings } = source;
  let done = 0;
  const add = async (name: string, pages: AsyncIterable<readonly unknown[]>): Promise<EntrySum> => {
    const lines = new Lines(pages, (rows) => {
      done += rows;
      onProgress?.(Math.min(done, source.total), source.total);
    });
    await zip.add(name, { readable: lines.stream(signal) });
    return lines.sum();
  };
  try {
    await zip.add(readmeName, new TextReader(readme));
    const tables: Manifest["tables"] = [];
    for (const table of source.tables)
      tables.push({ ...table, entry: await add(entryOf(table.name), source.pages(table)) });
    const changes = await source.changes();
    const manifest: Manifest = {
      jalin: "backup",
      format: formatVersion,
      schema,
      app,
      madeAt: now,
      tables,
      ...(changes.length > 0 && { changes: await add(changesName, inPages(changes)) }),
      settings: await add(settingsName, inPages([settings])),
    };
    await zip.add(manifestName, new TextReader(`${JSON.stringify(manifest, undefined, 2)}\n`));
    await zip.close();
    return manifest;
  } catch (error) {
    await to.abort(error).catch(() => undefined);
    throw error;
  }
}

/** Rows whose lines are in memory at once. */
const atATime = 1_000;

async function* inPages(rows: readonly unknown[]): AsyncGenerator<readonly unknown[]> {
  for (let at = 0; at < rows.length; at += atATime) yield await Promise.resolve(rows.slice(at, at + atATime));
}

/** Pages of rows as the bytes of their lines, and what these sum up to. */
class Lines {
  private readonly hash = sha256.create();
  private rows = 0;
  private bytes = 0;

  constructor(
    private readonly pages: AsyncIterable<readonly unknown[]>,
    private readonly onRows: (rows: number) => void,
  ) {}

  stream(signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
    const pages = this.pages[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream<Uint8Array>(
      {
        pull: async (to) => {
          signal?.throwIfAborted();
          const next = await pages.next();
          if (next.done === true) return to.close();
          const rows: readonly unknown[] = next.value;
          let text = "";
          for (const row of rows) text += `${encode(row)}\n`;
          const chunk = encoder.encode(text);
          this.hash.update(chunk);
          this.rows += rows.length;
          this.bytes += chunk.length;
          this.onRows(rows.length);
          to.enqueue(chunk);
        },
        cancel: async () => void (await pages.return?.()),
      },
      { highWaterMark: 1 },
    );
  }

  sum(): EntrySum {
    return { rows: this.rows, bytes: this.bytes, sha256: bytesToHex(this.hash.digest()) };
  }
}
