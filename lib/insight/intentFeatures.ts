/** What the intent model looks at in a text. */
import { asksIn } from "../model/asks";
import { hashOf, hashOn, spread, start } from "./hash";
import { cues, spellings } from "./intentWords";
import type { Sentiment } from "./sentiment";
import { isWord, tokensOf } from "./tokens";

/** Bits of the hash by which the model knows its features. */
const intentBits = 24;

/** The kinds of features. What a text has of one kind counts together, however much it is. */
export const intentFeatures = ["cue", "feeling", "meeting", "word", "pair", "piece"] as const;
export type IntentFeature = (typeof intentFeatures)[number];

/** What is read of a long text. */
const longest = 2_000;
const mostTokens = 300;
const longestWord = 20;
const longestPhrase = 4;

/** Keys of one text's features, each once, in the order of the kinds. */
export type IntentKeys = readonly Int32Array[];

export function intentKeysOf(text: string, sentiment: Sentiment | undefined): IntentKeys {
  const keys = intentFeatures.map(() => new Set<number>());
  const add = (name: IntentFeature, hash: number): void => {
    const kind = intentFeatures.indexOf(name);
    keys[kind]?.add(spread(hash, kind) >>> (32 - intentBits));
  };
  const tokens = tokensOf(text).slice(0, mostTokens);
  const plain = tokens.map((token) => sameSpelling.get(token) ?? token);
  for (const [at, word] of plain.entries()) {
    const hash = hashOf(word);
    add("word", hash);
    add("pair", Math.imul(hashOf(plain[at - 1] ?? "^"), 31) ^ hash);
    if (at > 1) add("pair", Math.imul(hashOf(plain[at - 2] ?? ""), 37) ^ hash);
    if (word.length > 2 && isWord(word)) for (const piece of piecesOf(word)) add("piece", piece);
  }
  add("pair", Math.imul(hashOf(plain.at(-1) ?? "^"), 31) ^ hashOf("$"));
  const { found, meetings } = cuesIn(tokens);
  for (const cue of found) add("cue", hashOf(cue));
  for (const shape of shapesOf(tokens, text.slice(0, longest))) add("cue", hashOf(shape));
  for (const meeting of meetings) add("meeting", hashOf(meeting));
  if (sentiment) for (const feeling of feelingsOf(sentiment)) add("feeling", hashOf(feeling));
  return keys.map((set) => Int32Array.from(set));
}

/** In steps, so that the sentiment model may change a little and what is learnt of it still holds. */
function feelingsOf({ chances: { negative, positive } }: Sentiment): string[] {
  const bad = Math.round(negative * 6);
  const good = Math.round(positive * 6);
  const steps: string[] = [];
  for (let step = 1; step <= bad; step += 1) steps.push(`bad ${step}`);
  for (let step = 1; step <= good; step += 1) steps.push(`good ${step}`);
  return steps;
}

/** Hashes of runs of three to five characters, the word's edges among them. */
function piecesOf(word: string): number[] {
  const hashes: number[] = [];
  const last = Math.min(word.length, longestWord) + 1;
  for (let from = 0; from <= last - 2; from += 1) {
    let hash = start;
    for (let at = from; at < Math.min(from + 5, last + 1); at += 1) {
      hash = hashOn(hash, at === 0 || at === last ? 0x20 : word.charCodeAt(at - 1));
      if (at - from >= 2) hashes.push(hash);
    }
  }
  return hashes;
}

const sameSpelling = new Map(
  spellings.split("\n").flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return others.map((other) => [other, first] as const);
  }),
);

type Cue = keyof typeof cues;
const phrases = new Map<string, Cue[]>();
const beginnings = new Map<string, Cue[]>();
for (const [cue, list] of Object.entries(cues) as [Cue, string][])
  for (const written of list.split(",")) {
    const phrase = written.trim();
    const into = phrase.endsWith("*") ? beginnings : phrases;
    const key = phrase.startsWith("<") ? phrase : tokensOf(phrase).join(" ");
    into.set(key, [...(into.get(key) ?? []), cue]);
  }
/** What a longer phrase goes on from, so that most places are looked at once. */
const opened = new Set(
  [...phrases.keys()].flatMap((phrase) => {
    const words = phrase.split(" ");
    return words.slice(1).map((_, at) => words.slice(0, at + 1).join(" "));
  }),
);
const beginningLengths = [...new Set([...beginnings.keys()].map(({ length }) => length))];

