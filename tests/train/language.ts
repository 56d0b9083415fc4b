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
const pairsKept: Record<SharedScript, number> = { latin: 24_000, cyrillic: 2_500, arabic: 1_000, devanagari: 600 };
/** Texts in which a feature has to stand. */
const least = 4;
const largest = 31;

/** Languages that the data tells apart and we do not. */
const oneLanguage: Record<string, string> = { nb: "no", nn: "no", bs: "hr" };

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
        if (at >= 0)
          texts
            .get(script)
            ?.push({ keys: keysOf(part), label: at, weight: kind === "single-words" ? weight / 2 : weight });
      }
    }
  const tables = sharedScripts.map((script) => tableOf(script, texts.get(script) ?? []));
  const temperature = temperatureOf(new LanguageModel(packLanguage(tables)), held);
  return packLanguage(tables.map((table) => ({ ...table, temperature })));
}

function isShared(script: string): script is SharedScript {
  return script in shared;
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
  const pairs = bestPairs(texts, vocabulary, languages, pairsKept[script]);
  const rows = texts.map(({ keys, label, weight }): PairRow => ({
    ids: vocabulary.idsOf(Int32Array.from(keys)),
    value: languageScale(keys.length),
    label,
    weight,
  }));
  const { weights, bias } = fitPairs(rows, pairs, { classes: languages, passes: 6, rate: 0.5, decay: 1e-5, seed: 1 });
  const sizes = weights.map(Math.abs).sort();
  const step = Math.fround((sizes[Math.floor(sizes.length * 0.998)] ?? 1) / largest);
  return withoutNothing({
    keys: vocabulary.keys,
    ...pairs,
    weights: Int8Array.from(weights, (weight) => Math.max(-largest, Math.min(largest, Math.round(weight / step)))),
    step,
    bias,
    temperature: 1,
  });
}

/** The pairs that tell most: how often, and how much more often than in other languages, each counted alike. */
function bestPairs(texts: readonly Read[], vocabulary: Vocabulary, languages: number, most: number): Pairs {
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
      if (share > 0) worth[id * languages + c] = share * Math.log((share * languages) / all + 0.5);
    }
  }
  const order = [...worth.keys()].filter((at) => (worth[at] ?? 0) > 0);
  order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const kept = Int32Array.from(order.slice(0, most)).sort();
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
    packer.bits(width.weight, 4);
    for (const [id, count] of counts.entries()) {
      packer.small(count, width.count);
      for (let at = from[id] ?? 0; at < (from[id + 1] ?? 0); at += 1) {
        packer.bits(classes[at] ?? 0, 5);
        packer.near(weights[at] ?? 0, width.weight);
      }
    }
  }
  return packer.packed();
}

/** The temperature under which a guess is right as often as its probability says, over all texts that were held back. */
function temperatureOf(model: LanguageModel, held: readonly Labelled[]): number {
  const guesses = held.flatMap(({ text, label }) => {
    const guess = model.languageOf(tokensOf(text));
    if (guess === undefined || guess.probability > 0.9999) return [];
    const odds = Math.log(guess.probability / (1 - guess.probability));
    return [{ odds, right: guess.language === (oneLanguage[label] ?? label) }];
  });
  let best = { temperature: 1, surprise: Infinity };
  for (let temperature = 0.5; temperature <= 3; temperature += 0.02) {
    let surprise = 0;
    for (const { odds, right } of guesses) surprise += Math.log1p(Math.exp(((right ? -1 : 1) * odds) / temperature));
    if (surprise < best.surprise) best = { temperature, surprise };
  }
  return best.temperature;
}
