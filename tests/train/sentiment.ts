/** Fits the sentiment model and packs it. */
import { Features, measures } from "../../lib/insight/features";
import { Lexicon, type LexiconTable } from "../../lib/insight/lexicon";
import {
  type Group,
  type Mood,
  SentimentModel,
  type SentimentTable,
  groups,
  moods,
  scaleOf,
  sentimentBits,
  sentimentKind,
} from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import type { Labelled } from "./data";
import { Packer, bestWidth } from "./pack";
import { type Fitted, type Row, fit } from "./softmax";
import { Vocabulary, distinct } from "./vocabulary";

export interface SentimentSet {
  name: string;
  group: Group;
  /** how much a text of this set counts beside one of another */
  weight: number;
  train: readonly Labelled[];
  valid: readonly Labelled[];
}

export interface SentimentFitting {
  /** features that are kept */
  features: number;
  /** texts in which a feature has to stand */
  least: number;
  passes: number;
  rate: number;
  decay: number;
  dropout: number;
  /** 1 gives every class of a set the same weight, 0 every text */
  balance: number;
  /** fits whose mean is taken, each with an order of its own */
  rounds: number;
}

export const sentimentFitting: SentimentFitting = {
  features: 34_000,
  least: 3,
  passes: 12,
  rate: 0.08,
  decay: 2e-3,
  dropout: 0,
  balance: 0.9,
  rounds: 1,
};

/** Weights are kept as whole numbers up to this: six bits with their sign. */
const largest = 31;

interface Read {
  keys: Int32Array;
  measures: Float64Array;
  row: Omit<Row, "ids" | "value" | "measures">;
}

export function trainSentiment(
  sets: readonly SentimentSet[],
  lexicon: LexiconTable,
  how: SentimentFitting = sentimentFitting,
): Uint8Array {
  const vocabulary = new Vocabulary(sentimentBits);
  const read = readSets(sets, new Lexicon(lexicon), how);
  for (const { keys } of read) vocabulary.count(keys);
  vocabulary.keepFrequent(how.least);
  const first = fitRead(read, vocabulary, how);
  vocabulary.keepBest(how.features, worthOf(first, vocabulary));
  const fitted = fitRead(read, vocabulary, how);
  const table = tableFrom(fitted, vocabulary.keys);
  const calibrated = temperaturesOf(new SentimentModel(packSentiment(table, lexicon)), sets);
  return packSentiment({ ...table, temperatures: calibrated }, lexicon);
}

/** A group's neutral class is masked where its set does not have it. */
function readSets(sets: readonly SentimentSet[], lexicon: Lexicon, how: SentimentFitting): Read[] {
  const features = new Features();
  return sets.flatMap(({ train, group, weight }) => {
    const counts = moods.map((mood) => train.filter(({ label }) => label === mood).length);
    const present = counts.filter((count) => count > 0).length;
    const allowed = counts.reduce((bits, count, c) => (count > 0 ? bits | (1 << c) : bits), 0);
    return train.map(({ label, text }): Read => {
      features.read(tokensOf(text), lexicon);
      const mood = moods.findIndex((each) => each === label);
      const share = train.length / (present * (counts[mood] ?? 1));
      return {
        keys: distinct(features.ids.subarray(0, features.count).map((id) => id >>> (32 - sentimentBits))),
        measures: features.measures.slice(),
        row: {
          label: mood,
          // what is not asked about neutral says nothing about how common each is
          group: present === moods.length ? groups.indexOf(group) : groups.length,
          weight: weight * share ** how.balance,
          allowed,
        },
      };
    });
  });
}

function fitRead(read: readonly Read[], vocabulary: Vocabulary, how: SentimentFitting): Fitted {
  const rows = read.map(({ keys, measures, row }): Row => {
    const ids = vocabulary.idsOf(keys);
    return { ...row, ids, value: scaleOf(ids.length), measures };
  });
  const fits = Array.from({ length: how.rounds }, (_, round) =>
    fit(rows, {
      classes: moods.length,
      features: vocabulary.size,
      groups: groups.length + 1,
      measures,
      passes: how.passes,
      rate: how.rate,
      decay: how.decay,
      dropout: how.dropout,
      seed: round + 1,
    }),
  );
  return {
    features: meanOf(fits.map(({ features }) => features)),
    measures: meanOf(fits.map(({ measures }) => measures)),
    bias: meanOf(fits.map(({ bias }) => bias)),
  };
}

