/** How models are kept in files: bits in a row, small numbers short. `tests/train/pack.ts` writes what this reads. */

/** The first bytes of every packed model, before the letter of its kind. */
export const mark = [0x4a, 0x49] as const;

/** Bytes before the model itself: the mark, its kind, the format, and its version. */
export const headerBytes = 8;
/** Of the format, which the code that reads it has to know. */
export const format = 1;

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

  /** A number that is small more often than not (Rice 1979), with so many bits of it as they are. */
  small(width: number): number {
    let high = 0;
    for (;;) {
      this.#hold(1);
      const ones = Math.clz32(~(this.#held << (32 - this.#heldBits)));
      high += ones;
      this.#heldBits -= ones;
      this.#held &= (1 << this.#heldBits) - 1;
      if (this.#heldBits > 0) break;
    }
    this.#heldBits -= 1;
    return (high << width) | this.bits(width);
  }

  /** Sees to it that so many bits are held. Past the end there are zeros. */
  #hold(width: number): void {
    while (this.#heldBits < width) {
      this.#held = (this.#held << 8) | (this.#bytes[this.#at] ?? 0);
      this.#at += 1;
      this.#heldBits += 8;
    }
  }

  /** One of either sign that is near zero more often than not. */
  near(width: number): number {
    const value = this.small(width);
    return value & 1 ? -((value + 1) >> 1) : value >> 1;
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

  /** Ascending keys, kept as the gaps between them. */
  keys(): Int32Array {
    const keys = new Int32Array(this.bits(20));
    const width = this.bits(5);
    let key = 0;
    for (let at = 0; at < keys.length; at += 1) {
      key += this.small(width);
      keys[at] = key;
    }
    return keys;
  }
}

/** Of a model in bytes: a sum over all of it (FNV-1a). */
export function versionOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = headerBytes; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
