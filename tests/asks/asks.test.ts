import { expect, test } from "vitest";
import { asksIn } from "../../lib/model/asks";
import { type Comment, english, indonesian } from "./comments";

/**
 * Of comments that ask or complain, the share that is found; of those found, the share that does; and of those found
 * rightly, the share of which it is told rightly which of the two.
 */
function measured(comments: readonly Comment[]): { recall: number; precision: number; kind: number } {
  const told = comments.map(({ text, asks }) => ({ asks, found: asksIn(text) }));
  const both = told.filter(({ asks, found }) => asks && found);
  return {
    recall: both.length / told.filter(({ asks }) => asks).length,
    precision: both.length / told.filter(({ found }) => found).length,
    kind: both.filter(({ asks, found }) => asks === found).length / both.length,
  };
}

/** The bars for what nobody tuned on are what was reached at first sight, rounded down. */
test.each([
  { language: "English", ...english, bars: { recall: 0.7, precision: 0.95 } },
  { language: "Indonesian", ...indonesian, bars: { recall: 0.7, precision: 0.9 } },
])("who asks or complains is found in $language", ({ language, tuned, aside, bars }) => {
  const [learnt, unseen] = [measured(tuned), measured(aside)];
  const shown = (part: object): string =>
    Object.entries(part)
      .map(([name, share]) => `${name} ${Number(share).toFixed(2)}`)
      .join(" · ");
  console.log(`${language}, ${aside.length} unseen: ${shown(unseen)}; ${tuned.length} tuned on: ${shown(learnt)}`);
  expect(unseen.recall).toBeGreaterThanOrEqual(bars.recall);
  expect(unseen.precision).toBeGreaterThanOrEqual(bars.precision);
  expect(unseen.kind).toBeGreaterThanOrEqual(0.95);
  expect(Math.min(learnt.recall, learnt.precision, learnt.kind)).toBeGreaterThanOrEqual(0.98);
});

test.each([
  [undefined, undefined],
  ["", undefined],
  ["🔥🔥🔥", undefined],
  ["???", undefined],
  ["https://toko.example/?id=7", undefined],
  ["@kopitetes harganya berapa? https://toko.example/?id=7", "question"],
  ["Nice one!\nwhere can i buy it", "question"],
  ["Kapan dikirim? Udah 2 minggu belum sampai", "complaint"],
  ["hi kak, do you ship to Bali", "question"],
  ["HARGANYA BERAPAAA 😭", "question"],
])("%j asks %s", (text, asks) => {
  expect(asksIn(text)).toBe(asks);
});

test("a long text without an end is read in no time", () => {
  const long = "kak bisa nggak ya ".repeat(1_500);
  const start = performance.now();
  asksIn(long);
  asksIn("a".repeat(30_000));
  asksIn("what is the ".repeat(2_500));
  expect(performance.now() - start).toBeLessThan(1_000);
});
