/** Fits the language model and packs it. */
import {
  LanguageModel,
  type LanguageTable,
  type SharedScript,
  eachLanguageKey,
  languageBits,
  languageKind,
  languageScale,
  shared,
  sharedScripts,
  wordsOf,
} from "../../lib/insight/language";
import { scriptOf } from "../../lib/insight/script";
import { tokensOf } from "../../lib/insight/tokens";
import type { Labelled } from "./data";
import { Packer, bestWidth } from "./pack";
import { type PairRow, type Pairs, fitPairs } from "./pairs";
import { randomFrom } from "./softmax";
import { Vocabulary } from "./vocabulary";

/** Texts of which the language is known, and how much each counts. */
export interface LanguageSet {
  rows: readonly Labelled[];
  weight: number;
}

/** How many pairs of feature and language are kept for each script. */
const pairsKept: Record<SharedScript, number> = { latin: 17_000, cyrillic: 4_000, arabic: 900, devanagari: 500 };
/** Texts in which a feature has to stand. */
const least = 4;
const largest = 31;

/** Languages that the data tells apart and we do not. */
const oneLanguage: Record<string, string> = { nb: "no", nn: "no", bs: "hr" };

/** How much more than another language each is worth to tell: what is met most, most. */
const importance: Record<string, number> = { id: 4, en: 3, jv: 1.5, su: 1.5, ms: 0.7, other: 0.28 };

/** By how much likelier than the texts of the fitting say the languages of those are for whom this is made, as logarithms. */
const expected: Record<string, number> = { id: 1, en: 0.4, ms: 0.6 };

interface Read {
  keys: number[];
  label: number;
  weight: number;
}

export function trainLanguage(sets: readonly LanguageSet[], held: readonly Labelled[]): Uint8Array {
  const random = randomFrom(2);
  const texts = new Map<SharedScript, Read[]>(sharedScripts.map((script) => [script, []]));
  for (const { rows, weight } of sets)
    for (const { label, text, kind } of rows) {
      const words = wordsOf(tokensOf(text));
      // people write less than the sources do
      const excerpt = kind === "single-words" || kind === "word-pairs" ? [] : [excerptOf(words, random)];
      for (const part of [words, ...excerpt]) {
        const script = scriptOf(part).script;
        if (!isShared(script) || part.length === 0) continue;
        const at = labelOf(script, label);
        if (at < 0) continue;
        const often = Math.min(1, importanceOf(script, at)) * (kind === "single-words" ? weight / 2 : weight);
        texts.get(script)?.push({ keys: keysOf(part), label: at, weight: often });
      }
    }
  const tables = sharedScripts.map((script) => tableOf(script, texts.get(script) ?? []));
  return packLanguage(calibrated(tables, held));
}

function isShared(script: string): script is SharedScript {
  return script in shared;
}

function importanceOf(script: SharedScript, label: number): number {
  return importance[shared[script][label] ?? ""] ?? 1;
}

function labelOf(script: SharedScript, language: string): number {
  const languages: readonly string[] = shared[script];
  const at = languages.indexOf(oneLanguage[language] ?? language);
  return at < 0 ? languages.indexOf("other") : at;
}

function keysOf(words: readonly string[]): number[] {
  const keys: number[] = [];
  eachLanguageKey(words, (key) => keys.push(key));
  return keys;
}

/** One to five words in a row. */
function excerptOf(words: readonly string[], random: () => number): string[] {
  const length = 1 + Math.floor(random() * 5);
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  return words.slice(from, from + length);
}

function tableOf(script: SharedScript, texts: readonly Read[]): LanguageTable {
  const languages = shared[script].length;
  const vocabulary = new Vocabulary(languageBits);
  for (const { keys } of texts) vocabulary.count(Int32Array.from(new Set(keys)));
  vocabulary.keepFrequent(least);
  const pairs = bestPairs(texts, vocabulary, script);
  const rows = texts.map(({ keys, label, weight }): PairRow => ({
    ids: vocabulary.idsOf(Int32Array.from(keys)),
    value: languageScale(keys.length),
    label,
    weight,
  }));
  const { weights, bias } = fitPairs(rows, pairs, {
    classes: languages,
    passes: script === "latin" ? 8 : 24,
    rate: 0.5,
    decay: 1e-5,
    seed: 1,
  });
  const sizes = weights.map(Math.abs).sort();
  const step = Math.fround((sizes[Math.floor(sizes.length * 0.998)] ?? 1) / largest);
  return withoutNothing({
    keys: vocabulary.keys,
    ...pairs,
    weights: Int8Array.from(weights, (weight) => Math.max(-largest, Math.min(largest, Math.round(weight / step)))),
    step,
    bias: bias.map((bias, c) => bias + (expected[shared[script][c] ?? ""] ?? 0)),
    temperature: 1,
  });
}

