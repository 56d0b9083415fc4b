/** `npm run eval`: measures the shipped models on every labelled set below a folder, beside libraries that do the same. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { IntentModel, intentFile, intents } from "../../lib/insight/intent";
import { KeyphraseModel, keyphraseFile } from "../../lib/insight/keyphrases";
import { type Models, modelFiles, readModels } from "../../lib/insight/models";
import { moods } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { type Labelled, foldersWith, readSet } from "./data";
import { feelWith } from "./intent";
import { type PhraseScore, type Saying, type Tagged, phraseScore, readTagged } from "./keyphrases";
import { type Answer, languageLibraries, sentimentLibraries } from "./libraries";
import { rake, rareRuns } from "./phraseBaselines";
import { type Guessed, type Score, confusionOf, scoreOf, speedOf } from "./score";

const usage = "npm run eval -- DIR [--json]";

/** texts a second, on one core */
interface Speed {
  perSecond: number;
}

interface Measured extends Score, Speed {
  /** of a language set: the accuracy on texts of five words or fewer, and how many these are */
  short?: number;
  shortN?: number;
}

interface Phrased extends PhraseScore, Speed {}

type Result = (Measured & { others: Record<string, Measured> }) | (Phrased & { others: Record<string, Phrased> });

interface All extends Models {
  intent: IntentModel;
  keyphrase: KeyphraseModel;
}

/** A set as it was found. */
type Found = { path: string } & (
  | { of: "moods" | "languages" | "complaints"; rows: readonly Labelled[] }
  | { of: "keyphrases"; texts: readonly Tagged[] }
);

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
  const models = readAll(root, print);
  const sets = setsIn(folder);
  const results: Record<string, Result> = {};
  const add = (name: string, path: string, result: Result): void => {
    // two sets of one name are told apart by where they are
    const own = name in results ? `${name} in ${relative(folder, path)}` : name;
    results[own] = result;
    print(lineOf(own, "Jalin", result));
    for (const [other, measured] of Object.entries<Measured | Phrased>(result.others))
      print(lineOf("", other, measured));
  };
  const texts = sets.flatMap((set) => (set.of === "keyphrases" ? [] : set.rows.map(({ text }) => text)));
  for (const set of sets) {
    const name = basename(set.path);
    switch (set.of) {
      case "moods": {
        const isTwo = set.rows.every(({ label }) => label !== "neutral");
        add(name, set.path, compared(set.rows, sentimentAnswers(models, isTwo), sentimentLibraries, print));
        const language = languageOfSet(set.path);
        // what is written there is what people write, so it tells how well languages are told as well
        if (language !== undefined) {
          const rows = set.rows.map((row) => ({ ...row, label: language }));
          add(`language of ${name}`, set.path, compared(rows, languageAnswers(models), languageLibraries));
        }
        break;
      }
      case "languages":
        add(name, set.path, compared(set.rows, languageAnswers(models), languageLibraries));
        break;
      case "complaints":
        add(name, set.path, compared(set.rows, complaintAnswers(models), {}, print));
        break;
      case "keyphrases": {
        const ways = { RAKE: rake, "rare n-grams": rareRuns(set.texts, texts) };
        const others = Object.entries(ways).map(([way, saying]) => [way, phrased(set.texts, saying)] as const);
        const ours = phrased(set.texts, (words) => models.keyphrase.spansOf(words));
        add(name, set.path, { ...ours, others: Object.fromEntries(others) });
      }
    }
  }
  if (sets.length === 0) {
    console.error(`${folder} holds no set with a valid.tsv or test.tsv to measure. ${usage}`);
    return 2;
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return 0;
}

/** The models as they are shipped. Prints how large they are and how long they take to read. */
function readAll(root: string, print: (line: string) => void): All {
  const names = [modelFiles.language, modelFiles.sentiment, intentFile, keyphraseFile];
  const files = names.map((name) => new Uint8Array(readFileSync(join(root, "lib/insight/models", name))));
  const [language = new Uint8Array(), sentiment = language, intent = language, keyphrase = language] = files;
  const began = performance.now();
  const both = readModels({ language, sentiment });
  const models = {
    ...both,
    intent: new IntentModel(intent),
    keyphrase: new KeyphraseModel(keyphrase, both.sentiment.lexicon),
  };
  const sizes = files.map(({ length }, at) => `${names[at]} ${length}`).join(", ");
  const whole = files.reduce((sum, { length }) => sum + length, 0);
  print(`${sizes}: ${whole} bytes, read in ${(performance.now() - began).toFixed(1)} ms`);
  return models;
}

