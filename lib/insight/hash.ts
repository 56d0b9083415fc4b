/** Features have no names: a model knows them by the hash of what they are made of. */

/** FNV-1a of the UTF-16 units from one place to another, as a signed 32-bit integer. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = start;
  for (let at = from; at < to; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** What `hashOf` starts from, for hashes made step by step. */
export const start = 0x811c9dc5 | 0;

/** One step further. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Spreads a hash over all 32 bits (the finalizer of MurmurHash3), apart for each kind of feature. */
export function spread(hash: number, kind: number): number {
  let mixed = hash ^ Math.imul(kind + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Where each key of a list stands in it; keys are not negative and below 2^30. */
export class Places {
  readonly #keys: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#places = new Int32Array(size);
    // iterators are several times slower, and a model is read while somebody waits
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      let at = key & this.#mask;
      while (this.#keys[at] !== -1) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#places[at] = place;
    }
  }

  /** -1 where the key is not in the list. */
  of(key: number): number {
    let at = key & this.#mask;
    for (;;) {
      const found = this.#keys[at];
      if (found === key) return this.#places[at] ?? -1;
      if (found === -1) return -1;
      at = (at + 1) & this.#mask;
    }
  }
}