function meanOf(lists: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(lists[0]?.length ?? 0);
  for (const list of lists) for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (list[at] ?? 0);
  return mean.map((sum) => sum / lists.length);
}

/** What a feature does where it stands, for all the texts it stands in. */
function worthOf({ features }: Fitted, vocabulary: Vocabulary): Float32Array {
  return Float32Array.from({ length: vocabulary.size }, (_, id) => {
    const weights = centred(features.subarray(id * 3, id * 3 + 3));
    return Math.max(...weights.map(Math.abs)) * Math.sqrt(vocabulary.countOf(id));
  });
}

/** The same for the softmax, with a sum of zero. */
function centred(weights: Float32Array): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return Array.from(weights, (weight) => weight - mean);
}

function tableFrom(fitted: Fitted, keys: Int32Array): SentimentTable {
  const exact = Float32Array.from({ length: keys.length * 2 }, (_, at) => {
    const [negative = 0, , positive = 0] = centred(fitted.features.subarray((at >> 1) * 3, (at >> 1) * 3 + 3));
    return at % 2 === 0 ? negative : positive;
  });
  // the few largest are cut, for the many to be finer
  const sizes = exact.map(Math.abs).sort();
  const step = Math.fround((sizes[Math.floor(sizes.length * 0.999)] ?? 1) / largest);
  return {
    keys,
    weights: Int8Array.from(exact, (weight) => Math.max(-largest, Math.min(largest, Math.round(weight / step)))),
    step,
    measures: fitted.measures,
    bias: fitted.bias.slice(0, groups.length * moods.length),
    temperatures: new Float32Array(groups.length).fill(1),
  };
}

export function packSentiment(table: SentimentTable, lexicon: LexiconTable): Uint8Array {
  const packer = new Packer(sentimentKind);
  packer.float(table.step);
  packer.floats(table.measures);
  packer.floats(table.bias);
  packer.floats(table.temperatures);
  packer.keys(table.keys);
  const width = bestWidth(Int32Array.from(table.weights, (weight) => (weight < 0 ? -2 * weight - 1 : 2 * weight)));
  packer.bits(width, 4);
  for (const weight of table.weights) packer.near(weight, width);

  packer.keys(lexicon.keys);
  for (const meaning of lexicon.meanings) packer.bits(meaning + 8, 5);
  packer.keys(lexicon.slang);
  const targets = [...new Set(lexicon.stands)];
  packer.bits(targets.length, 16);
  for (const target of targets) {
    packer.bits(target >>> 16, 16);
    packer.bits(target & 0xffff, 16);
  }
  for (const target of lexicon.stands) packer.bits(targets.indexOf(target), 12);
  return packer.packed();
}

/** For each group the temperature under which its validation texts are likeliest (Guo and others, ICML 2017). */
function temperaturesOf(model: SentimentModel, sets: readonly SentimentSet[]): Float32Array {
  return Float32Array.from(groups, (group) => {
    const texts = sets.filter((set) => set.group === group).flatMap((set) => judgedIn(set, model));
    let best = { temperature: 1, surprise: Infinity };
    for (let temperature = 0.4; temperature <= 3; temperature += 0.02) {
      const surprise = texts.reduce((sum, text) => sum + surpriseOf(text, temperature), 0);
      if (surprise < best.surprise) best = { temperature, surprise };
    }
    return best.temperature;
  });
}

interface Judged {
  /** logarithms of the chances at a temperature of one, of the moods that its set tells apart */
  logs: number[];
  /** that of the mood it has */
  log: number;
  weight: number;
}

function judgedIn({ group, valid }: SentimentSet, model: SentimentModel): Judged[] {
  const told = moods.filter((mood) => valid.some(({ label }) => label === mood));
  return valid.flatMap(({ text, label }) => {
    const found = model.sentimentOf(tokensOf(text), { language: group, probability: 1 });
    const mood = told.find((each) => each === label);
    if (!found || !mood) return [];
    const log = (each: Mood): number => Math.log(Math.max(found.chances[each], 1e-9));
    // a set counts as one, however many texts it has
    return [{ logs: told.map(log), log: log(mood), weight: 1 / valid.length }];
  });
}

function surpriseOf({ logs, log, weight }: Judged, temperature: number): number {
  const total = logs.reduce((sum, each) => sum + Math.exp(each / temperature), 0);
  return weight * (Math.log(total) - log / temperature);
}
