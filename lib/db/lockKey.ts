/**
 * The key that backups are locked with, so that they can be made while nobody is there to type the passphrase. It cannot be
 * read out, not even by Jalin. In a database of its own, for no backup may hold it.
 */
export interface StoredKey {
  base: CryptoKey;
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
}

const name = "jalin-lock";
const store = "keys";
const only = "backup";

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const asked = factory.open(name, 1);
  asked.addEventListener("upgradeneeded", () => void asked.result.createObjectStore(store));
  return settled(asked);
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("the key could not be reached")));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (keys: IDBObjectStore) => IDBRequest<T>,
  factory: IDBFactory,
): Promise<T> {
  const db = await opened(factory);
  try {
    return await settled(ask(db.transaction(store, mode).objectStore(store)));
  } finally {
    db.close();
  }
}

/** The key, where the user locks their backups. */
export async function storedLockKey(factory: IDBFactory = indexedDB): Promise<StoredKey | undefined> {
  return (await within("readonly", (keys) => keys.get(only), factory)) as StoredKey | undefined;
}

/** Keeps another key, or none: what was locked with the one before still opens with its passphrase. */
export async function storeLockKey(key: StoredKey | undefined, factory: IDBFactory = indexedDB): Promise<void> {
  await within("readwrite", (keys): IDBRequest => (key ? keys.put(key, only) : keys.delete(only)), factory);
}
