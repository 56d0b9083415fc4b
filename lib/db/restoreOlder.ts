/** Rows of an earlier schema, brought up by the migrations' own code in a database of their own. */
import { Database, allMigrations } from "./database";
import type { DexieOptions } from "dexie";

/** Which browser's databases: that of the page where it says nothing. */
export type DatabasePlace = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;

interface OlderRows {
  schema: number;
  tables: readonly string[];
  pages: (table: string) => AsyncIterable<unknown[]>;
}

const name = "jalin-older";

/**
 * Fills a database of that schema, opens it with today's and hands it to `use`; it is gone after that. Where this dies, the
 * next one begins by deleting what it left.
 */
export async function withRaised<T>(
  { schema, tables, pages }: OlderRows,
  use: (raised: Database) => Promise<T>,
  options: DatabasePlace = {},
): Promise<T> {
  const old = new Database(
    name,
    allMigrations.filter(({ version }) => version <= schema),
    options,
  );
  await old.delete();
  await old.open();
  const known = new Set(old.tables.map((table) => table.name));
  for (const table of tables)
    if (known.has(table)) for await (const rows of pages(table)) await old.table<unknown>(table).bulkPut(rows);
  old.close();
  const raised = new Database(name, allMigrations, options);
  try {
    await raised.open();
    return await use(raised);
  } finally {
    await raised.delete();
  }
}
