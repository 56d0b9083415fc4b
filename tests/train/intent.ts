/** `node tests/train/run.ts intent`: fits the intent model on tests/intent/comments.tsv, rewrites its file and measures it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { IntentModel, type IntentTable, intentFile, intentKind, intents, scaleOf } from "../../lib/insight/intent";
import { type IntentKeys, intentKeysOf, intentFeatures } from "../../lib/insight/intentFeatures";
import { type Models, modelFiles, readModels } from "../../lib/insight/models";
import type { Sentiment } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { readSet } from "./data";
import { Packer, bestWidth } from "./pack";
import { randomFrom, shuffle } from "./softmax";

interface IntentRow {
  lang: string;
  text: string;
  /** of each intent whether it is there, in the order of `intents` */
  labels: readonly boolean[];
}

/** Rows of a file with the columns lang, intents and text. */
export function readIntents(file: string): IntentRow[] {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [lang = "", named = "", text = ""] = line.split("\t");
    const list = named.split(",");
    return { lang, text, labels: intents.map((intent) => list.includes(intent)) };
  });
}

/** What the sentiment model says of a text, which the intent model takes into account. */
type Feel = (text: string) => Sentiment | undefined;

/** As the shipped models feel. */
export function feelWith({ language, sentiment }: Pick<Models, "language" | "sentiment">): Feel {
  return (text) => {
    const tokens = tokensOf(text);
    return sentiment.sentimentOf(tokens, language.languageOf(tokens));
  };
}

interface Known {
  keys: IntentKeys;
  labels: readonly boolean[];
}

const intentFitting = {
  passes: 30,
  rate: 0.15,
  decay: 0.01,
  dropout: 0.25,
  /** keys kept of each kind */
  most: [700, 12, 600, 900, 700, 2_400],
  /** texts in which a key must stand */
  least: [2, 2, 3, 2, 2, 3],
  bits: 6,
  folds: 5,
} as const;

/** The bytes of a model fitted to these rows. The same rows give the same bytes. */
export function trainIntent(rows: readonly IntentRow[], feel: Feel): Uint8Array {
  return packedOf(tableFrom(rows.map(({ text, labels }) => ({ keys: intentKeysOf(text, feel(text)), labels }))));
}

function tableFrom(rows: readonly Known[]): IntentTable {
  const weighed = weigh(rows);
  const folds = foldsOf(rows, intentFitting.folds, 3);
  // sums that each row gets from weights which were fitted without it
  const sums: Float64Array[] = [];
  for (let fold = 0; fold < intentFitting.folds; fold += 1) {
    const others = weigh(rows.filter((_, at) => folds[at] !== fold));
    for (const [at, row] of rows.entries()) if (folds[at] === fold) sums[at] = sumsOf(others, row.keys);
  }
  const lines = intents.map((_, at) =>
    lineThrough(rows.map(({ labels }, row) => ({ sum: sums[row]?.[at] ?? 0, is: labels[at] === true }))),
  );
  return {
    ...weighed,
    slopes: Float32Array.from(lines, ({ slope }) => slope),
    offsets: Float32Array.from(lines, ({ offset }) => offset),
    from: Float32Array.from(lines, ({ from }) => from),
  };
}

type Weighed = Omit<IntentTable, "slopes" | "offsets" | "from">;

function sumsOf({ keys, weights, step, bias }: Weighed, found: IntentKeys): Float64Array {
  const sums = Float64Array.from(bias);
  for (let kind = 0; kind < intentFeatures.length; kind += 1) {
    const scale = step * scaleOf(found, kind);
    const places = placesOf(keys[kind] ?? new Int32Array(0));
    for (const key of found[kind] ?? []) {
      const place = places.get(key);
      if (place === undefined) continue;
      for (let at = 0; at < sums.length; at += 1)
        sums[at] = (sums[at] ?? 0) + scale * (weights[kind]?.[place * intents.length + at] ?? 0);
    }
  }
  return sums;
}

const placesKnown = new WeakMap<Int32Array, Map<number, number>>();
function placesOf(keys: Int32Array): Map<number, number> {
  let places = placesKnown.get(keys);
  if (!places) placesKnown.set(keys, (places = new Map(Array.from(keys, (key, place) => [key, place]))));
  return places;
}

