/** Fits the keyphrase model and packs it. */
import { existsSync, readFileSync } from "node:fs";
import {
  type Chain,
  type Span,
  chainOf,
  chanceOf,
  chanceOfStep,
  isPossible,
  labels,
  transitions,
} from "../../lib/insight/chain";
import { type KeyphraseTable, keyphraseKind } from "../../lib/insight/keyphrases";
import { keyphraseBits, keyphraseKeysOf } from "../../lib/insight/keyphraseFeatures";
import type { Lexicon } from "../../lib/insight/lexicon";
import { Learnt } from "./adagrad";
import { Packer, bestWidth } from "./pack";
import { percent } from "./score";
import { randomFrom, shuffle } from "./softmax";
import { Vocabulary } from "./vocabulary";

/** A text with the label of each word, see lib/insight/chain.ts. Words are those of the data: what stands between spaces. */
export interface Tagged {
  words: string[];
  labels: number[];
}

/** Texts of a file with a word and its tag (B, I or O) a line and an empty line after each text; none without the file. */
export function readTagged(file: string): Tagged[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, "utf8")
    .replaceAll("\r", "")
    .split(/\n{2,}/);
  return texts.flatMap((text) => {
    const rows = text.split("\n").flatMap((line) => {
      const [word = "", tag = ""] = line.split("\t");
      return /^[BIO](-|$)/.test(tag) ? [{ word, label: "OBI".indexOf(tag.charAt(0)) }] : [];
    });
    if (rows.length === 0) return [];
    return [{ words: rows.map(({ word }) => word), labels: rows.map(({ label }) => label) }];
  });
}

/** From one word up to before another. */
export type Place = Pick<Span, "from" | "to">;

/** Where the phrases of a text are. */
export function taggedSpans({ labels }: Tagged): Place[] {
  const spans: Place[] = [];
  for (const [at, label] of labels.entries()) {
    const last = spans.at(-1);
    if (label === 2 && last?.to === at) last.to = at + 1;
    else if (label > 0) spans.push({ from: at, to: at + 1 });
  }
  return spans;
}

export const keyphraseFitting = {
  /** words at which a feature has to stand */
  least: 2,
  passes: 40,
  rate: 0.05,
  decay: 5e-3,
  /** the share of a word's features that is left out each time */
  dropout: 0.4,
  /** about half of the F1 that is reached in validation */
  leastChance: 0.35,
};

/** Weights are kept as whole numbers up to this: six bits with their sign. */
const largest = 31;

/** The bytes of a model fitted to these texts. The same texts give the same bytes. */
export function trainKeyphrases(texts: readonly Tagged[], lexicon: Lexicon, how = keyphraseFitting): Uint8Array {
  const vocabulary = new Vocabulary(keyphraseBits);
  const keys = texts.map(({ words }) => keyphraseKeysOf(words, lexicon));
  for (const ofText of keys) for (const ofWord of ofText) vocabulary.count(ofWord);
  vocabulary.keepFrequent(how.least);
  const rows = texts.map(({ labels }, at): Row => ({
    labels,
    ids: (keys[at] ?? []).map((ofWord) => vocabulary.idsOf(ofWord)),
  }));
  const { weights, between } = fit(rows, vocabulary.size, how);
  const exact = Float32Array.from({ length: vocabulary.size * 2 }, (_, at) => {
    const from = (at >> 1) * labels;
    return (weights[from + 1 + (at % 2)] ?? 0) - (weights[from] ?? 0);
  });
  // the few largest are cut, for the many to be finer
  const sizes = exact.map(Math.abs).sort();
  const step = Math.fround((sizes[Math.floor(sizes.length * 0.999)] ?? 1) / largest);
  return packed({
    keys: vocabulary.keys,
    weights: Int8Array.from(exact, (weight) => Math.max(-largest, Math.min(largest, Math.round(weight / step)))),
    step,
    between,
    least: how.leastChance,
  });
}

interface Row {
  labels: readonly number[];
  ids: Int32Array[];
}

