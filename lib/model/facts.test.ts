import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interactionTypes, precisions } from "./engagement";
import {
  codedIn,
  codeFrom,
  codeOf,
  type Coded,
  type Entry,
  entryOf,
  hourIn,
  intents,
  type MonthFacts,
  monthKey,
  monthWith,
  whoOf,
} from "./facts";

const anyCoded: fc.Arbitrary<Coded> = fc.record({
  hour: fc.nat(743),
  type: fc.constantFrom(...interactionTypes),
  outbound: fc.boolean(),
  hourKnown: fc.boolean(),
  dayKnown: fc.boolean(),
  feeling: fc.constantFrom(undefined, "negative", "neutral", "positive", "unsure"),
  onOwn: fc.boolean(),
  onPost: fc.boolean(),
  intents: fc.subarray([...intents]),
});

describe("a code", () => {
  test("says what it was made of", () => {
    const goesRound = fc.property(anyCoded, (coded) => {
      expect(codedIn(codeOf(coded))).toEqual(coded);
    });
    fc.assert(goesRound, { numRuns: 1000 });
  });

  test("is in the order of time, and fits 27 bits", () => {
    fc.assert(
      fc.property(anyCoded, anyCoded, (a, b) => {
        if (a.hour < b.hour) expect(codeOf(a)).toBeLessThan(codeFrom(b.hour));
        expect(codeOf(b)).toBeGreaterThanOrEqual(codeFrom(b.hour));
        expect(codeOf(a)).toBeLessThan(2 ** 27);
      }),
    );
  });
});

const when = Date.UTC(2026, 10, 22, 13, 30);
const row = { identityId: "x:1", network: "x", type: "comment", when, firstSeen: when, postId: "x:post:1" } as const;
const nothing = { outbound: false, onOwn: false };

describe("an entry", () => {
  test("stands in the month, network and part of the accounts that its interaction is of", () => {
    const { month, who, code, post } = entryOf(row, { outbound: true, onOwn: true }, { feeling: "unsure" });
    expect(post).toBe(whoOf("x:post:1"));
    expect(who).toBe(whoOf("x:1"));
    expect(month).toBe(`2026-11 x ${(who >>> 28).toString(16)}`);
    expect(codedIn(code)).toMatchObject({ hour: 21 * 24 + 13, outbound: true, onOwn: true, onPost: true });
  });

  test.each(precisions)("of something dated to a %s tells whether the hour and the day are right", (precision) => {
    const { code } = entryOf({ ...row, at: { at: when, precision } }, nothing, {});
    const [hourKnown, dayKnown] = {
      ms: [true, true],
      s: [true, true],
      minute: [true, true],
      hour: [true, true],
      day: [false, true],
      week: [false, false],
      month: [false, false],
      year: [false, false],
    }[precision] as [boolean, boolean];
    expect(codedIn(code)).toMatchObject({ hourKnown, dayKnown });
  });

  test("of something that no time was shown of is of the day on which it was seen", () => {
    expect(codedIn(entryOf(row, nothing, {}).code)).toMatchObject({ hourKnown: false, dayKnown: true });
  });

  test("takes the user's word for the feeling", () => {
    const { code } = entryOf(row, nothing, { feeling: "negative", byHand: "positive" });
    expect(codedIn(code).feeling).toBe("positive");
  });
});

test("months of the far past and future have keys as well", () => {
  expect(monthKey(0, "x", 0)).toBe("1970-01 x 0");
  expect(monthKey(8_640_000_000_000_000, "x", 2 ** 32 - 1)).toBe("+275760-09 x f");
});

test("accounts are spread over the parts, however alike their ids are", () => {
  const parts = new Map<number, number>();
  for (let at = 0; at < 16_000; at += 1) {
    const part = whoOf(`x:${1_000_000 + at}`) >>> 28;
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  expect(parts.size).toBe(16);
  for (const count of parts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

const anyEntries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({ month: fc.constant("m"), who: fc.nat(3), code: fc.nat(5), post: fc.nat(1) }),
  { maxLength: 12 },
);

function entriesOf(month: MonthFacts | undefined): Entry[] {
  return Array.from(month?.code ?? [], (code, at) => ({
    month: "m",
    who: month?.who[at] ?? 0,
    code,
    post: month?.post[at] ?? 0,
  }));
}

const sorted = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.code - b.code || a.who - b.who || a.post - b.post);

describe("a month", () => {
  test("has what came and not what went, in order, however it came", () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (first, more, others) => {
        const before = monthWith("m", undefined, first, []);
        expect(entriesOf(before)).toEqual(sorted(first));
        const both = monthWith("m", before, more, []);
        expect(entriesOf(both)).toEqual(sorted([...first, ...more]));
        expect(monthWith("m", both, [], more)).toEqual(before);
        expect(monthWith("m", both, others, first)).toEqual(monthWith("m", undefined, [...more, ...others], []));
        expect(monthWith("m", both, [], [...first, ...more])).toBeUndefined();
      }),
    );
  });

  test("says its hours by their codes", () => {
    const month = monthWith("m", undefined, [{ month: "m", who: 1, code: codeFrom(40), post: 0 }], []);
    expect(Array.from(month?.code ?? [], hourIn)).toEqual([40]);
  });
});
