/** Looks into the extension's database from one of its pages, without the extension's code. */

export type TableCommand = { read: string } | { clear: true };

/**
 * Runs in an extension page, so it stands alone. Reads every row of a table, or empties all tables and keeps their shape.
 * Opening a database that is not there would create it, so it is looked for first; then there are no rows.
 */
export async function onTables(command: TableCommand): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "jalin")) return [];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("jalin");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("the database could not be opened"));
  });
  try {
    const names = Array.from(database.objectStoreNames).filter((name) => "clear" in command || name === command.read);
    if (names.length === 0) return [];
    const work = database.transaction(names, "clear" in command ? "readwrite" : "readonly");
    const requests = names.map((name) =>
      "clear" in command ? work.objectStore(name).clear() : work.objectStore(name).getAll(),
    );
    await new Promise<void>((resolve, reject) => {
      work.oncomplete = () => resolve();
      work.onabort = () => reject(work.error ?? new Error("the transaction was aborted"));
    });
    return requests.flatMap(({ result }) => (result === undefined ? [] : (result as unknown[])));
  } finally {
    database.close();
  }
}
