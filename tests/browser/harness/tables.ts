/** Looks into the extension's database from one of its pages, without the extension's code. */

export type TableCommand = { read: string } | { clear: true } | { keep: string } | { bring: string };

/**
 * Runs in an extension page, so it stands alone. `read`: every row of a table. `clear`: empties all tables and keeps their
 * shape. `keep`: this page remembers every row of every table under a name. `bring`: replaces them all by what it remembers.
 * Undefined where there is no database, which opening it would create, or nothing of that name.
 */
export async function onTables(command: TableCommand): Promise<unknown[] | undefined> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "jalin")) return undefined;
  const page = globalThis as typeof globalThis & { kept?: Map<string, unknown[][]> };
  const kept = (page.kept ??= new Map<string, unknown[][]>());
  const brought = "bring" in command ? kept.get(command.bring) : undefined;
  if ("bring" in command && !brought) return undefined;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("jalin");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("the database could not be opened"));
  });
  try {
    const names = Array.from(database.objectStoreNames).filter((name) => !("read" in command) || name === command.read);
    if (names.length === 0) return [];
    const isReading = "read" in command || "keep" in command;
    const work = database.transaction(names, isReading ? "readonly" : "readwrite");
    const requests = names.map((name, at): { result: unknown[] | undefined } => {
      const table = work.objectStore(name);
      if (isReading) return table.getAll();
      const clearing = table.clear();
      for (const row of brought?.[at] ?? []) table.put(row);
      return clearing;
    });
    await new Promise<void>((resolve, reject) => {
      work.oncomplete = () => resolve();
      work.onabort = () => reject(work.error ?? new Error("the transaction was aborted"));
    });
    const rows = requests.map(({ result }) => result ?? []);
    if ("keep" in command) kept.set(command.keep, rows);
    return "read" in command ? rows.flat() : [];
  } finally {
    database.close();
  }
}
