/** How models are kept in files: bits in a row, small numbers short. `tests/train/pack.ts` writes what this reads. */

/** The first bytes of every packed model, before the letter of its kind. */
export const mark = [0x4a, 0x49] as const;

/** Bytes before the model itself: the mark, its kind, the format, and its version. */
export const headerBytes = 8;
/** Of the format, which the code that reads it has to know. */
export const format = 2;

/** Reads what was packed, in the order in which it was written. */
export class Unpacker {
  /** Another number whenever the model is another one. */
  readonly version: number;
  readonly #bytes: Uint8Array;
  readonly #floats = new DataView(new ArrayBuffer(4));
  #at = headerBytes;
  #held = 0;
  #heldBits = 0;

  /** Throws where the bytes are no whole model of this kind. */
  constructor(bytes: Uint8Array, kind: string) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isOne =
      bytes.length > headerBytes &&
      bytes.length % 4 === 0 &&
      mark.every((byte, at) => bytes[at] === byte) &&
      bytes[2] === kind.charCodeAt(0) &&
      bytes[3] === format;
    if (!isOne) throw new Error(`these bytes hold no model of kind ${kind}`);
    this.version = view.getUint32(4);
    if (this.version !== versionOf(bytes)) throw new Error(`the model of kind ${kind} is damaged`);
    this.#bytes = bytes;
  }

  /** A number of at most 24 bits. */
  bits(width: number): number {
    this.#hold(width);
    this.#heldBits -= width;
    const value = (this.#held >>> this.#heldBits) & ((1 << width) - 1);
    this.#held &= (1 << this.#heldBits) - 1;
    return value;
  }

  /** Sees to it that so many bits are held. Past the end there are zeros. */
  #hold(width: number): void {
    while (this.#heldBits < width) {
      this.#held = (this.#held << 8) | (this.#bytes[this.#at] ?? 0);
      this.#at += 1;
      this.#heldBits += 8;
    }
  }

  float(): number {
    this.#floats.setUint16(0, this.bits(16));
    this.#floats.setUint16(2, this.bits(16));
    return this.#floats.getFloat32(0);
  }

  floats(): Float32Array {
    const list = new Float32Array(this.bits(16));
    for (let at = 0; at < list.length; at += 1) list[at] = this.float();
    return list;
  }

  /** So many numbers of one width, at most 24 bits. */
  all(count: number, width: number): Int32Array {
    return this.#read(count, width, false);
  }

  /** So many numbers that are small more often than not (Rice 1979), with so many bits of each as they are. */
  small(count: number, width: number): Int32Array {
    return this.#read(count, width, true);
  }

  /** So many of either sign that are near zero more often than not. */
  near(count: number, width: number): Int8Array {
    const list = this.small(count, width);
    const near = new Int8Array(count);
    for (let at = 0; at < count; at += 1) {
      const value = list[at] ?? 0;
      near[at] = value & 1 ? -((value + 1) >> 1) : value >> 1;
    }
    return near;
  }

  /** Ascending keys, kept as the gaps between them. */
  keys(): Int32Array {
    const count = this.bits(20);
    const keys = this.small(count, this.bits(5));
    for (let at = 1; at < count; at += 1) keys[at] = (keys[at] ?? 0) + (keys[at - 1] ?? 0);
    return keys;
  }

  /**
   * All that is long in a model comes through this one loop, which keeps its place in variables of its own: models are read
   * when the worker starts, by code that has hardly run yet, and so it is translated once and early.
   */
  #read(count: number, width: number, isSmall: boolean): Int32Array {
    const list = new Int32Array(count);
    const bytes = this.#bytes;
    const { length } = bytes;
    const low = (1 << width) - 1;
    let at = this.#at;
    let held = this.#held;
    let heldBits = this.#heldBits;
    for (let nth = 0; nth < count; nth += 1) {
      let value = 0;
      while (isSmall) {
        if (heldBits === 0) {
          // past the end there are zeros
          held = at < length ? (bytes[at] ?? 0) : 0;
          at += 1;
          heldBits = 8;
        }
        const ones = Math.clz32(~(held << (32 - heldBits)));
        value += ones;
        heldBits -= ones;
        if (heldBits === 0) continue;
        heldBits -= 1;
        break;
      }
      while (heldBits < width) {
        held = (held << 8) | (at < length ? (bytes[at] ?? 0) : 0);
        at += 1;
        heldBits += 8;
      }
      heldBits -= width;
      list[nth] = (value << width) | ((held >>> heldBits) & low);
    }
    this.#at = at;
    this.#held = held & ((1 << heldBits) - 1);
    this.#heldBits = heldBits;
    return list;
  }
}

/** Of a model in bytes: a sum over all of it (FNV-1a, of four bytes at once; `Packer` sees to it that none is left over). */
export function versionOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0x811c9dc5;
  for (let at = headerBytes; at + 4 <= bytes.length; at += 4) hash = Math.imul(hash ^ view.getInt32(at), 0x01000193);
  return hash >>> 0;
}
