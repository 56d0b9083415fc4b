/**
 * Files of ours that nobody else sees, in the browser's own file system, which pages and the worker share: backups and large
 * exports that were made, and copies of backups that are put back. They hold everything, so none stays longer than it is needed: each has a
 * name of its own, whose Web Lock is held by the page that needs it, and whatever nobody holds is removed.
 */
export interface Scratch {
  write: (name: string) => Promise<WritableStream<Uint8Array>>;
  read: (name: string) => Promise<Blob>;
  remove: (name: string) => Promise<void>;
  names: () => Promise<string[]>;
}

/** Those of the browser: what is written is there once the stream is closed, all of it or nothing. */
export const browserScratch: Scratch = {
  async write(name) {
    const handle = await (await folder()).getFileHandle(name, { create: true });
    return handle.createWritable();
  },
  async read(name) {
    return (await (await folder()).getFileHandle(name)).getFile();
  },
  async remove(name) {
    await (await folder()).removeEntry(name).catch(() => undefined);
  },
  async names() {
    return Array.fromAsync((await folder()).keys());
  },
};

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle("backup", { create: true });
}

const lockPrefix = "jalin:file:";

/** A name for a file, held until it is released, or the page that holds it is gone. */
export async function holdName(kind: "made" | "taken" | "exported"): Promise<{ name: string; release: () => void }> {
  const name = `${kind}-${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(lockPrefix + name, async () => {
      await new Promise<void>((release) => resolve({ name, release }));
    });
    held.catch(reject);
  });
}

/** Removes what nobody holds. `noted`: the name of what is put back, which goes on wherever it was begun. */
export async function tidyScratch(
  noted: () => Promise<string | undefined>,
  scratch: Scratch = browserScratch,
): Promise<void> {
  // in this order: a name is held before there is such a file, and until it is noted
  const names = await scratch.names();
  const { held = [] } = await navigator.locks.query();
  const kept = new Set([...held.map(({ name }) => name), lockPrefix + ((await noted()) ?? "")]);
  await Promise.all(names.filter((name) => !kept.has(lockPrefix + name)).map((name) => scratch.remove(name)));
}
