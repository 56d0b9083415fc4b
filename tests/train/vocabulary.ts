/** Keys of hashed features, and the numbers the fitting knows them by. */

/** Counts in how many texts each key stands, and numbers those that stand in enough. */
export class Vocabulary {
  readonly #counts: Uint32Array;
  #ids: Int32Array;
  #keys: Int32Array = new Int32Array(0);

  constructor(bits: number) {
    this.#counts = new Uint32Array(2 ** bits);
    this.#ids = new Int32Array(2 ** bits);
  }

  get size(): number {
    return this.#keys.length;
  }

  /** Keys of one text, each once. */
  count(keys: Int32Array): void {
    for (const key of keys) this.#counts[key] = (this.#counts[key] ?? 0) + 1;
  }

  /** Keeps the keys that stand in so many texts or more. */
  keepFrequent(least: number): void {
    const kept: number[] = [];
    for (const [key, count] of this.#counts.entries()) if (count >= least) kept.push(key);
    this.#number(Int32Array.from(kept));
  }

  /** Keeps so many of the keys, those of the greatest worth; the worth is given by number. */
  keepBest(most: number, worth: Float32Array): void {
    const order = [...worth.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
    const best = order.slice(0, most).map((id) => this.#keys[id] ?? 0);
    this.#number(Int32Array.from(best).sort());
  }

  #number(keys: Int32Array): void {
    this.#keys = keys;
    this.#ids.fill(-1);
    for (const [id, key] of keys.entries()) this.#ids[key] = id;
  }

  /** Ascending: the place of a key is its number. */
  get keys(): Int32Array {
    return this.#keys;
  }

  /** In how many texts the key of this number stands. */
  countOf(id: number): number {
    return this.#counts[this.#keys[id] ?? 0] ?? 0;
  }

  /** The numbers of those keys that are kept. */
  idsOf(keys: Int32Array): Int32Array {
    return keys.map((key) => this.#ids[key] ?? -1).filter((id) => id >= 0);
  }
}

/** Each number once, in the order of first appearance. */
export function distinct(keys: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(keys));
}
