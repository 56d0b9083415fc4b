/** The database as what is backed up. */
import type { Database } from "../../db/database";
import { countAll, dumpedTables, listenToChanges, pagesOf } from "../../db/dump";
import { type WriteOptions, writeBackup } from "./write";

interface BackupOptions extends WriteOptions {
  settings: unknown;
  /** a moment in which other contexts can tell what they wrote */
  pause: () => Promise<void>;
}

/** Backs up a database into a stream; answers with how many rows it wrote. */
export async function backUp(
  on: Database,
  to: WritableStream<Uint8Array>,
  { settings, pause, ...options }: BackupOptions,
): Promise<number> {
  await on.open();
  const { changes, stop } = listenToChanges(on, { pause });
  try {
    const { tables } = await writeBackup(
      {
        schema: on.verno,
        tables: dumpedTables(on),
        total: await countAll(on),
        pages: (table) => pagesOf(on, table),
        changes,
        settings,
      },
      to,
      options,
    );
    return tables.reduce((sum, { entry }) => sum + entry.rows, 0);
  } finally {
    stop();
  }
}
