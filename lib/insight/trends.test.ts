import fc from "fast-check";
import { expect, test } from "vitest";
import { crowdOf } from "./crowd";
import {
  addPast,
  closedWeek,
  everybody,
  isFaded,
  pastOfWeek,
  risingTerms,
  signedG2,
  type TermDay,
  type TermPast,
  type TrendState,
  weekOf,
} from "./trends";

/** A Monday. */
const start = 20_605;
const today = start + 8 * 7 - 1;
const active = 400;
const people = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `contact ${from + at}`);
const row = (term: string, day: number, contacts: Iterable<string>): TermDay => ({
  term,
  day,
  crowd: crowdOf(contacts),
});

/** 56 days on which four hundred talk, and of whom so many say a term as `counts` says by its day; the last is today. */
function history(counts: Record<string, (day: number) => number>): TermDay[] {
  return Array.from({ length: 56 }, (_, at) => start + at).flatMap((day) => [
    row(everybody, day, people(active)),
    ...Object.entries(counts).flatMap(([term, countOn]) => {
      const count = countOn(day);
      return count > 0 ? [row(term, day, people(count, day % 50))] : [];
    }),
  ]);
}

/** What is kept of rows on a day. */
function stateOf(rows: readonly TermDay[]): TrendState {
  const isOpen = ({ day }: TermDay): boolean => weekOf(day) > closedWeek(today);
  const pasts = new Map<string, TermPast>();
  for (const days of Map.groupBy(
    rows.filter((each) => !isOpen(each)),
    ({ day }) => weekOf(day),
  ).values()) {
    const all = days.filter(({ term }) => term === everybody);
    for (const [term, own] of Map.groupBy(days, ({ term }) => term)) {
      const past = pastOfWeek(term, own, all);
      const before = pasts.get(term);
      pasts.set(term, before === undefined ? past : addPast(past, before));
    }
  }
  return { days: rows.filter(isOpen), pastOf: (term) => pasts.get(term) };
}

const rising = (counts: Record<string, (day: number) => number>, window: "day" | "week" = "day"): string[] =>
  risingTerms(stateOf(history(counts)), today, window).map(({ term }) => term);

test("what many say today and few before is rising; what was always said is not", () => {
  const counts = {
    anggrek: (day: number) => (day === today ? 30 : 1),
    "#baru": (day: number) => (day === today ? 12 : 0),
    biasa: () => 30,
    "post 1": (day: number) => (day > today - 2 ? 20 : 0),
  };
  expect(rising(counts)).toEqual(["anggrek", "post 1", "#baru"]);
  expect(rising(counts, "week")).toEqual(expect.arrayContaining(["post 1"]));
});

test("one loud contact is no trend, nor are four", () => {
  const loud = Array.from({ length: 500 }, () => "contact 1");
  const rows = [...history({}), row("beli", today, loud), row("beli", today, loud), row("ayo", today, people(4))];
  expect(risingTerms(stateOf(rows), today, "day")).toEqual([]);
  expect(risingTerms(stateOf(rows), today, "week")).toEqual([]);
});

test("what belongs to this weekday, returned as before, or grows slowly is not rising", () => {
  expect(
    rising({
      weekly: (day) => (day % 7 === today % 7 ? 40 : 2),
      returning: (day) => ((today - day) % 28 < 2 ? 40 : 1),
      growing: (day) => Math.round(20 * 1.01 ** (day - start)),
    }),
  ).toEqual([]);
});

test("a busy day raises nothing by itself", () => {
  const rows = history({ biasa: (day) => (day === today ? 0 : 20) }).filter(
    ({ term, day }) => term !== everybody || day !== today,
  );
  rows.push(row(everybody, today, people(active * 2)), row("biasa", today, people(44)));
  expect(risingTerms(stateOf(rows), today, "day")).toEqual([]);
});

test("without a history nothing is rising", () => {
  const rows = [row(everybody, today, people(400)), row("anggrek", today, people(50))];
  expect(risingTerms(stateOf(rows), today, "day")).toEqual([]);
});

test("of phrases that contain each other one is rising", () => {
  const now = (count: number) => (day: number) => (day === today ? count : 0);
  expect(rising({ banjir: now(30), "banjir jakarta": now(28), jakarta: (day) => (day === today ? 31 : 2) })).toEqual([
    "banjir jakarta",
  ]);
});

test("neither the order of rows nor days in pieces matter, nor where the weeks were closed", () => {
  const rows = history({
    anggrek: (day) => (day > today - 3 ? 30 : day % 3),
    melati: (day) => (day === today ? 25 : 1),
  });
  const expected = risingTerms(stateOf(rows), today, "day");
  expect(expected.length).toBe(2);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (random) => {
      const pieces = rows.flatMap(({ term, day, crowd }) => {
        const cut = crowd.filter((_, at) => at % 2 === 0);
        return [
          { term, day, crowd: cut },
          { term, day, crowd: crowd.filter((_, at) => at % 2 === 1) },
          { term, day, crowd: cut },
        ];
      });
      const shuffled = pieces
        .map((piece) => ({ piece, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at);
      expect(risingTerms(stateOf(shuffled.map(({ piece }) => piece)), today, "day")).toEqual(expected);
    }),
    { numRuns: 10 },
  );
  const open = risingTerms({ days: rows, pastOf: () => undefined }, today, "day");
  expect(open.map(({ term }) => term)).toEqual(expected.map(({ term }) => term));
  for (const [at, { score }] of open.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 6);
});

test("pasts add up in any order", () => {
  const anyPast = fc.integer({ min: 0, max: 40 }).chain((week) =>
    fc.array(fc.tuple(fc.nat(6), fc.nat(30)), { minLength: 1, maxLength: 7 }).map((days) => {
      const rows = days.map(([day, count]) => row("a", start + week * 7 + day, people(count)));
      return pastOfWeek(
        "a",
        rows,
        rows.map(({ day }) => row(everybody, day, people(40))),
      );
    }),
  );
  fc.assert(
    fc.property(anyPast, anyPast, anyPast, (a, b, c) => {
      const one = addPast(a, addPast(b, c));
      const other = addPast(addPast(c, a), b);
      expect([one.peakDay, one.peakWeek]).toEqual([other.peakDay, other.peakWeek]);
      const sums = (past: TermPast): number[] => [past.days, past.weeks, ...past.weekdays];
      for (const [at, sum] of sums(one).entries())
        expect(sum === 0 ? 1 : sum / (sums(other)[at] ?? 0)).toBeCloseTo(1, 9);
    }),
  );
});

test("a past fades when it is old and small", () => {
  const past = pastOfWeek("a", [row("a", start, people(3))], [row(everybody, start, people(40))]);
  expect(isFaded(past, start + 100)).toBe(false);
  expect(isFaded(past, start + 500)).toBe(true);
});

test("G² has the sign of the difference, and the value of the formula", () => {
  expect(signedG2(10, 100, 10, 100)).toBe(0);
  expect(signedG2(5, 100, 20, 100)).toBeCloseTo(-signedG2(20, 100, 5, 100));
  expect(signedG2(20, 100, 5, 100)).toBeCloseTo(
    2 *
      (20 * Math.log(0.2 / 0.125) +
        80 * Math.log(0.8 / 0.875) +
        5 * Math.log(0.05 / 0.125) +
        95 * Math.log(0.95 / 0.875)),
  );
  expect(signedG2(0, 100, 0, 100)).toBe(0);
});
