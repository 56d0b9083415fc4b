import fc from "fast-check";
import { expect, test } from "vitest";
import { type Saying, sayingsIn, type Talk, talkWith } from "./talk";

const place = { day: 20_700, network: "x" };
const anySaying: fc.Arbitrary<Saying> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  who: fc.nat(9),
  post: fc.nat(3),
  terms: fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { maxLength: 4 }),
});
const plain = (talk: Talk | undefined) => sayingsIn(talk).map((each) => ({ ...each, terms: [...each.terms] }));

test("a day holds each saying once, as it came last", () => {
  fc.assert(
    fc.property(fc.array(anySaying), fc.array(anySaying), fc.subarray(["a", "b", "c"]), (first, second, gone) => {
      const before = talkWith(undefined, place, { put: first, gone: [] });
      const after = talkWith(before, place, { put: second, gone });
      const wanted = new Map(first.map((each) => [each.id, each]));
      for (const id of gone) wanted.delete(id);
      for (const each of second) wanted.set(each.id, each);
      expect(plain(after)).toEqual([...wanted.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(after === undefined).toBe(wanted.size === 0);
    }),
  );
});

test("it matters neither in which order nor how often they come", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anySaying, { selector: ({ id }) => id }), fc.nat(6), (sayings, cut) => {
      const steps = [sayings.slice(cut), sayings.slice(0, cut), sayings];
      let talk: Talk | undefined;
      for (const put of steps) talk = talkWith(talk, place, { put, gone: [] });
      expect(talk).toEqual(talkWith(undefined, place, { put: sayings, gone: [] }));
    }),
  );
});

test("of too many the same ones stay, whichever came first", () => {
  const many = Array.from({ length: 40 }, (_, at): Saying => ({ id: `x:item:${at}`, who: at, post: 0, terms: [at] }));
  const put = (talk: Talk | undefined, some: Saying[]) => talkWith(talk, place, { put: some, gone: [] }, 10);
  const forwards = put(put(undefined, many.slice(0, 20)), many.slice(20));
  const backwards = put(put(undefined, many.slice(15)), many.slice(0, 15));
  expect(forwards?.ids).toHaveLength(10);
  expect(forwards).toEqual(backwards);
});
