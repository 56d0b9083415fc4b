/** The chain beside every row of labels there is, one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chain, chainOf, chanceOf, chanceOfStep, isPossible, labels, phrasesIn, transitions } from "./chain";

const few = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const chains = fc.integer({ min: 1, max: 5 }).chain((words) =>
  fc.record({
    sums: fc.array(few, { minLength: words * labels, maxLength: words * labels }),
    between: fc.array(few, { minLength: transitions, maxLength: transitions }),
  }),
);

/** All rows of labels that are possible, with their chances. */
function everyRow(sums: readonly number[], between: readonly number[]): { row: number[]; chance: number }[] {
  const words = sums.length / labels;
  const rows: { row: number[]; chance: number }[] = [];
  for (let code = 0; code < labels ** words; code += 1) {
    const row = Array.from({ length: words }, (_, at) => Math.floor(code / labels ** at) % labels);
    const steps = row.map((label, at) => ({ from: row[at - 1] ?? labels, label, at }));
    if (!steps.every(({ from, label }) => isPossible(from, label))) continue;
    const sum = steps.reduce(
      (all, { from, label, at }) => all + (between[from * labels + label] ?? 0) + (sums[at * labels + label] ?? 0),
      0,
    );
    rows.push({ row, chance: Math.exp(sum) });
  }
  const total = rows.reduce((sum, { chance }) => sum + chance, 0);
  return rows.map(({ row, chance }) => ({ row, chance: chance / total }));
}

function chanceThat(rows: readonly { row: number[]; chance: number }[], is: (row: number[]) => boolean): number {
  return rows.reduce((sum, { row, chance }) => sum + (is(row) ? chance : 0), 0);
}

const both = ({
  sums,
  between,
}: {
  sums: number[];
  between: number[];
}): { chain: Chain; rows: ReturnType<typeof everyRow> } => ({
  chain: chainOf(Float64Array.from(sums), between),
  rows: everyRow(sums, between),
});

test("the chance of a label, and of two in a row, is that of all rows that have them", () => {
  fc.assert(
    fc.property(chains, (given) => {
      const { chain, rows } = both(given);
      for (let word = 0; word < chain.words; word += 1)
        for (let label = 0; label < labels; label += 1) {
          expect(chanceOf(chain, word, label)).toBeCloseTo(chanceThat(rows, (row) => row[word] === label));
          for (let from = 0; from < labels && word > 0; from += 1)
            expect(chanceOfStep(chain, word, from, label)).toBeCloseTo(
              chanceThat(rows, (row) => row[word] === label && row[word - 1] === from),
            );
        }
    }),
    { numRuns: 30 },
  );
});

test("phrases have the chance of all rows in which they are whole, and do not overlap", () => {
  fc.assert(
    fc.property(chains, (given) => {
      const { chain, rows } = both(given);
      const found = phrasesIn(chain, 0.1);
      for (const [nth, { from, to, chance }] of found.entries()) {
        expect(from).toBeGreaterThanOrEqual(found[nth - 1]?.to ?? 0);
        const isWhole = (row: number[]): boolean =>
          row[from] === 1 && row.slice(from + 1, to).every((label) => label === 2) && row[to] !== 2;
        expect(chance).toBeCloseTo(chanceThat(rows, isWhole));
      }
    }),
    { numRuns: 30 },
  );
});

test("of phrases that overlap those are taken whose chances sum to more", () => {
  // one or two words: as likely as not, and one of two words is hardly a phrase
  const sums = Float64Array.of(-5, 5, -5, -5, 0, 0.5, 5, -5, -5);
  const found = phrasesIn(chainOf(sums, new Float64Array(transitions)), 0.3);
  expect(found).toEqual([{ from: 0, to: 2, chance: expect.closeTo(0.62, 1) as number }]);
});

test("sums beyond all measure stay chances", () => {
  const sums = Float64Array.from({ length: 3_000 }, (_, at) => (at % 3 === 1 ? 800 : -800));
  const found = phrasesIn(chainOf(sums, new Float64Array(transitions)), 0.3);
  expect(found.length).toBe(1_000);
  expect(found.every(({ chance }) => chance === 1)).toBe(true);
});