/** Fits, keeps the features that matter, fits those alone, and rounds their weights. */
function weigh(rows: readonly Known[]): Weighed {
  const all = keysIn(rows);
  const first = fitted(rows, all, 8);
  const kept = all.map((keys, kind) => {
    const order = keys
      .map((key, at) => ({ key, worth: worthOf(first.weights[kind], at) }))
      .sort((a, b) => b.worth - a.worth || a.key - b.key);
    return order
      .slice(0, intentFitting.most[kind])
      .map(({ key }) => key)
      .sort((a, b) => a - b);
  });
  const { weights, bias } = fitted(rows, kept, intentFitting.passes);
  let most = 0;
  for (const list of weights) for (const weight of list) most = Math.max(most, Math.abs(weight));
  const step = most / (2 ** (intentFitting.bits - 1) - 1);
  return {
    keys: kept.map((keys) => Int32Array.from(keys)),
    weights: weights.map((list) => Int8Array.from(list, (weight) => Math.round(weight / step))),
    step,
    bias,
  };
}

function worthOf(weights: Float32Array | undefined, at: number): number {
  let worth = 0;
  for (let intent = 0; intent < intents.length; intent += 1)
    worth = Math.max(worth, Math.abs(weights?.[at * intents.length + intent] ?? 0));
  return worth;
}

function keysIn(rows: readonly Known[]): number[][] {
  return intentFeatures.map((_, kind) => {
    const counts = new Map<number, number>();
    for (const { keys } of rows) for (const key of keys[kind] ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    const least = intentFitting.least[kind] ?? 1;
    return [...counts]
      .filter(([, count]) => count >= least)
      .map(([key]) => key)
      .sort((a, b) => a - b);
  });
}

/** A logistic regression for each intent, by AdaGrad (Duchi, Hazan, Singer, JMLR 2011) with features left out by chance. */
function fitted(
  rows: readonly Known[],
  keys: readonly number[][],
  passes: number,
): { weights: Float32Array[]; bias: Float32Array } {
  const width = intents.length;
  const firsts: number[] = [];
  let size = 0;
  for (const list of keys) {
    firsts.push(size);
    size += list.length;
  }
  const places = keys.map((list, kind) => new Map(list.map((key, at) => [key, (firsts[kind] ?? 0) + at])));
  const known = rows.map(({ keys: found, labels }) => {
    const ids: number[] = [];
    const values: number[] = [];
    for (const [kind, list] of found.entries())
      for (const key of list) {
        const id = places[kind]?.get(key);
        if (id !== undefined) {
          ids.push(id);
          values.push(scaleOf(found, kind));
        }
      }
    return { ids, values, labels };
  });
  const weights = new Float32Array(size * width);
  const squares = new Float32Array(size * width);
  const bias = new Float32Array(width).fill(-1);
  const biasSquares = new Float32Array(width);
  const random = randomFrom(11);
  const order = Int32Array.from(known.keys());
  const sums = new Float64Array(width);
  const { dropout, decay } = intentFitting;
  for (let pass = 0; pass < passes; pass += 1) {
    const pace = intentFitting.rate * (1 - pass / passes);
    shuffle(order, random);
    for (const at of order) {
      const row = known[at];
      if (!row) continue;
      const stays = row.ids.map(() => random() >= dropout);
      sums.set(bias);
      for (const [nth, id] of row.ids.entries()) {
        if (!stays[nth]) continue;
        const value = (row.values[nth] ?? 0) / (1 - dropout);
        for (let i = 0; i < width; i += 1) sums[i] = (sums[i] ?? 0) + value * (weights[id * width + i] ?? 0);
      }
      for (let i = 0; i < width; i += 1) {
        const error = 1 / (1 + Math.exp(-(sums[i] ?? 0))) - (row.labels[i] ? 1 : 0);
        sums[i] = error;
        biasSquares[i] = (biasSquares[i] ?? 0) + error * error;
        bias[i] = (bias[i] ?? 0) - (pace * error) / Math.sqrt((biasSquares[i] ?? 0) + 1e-6);
      }
      for (const [nth, id] of row.ids.entries()) {
        if (!stays[nth]) continue;
        const value = (row.values[nth] ?? 0) / (1 - dropout);
        for (let i = 0; i < width; i += 1) {
          const place = id * width + i;
          const gradient = (sums[i] ?? 0) * value + decay * (weights[place] ?? 0);
          const square = (squares[place] ?? 0) + gradient * gradient;
          squares[place] = square;
          weights[place] = (weights[place] ?? 0) - (pace * gradient) / Math.sqrt(square + 1e-6);
        }
      }
    }
  }
  return {
    weights: keys.map((list, kind) =>
      weights.slice((firsts[kind] ?? 0) * width, ((firsts[kind] ?? 0) + list.length) * width),
    ),
    bias,
  };
}

interface Seen {
  sum: number;
  is: boolean;
}

/** Where chances are true, F1 is best from half of itself on (Lipton, Elkan, Naryanaswamy, 2014). */
const usualFrom = 0.4;

/** The logistic line through what was seen, by Newton's method, and the chance from which F1 is best. */
function lineThrough(seen: readonly Seen[]): { slope: number; offset: number; from: number } {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round += 1) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-3, 0, 1e-3];
    for (const { sum, is } of seen) {
      const chance = 1 / (1 + Math.exp(-(slope * sum + offset)));
      const error = chance - Number(is);
      const bend = chance * (1 - chance);
      ga += error * sum;
      gb += error;
      haa += bend * sum * sum;
      hab += bend * sum;
      hbb += bend;
    }
    const whole = haa * hbb - hab * hab;
    slope -= (ga * hbb - gb * hab) / whole;
    offset -= (gb * haa - ga * hab) / whole;
  }
  const chances = seen.map(({ sum, is }) => ({ chance: 1 / (1 + Math.exp(-(slope * sum + offset))), is }));
  let best = { from: 0.4, f1: 0 };
  for (let from = 0.25; from <= 0.551; from += 0.025) {
    const f1 = f1Of(chances.map(({ chance, is }) => ({ is, said: chance >= from })));
    if (f1 > best.f1 + 0.002) best = { from, f1 };
  }
  // what is best on so few is chance in part, so it is drawn half-way to what is best in general
  return { slope, offset, from: (best.from + usualFrom) / 2 };
}