/** Conditional likelihood by AdaGrad, one text after the other in an order drawn anew, in ever smaller steps. */
function fit(
  rows: readonly Row[],
  features: number,
  { passes, rate, decay, dropout }: typeof keyphraseFitting,
): { weights: Float32Array; between: Float32Array } {
  const learnt = new Learnt(features * labels);
  const between = new Learnt(transitions);
  const order = Int32Array.from(rows.keys());
  const random = randomFrom(7);
  for (let pass = 0; pass < passes; pass += 1) {
    const pace = rate * (1 - pass / passes);
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place];
      if (!row) continue;
      const ids = row.ids.map((ofWord) => ofWord.filter(() => random() >= dropout));
      // what is left counts for what is not
      const value = 1 / (1 - dropout);
      const chain = chainOf(sumsOf(ids, learnt.weights, value), between.weights);
      for (const [word, ofWord] of ids.entries()) {
        for (let label = 0; label < labels; label += 1) {
          const error = value * (chanceOf(chain, word, label) - Number(row.labels[word] === label));
          for (const id of ofWord) {
            const at = id * labels + label;
            learnt.step(at, error + decay * (learnt.weights[at] ?? 0), pace);
          }
        }
        learnSteps(between, chain, row.labels, word, pace);
      }
    }
  }
  return { weights: learnt.weights, between: between.weights };
}

function sumsOf(ids: readonly Int32Array[], weights: Float32Array, value: number): Float64Array {
  const sums = new Float64Array(ids.length * labels);
  for (const [word, ofWord] of ids.entries())
    for (let label = 0; label < labels; label += 1) {
      let sum = 0;
      for (const id of ofWord) sum += weights[id * labels + label] ?? 0;
      sums[word * labels + label] = sum * value;
    }
  return sums;
}

function learnSteps(between: Learnt, chain: Chain, own: readonly number[], word: number, pace: number): void {
  // the beginning is the fourth that a label may follow
  const from = word === 0 ? [labels] : [0, 1, 2];
  for (const before of from)
    for (let label = 0; label < labels; label += 1) {
      if (!isPossible(before, label)) continue;
      const chance = word === 0 ? chanceOf(chain, word, label) : chanceOfStep(chain, word, before, label);
      const is = own[word] === label && (word === 0 || own[word - 1] === before);
      between.step(before * labels + label, chance - Number(is), pace);
    }
}

function packed({ keys, weights, step, between, least }: KeyphraseTable): Uint8Array {
  const packer = new Packer(keyphraseKind);
  packer.float(step);
  packer.float(least);
  for (const one of between) packer.float(one);
  packer.keys(keys);
  const width = bestWidth(Int32Array.from(weights, (weight) => (weight < 0 ? -2 * weight - 1 : 2 * weight)));
  packer.bits(width, 4);
  for (const weight of weights) packer.near(weight, width);
  return packer.packed();
}

/** Of whole phrases, in percent. */
export interface PhraseScore {
  exactF1: number;
  precision: number;
  recall: number;
  /** texts */
  n: number;
}

/** How many phrases are said just as they are tagged, from the first word to the last. */
export function phraseScore(texts: readonly Tagged[], saying: Saying): PhraseScore {
  const counts = { tagged: 0, said: 0, both: 0 };
  for (const text of texts) {
    const tagged = new Set(taggedSpans(text).map(({ from, to }) => `${from} ${to}`));
    const said = saying(text.words);
    counts.tagged += tagged.size;
    counts.said += said.length;
    counts.both += said.filter(({ from, to }) => tagged.has(`${from} ${to}`)).length;
  }
  const { tagged, said, both } = counts;
  return {
    exactF1: percent((2 * both) / Math.max(1, tagged + said)),
    precision: percent(both / Math.max(1, said)),
    recall: percent(both / Math.max(1, tagged)),
    n: texts.length,
  };
}

/** Which of some words are keyphrases. */
export type Saying = (words: readonly string[]) => Place[];
