import fc from "fast-check";
import { expect, it } from "vitest";
import { anyContact, contactsNow, someNetworks, someTags } from "../../tests/builders/contact";
import { fitsContact, matcherOf } from "../../lib/model/segmentMatcher";
import { type Condition, condition, type Leaf } from "../../lib/model/segment";
import { conditionOf, groupOf } from "./form";
import { kindOf, kinds, leafOf } from "./kinds";

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.constantFrom<Leaf>({ is: "saved" }, { is: "twoWay" }, { is: "has", what: "notes" }),
  fc.subarray(someNetworks, { minLength: 1 }).map((any): Leaf => ({ is: "network", any })),
  fc.subarray(someTags, { minLength: 1 }).map((any): Leaf => ({ is: "tag", any })),
);
const { where: anyCondition } = fc.letrec<{ where: Condition }>((tie) => ({
  where: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ is: fc.constantFrom("all" as const, "any" as const), of: fc.array(tie("where"), { maxLength: 3 }) }),
    tie("where").map((of) => ({ is: "not" as const, of })),
  ),
}));

it("shows a segment in the form so that it lets the same people through", () => {
  fc.assert(
    fc.property(anyCondition, anyContact, (where, contact) => {
      const asOf = { now: contactsNow, halfLifeDays: 30 };
      const fits = (each: Condition) => fitsContact({ id: "c", ...contact }, matcherOf(each, asOf));
      expect(fits(conditionOf(groupOf(where)))).toBe(fits(where));
    }),
  );
});

it("turns round what stands in it, twice is not at all", () => {
  const saved: Condition = { is: "saved" };
  expect(groupOf({ is: "not", of: { is: "not", of: saved } })).toEqual({
    join: "all",
    parts: [{ not: false, of: saved }],
  });
  expect(groupOf({ is: "any", of: [{ is: "not", of: saved }] })).toEqual({
    join: "any",
    parts: [{ not: true, of: saved }],
  });
});

it.each(kinds)("begins a condition that is shown as what was chosen: %s", (kind) => {
  const fresh = leafOf(kind);
  expect(kindOf(fresh)).toBe(kind);
  // what is to be chosen first is empty, and is asked for; everything else can be saved as it begins
  expect(condition.safeParse(fresh).success).toBe(!("any" in fresh));
});

it("can be saved as deep as the form goes, with every group turned round", () => {
  const inner: Condition = { is: "any", of: [{ is: "not", of: { is: "saved" } }] };
  expect(condition.safeParse({ is: "all", of: [{ is: "not", of: inner }] }).success).toBe(true);
});
