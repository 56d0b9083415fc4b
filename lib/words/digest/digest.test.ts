import { describe, expect, it } from "vitest";
import type { Finding } from "../../model/digest";
import { speechOf } from "../speech";
import { digestInEnglish } from "./en";
import { digestInIndonesian } from "./id";
import { apart, piecesOf, plainText, to } from "./linked";

const english = digestInEnglish(speechOf("en-GB"));
const indonesian = digestInIndonesian(speechOf("id", "long"));
const rest = { links: [], weight: 1 };
const usual = (value: number) => ({ value, weeks: 8 });

const total = (count: number, is: Partial<Extract<Finding, { is: "total" }>> = {}): Finding => ({
  is: "total",
  count,
  people: count,
  usual: undefined,
  record: undefined,
  ...rest,
  ...is,
});
const says = (finding: Finding, words = english) => plainText(words.sentence(finding));

it.each([
  [1, "1 interaction by 1 person.", "1 interaksi dari 1 orang."],
  [2, "2 interactions by 2 people.", "2 interaksi dari 2 orang."],
  [21, "21 interactions by 21 people.", "21 interaksi dari 21 orang."],
])("counts %d", (count, en, id) => {
  expect(says(total(count))).toBe(en);
  expect(says(total(count), indonesian)).toBe(id);
});

it.each([
  [60, 40, "60 interactions by 60 people, 50% more than in a usual week (40)."],
  [30, 40, "30 interactions by 30 people, 25% fewer than in a usual week (40)."],
  [41, 40, "41 interactions by 41 people, about as many as in a usual week (40)."],
  [21, 5, "21 interactions by 21 people, in a usual week 5."],
  [21, 0, "21 interactions by 21 people, in a usual week 0."],
])("compares %d with %d", (count, value, said) => {
  expect(says(total(count, { usual: usual(value) }))).toBe(said);
});

it("names a record", () => {
  expect(says(total(60, { usual: usual(40), record: "most" }))).toMatch(/: the most in 9 weeks\.$/);
  expect(says(total(60, { usual: usual(40), record: "least" }), indonesian)).toMatch(/: tersedikit dalam 9 minggu\.$/);
});

