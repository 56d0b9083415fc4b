import fc from "fast-check";
import { expect, test } from "vitest";
import { crowdOf, crowdSize, joinCrowds } from "./crowd";

const contacts = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `contact ${from + at}`);

test.each([0, 1, 200, 255])("%i contacts are counted exactly", (count) => {
  expect(crowdSize(crowdOf([...contacts(count), ...contacts(count)]))).toBe(count);
});

test.each([400, 5_000, 100_000])("%i contacts are counted within a fifth, in the same little room", (count) => {
  const crowd = crowdOf(contacts(count));
  expect(crowd.length).toBe(256);
  expect(Math.abs(crowdSize(crowd) / count - 1)).toBeLessThan(0.2);
});

test("joining is the crowd of all, in any order and repetition", () => {
  const some = fc.array(fc.integer({ min: 0, max: 2_000 }).map(String), { maxLength: 600 });
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const [one, two, three] = [crowdOf(a), crowdOf(b), crowdOf(c)];
      expect(joinCrowds([joinCrowds([three, one]), two, one])).toEqual(crowdOf([...a, ...b, ...c]));
    }),
  );
});
