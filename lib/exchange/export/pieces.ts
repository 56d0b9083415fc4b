/** Text on its way into a file: in pieces, so that no export is ever in memory as one text. A Blob may live on the disk. */

/** UTF-16 units gathered before they become a piece. */
const most = 1 << 18;

export class Pieces {
  readonly #parts: Blob[] = [];
  #waiting: string[] = [];
  #size = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#size += text.length;
    if (this.#size >= most) this.#flush();
  }

  #flush(): void {
    if (this.#waiting.length > 0) this.#parts.push(new Blob(this.#waiting));
    this.#waiting = [];
    this.#size = 0;
  }

  /** The file, of a media type. */
  file(type: string): Blob {
    this.#flush();
    return new Blob(this.#parts, { type });
  }
}
