/** Writes what lib/insight/packed.ts reads. */
import { format, headerBytes, mark, versionOf } from "../../lib/insight/packed";

export class Packer {
  readonly #bytes: number[];
  readonly #floats = new DataView(new ArrayBuffer(4));
  #held = 0;
  #heldBits = 0;

  constructor(kind: string) {
    this.#bytes = [...mark, kind.charCodeAt(0), format, ...Array<number>(headerBytes - 4).fill(0)];
  }

  bits(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      this.#heldBits += 1;
      if (this.#heldBits === 8) {
        this.#bytes.push(this.#held);
        this.#held = 0;
        this.#heldBits = 0;
      }
    }
  }

  small(value: number, width: number): void {
    for (let high = value >>> width; high > 0; high -= 1) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value, width);
  }

  near(value: number, width: number): void {
    this.small(value < 0 ? -2 * value - 1 : 2 * value, width);
  }

  float(value: number): void {
    this.#floats.setFloat32(0, value);
    this.bits(this.#floats.getUint16(0), 16);
    this.bits(this.#floats.getUint16(2), 16);
  }

  floats(list: ArrayLike<number>): void {
    this.bits(list.length, 16);
    for (const value of Array.from(list)) this.float(value);
  }

  keys(keys: Int32Array): void {
    const gaps = keys.map((key, at) => key - (keys[at - 1] ?? 0));
    const width = bestWidth(gaps);
    this.bits(keys.length, 20);
    this.bits(width, 5);
    for (const gap of gaps) this.small(gap, width);
  }

  /** The whole model, with its version in the header. */
  packed(): Uint8Array {
    // whole groups of four bytes, as `versionOf` reads them
    while (this.#heldBits > 0 || this.#bytes.length % 4 > 0) this.bits(0, 1);
    const bytes = Uint8Array.from(this.#bytes);
    new DataView(bytes.buffer).setUint32(4, versionOf(bytes));
    return bytes;
  }
}

/** How many bits to keep as they are, for these numbers to be short. */
export function bestWidth(values: Int32Array): number {
  const length = (width: number): number => values.reduce((sum, value) => sum + (value >>> width) + 1 + width, 0);
  let best = 0;
  for (let width = 1; width < 24; width += 1) if (length(width) < length(best)) best = width;
  return best;
}