/** The pairs that tell most: how often, and how much more often than in other languages, each counted alike. */
function bestPairs(texts: readonly Read[], vocabulary: Vocabulary, script: SharedScript): Pairs {
  const languages = shared[script].length;
  const counts = new Float32Array(vocabulary.size * languages);
  const totals = new Float64Array(languages);
  for (const { keys, label, weight } of texts) {
    totals[label] = (totals[label] ?? 0) + weight;
    for (const id of vocabulary.idsOf(Int32Array.from(new Set(keys)))) {
      const at = id * languages + label;
      counts[at] = (counts[at] ?? 0) + weight;
    }
  }
  const worth = new Float32Array(counts.length);
  for (let id = 0; id < vocabulary.size; id += 1) {
    let all = 0;
    for (let c = 0; c < languages; c += 1) all += (counts[id * languages + c] ?? 0) / ((totals[c] ?? 0) + 1);
    for (let c = 0; c < languages; c += 1) {
      const share = (counts[id * languages + c] ?? 0) / ((totals[c] ?? 0) + 1);
      if (share > 0)
        worth[id * languages + c] = importanceOf(script, c) * share * Math.log((share * languages) / all + 0.5);
    }
  }
  const order = [...worth.keys()].filter((at) => (worth[at] ?? 0) > 0);
  order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const kept = Int32Array.from(order.slice(0, pairsKept[script])).sort();
  const from = new Int32Array(vocabulary.size + 1);
  for (const at of kept) {
    const next = Math.floor(at / languages) + 1;
    from[next] = (from[next] ?? 0) + 1;
  }
  for (let id = 0; id < vocabulary.size; id += 1) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  return { from, classes: Uint8Array.from(kept, (at) => at % languages) };
}

/** Without weights that came to nothing, and features without weights. */
function withoutNothing(table: LanguageTable): LanguageTable {
  const keys: number[] = [];
  const from = [0];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const [id, key] of table.keys.entries()) {
    for (let at = table.from[id] ?? 0; at < (table.from[id + 1] ?? 0); at += 1) {
      if (table.weights[at] === 0) continue;
      classes.push(table.classes[at] ?? 0);
      weights.push(table.weights[at] ?? 0);
    }
    if (classes.length === from.at(-1)) continue;
    keys.push(key);
    from.push(classes.length);
  }
  return {
    ...table,
    keys: Int32Array.from(keys),
    from: Int32Array.from(from),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(weights),
  };
}

export function packLanguage(tables: readonly LanguageTable[]): Uint8Array {
  const packer = new Packer(languageKind);
  for (const { keys, from, classes, weights, step, bias, temperature } of tables) {
    packer.float(step);
    packer.float(temperature);
    packer.floats(bias);
    packer.keys(keys);
    const counts = keys.map((_, id) => (from[id + 1] ?? 0) - (from[id] ?? 0));
    const width = {
      count: bestWidth(counts),
      weight: bestWidth(Int32Array.from(weights, (weight) => (weight < 0 ? -2 * weight - 1 : 2 * weight))),
    };
    packer.bits(width.count, 4);
    for (const count of counts) packer.small(count, width.count);
    for (const c of classes) packer.bits(c, 5);
    packer.bits(width.weight, 4);
    for (const weight of weights) packer.near(weight, width.weight);
  }
  return packer.packed();
}

/** With the temperature under which guesses are right as often as they say, over all texts that were held back. */
function calibrated(tables: readonly LanguageTable[], held: readonly Labelled[]): LanguageTable[] {
  const texts = held.map(({ text, label }) => ({ tokens: tokensOf(text), label: oneLanguage[label] ?? label }));
  let best = { tables: [...tables], surprise: Infinity };
  for (let temperature = 0.3; temperature < 1.5; temperature += 0.1) {
    const warmed = tables.map((table) => ({ ...table, temperature }));
    const model = new LanguageModel(packLanguage(warmed));
    let surprise = 0;
    for (const { tokens, label } of texts) {
      const guess = model.languageOf(tokens);
      const right = guess?.language === (isKnown(label) ? label : "other");
      // no answer is as good as a guess that says it is most likely wrong
      const probability = guess === undefined ? 0.25 : right ? guess.probability : 1 - guess.probability;
      surprise -= Math.log(Math.max(1e-6, probability));
    }
    if (surprise < best.surprise) best = { tables: warmed, surprise };
  }
  return best.tables;
}

function isKnown(language: string): boolean {
  return Object.values(shared).some((languages: readonly string[]) => languages.includes(language));
}