const negations = new Set(
  "not no never n't don't doesn't didn't isn't wasn't can't won't without ga gak gk nggak ngga tidak tdk tak bukan belum belom jangan tanpa kagak ora teu".split(
    " ",
  ),
);

/** Which cues stand in a text, where and how often, and which stand there together. */
function cuesIn(tokens: readonly string[]): { found: Set<string>; meetings: string[] } {
  const found = new Set<string>();
  const meetings: string[] = [];
  const counts = new Map<Cue, number>();
  let negatedTo = -1;
  const isMarked = tokens.includes("?");
  const meet = (cue: Cue, at: number): void => {
    const name = at <= negatedTo ? `${cue} denied` : cue;
    found.add(name);
    counts.set(cue, (counts.get(cue) ?? 0) + 1);
    if (at < 2) found.add(`${cue} first`);
    if (at > tokens.length - 3) found.add(`${cue} last`);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    let phrase = "";
    for (let to = at; to < Math.min(at + longestPhrase, tokens.length); to += 1) {
      phrase += to === at ? (tokens[to] ?? "") : ` ${tokens[to] ?? ""}`;
      for (const cue of phrases.get(phrase) ?? []) meet(cue, at);
      if (!opened.has(phrase)) break;
    }
    const token = tokens[at] ?? "";
    if (!phrases.has(token) && doubled.test(token))
      for (const cue of phrases.get(token.replace(allDoubled, "$1")) ?? []) meet(cue, at);
    for (const length of beginningLengths)
      if (token.length >= length) for (const cue of beginnings.get(token.slice(0, length)) ?? []) meet(cue, at);
    if (negations.has(token)) negatedTo = at + 3;
    else if (!isWord(token)) negatedTo = -1;
  }
  for (const [cue, count] of counts) {
    if (count > 1) found.add(`${cue} twice`);
    if (count > 2) found.add(`${cue} thrice`);
    if (isMarked) found.add(`${cue} ?`);
    for (const other of counts.keys()) if (cue < other) meetings.push(`${cue} ${other}`);
  }
  return { found, meetings };
}

const doubled = /(.)\1/u;
const allDoubled = /(.)\1/gu;

/** What a text looks like, whatever its words. */
function shapesOf(tokens: readonly string[], text: string): string[] {
  const isMarked = tokens.includes("?");
  const words = tokens.filter(isWord).length;
  const asks = asksIn(text);
  const shapes = [`length ${Math.min(7, Math.floor(2 * Math.log2(1 + words / 2)))}`, `asks ${asks ?? "nothing"}`];
  if (isMarked) shapes.push("?", `asks ${asks ?? "nothing"} ?`);
  if (tokens.at(-1) === "?") shapes.push("? last");
  else if (tokens.at(-1) === "!") shapes.push("! last");
  if (words === 0) shapes.push("no word");
  for (const [name, pattern] of Object.entries(looks)) if (pattern.test(text)) shapes.push(name);
  const emoji = tokens.filter((token) => pictograph.test(token)).length;
  if (emoji > 0) shapes.push(emoji > 2 ? "many emoji" : "emoji");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters > 3 && capitals > letters * 0.6) shapes.push("shouts");
  return shapes;
}

const pictograph = /^\p{Extended_Pictographic}/u;

/** Every run in these has an end, so that no text takes long. */
const looks = {
  "sum of money": /[$£€]\s?\d|\d\s?(?:usd|dollars?|jt|juta|rb|ribu|k)(?![\p{L}\d])/iu,
  percent: /\d\s?%/u,
  multiple: /\d\s?x(?![\p{L}\d])/iu,
  telephone: /(?:\+\d|0\d)[\dx -]{6,14}|08xx/iu,
  link: /https?:\/\/|www\.|(?:\.|\bdot |\btitik )(?:com|net|org|xyz|id|me)(?![\p{L}\d])/iu,
  "digits in words": /\p{L}[013457@*]{1,2}\p{L}{1,8}(?![\p{L}\d])/iu,
  "much shouted": /!{2,}/u,
  "much asked": /\?{2,}/u,
  quote: /["“”]/u,
  hashtag: /#\p{L}/u,
  account: /@\p{L}/u,
  "two accounts": /@\p{L}[^@]{0,40}@\p{L}/u,
  digits: /\d/u,
  "since a while":
    /\d\s?(?:x|kali|hari|minggu|bulan|jam|tahun|days?|weeks?|months?|hours?|hrs?|mins?|years?)(?![\p{L}\d])/iu,
  "code or name": /(?:[A-Z]{2,4}-?\d{3,})/u,
} as const;
