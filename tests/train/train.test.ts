/** Packing and fitting, on sets so small that they take no time. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { KeyphraseModel } from "../../lib/insight/keyphrases";
import { LanguageModel } from "../../lib/insight/language";
import { Lexicon } from "../../lib/insight/lexicon";
import { Unpacker } from "../../lib/insight/packed";
import { SentimentModel } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { setsIn } from "./eval";
import { phraseScore, readTagged, taggedSpans, trainKeyphrases } from "./keyphrases";
import { trainLanguage } from "./language";
import { tableOf } from "./lexicons";
import { Packer } from "./pack";
import { english, indonesian, languages } from "./sentences";
import { scoreOf } from "./score";
import { sentimentFitting, trainSentiment } from "./sentiment";

test("what is packed is read again", () => {
  const packer = new Packer("T");
  packer.bits(5, 3);
  packer.bits(0xabcdef, 24);
  for (const value of [77, 0, 3_000]) packer.small(value, 2);
  for (const value of [0, 1, -1, 31, -31]) packer.near(value, 3);
  for (const value of [0xabcdef, 7]) packer.bits(value, 24);
  packer.floats([0.5, -2]);
  packer.keys(Int32Array.of(3, 4, 900, 16_000_000));
  packer.keys(new Int32Array(0));
  const packed = new Unpacker(packer.packed(), "T");
  expect(packed.bits(3)).toBe(5);
  expect(packed.bits(24)).toBe(0xabcdef);
  expect([...packed.small(3, 2)]).toEqual([77, 0, 3_000]);
  expect([...packed.near(5, 3)]).toEqual([0, 1, -1, 31, -31]);
  expect([...packed.all(2, 24)]).toEqual([0xabcdef, 7]);
  expect([...packed.floats()]).toEqual([0.5, -2]);
  expect([...packed.keys()]).toEqual([3, 4, 900, 16_000_000]);
  expect([...packed.keys()]).toEqual([]);
});

test("a file that is no model, of another kind or damaged is refused", () => {
  const packer = new Packer("T");
  packer.bits(1, 8);
  const bytes = packer.packed();
  expect(() => new Unpacker(new Uint8Array(0), "T")).toThrow("no model");
  expect(() => new Unpacker(bytes, "S")).toThrow("no model");
  expect(
    () =>
      new Unpacker(
        bytes.map((byte, at) => (at === 8 ? byte ^ 1 : byte)),
        "T",
      ),
  ).toThrow("damaged");
});

const comments = (set: Record<string, readonly string[]>) =>
  Object.entries(set).flatMap(([label, texts]) => texts.map((text) => ({ label, text, kind: "" })));

const lexicon = tableOf(new Map([["bagus", 6]]), new Map([["bgus", "bagus"]]));

function tinySentiment(): Uint8Array {
  const sets = [
    { name: "one", group: "id", weight: 1, train: comments(indonesian), isAsked: true },
    { name: "other", group: "en", weight: 1, train: comments(english), isAsked: true },
  ] as const;
  return trainSentiment(sets, lexicon, { ...sentimentFitting, least: 1, features: 3_000 });
}

test("a sentiment model knows again what it was fitted to, slang among it, and two fits give the same bytes", () => {
  const bytes = tinySentiment();
  const model = new SentimentModel(bytes);
  const rows = comments(indonesian).map(({ label, text }) => {
    const found = model.sentimentOf(tokensOf(text), { language: "id", probability: 1 });
    return { label, guess: found?.mood, probability: 1 };
  });
  expect(scoreOf(rows).accuracy).toBeGreaterThan(95);
  const positive = (text: string) => model.sentimentOf(tokensOf(text), undefined)?.chances.positive;
  expect(positive("bgus")).toBeCloseTo(positive("bagus") ?? 0, 1);
  expect(tinySentiment()).toEqual(bytes);
});

test("a language model knows again what it was fitted to, and two fits give the same bytes", () => {
  const rows = [
    ...Object.entries(languages).flatMap(([label, texts]) => texts.map((text) => ({ label, text, kind: "" }))),
    ...comments(indonesian).map((row) => ({ ...row, label: "id" })),
    ...comments(english).map((row) => ({ ...row, label: "en" })),
  ];
  const fitted = (): Uint8Array => trainLanguage([{ rows, weight: 1 }], rows);
  const bytes = fitted();
  const model = new LanguageModel(bytes);
  expect(model.languageOf(tokensOf("Rapat dipindah ke ruang dua lantai tiga"))?.language).toBe("id");
  expect(model.languageOf(tokensOf("The meeting has been moved to room four"))?.language).toBe("en");
  expect(fitted()).toEqual(bytes);
});

test("figures are what their formulas say", () => {
  const rows = [
    { label: "a", guess: "a", probability: 0.95 },
    { label: "a", guess: "b", probability: 0.55 },
    { label: "b", guess: "b", probability: 0.75 },
    { label: "b", guess: undefined, probability: 0 },
  ];
  const score = scoreOf(rows);
  expect(score).toMatchObject({ accuracy: 50, macroRecall: 50, n: 4 });
  // a: precision 1, recall 1/2; b: precision 1/2, recall 1/2
  expect(score.macroF1).toBeCloseTo(100 * ((2 / 3 + 1 / 2) / 2), 1);
  expect(score.ece).toBeCloseTo((0.05 + 0.55 + 0.25) / 3, 3);
});

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with these files in it. */
function filesWith(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), "jalin-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const tagged = `Ongkir\tB\nke\tI\nBandung\tI\nmahal\tB\nsekali\tO

