/**
 * Multinomial logistic regression in which a feature has weights for a few classes only, by AdaGrad. So a model of thirty
 * classes stays small, and fitting it quick.
 */
import { Learnt } from "./adagrad";
import { randomFrom, shuffle } from "./softmax";

export interface PairRow {
  ids: Int32Array;
  value: number;
  label: number;
  weight: number;
}

/** Which classes each feature has weights for: those from `from[id]` up to `from[id + 1]`. */
export interface Pairs {
  from: Int32Array;
  classes: Uint8Array;
}

export interface PairFitting {
  classes: number;
  passes: number;
  rate: number;
  decay: number;
  seed: number;
}

/** The weights of all pairs, and the bias of each class. */
export function fitPairs(
  rows: readonly PairRow[],
  { from, classes }: Pairs,
  how: PairFitting,
): { weights: Float32Array; bias: Float32Array } {
  const learnt = new Learnt(classes.length);
  const bias = new Learnt(how.classes);
  const { weights } = learnt;
  const order = Int32Array.from(rows.keys());
  const random = randomFrom(how.seed);
  const chances = new Float64Array(how.classes);
  for (let pass = 0; pass < how.passes; pass += 1) {
    const rate = how.rate * (1 - pass / how.passes);
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place];
      if (!row) continue;
      chances.fill(0);
      for (const id of row.ids)
        for (let at = from[id] ?? 0; at < (from[id + 1] ?? 0); at += 1) {
          const c = classes[at] ?? 0;
          chances[c] = (chances[c] ?? 0) + (weights[at] ?? 0);
        }
      toChances(chances, row.value, bias.weights);
      for (let c = 0; c < how.classes; c += 1) {
        const error = row.weight * ((chances[c] ?? 0) - (row.label === c ? 1 : 0));
        chances[c] = error;
        bias.step(c, error, rate);
      }
      for (const id of row.ids)
        for (let at = from[id] ?? 0; at < (from[id + 1] ?? 0); at += 1) {
          const error = chances[classes[at] ?? 0] ?? 0;
          learnt.step(at, error * row.value + how.decay * (weights[at] ?? 0), rate);
        }
    }
  }
  return { weights, bias: bias.weights };
}

function toChances(sums: Float64Array, value: number, bias: Float32Array): void {
  let most = -Infinity;
  for (let c = 0; c < sums.length; c += 1) {
    sums[c] = (sums[c] ?? 0) * value + (bias[c] ?? 0);
    most = Math.max(most, sums[c] ?? 0);
  }
  let total = 0;
  for (let c = 0; c < sums.length; c += 1) {
    sums[c] = Math.exp((sums[c] ?? 0) - most);
    total += sums[c] ?? 0;
  }
  for (let c = 0; c < sums.length; c += 1) sums[c] = (sums[c] ?? 0) / total;
}
