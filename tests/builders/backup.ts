/** Backups in memory, and whether two databases hold the same. */
import { createHash } from "node:crypto";
import type { Database } from "../../lib/db/database";
import { schemaVersion } from "../../lib/db/dump";
import { wantRestore } from "../../lib/db/restore";
import { encode } from "../../lib/exchange/backup/encode";
import type { Scratch } from "../../lib/exchange/backup/scratch";
import { type Backup, openBackup } from "../../lib/exchange/backup/read";
import { backUp } from "../../lib/exchange/backup/source";
import { restoreBackup } from "../../lib/ingest/restore";

/** A stream into memory, and what was written to it. */
export function memory(): { to: WritableStream<Uint8Array>; file: () => Blob } {
  const parts: BlobPart[] = [];
  return {
    to: new WritableStream({ write: (chunk) => void parts.push(new Uint8Array(chunk)) }),
    file: () => new Blob(parts),
  };
}

/** A backup of a database. */
export async function backupOf(
  on: Database,
  {
    pause = () => Promise.resolve(),
    settings = { language: "id" },
  }: { pause?: () => Promise<void>; settings?: unknown } = {},
): Promise<Blob> {
  const { to, file } = memory();
  await backUp(on, to, { app: "0.1.0", now: Date.UTC(2026, 10, 22), settings, pause });
  return file();
}

/** What {@link restoreBackup} takes of a backup. */
export function checked(backup: Backup): Parameters<typeof restoreBackup>[0] {
  return { tables: backup.manifest.tables.map(({ name }) => name), pages: backup.pages };
}

/** Puts a backup back, from the check to the end. */
export async function restoreInto(on: Database, file: Blob, most?: number): Promise<void> {
  const backup = await openBackup(file, { schema: schemaVersion });
  await backup.verify();
  await wantRestore({ file: "a", of: backup.total }, on);
  await restoreBackup(checked(backup), { on, ...(most !== undefined && { most }) });
}

/** SHA-256 of all rows of all tables, in the order of their keys, with the fields sorted. Rows of the queue without numbers. */
export async function sumOf(on: Database): Promise<Record<string, string>> {
  const sums = await Promise.all(
    on.tables.map(async (table) => {
      const hash = createHash("sha256");
      for (const row of (await table.toArray()) as unknown[]) {
        const { seq: _seq, ...rest } = row as { seq?: number };
        hash.update(`${encode(table.name === "queue" ? rest : row, { sorted: true })}\n`);
      }
      return [table.name, hash.digest("hex")] as const;
    }),
  );
  return Object.fromEntries(sums);
}

/** Files in memory, as {@link Scratch} has them. */
export function memoryScratch(): Scratch {
  const files = new Map<string, () => Blob>();
  return {
    write: async (name) => {
      const { to, file } = memory();
      files.set(name, file);
      return Promise.resolve(to);
    },
    read: async (name) => {
      const file = files.get(name);
      if (!file) throw new DOMException(`${name} is not there`, "NotFoundError");
      return Promise.resolve(file());
    },
    remove: async (name) => {
      files.delete(name);
      return Promise.resolve();
    },
    names: async () => Promise.resolve([...files.keys()]),
  };
}
