import fc from "fast-check";
import { expect, test } from "vitest";
import { trendStory, type TrendUse } from "./trendStory";

const heat: Record<string, number> = { ana: 1, budi: 9, citra: 5 };
const heatOf = (contact: string): number => heat[contact] ?? 0;

test("who began it is the first, who carries it the hottest, and each contact feels once", () => {
  const uses: TrendUse[] = [
    { contact: "budi", at: 20, mood: "negative" },
    { contact: "ana", at: 10, mood: "positive" },
    { contact: "citra", at: 30 },
    { contact: "budi", at: 40, mood: "positive" },
  ];
  expect(trendStory(uses, heatOf, 2)).toEqual({
    began: { contact: "ana", at: 10 },
    carriers: [
      { contact: "budi", uses: 2 },
      { contact: "citra", uses: 1 },
    ],
    moods: { negative: 0, neutral: 0, positive: 2 },
  });
  expect(trendStory([], heatOf)).toMatchObject({ began: undefined, carriers: [] });
});

test("the order of the uses does not matter", () => {
  const anyUse = fc.record({
    contact: fc.constantFrom("ana", "budi", "citra", "dewi"),
    at: fc.nat(5),
    mood: fc.constantFrom("negative", "neutral", "positive"),
  });
  fc.assert(
    fc.property(fc.array(anyUse), (uses) => {
      expect(trendStory(uses.toReversed() as TrendUse[], heatOf)).toEqual(trendStory(uses as TrendUse[], heatOf));
    }),
  );
});
