/** Draws that are the same for the same seed. */
import { randomFrom } from "../page/world";

export class Dice {
  constructor(
    seed: number,
    readonly next: () => number = randomFrom(seed),
  ) {}

  chance(share: number): boolean {
    return this.next() < share;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** One of the keys by their shares; `undefined` for what is left of 1. */
  oneOf<K extends string>(shares: Readonly<Record<K, number>>): K | undefined {
    let left = this.next();
    for (const key of Object.keys(shares) as K[]) {
      left -= shares[key];
      if (left < 0) return key;
    }
    return undefined;
  }
}

/**
 * Things drawn after Zipf and Mandelbrot: the one at place `i` weighs 1 / (i + flat). The smaller `flat`, the commoner the
 * commonest.
 */
export class Zipf<T> {
  private readonly sums: number[] = [];

  constructor(
    readonly things: readonly T[],
    flat: number,
  ) {
    let sum = 0;
    things.forEach((_thing, at) => this.sums.push((sum += 1 / (at + flat))));
  }

  draw(dice: Dice): T {
    const wanted = dice.next() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.things[low] as T;
  }
}
