/** Which element of the page shows which row of a table. */

/** A row and the key of its element, in the order of rows. */
type Shown = readonly (readonly [index: number, key: number])[];

/**
 * Gives rows the keys of their elements. Whoever scrolls by some rows makes elements for those alone: who stays in sight keeps
 * theirs. Where more come than stay, as when somebody drags through thousands of rows, none are made: who comes takes that of
 * one who left, and only the row the keyboard is at keeps its own. Elements are never moved in the page: one that is loses
 * the focus, and those who read the page in its own order would be led astray. The same rows asked for twice have the same
 * keys.
 */
export class RowElements {
  #shown: Shown = [];
  #next = 0;

  /** Keys of rows, which are given in their order. `active`: the one the keyboard is at. */
  of(indexes: readonly number[], active: number): number[] {
    const before = new Map(this.#shown);
    const staying = indexes.filter((index) => before.has(index));
    const kept = staying.length * 2 < indexes.length ? staying.filter((index) => index === active) : staying;
    const stays = new Set(kept);
    const gap = (index: number): number => {
      const after = kept.findIndex((each) => each > index);
      return after < 0 ? kept.length : after;
    };
    const left = Map.groupBy(
      this.#shown.filter(([index]) => !stays.has(index)),
      ([index]) => gap(index),
    );
    const keys = indexes.map(
      (index) =>
        (stays.has(index) ? before.get(index) : undefined) ?? left.get(gap(index))?.shift()?.[1] ?? this.#next++,
    );
    this.#shown = indexes.map((index, place) => [index, keys[place] ?? 0]);
    return keys;
  }
}
