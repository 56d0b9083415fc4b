/** A fresh database in memory, and what is in it in a form that compares. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { allMigrations, Database } from "../../lib/db/database";

let made = 0;

/** A database of its own, empty. Without `migrations` it has today's schema. */
export function freshDatabase(): Database {
  made += 1;
  return new Database(`test-${made}`, allMigrations, { indexedDB: new IDBFactory(), IDBKeyRange });
}

/** All rows of all tables, by name, with heat rounded: a sum of floats depends on its order in the last digits. */
export async function contents(on: Database): Promise<Record<string, unknown[]>> {
  const tables = on.tables.filter(({ name }) => name !== "quarantine");
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return JSON.parse(
    JSON.stringify(Object.fromEntries(rows), (key, value: unknown) =>
      (key === "heat" || key === "hot") && value !== null ? rounded(value) : value,
    ),
  ) as Record<string, unknown[]>;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e6) / 1e6;
  return Array.isArray(value) ? value.map(rounded) : value;
}
