/** Multinomial logistic regression on sparse rows, by AdaGrad. */
import { Learnt } from "./adagrad";

export interface Row {
  /** features that are there, each once */
  ids: Int32Array;
  /** what each of them counts for in this row */
  value: number;
  measures: Float64Array;
  label: number;
  /** the group whose bias it is learnt with */
  group: number;
  weight: number;
  /** classes that its set tells apart, as bits */
  allowed: number;
}

export interface Fitted {
  /** class by class within each feature */
  features: Float32Array;
  /** class by class within each measure */
  measures: Float32Array;
  /** class by class within each group */
  bias: Float32Array;
}

export interface Fitting {
  classes: number;
  features: number;
  groups: number;
  measures: number;
  passes: number;
  rate: number;
  /** how strongly the weights of features are drawn towards zero, wherever they are used */
  decay: number;
  /** the share of a row's features that is left out each time, so that none relies on others being there */
  dropout: number;
  seed: number;
}

/** One run of rows after the other in an order drawn anew, in ever smaller steps. The same rows give the same weights. */
export function fit(rows: readonly Row[], how: Fitting): Fitted {
  const { classes, decay, dropout } = how;
  const features = new Learnt(how.features * classes);
  const measures = new Learnt(how.measures * classes);
  const bias = new Learnt(how.groups * classes);
  const fitted = { features: features.weights, measures: measures.weights, bias: bias.weights };
  const order = Int32Array.from(rows.keys());
  const random = randomFrom(how.seed);
  const chances = new Float64Array(classes);
  for (let pass = 0; pass < how.passes; pass += 1) {
    const rate = how.rate * (1 - pass / how.passes);
    shuffle(order, random);
    for (const place of order) {
      const whole = rows[place];
      if (!whole) continue;
      const row = dropout === 0 ? whole : thinned(whole, dropout, random);
      chancesOf(fitted, row, chances);
      for (let c = 0; c < classes; c += 1) {
        if (((row.allowed >> c) & 1) === 0) continue;
        const error = row.weight * ((chances[c] ?? 0) - (row.label === c ? 1 : 0));
        const ofFeature = error * row.value;
        for (const id of row.ids) {
          const at = id * classes + c;
          features.step(at, ofFeature + decay * (fitted.features[at] ?? 0), rate);
        }
        for (let m = 0; m < how.measures; m += 1) {
          const value = row.measures[m] ?? 0;
          if (value !== 0) measures.step(m * classes + c, error * value, rate);
        }
        bias.step(row.group * classes + c, error, rate);
      }
    }
  }
  return fitted;
}

/** A row without some of its features, in which the others count for them. */
function thinned(row: Row, dropout: number, random: () => number): Row {
  return { ...row, ids: row.ids.filter(() => random() >= dropout), value: row.value / (1 - dropout) };
}

/** Fills in the chance of each class that is allowed; the others have none. */
export function chancesOf({ features, measures, bias }: Fitted, row: Row, chances: Float64Array): void {
  const classes = chances.length;
  let most = -Infinity;
  for (let c = 0; c < classes; c += 1) {
    let sum = -Infinity;
    if (((row.allowed >> c) & 1) === 1) {
      sum = 0;
      for (const id of row.ids) sum += features[id * classes + c] ?? 0;
      sum *= row.value;
      for (let m = 0; m < row.measures.length; m += 1) sum += (row.measures[m] ?? 0) * (measures[m * classes + c] ?? 0);
      sum += bias[row.group * classes + c] ?? 0;
    }
    chances[c] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let c = 0; c < classes; c += 1) {
    const power = Math.exp((chances[c] ?? 0) - most);
    chances[c] = power;
    total += power;
  }
  for (let c = 0; c < classes; c += 1) chances[c] = (chances[c] ?? 0) / total;
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