function packedOf({ keys, weights, step, bias, slopes, offsets, from }: IntentTable): Uint8Array {
  const packer = new Packer(intentKind);
  packer.float(step);
  for (const list of [bias, slopes, offsets, from]) packer.floats(list);
  for (const [kind, ofKind] of keys.entries()) {
    const list = weights[kind] ?? new Int8Array(0);
    packer.keys(ofKind);
    const width = bestWidth(Int32Array.from(list, (value) => (value < 0 ? -2 * value - 1 : 2 * value)));
    packer.bits(width, 4);
    for (const weight of list) packer.near(weight, width);
  }
  return packer.packed();
}

/** In which of so many parts each row is held back; rows with the same labels are spread evenly. */
function foldsOf(
  rows: readonly { labels: readonly boolean[]; lang?: string }[],
  folds: number,
  seed: number,
): number[] {
  const order = Int32Array.from(rows.keys());
  shuffle(order, randomFrom(seed));
  const groups = new Map<string, number[]>();
  for (const at of order) {
    const name = `${rows[at]?.lang ?? ""} ${rows[at]?.labels.map(Number).join("") ?? ""}`;
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  const fold: number[] = [];
  let next = 0;
  for (const name of [...groups.keys()].sort())
    for (const at of groups.get(name) ?? []) {
      fold[at] = next % folds;
      next += 1;
    }
  return fold;
}

function f1Of(rows: readonly { is: boolean; said: boolean }[]): number {
  const both = rows.filter(({ is, said }) => is && said).length;
  const either = rows.filter(({ is }) => is).length + rows.filter(({ said }) => said).length;
  return either === 0 ? 0 : (2 * both) / either;
}

interface Judged extends IntentRow {
  said: readonly boolean[];
  chances: readonly number[];
}

/** What a model says of rows. */
export function judgedBy(model: IntentModel, rows: readonly IntentRow[], feel: Feel): Judged[] {
  return rows.map((row) => {
    const sentiment = feel(row.text);
    const found = model.intentsOf(row.text, sentiment);
    return {
      ...row,
      said: intents.map((intent) => found.some((guess) => guess.intent === intent)),
      chances: [...model.chancesOf(row.text, sentiment)],
    };
  });
}

/** Of each intent, in percent, and their mean. */
export function intentScores(rows: readonly Judged[]): { f1: number[]; macroF1: number; ece: number } {
  const f1 = intents.map(
    (_, at) => 100 * f1Of(rows.map(({ labels, said }) => ({ is: labels[at] === true, said: said[at] === true }))),
  );
  return { f1, macroF1: f1.reduce((sum, one) => sum + one, 0) / f1.length, ece: eceOf(rows) };
}

/** Expected calibration error over ten bins, of all intents together. */
function eceOf(rows: readonly Judged[]): number {
  const said = rows.flatMap(({ labels, chances }) =>
    chances.map((chance, at) => ({ chance, is: labels[at] === true })),
  );
  let gaps = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const own = said.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin);
    gaps += Math.abs(own.reduce((sum, { chance, is }) => sum + chance - Number(is), 0));
  }
  return gaps / Math.max(1, said.length);
}

