/** The world backed up, cleared and put back. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { db } from "../../../lib/db/database";
import { dumpedTables, pagesOf } from "../../../lib/db/dump";
import { wantRestore } from "../../../lib/db/restore";
import { encode } from "../../../lib/exchange/backup/encode";
import { type MadeBackup, makeBackup, takeBackup } from "../../../lib/exchange/backup/file";
import { restoreBackup } from "../../../lib/ingest/restore";
import { worldEnd } from "./world";

interface Took {
  seconds: number;
  rows: number;
  bytes: number;
}

let made: MadeBackup | undefined;

async function backUpWorld(): Promise<Took> {
  const start = performance.now();
  await made?.leave();
  made = await makeBackup({ app: "bench", now: worldEnd, settings: {} });
  const { file, rows } = made;
  return { seconds: (performance.now() - start) / 1000, rows, bytes: file.size };
}

/** SHA-256 of every row of every table, in the order of their keys, with their fields sorted. */
async function sumOfWorld(): Promise<string> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  for (const table of dumpedTables(db))
    // what is left to be done is numbered anew
    if (table.name !== "queue")
      for await (const rows of pagesOf(db, table))
        for (const row of rows) hash.update(encoder.encode(`${table.name} ${encode(row, { sorted: true })}\n`));
  return bytesToHex(hash.digest());
}

async function clearWorld(): Promise<void> {
  await db.transaction("rw", db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}

/** What was backed up last, checked and put back. */
async function restoreWorld(): Promise<Took> {
  const start = performance.now();
  if (!made) throw new Error("nothing was backed up");
  const { file } = made;
  const backup = await takeBackup(file);
  await wantRestore({ file: backup.copy, of: backup.total });
  await restoreBackup({ tables: backup.manifest.tables.map(({ name }) => name), pages: backup.pages });
  await backup.leave();
  return { seconds: (performance.now() - start) / 1000, rows: backup.total, bytes: file.size };
}

export const backups = { backUpWorld, sumOfWorld, clearWorld, restoreWorld };
