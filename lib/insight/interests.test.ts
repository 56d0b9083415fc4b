import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs } from "../model/days";
import { interestsOf, type Said } from "./interests";
import { termsOf } from "./terms";

const now = Date.UTC(2026, 5, 1, 12);
const how = { now, halfLifeDays: 30, allowSpecial: false };
const everybody = { meanPerPerson: 100, countOf: () => 10 };
const said = (text: string, post: string, daysAgo = 0): Said => ({
  post,
  at: now - daysAgo * dayMs,
  terms: termsOf(text),
});
const named = (...args: Parameters<typeof interestsOf>): string[] => interestsOf(...args).map(({ term }) => term);

test("what is said under one post on one day is no interest, however often", () => {
  expect(named([said("anggrek anggrek anggrek", "a"), said("anggrek", "a")], everybody, how)).toEqual([]);
  expect(named([said("anggrek", "a"), said("anggrek", "b")], everybody, how)).toEqual(["anggrek"]);
  expect(named([said("anggrek", "a"), said("anggrek", "a", 1)], everybody, how)).toEqual(["anggrek"]);
});

test("what everybody says is less of an interest than what this person says", () => {
  const texts = [said("diskon", "a"), said("diskon", "b"), said("anggrek", "a"), said("anggrek", "b")];
  const countOf = (term: string): number => (term === "diskon" ? 5_000 : 4);
  const [first, second] = interestsOf(texts, { meanPerPerson: 100, countOf }, how);
  expect(first).toMatchObject({ term: "anggrek", posts: 2, last: now });
  expect(first?.weight).toBeCloseTo(2 * Math.log(1 + 100 / 4));
  expect(second).toMatchObject({ term: "diskon" });
  expect(second?.weight).toBeCloseTo(2 * Math.log(1 + 100 / 5_000));
});

test("what was said a half-life ago counts half", () => {
  const [recent] = interestsOf([said("anggrek", "a"), said("anggrek", "b")], everybody, how);
  const [old] = interestsOf([said("anggrek", "a", 30), said("anggrek", "b", 30)], everybody, how);
  expect(old?.weight).toBeCloseTo((recent?.weight ?? 0) / 2);
});

test("of phrases that contain each other one is shown", () => {
  const texts = ["a", "b", "c"].map((post) => said("kopi susu gula", post));
  expect(named(texts, everybody, how)).toEqual(["kopi susu gula"]);
  expect(named([...texts, ...["d", "e", "f"].map((post) => said("kopi", post))], everybody, how)).toEqual([
    "kopi",
    "susu gula",
  ]);
});

test("special categories are left out unless they are allowed", () => {
  const texts = ["a", "b"].map((post) => said("#gereja #anggrek, kemoterapi", post));
  expect(named(texts, everybody, how)).toEqual(["#anggrek"]);
  expect(named(texts, everybody, { ...how, allowSpecial: true })).toEqual(["#anggrek", "#gereja", "kemoterapi"]);
});

test("the order of the texts does not matter", () => {
  const anySaid = fc.record({
    post: fc.constantFrom("a", "b", "c"),
    at: fc.integer({ min: now - 90 * dayMs, max: now }),
    terms: fc.array(fc.constantFrom("kopi", "kopi susu", "susu", "#teh"), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(anySaid), fc.infiniteStream(fc.nat()), (texts, random) => {
      const shuffled = texts.map((text) => ({ text, at: random.next().value as number })).sort((a, b) => a.at - b.at);
      const plain = interestsOf(texts, everybody, how);
      const other = interestsOf(
        shuffled.map(({ text }) => text),
        everybody,
        how,
      );
      expect(other.map(({ term, posts, last }) => [term, posts, last])).toEqual(
        plain.map(({ term, posts, last }) => [term, posts, last]),
      );
    }),
  );
});
