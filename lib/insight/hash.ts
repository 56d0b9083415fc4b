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
  /** places from 1 on, by hash; 0 is nothing, as new memory is */
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 3) size *= 2;
    const mask = size - 1;
    const places = new Int32Array(size);
    // iterators and private fields are several times slower, and a model is read while somebody waits
    for (let place = 0; place < keys.length; place += 1) {
      let at = (keys[place] ?? 0) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = place + 1;
    }
    this.#keys = keys;
    this.#places = places;
    this.#mask = mask;
  }

  /** -1 where the key is not in the list. */
  of(key: number): number {
    let at = key & this.#mask;
    for (;;) {
      const place = (this.#places[at] ?? 0) - 1;
      if (place < 0 || this.#keys[place] === key) return place;
      at = (at + 1) & this.#mask;
    }
  }
}
