/**
 * Text on its way into a file: in pieces, so that no export is ever in memory as one text. What becomes large goes to the disk.
 */
import { holdName, type Scratch } from "../backup/scratch";

/** UTF-16 units gathered before they become a piece. */
const most = 1 << 18;
/** Pieces that are kept in memory; more become a file of the browser's own. */
const mostInMemory = 32;

/** Where the files of one export are, as long as they are needed. */
export class Disk {
  readonly #held: { name: string; release: () => void; out: WritableStreamDefaultWriter<Uint8Array> }[] = [];

  constructor(private readonly scratch: Scratch) {}

  async create(): Promise<{ out: WritableStreamDefaultWriter<Uint8Array>; read: () => Promise<Blob> }> {
    const held = await holdName("exported");
    const out = (await this.scratch.write(held.name)).getWriter();
    this.#held.push({ ...held, out });
    return { out, read: () => this.scratch.read(held.name) };
  }

  /** Removes them. */
  async leave(): Promise<void> {
    for (const { name, release, out } of this.#held.splice(0)) {
      // a file that is still written to can't be removed
      await out.abort().catch(() => undefined);
      await this.scratch.remove(name);
      release();
    }
  }
}

/** One file in the making. Whoever adds waits for what is answered, so that no more waits than is written. */
export class Pieces {
  #parts: Blob[] = [];
  #waiting: string[] = [];
  #size = 0;
  #file: Awaited<ReturnType<Disk["create"]>> | undefined;

  /** without a disk all of it stays in memory */
  constructor(private readonly disk?: Disk) {}

  /** Adds to it. The promise is there only where something is to be waited for: this is called for every row. */
  add(text: string): Promise<void> | undefined {
    this.#waiting.push(text);
    this.#size += text.length;
    return this.#size >= most ? this.#flush() : undefined;
  }

  async #flush(): Promise<void> {
    const piece = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    if (piece.length === 0) return;
    if (this.#file) return this.#file.out.write(new TextEncoder().encode(piece.join("")));
    this.#parts.push(new Blob(piece));
    if (!this.disk || this.#parts.length < mostInMemory) return;
    this.#file = await this.disk.create();
    for (const part of this.#parts.splice(0)) await this.#file.out.write(new Uint8Array(await part.arrayBuffer()));
  }

  /** The file, of a media type. Nothing can be added after that. */
  async file(type: string): Promise<Blob> {
    await this.#flush();
    if (!this.#file) return new Blob(this.#parts, { type });
    await this.#file.out.close();
    return (await this.#file.read()).slice(0, undefined, type);
  }
}