/** The sets below a folder, of each its test rows, or where there are none those of validation. */
export function setsIn(folder: string): Found[] {
  const labelled = foldersWith(folder, ["test.tsv", "valid.tsv", "train.tsv"]).flatMap((path): Found[] => {
    const { column, rows } = readSet(fileIn(path, ["test.tsv", "valid.tsv", "train.tsv"]));
    const isMeant = existsSync(join(path, "test.tsv")) || existsSync(join(path, "valid.tsv"));
    const has = (label: string): boolean => rows.some((row) => row.label === label);
    // no model learns from complaints, so all of them are for validation, whatever their file is called
    if (has("complaint")) return [{ path, of: "complaints", rows }];
    if (!isMeant || rows.length === 0) return [];
    if (moods.some(has)) return [{ path, of: "moods", rows }];
    return column === "lang" ? [{ path, of: "languages", rows }] : [];
  });
  const tagged = foldersWith(folder, ["test.bio.tsv", "valid.bio.tsv"]).flatMap((path): Found[] => {
    const texts = readTagged(fileIn(path, ["test.bio.tsv", "valid.bio.tsv"]));
    return texts.length === 0 ? [] : [{ path, of: "keyphrases", texts }];
  });
  return [...labelled, ...tagged];
}

/** The first of these files that a folder has. */
function fileIn(folder: string, names: readonly string[]): string {
  return names.map((name) => join(folder, name)).find((file) => existsSync(file)) ?? "";
}

type Answering = (text: string) => Answer;

/** As it runs in the extension: language first. Where a set has two classes, it is asked which of the two. */
function sentimentAnswers({ language, sentiment }: Models, isTwo: boolean): Answering {
  return (text) => {
    const tokens = tokensOf(text);
    const found = sentiment.sentimentOf(tokens, language.languageOf(tokens));
    if (!found) return isTwo ? { guess: undefined, probability: 0 } : { guess: "neutral", probability: 1 / 3 };
    const { negative, positive } = found.chances;
    if (!isTwo) return { guess: found.mood, probability: found.chances[found.mood] };
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

function complaintAnswers(models: All): Answering {
  const feel = feelWith(models);
  const { intent } = models;
  return (text) => {
    const feeling = feel(text);
    const is = intent.intentsOf(text, feeling).some((found) => found.intent === "complaint");
    const chance = intent.chancesOf(text, feeling)[intents.indexOf("complaint")] ?? 0;
    return is ? { guess: "complaint", probability: chance } : { guess: "not", probability: 1 - chance };
  };
}

function compared(
  rows: readonly Labelled[],
  ours: Answering,
  libraries: Record<string, Answering>,
  print?: (line: string) => void,
): Result {
  const others = Object.entries(libraries).map(([name, answering]) => [name, measure(rows, answering)] as const);
  if (print) for (const line of confusionLines(rows, ours)) print(line);
  return { ...measure(rows, ours), others: Object.fromEntries(others) };
}

function measure(rows: readonly Labelled[], answering: Answering): Measured {
  const guessed = guessedBy(rows, answering);
  const short = guessed.filter((_, at) => wordsIn(rows[at]?.text ?? "") <= 5);
  const isLanguage = rows.every(({ label }) => label !== "complaint" && !moods.some((mood) => mood === label));
  return {
    ...scoreOf(guessed),
    perSecond: speedOf(rows, ({ text }) => answering(text)),
    ...(isLanguage && short.length > 0 && { short: scoreOf(short).accuracy, shortN: short.length }),
  };
}

function guessedBy(rows: readonly Labelled[], answering: Answering): Guessed[] {
  return rows.map(({ label, text }) => ({ label, ...answering(text) }));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function phrased(texts: readonly Tagged[], saying: Saying): Phrased {
  return { ...phraseScore(texts, saying), perSecond: speedOf(texts, ({ words }) => saying(words)) };
}

/** What the set's source says it is in, or else its name. */
function languageOfSet(set: string): string | undefined {
  const source = join(set, "SOURCE.json");
  const stated = existsSync(source) ? (JSON.parse(readFileSync(source, "utf8")) as { lang?: unknown }).lang : undefined;
  if (typeof stated === "string") return stated;
  return /-(id|en|jv|su)$/.exec(set)?.[1];
}

function lineOf(set: string, by: string, result: Measured | Phrased): string {
  const name = `${set.padEnd(26)}${by.padEnd(17)}`;
  const speed = `${String(result.perSecond).padStart(9)}/s${String(result.n).padStart(7)}`;
  if ("exactF1" in result) {
    const { exactF1, precision, recall } = result;
    return `${name}${inColumns([exactF1, precision, recall])}${" ".repeat(8)}${speed}`;
  }
  const { accuracy, macroF1, macroRecall, ece, short, shortN } = result;
  const ofShort = short === undefined ? "" : `  ${short.toFixed(1)} of ${shortN} short ones`;
  return `${name}${inColumns([accuracy, macroF1, macroRecall])}${ece.toFixed(3).padStart(8)}${speed}${ofShort}`;
}

function inColumns(figures: readonly number[]): string {
  return figures.map((figure) => figure.toFixed(1).padStart(7)).join("");
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
