/** The lexicon of the sentiment model, from the lists of the data and our own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../../lib/insight/hash";
import {
  type LexiconTable,
  type Meaning,
  contrasts,
  lexiconKey,
  negates,
  strengthens,
  weakens,
} from "../../lib/insight/lexicon";
import { isWord, tokensOf } from "../../lib/insight/tokens";

const roles = { negates, strengthens, weakens, contrasts } as const;

/** Of VADER's list: no English words, and stems of Indonesian ones. */
const strays = new Set(["sete"]);

/** `data` is the folder of the data, `own` the one of our lists. What comes later in the code wins. */
export function lexiconFrom(data: string, own: string): LexiconTable {
  const meanings = new Map<string, Meaning>();
  const english = vader(join(data, "lexicons/vader_lexicon.txt"));
  for (const [word, value] of english) if (!strays.has(word)) meanings.set(word, halves(value));
  for (const [emoji, value] of emojiOf(join(data, "lexicons/vader_emoji_utf8.txt"), english))
    meanings.set(emoji, halves(value));
  for (const file of ["neighbours.txt", "indonesian.txt", "english.txt", "emoji.txt"])
    for (const [value, words] of listed(join(own, file))) for (const word of words) meanings.set(word, Number(value));
  for (const [role, words] of listed(join(own, "roles.txt")))
    for (const word of words) meanings.set(word, roles[role as keyof typeof roles]);

  return tableOf(meanings, slangFrom(data, own));
}

/** Slang and what it stands for. */
export function slangFrom(data: string, own: string): Map<string, string> {
  const slang = new Map<string, string>();
  const known = JSON.parse(readFileSync(join(data, "lexicons/id_slang_louisowen6.json"), "utf8")) as object;
  for (const [word, stands] of Object.entries(known)) slang.set(word, String(stands));
  for (const [word = "", stands = ""] of lines(join(own, "slang.txt")).map((line) => line.split(" ")))
    slang.set(word, stands);
  return slang;
}

/** Indonesian words of our own lists. */
export function indonesianWords(own: string): string[] {
  return listed(join(own, "indonesian.txt"))
    .flatMap(([, words]) => words)
    .filter(isSingle);
}

export function tableOf(meanings: ReadonlyMap<string, Meaning>, slang: ReadonlyMap<string, string>): LexiconTable {
  const words = [...meanings].filter(([, meaning]) => meaning !== 0);
  const byKey = new Map(words.map(([word, meaning]) => [lexiconKey(hashOf(word)), meaning]));
  const single = [...slang].filter(([word, stands]) => isSingle(word) && isSingle(stands) && word !== stands);
  const bySlang = new Map(single.map(([word, stands]) => [lexiconKey(hashOf(word)), hashOf(stands)]));
  const keys = Int32Array.from(byKey.keys()).sort();
  const slangKeys = Int32Array.from(bySlang.keys()).sort();
  return {
    keys,
    meanings: Int8Array.from(keys, (key) => byKey.get(key) ?? 0),
    slang: slangKeys,
    stands: slangKeys.map((key) => bySlang.get(key) ?? 0),
  };
}

function isSingle(word: string): boolean {
  const tokens = tokensOf(word);
  return tokens.length === 1 && tokens[0] === word && isWord(word);
}

/** Lines of our own lists, without remarks. */
function lines(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function listed(file: string): [string, string[]][] {
  return lines(file).map((line) => {
    const [head = "", words = ""] = line.split(": ");
    return [head, words.split(/\s+/)];
  });
}

/** Words that Malay has and Indonesian has not. */
export function malayWords(own: string): string[] {
  return lines(join(own, "malay.txt")).flatMap((line) => line.split(" "));
}

/** Short texts of Indonesian chats. */
export function chatTexts(own: string): string[] {
  return lines(join(own, "chat.txt"));
}

/** Words of VADER's lexicon with their mean ratings, from -4 to 4. */
function vader(file: string): Map<string, number> {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  return new Map(rows.filter(([word = ""]) => isSingle(word)).map(([word = "", rating]) => [word, Number(rating)]));
}

/** Emoji are worth what the words of their descriptions are. */
function emojiOf(file: string, english: ReadonlyMap<string, number>): Map<string, number> {
  const values = new Map<string, number>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [emoji = "", description = ""] = line.split("\t");
    const tokens = tokensOf(emoji);
    const [token] = tokens;
    if (token === undefined || tokens.length !== 1 || values.has(token)) continue;
    const found = description.split(/[^a-z]+/).flatMap((word) => english.get(word) ?? []);
    if (found.length > 0) values.set(token, found.reduce((sum, one) => sum + one, 0) / found.length);
  }
  return values;
}

function halves(value: number): Meaning {
  return Math.max(-7, Math.min(7, Math.round(2 * value)));
}