describe("of one and of many", () => {
  it.each<[Finding, string, string]>([
    [
      { is: "new", count: 1, usual: undefined, ...rest },
      "1 person engaged for the first time.",
      "1 orang terlibat untuk pertama kali.",
    ],
    [
      { is: "new", count: 5, usual: usual(1.5), ...rest },
      "5 people engaged for the first time; in a usual week 2.",
      "5 orang terlibat untuk pertama kali; pada minggu biasa 2.",
    ],
    [
      { is: "back", count: 1, ...rest },
      "1 person came back after a long silence.",
      "1 orang kembali setelah lama diam.",
    ],
    [
      { is: "risk", count: 1, ...rest },
      "1 person is at risk now: silent for longer than is usual for them.",
      "1 orang sekarang mulai menjauh: diamnya lebih lama dari biasanya.",
    ],
    [
      { is: "risk", count: 21, ...rest },
      "21 people are at risk now: silent for longer than is usual for them.",
      "21 orang sekarang mulai menjauh: diamnya lebih lama dari biasanya.",
    ],
    [
      { is: "waiting", count: 1, ...rest },
      "1 ask waits for an answer now.",
      "1 permintaan masih menunggu jawaban sekarang.",
    ],
    [
      { is: "waiting", count: 2, ...rest },
      "2 asks wait for an answer now.",
      "2 permintaan masih menunggu jawaban sekarang.",
    ],
    [
      { is: "answers", count: 1, minutes: 45, usual: undefined, ...rest },
      "You answered 1 ask, after 45 minutes.",
      "Anda menjawab 1 permintaan, setelah 45 menit.",
    ],
    [
      { is: "answers", count: 2, minutes: 45, usual: usual(180), ...rest },
      "You answered 2 asks, half of them within 45 minutes; in a usual week 3 hours.",
      "Anda menjawab 2 permintaan, separuhnya dalam 45 menit; pada minggu biasa 3 jam.",
    ],
    [
      {
        is: "moves",
        moves: [
          { from: "acquire", to: "enhance", count: 1 },
          { from: "enhance", to: "retain", count: 5 },
        ],
        ...rest,
      },
      "Moved on by a stage: 1 person from acquire to enhance and 5 people from enhance to retain.",
      "Naik tahap: 1 orang dari tahap mendapatkan ke tahap meningkatkan dan 5 orang dari tahap meningkatkan ke tahap mempertahankan.",
    ],
    [
      { is: "people", people: [{ id: "a", name: "Maya", count: 9 }], ...rest },
      "Most engaged was Maya (9).",
      "Paling banyak terlibat: Maya (9).",
    ],
    [
      {
        is: "posts",
        posts: [
          { id: "a", name: "Launch", count: 9 },
          { id: "b", name: undefined, count: 3 },
        ],
        ...rest,
      },
      "Most engagement had “Launch” (9) and a post without text (3).",
      "Keterlibatan terbanyak ada di “Launch” (9) dan posting tanpa teks (3).",
    ],
    [
      { is: "hour", weekday: 1, hour: 23, count: 16, of: 30, ...rest },
      "The busiest hour was Tuesday, 23:00 to 00:00: 16 of 30 interactions whose hour is known.",
      "Jam paling ramai: Selasa pukul 23:00 sampai 00:00, dengan 16 dari 30 interaksi yang jamnya diketahui.",
    ],
    [
      { is: "weekday", weekday: 4, count: 52, of: 172, ...rest },
      "The busiest day was Friday: 52 of 172 interactions whose hour is known.",
      "Hari paling ramai: Jumat, dengan 52 dari 172 interaksi yang jamnya diketahui.",
    ],
    [
      { is: "class", class: "reaction", count: 15, usual: usual(40), ...rest },
      "Reactions fell most: 15 interactions, 63% fewer than in a usual week (40).",
      "Reaksi paling banyak turun: 15 interaksi, 63% lebih sedikit dari minggu biasa (40).",
    ],
    [
      { is: "feltMore", feeling: "negative", share: 0.3, texts: 100, before: 0.1, weeks: 8, ...rest },
      "30% of 100 texts were negative; in the 8 weeks before it was 10%. That is more than chance.",
      "30% dari 100 teks negatif; dalam 8 minggu sebelumnya 10%. Bedanya lebih dari kebetulan.",
    ],
    [
      { is: "felt", positive: 10, negative: 0, texts: 20, isCompared: false, weeks: 0, ...rest },
      "Of 20 texts, 50% were positive and 0% negative.",
      "Dari 20 teks, 50% positif dan 0% negatif.",
    ],
    [
      { is: "rising", names: [{ name: "grinder", people: 5 }], ...rest },
      "More people than usual took to “grinder” (5 people).",
      "Lebih ramai dari biasanya: “grinder” (5 orang).",
    ],
  ])("%#", (finding, en, id) => {
    expect(says(finding)).toBe(en);
    expect(says(finding, indonesian)).toBe(id);
  });
});

describe("a sentence with links", () => {
  it("falls into its pieces, in the order of the language", () => {
    expect(piecesOf(`From ${to(1, "5 people")} came ${to(0, "9")}.`)).toEqual([
      { text: "From " },
      { text: "5 people", link: 1 },
      { text: " came " },
      { text: "9", link: 0 },
      { text: "." },
    ]);
    expect(piecesOf("Nothing.")).toEqual([{ text: "Nothing." }]);
  });

  it("is plain without its marks, names of any script included", () => {
    expect(plainText(piecesOf(`${to(0, apart("ליה"))} (${to(1, "3")}) 👍`))).toBe("ליה (3) 👍");
    expect(piecesOf(`${to(0, "👍 ok")}!`)).toEqual([{ text: "👍 ok", link: 0 }, { text: "!" }]);
  });
});