kopi\tB
susu\tI
enak\tB
banget\tO


kopi\tB
susu\tI
dan\tO
ongkir\tB
mahal\tB
`;

test("phrases are read off the tags of words", () => {
  const texts = readTagged(join(filesWith({ "train.bio.tsv": tagged.replaceAll("\n", "\r\n") }), "train.bio.tsv"));
  expect(texts.map(({ words }) => words.length)).toEqual([5, 4, 5]);
  expect(taggedSpans(texts[0] ?? { words: [], labels: [] })).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 4 },
  ]);
  // of three that are said two are tagged just so, and of seven tagged two are said
  const score = phraseScore(texts, (words) => (words.length === 5 ? [{ from: 3, to: 4 }] : [{ from: 0, to: 1 }]));
  expect(score).toEqual({ exactF1: 40, precision: 66.67, recall: 28.57, n: 3 });
});

test("a keyphrase model knows again what it was fitted to, and two fits give the same bytes", () => {
  const texts = readTagged(join(filesWith({ "train.bio.tsv": tagged }), "train.bio.tsv"));
  const words = new Lexicon(lexicon);
  const fitted = (): Uint8Array => trainKeyphrases([...texts, ...texts], words);
  const bytes = fitted();
  const model = new KeyphraseModel(bytes, words);
  expect(phraseScore(texts, (words) => model.spansOf(words)).exactF1).toBe(100);
  expect(model.phrasesOf("Kopi susunya enak, ongkir mahal!").map(({ phrase }) => phrase)).toEqual([
    "kopi susu",
    "enak",
    "ongkir",
    "mahal",
  ]);
  expect(fitted()).toEqual(bytes);
});

test("every set below a folder is found, by its test rows where it has them", () => {
  const path = filesWith({
    "keyphrase/valid.bio.tsv": tagged,
    "keyphrase/train.bio.tsv": tagged,
    "sentiment/two/valid.tsv": "label\ttext\npositive\tbagus",
    "sentiment/one/valid.tsv": "label\ttext\nneutral\tlain",
    "sentiment/one/test.tsv": "label\ttext\nnegative\tjelek\nneutral\tbiasa",
    "sentiment/learnt/train.tsv": "label\ttext\nnegative\tjelek",
    "language/test.tsv": "lang\tkind\ttext\nid\tsentences\tapa kabar",
    "intent/train.tsv": "label\tdomain\ttext\ncomplaint\tshops\tIt broke\nnot\tshops\tHello",
    "else/test.tsv": "name\nnothing",
  });
  const found = setsIn(path).map((set) => ({
    at: set.path.slice(path.length + 1),
    of: set.of,
    n: set.of === "keyphrases" ? set.texts.length : set.rows.length,
  }));
  expect(found).toEqual([
    { at: "intent", of: "complaints", n: 2 },
    { at: "language", of: "languages", n: 1 },
    { at: "sentiment/one", of: "moods", n: 2 },
    { at: "sentiment/two", of: "moods", n: 1 },
    { at: "keyphrase", of: "keyphrases", n: 3 },
  ]);
});
