/** Which number a hash of 32 bits stands for: a hash table with open addressing, in typed arrays. */
export class Numbering {
  /** as many hashes as have a number */
  size = 0;
  #keys: Uint32Array;
  /** the number and 1, for 0 is a free place */
  #numbers: Uint32Array;

  /** With room for so many hashes; it grows where there are more. */
  constructor(room = 0) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, room * 2)));
    this.#keys = new Uint32Array(places);
    this.#numbers = new Uint32Array(places);
  }

  /** -1 where the hash has none. */
  of(hash: number): number {
    return (this.#numbers[this.#placeOf(hash)] ?? 0) - 1;
  }

  /** Gives a hash a number, unless it has one; answers with that which it has then. */
  give(hash: number, number: number): number {
    if (this.size * 2 >= this.#keys.length) this.#grow();
    const place = this.#placeOf(hash);
    const there = this.#numbers[place] ?? 0;
    if (there > 0) return there - 1;
    this.#keys[place] = hash;
    this.#numbers[place] = number + 1;
    this.size += 1;
    return number;
  }

  /** The place of a hash, or the free one where it belongs. */
  #placeOf(hash: number): number {
    const mask = this.#keys.length - 1;
    // the last bits of a hash may be alike among the first thousands
    for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask)
      if (this.#numbers[at] === 0 || this.#keys[at] === hash) return at;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const place = this.#placeOf(keys[at] ?? 0);
      this.#keys[place] = keys[at] ?? 0;
      this.#numbers[place] = number;
    }
  }
}
