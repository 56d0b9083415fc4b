/** Fits the sentiment model and packs it. */
import { Features, measures } from "../../lib/insight/features";
import { Lexicon, type LexiconTable } from "../../lib/insight/lexicon";
import {
  type Group,
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
import { type Fitted, type Row, chancesOf, fit } from "./softmax";
import { type Judged, surenessOf } from "./sureness";
import { Vocabulary, distinct } from "./vocabulary";

export interface SentimentSet {
  name: string;
  group: Group;
  /** how much a text of this set counts beside one of another */
  weight: number;
  train: readonly Labelled[];
  /** texts that were held back, of a set that has any to be judged by: they say how sure to be; else it is a part of `train` */
  held?: readonly Labelled[];
  /** whether it is asked how sure to be */
  isAsked: boolean;
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
  decay: 3e-3,
  dropout: 0,
  balance: 0.9,
  rounds: 2,
};

/** Weights are kept as whole numbers up to this: six bits with their sign. */
const largest = 31;

interface Read {
  keys: Int32Array;
  /** the same, some of them several times, as the text has them */
  said: Int32Array;
  /** where it stands in its set, from 0 to below 1 */
  at: number;
  set: string;
  measures: Float64Array;
  row: Omit<Row, "ids" | "value" | "measures">;
}

export function trainSentiment(
  sets: readonly SentimentSet[],
  lexicon: LexiconTable,
  how: SentimentFitting = sentimentFitting,
): Uint8Array {
  const vocabulary = new Vocabulary(sentimentBits);
  const words = new Lexicon(lexicon);
  const read = sets.flatMap((set) => readTexts(set, set.train, words, how));
  for (const { keys } of read) vocabulary.count(keys);
  vocabulary.keepFrequent(how.least);
  const first = fitRead(read, vocabulary, how);
  vocabulary.keepBest(how.features, worthOf(first, vocabulary));
  const fitted = fitRead(read, vocabulary, how);
  const asked = sets.filter(({ isAsked }) => isAsked);
  const judged = [
    ...judgedByFolds(read, vocabulary, how),
    ...asked
      .flatMap((set) => readTexts(set, set.held ?? [], words, how))
      .map((text) => judge(text, fitted, vocabulary)),
  ];
  const surenesses = groups.map((group) =>
    surenessOf(
      asked
        .filter((set) => set.group === group)
        .map(({ name }) => judged.filter(({ set }) => set === name))
        .filter(({ length }) => length > 0),
    ),
  );
  const sureness = {
    temperatures: Float32Array.from(surenesses.flatMap(({ temperatures }) => temperatures)),
    doubts: Float32Array.from(surenesses, ({ doubt }) => doubt),
  };
  return packSentiment({ ...tableFrom(fitted, vocabulary.keys), ...sureness }, lexicon);
}

/** A group's neutral class is masked where its set does not have it. */
function readTexts(
  { name, group, weight }: SentimentSet,
  texts: readonly Labelled[],
  lexicon: Lexicon,
  how: SentimentFitting,
): Read[] {
  const features = new Features();
  const counts = moods.map((mood) => texts.filter(({ label }) => label === mood).length);
  const present = counts.filter((count) => count > 0).length;
  const allowed = counts.reduce((bits, count, c) => (count > 0 ? bits | (1 << c) : bits), 0);
  return texts.map(({ label, text }, at): Read => {
    features.read(tokensOf(text), lexicon);
    const mood = moods.findIndex((each) => each === label);
    const share = texts.length / (present * (counts[mood] ?? 1));
    const said = features.ids.subarray(0, features.count).map((id) => id >>> (32 - sentimentBits));
    return {
      keys: distinct(said),
      said,
      at: at / texts.length,
      set: name,
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
}

/**
 * Every text judged by a model that was fitted without it. Translations stand near the same place in their sets, so what is
 * left out are stretches; of each set several, for texts that stand together are of one time.
 */
function judgedByFolds(read: readonly Read[], vocabulary: Vocabulary, how: SentimentFitting): Judged[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ at }: Read): boolean => Math.floor(at * stretches) % folds === fold;
    const fitted = fitRead(
      read.filter((text) => !isHeld(text)),
      vocabulary,
      how,
    );
    return read.filter(isHeld).map((text) => judge(text, fitted, vocabulary));
  }).flat();
}

const folds = 3;
const stretches = 12;

function judge({ set, keys, said, measures, row }: Read, fitted: Fitted, vocabulary: Vocabulary): Judged {
  const ids = vocabulary.idsOf(keys);
  const chances = new Float64Array(moods.length);
  chancesOf(fitted, { ...row, ids, value: scaleOf(ids.length), measures }, chances);
  return {
    set,
    logs: Array.from(chances, Math.log),
    mood: row.label,
    known: vocabulary.idsOf(said).length / Math.max(1, said.length),
  };
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

function tableFrom(fitted: Fitted, keys: Int32Array): Omit<SentimentTable, "temperatures" | "doubts"> {
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
  };
}

export function packSentiment(table: SentimentTable, lexicon: LexiconTable): Uint8Array {
  const packer = new Packer(sentimentKind);
  packer.float(table.step);
  packer.floats(table.measures);
  packer.floats(table.bias);
  packer.floats(table.temperatures);
  packer.floats(table.doubts);
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
