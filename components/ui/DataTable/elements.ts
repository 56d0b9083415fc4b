/** Which element of the page shows which row of a table. */

/** A row and the key of its element, in the order of rows. */
type Shown = readonly (readonly [index: number, key: number])[];

/**
 * Gives rows the keys of their elements. Who stays in sight keeps theirs. Who comes takes that of one who left, where it need
 * not be moved for it: an element that is moved in the page loses the focus, and those who read the page in its own order
 * would be led astray. So whoever drags through thousands of rows makes no elements, and whoever scrolls by some rows makes
 * just these. The same rows asked for twice have the same keys.
 */
export class RowElements {
  #shown: Shown = [];
  #next = 0;

  /** Keys of rows, which are given in their order. */
  of(indexes: readonly number[]): number[] {
    const before = new Map(this.#shown);
    const kept = indexes.filter((index) => before.has(index));
    const stays = new Set(kept);
    const gap = (index: number): number => {
      const after = kept.findIndex((each) => each > index);
      return after < 0 ? kept.length : after;
    };
    const left = Map.groupBy(
      this.#shown.filter(([index]) => !stays.has(index)),
      ([index]) => gap(index),
    );
    const keys = indexes.map((index) => before.get(index) ?? left.get(gap(index))?.shift()?.[1] ?? this.#next++);
    this.#shown = indexes.map((index, place) => [index, keys[place] ?? 0]);
    return keys;
  }
}
