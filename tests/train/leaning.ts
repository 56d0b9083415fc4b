/**
 * `node tests/train/run.ts leaning DIR`: what corrections teach, measured on labelled texts that trained nothing. Once a user
 * corrects what is wrong in half of a set, once what is wrong among the texts that share a word; measured are other texts
 * of the set or with the word, and texts that have nothing to do with it.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Leaning, leaningFrom, type Lesson } from "../../lib/insight/leaning";
import { modelFiles, readModels } from "../../lib/insight/models";
import { moods } from "../../lib/insight/sentiment";
import { isWord, tokensOf } from "../../lib/insight/tokens";
import { part } from "./data";
import { randomFrom, shuffle } from "./softmax";

const sets = ["smsa", "idsa", "nusax-id", "nusax-en", "tweeteval", "vader-tweets", "indolem", "sst2"];

interface Row {
  set: string;
  lesson: Lesson;
  /** its set asks only which of two */
  two: boolean;
}

export function main(root: string, args: string[]): number {
  const folder = parseArgs({ args, allowPositionals: true }).positionals[0];
  if (folder === undefined) {
    console.error("node tests/train/run.ts leaning DIR");
    return 2;
  }
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`${root}lib/insight/models/${file}`));
  const { language, sentiment } = readModels({
    language: bytesOf(modelFiles.language),
    sentiment: bytesOf(modelFiles.sentiment),
  });
  const rows = sets.flatMap((set): Row[] => {
    const valid = part(folder, `sentiment/${set}`, "valid");
    const two = !valid.some(({ label }) => label === "neutral");
    return valid.flatMap(({ label, text }) => {
      const tokens = tokensOf(text);
      const view = sentiment.viewOf(tokens, language.languageOf(tokens));
      const mood = moods.find((each) => each === label);
      return view && mood ? [{ set, two, lesson: { ...view, mood } }] : [];
    });
  });
  for (const most of [5, 20, 100]) print(`${most} corrections in a set`, ofSets(rows, most));
  print("about a word", ofWords(rows));
  return 0;
}

/** Right answers among texts, before and after. */
interface Outcome {
  n: number;
  before: number;
  after: number;
}

interface Measured {
  alike: Outcome;
  elsewhere: Outcome;
}

function ofSets(rows: readonly Row[], most: number): Measured {
  const outcomes = sets.flatMap((set) =>
    [1, 2, 3].map((seed) => {
      const own = rows.filter((row) => row.set === set);
      const order = Int32Array.from(own.keys());
      shuffle(order, randomFrom(seed));
      const mixed = [...order].flatMap((at) => own[at] ?? []);
      const half = mixed.length >> 1;
      const leaning = learnt(mixed.slice(0, half), most);
      const others = rows.filter((row, at) => row.set !== set && at % 4 === 0);
      return { alike: outcomeOf(mixed.slice(half), leaning), elsewhere: outcomeOf(others, leaning) };
    }),
  );
  return summed(outcomes);
}

/** Words that six to twenty-five texts of a set share, of which two in five or more are read wrongly. */
function ofWords(rows: readonly Row[]): Measured {
  const byWord = new Map<string, Row[]>();
  for (const row of rows)
    for (const word of new Set(row.lesson.tokens.filter((token) => isWord(token) && token.length > 3))) {
      const key = `${row.set} ${word}`;
      byWord.set(key, [...(byWord.get(key) ?? []), row]);
    }
  const some = rows.filter((_, at) => at % 11 === 0);
  const outcomes = [...byWord.values()].flatMap((texts) => {
    const wrong = texts.filter((row) => !isRight(row)).length;
    if (texts.length < 6 || texts.length > 25 || wrong / texts.length < 0.4) return [];
    const halves = [0, 1].map((half) => texts.filter((_, at) => at % 2 === half));
    return halves.map((half, at) => {
      const leaning = learnt(half, Infinity);
      return { alike: outcomeOf(halves[1 - at] ?? [], leaning), elsewhere: outcomeOf(some, leaning) };
    });
  });
  return summed(outcomes);
}

/** From the first of some texts that are read wrongly. */
function learnt(rows: readonly Row[], most: number): Leaning {
  const wrong = rows.filter((row) => !isRight(row)).slice(0, most);
  return new Leaning(leaningFrom(wrong.map(({ lesson }) => lesson)));
}

function isRight({ lesson, two }: Row, leaning?: Leaning): boolean {
  const [negative = 0, neutral = 0, positive = 0] = leaning?.bent(lesson) ?? lesson.sums;
  const of = [negative, two ? -Infinity : neutral, positive];
  return moods[of.indexOf(Math.max(...of))] === lesson.mood;
}

function outcomeOf(rows: readonly Row[], leaning: Leaning): Outcome {
  const right = (by?: Leaning) => rows.filter((row) => isRight(row, by)).length;
  return { n: rows.length, before: right(), after: right(leaning) };
}

function summed(outcomes: readonly Measured[]): Measured {
  const sum = (which: keyof Measured): Outcome => {
    const add = (key: keyof Outcome) => outcomes.reduce((all, each) => all + each[which][key], 0);
    return { n: add("n"), before: add("before"), after: add("after") };
  };
  return { alike: sum("alike"), elsewhere: sum("elsewhere") };
}

function print(name: string, { alike, elsewhere }: Measured): void {
  const say = ({ n, before, after }: Outcome): string =>
    `${((100 * before) / n).toFixed(2)} → ${((100 * after) / n).toFixed(2)} % of ${n}`;
  console.log(`${name.padEnd(26)} alike ${say(alike)}, elsewhere ${say(elsewhere)}`);
}