/** Each row judged by a model that was fitted without it and nine tenths of the others. */
function crossValidated(rows: readonly IntentRow[], feel: Feel, folds = 10): Judged[] {
  const fold = foldsOf(rows, folds, 6);
  return Array.from({ length: folds }, (_, at) => at).flatMap((at) => {
    const model = new IntentModel(
      trainIntent(
        rows.filter((_, row) => fold[row] !== at),
        feel,
      ),
    );
    return judgedBy(
      model,
      rows.filter((_, row) => fold[row] === at),
      feel,
    );
  });
}

/** Fits the model anew and rewrites its file. The language and sentiment models are read from theirs. */
export function refitIntent(root: string): { bytes: Uint8Array; rows: IntentRow[]; feel: Feel } {
  const folder = join(root, "lib/insight/models");
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const rows = readIntents(join(root, "tests/intent/comments.tsv"));
  const feel = feelWith(
    readModels({ language: bytesOf(modelFiles.language), sentiment: bytesOf(modelFiles.sentiment) }),
  );
  const bytes = trainIntent(rows, feel);
  writeFileSync(join(folder, intentFile), bytes);
  console.log(`${intentFile}: ${bytes.length} bytes`);
  return { bytes, rows, feel };
}

/** Fits and measures. */
export function main(root: string, args: string[]): number {
  const { bytes, rows, feel } = refitIntent(root);
  const model = new IntentModel(bytes);
  console.log(`${"".padEnd(22)}${[...intents, "macro-F1", "ece"].map((name) => name.padStart(10)).join("")}`);
  const show = (name: string, judged: readonly Judged[]): void => {
    for (const lang of ["", "id", "en"]) {
      const own = judged.filter((row) => lang === "" || row.lang === lang);
      const { f1, macroF1, ece } = intentScores(own);
      const figures = [...f1, macroF1].map((figure) => figure.toFixed(1).padStart(10)).join("");
      console.log(`${`${name} ${lang}`.padEnd(22)}${figures}${ece.toFixed(3).padStart(10)}`);
    }
  };
  const held = crossValidated(rows, feel);
  show("ten-fold", held);
  show("fresh", judgedBy(model, readIntents(join(root, "tests/intent/fresh.tsv")), feel));
  if (args.includes("--errors"))
    for (const { text, labels, said, lang } of held)
      for (const [at, intent] of intents.entries())
        if (labels[at] !== said[at]) console.log(`${said[at] ? "too much" : "missed"}\t${intent}\t${lang}\t${text}`);
  const began = performance.now();
  for (const { text } of rows) model.intentsOf(text, undefined);
  console.log(`${Math.round(rows.length / ((performance.now() - began) / 1_000))} texts a second`);
  const data = resolve(root, args.find((arg) => !arg.startsWith("--")) ?? "../shared/data", "intent/train.tsv");
  if (existsSync(data)) {
    const complaints = readSet(data).rows.map(({ label, text }) => ({
      is: label === "complaint",
      said: model.intentsOf(text, feel(text)).some(({ intent }) => intent === "complaint"),
    }));
    console.log(
      `complaints of the ACL 2019 set: F1 ${(100 * f1Of(complaints)).toFixed(1)}, macro ${(50 * (f1Of(complaints) + f1Of(complaints.map(({ is, said }) => ({ is: !is, said: !said }))))).toFixed(1)}, n ${complaints.length}`,
    );
  }
  return 0;
}
