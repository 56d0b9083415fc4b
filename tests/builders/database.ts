/** A fresh database in memory, and what is in it in a form that compares. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { allMigrations, Database } from "../../lib/db/database";

let made = 0;

/** A database of its own, empty. Without `migrations` it has today's schema. */
export function freshDatabase(): Database {
  made += 1;
  return new Database(`test-${made}`, allMigrations, { indexedDB: new IDBFactory(), IDBKeyRange });
}

/** Tables that tell what was done when, and those that follow from others but depend on the order of arrival. */
const asItHappened = new Set([
  "quarantine",
  "activity",
  "journal",
  "queue",
  "columns",
  "places",
  "stamps",
  "termPasts",
]);

/**
 * All rows of all tables, by name, with heat rounded: a sum of floats depends on its order in the last digits. Without
 * what tells the order of events, which is also what place a contact got in the columns.
 */
export async function contents(on: Database): Promise<Record<string, unknown[]>> {
  const tables = on.tables.filter(({ name }) => !asItHappened.has(name));
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return JSON.parse(
    JSON.stringify(Object.fromEntries(rows), (key, value: unknown) => {
      if (key === "seq") return undefined;
      return (key === "heat" || key === "hottest") && typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
    }),
  ) as Record<string, unknown[]>;
}
