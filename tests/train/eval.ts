/** `npm run eval`: measures the shipped models on every labelled set below a folder, beside libraries that do the same. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { type Models, modelFiles, readModels } from "../../lib/insight/models";
import { moods } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { type Labelled, foldersWith, readSet } from "./data";
import { type Answer, languageLibraries, sentimentLibraries } from "./libraries";
import { type Guessed, type Score, confusionOf, scoreOf } from "./score";

const usage = "npm run eval -- DIR [--json]";

interface Measured extends Score {
  /** texts a second, on one core */
  perSecond: number;
  /** of a language set: the accuracy on texts of five words or fewer, and how many these are */
  short?: number;
  shortN?: number;
}

interface Result extends Measured {
  others: Record<string, Measured>;
}

/** The exit code is 2 where there is nothing to measure, else 0. */
export function main(root: string, args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const folder = resolve(root, positionals[0] ?? "../shared/data");
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}. Name one with labelled sets: ${usage}`);
    return 2;
  }
  const print = values.json ? console.error : console.log;
  const files = {
    language: new Uint8Array(readFileSync(join(root, "lib/insight/models", modelFiles.language))),
    sentiment: new Uint8Array(readFileSync(join(root, "lib/insight/models", modelFiles.sentiment))),
  };
  const began = performance.now();
  const models = readModels(files);
  print(`read both models in ${(performance.now() - began).toFixed(1)} ms`);
  for (const [name, { length }] of Object.entries(files)) print(`${modelFiles[name as keyof Models]}: ${length} bytes`);

  const results: Record<string, Result> = {};
  const add = (name: string, measured: Result): void => {
    results[name] = measured;
    print(lineOf(name, "Jalin", measured));
    for (const [library, other] of Object.entries(measured.others)) print(lineOf("", library, other));
  };
  for (const set of foldersWith(folder, ["test.tsv", "valid.tsv"])) {
    const file = ["test.tsv", "valid.tsv"].map((name) => join(set, name)).find((file) => existsSync(file)) ?? "";
    const { column, rows } = readSet(file);
    const labels = new Set(rows.map(({ label }) => label));
    const name = basename(set);
    if (rows.length === 0) continue;
    if (moods.some((mood) => labels.has(mood))) {
      const ours = sentimentAnswers(models, !labels.has("neutral"));
      add(name, compared(rows, ours, sentimentLibraries, print));
      const language = languageOfSet(set);
      // what is written there is what people write, so it tells how well languages are told as well
      if (language !== undefined)
        add(`language of ${name}`, compared(withLabel(rows, language), languageAnswers(models), languageLibraries));
    } else if (column === "lang") add(name, compared(rows, languageAnswers(models), languageLibraries));
  }
  if (Object.keys(results).length === 0) {
    console.error(`${folder} holds no set with a valid.tsv or test.tsv to measure. ${usage}`);
    return 2;
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return 0;
}

type Answering = (text: string) => Answer;

/** As it runs in the extension: language first. Where a set has two classes, it is asked which of the two. */
function sentimentAnswers({ language, sentiment }: Models, two: boolean): Answering {
  return (text) => {
    const tokens = tokensOf(text);
    const found = sentiment.sentimentOf(tokens, language.languageOf(tokens));
    if (!found) return two ? { guess: undefined, probability: 0 } : { guess: "neutral", probability: 1 / 3 };
    const { negative, positive } = found.chances;
    if (!two) return { guess: found.mood, probability: found.chances[found.mood] };
    const better = Math.max(negative, positive);
    return { guess: better === positive ? "positive" : "negative", probability: better / (negative + positive) };
  };
}

function languageAnswers({ language }: Models): Answering {
  return (text) => {
    const guess = language.languageOf(tokensOf(text));
    return { guess: guess?.language, probability: guess?.probability ?? 0 };
  };
}

function compared(
  rows: readonly Labelled[],
  ours: Answering,
  libraries: Record<string, Answering>,
  print?: (line: string) => void,
): Result {
  const others = Object.entries(libraries).map(([name, answering]) => [name, measure(rows, answering)]);
  if (print) for (const line of confusionLines(rows, ours)) print(line);
  return { ...measure(rows, ours), others: Object.fromEntries(others) as Record<string, Measured> };
}

function measure(rows: readonly Labelled[], answering: Answering): Measured {
  const guessed = guessedBy(rows, answering);
  const short = guessed.filter((_, at) => wordsIn(rows[at]?.text ?? "") <= 5);
  const isMood = rows.some(({ label }) => moods.some((mood) => mood === label));
  return {
    ...scoreOf(guessed),
    perSecond: speedOf(rows, answering),
    ...(!isMood && { short: scoreOf(short).accuracy, shortN: short.length }),
  };
}

function guessedBy(rows: readonly Labelled[], answering: Answering): Guessed[] {
  return rows.map(({ label, text }) => ({ label, ...answering(text) }));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Over a thousand texts, the set's own again and again; the fastest of seven runs, for the others tell of the machine. */
function speedOf(rows: readonly Labelled[], answering: Answering): number {
  const texts = Array.from({ length: 1_000 }, (_, at) => rows[at % rows.length]?.text ?? "");
  const seconds = Array.from({ length: 7 }, () => {
    const began = performance.now();
    for (const text of texts) answering(text);
    return (performance.now() - began) / 1_000;
  });
  return Math.round(texts.length / Math.min(...seconds));
}

function withLabel(rows: readonly Labelled[], label: string): Labelled[] {
  return rows.map((row) => ({ ...row, label }));
}

/** What the set's source says it is in, or else its name. */
function languageOfSet(set: string): string | undefined {
  const source = join(set, "SOURCE.json");
  const stated = existsSync(source) ? (JSON.parse(readFileSync(source, "utf8")) as { lang?: unknown }).lang : undefined;
  if (typeof stated === "string") return stated;
  return /-(id|en|jv|su)$/.exec(set)?.[1];
}

function lineOf(
  set: string,
  by: string,
  { accuracy, macroF1, macroRecall, ece, perSecond, n, short, shortN }: Measured,
): string {
  const figures = [accuracy, macroF1, macroRecall].map((figure) => figure.toFixed(1).padStart(7)).join("");
  const ofShort = short !== undefined && shortN ? `  ${short.toFixed(1)} of ${shortN} short ones` : "";
  return `${set.padEnd(26)}${by.padEnd(17)}${figures}${ece.toFixed(3).padStart(8)}${String(perSecond).padStart(9)}/s${String(n).padStart(7)}${ofShort}`;
}

function confusionLines(rows: readonly Labelled[], answering: Answering): string[] {
  const confusion = confusionOf(guessedBy(rows, answering));
  return [...confusion].sort(byName).map(([label, guesses]) => {
    const counts = [...guesses].sort(byName).map(([guess, count]) => `${guess} ${count}`);
    return `    ${label} was read as ${counts.join(", ")}`;
  });
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
