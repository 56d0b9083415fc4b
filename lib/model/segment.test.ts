import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContact, contactOf, contactsNow, placesIn, someNetworks, someTags } from "../../tests/builders/contact";
import { chunkSize, emptyColumns, isListed, putContact } from "./columns";
import { dayMs } from "./days";
import { classOf, engagementClasses, type InteractionType, interactionTypes } from "./engagement";
import { heatNow } from "./heat";
import type { Contact } from "./records";
import { isAtRisk, isBack } from "./rhythm";
import { type Condition, condition, deepest } from "./segment";
import { type AsOf, fitsContact, matcherOf } from "./segmentMatcher";
import { stages } from "./stage";
import { touchAt } from "./touch";

const asOf: AsOf = { now: contactsNow, halfLifeDays: 30 };

/** The meaning of conditions, said of a contact instead of its columns. */
function isTrue(where: Condition, contact: Contact): boolean {
  const { now } = asOf;
  const total = Object.values(contact.counts).reduce((sum, count) => sum + count, 0);
  const types = Object.keys(contact.counts) as InteractionType[];
  const within = ({ from = 0, to = Infinity }: { from?: number | undefined; to?: number | undefined }, value: number) =>
    value >= from && value <= to;
  const since = (
    { within: most = Infinity, over = -Infinity }: { within?: number | undefined; over?: number | undefined },
    at: number,
  ) => now - at <= most * dayMs && now - at > over * dayMs;
  switch (where.is) {
    case "all":
      return where.of.every((each) => isTrue(each, contact));
    case "any":
      return where.of.some((each) => isTrue(each, contact));
    case "not":
      return !isTrue(where.of, contact);
    case "network":
      return where.any.some((network) => contact.networks.includes(network));
    case "class":
      return types.some((type) => where.any.includes(classOf(type)));
    case "type":
      return types.some((type) => where.any.includes(type));
    case "stage":
      return (
        where.any.includes(contact.stage) &&
        (where.byHand === undefined || where.byHand === (contact.stageByHand === true))
      );
    case "tag":
      return where.any.some((tag) => contact.tags.includes(tag));
    case "heat":
      return within(where, heatNow(contact.heat, now, asOf.halfLifeDays));
    case "lastSeen":
      return since(where, contact.last);
    case "firstSeen":
      return since(where, contact.first);
    case "interactions":
      return within(where, total);
    case "breadth":
      return within(where, contact.networks.length);
    case "rating":
      return contact.rating !== undefined && within(where, contact.rating);
    case "has":
      if (where.what === "company" || where.what === "informed") return contact[where.what] !== undefined;
      return contact.has[where.what] !== undefined;
    case "saved":
      return contact.savedAt !== undefined;
    case "organisation":
      return contact.organisation === true;
    case "twoWay":
      return contact.outbound !== undefined && total > 0;
    case "atRisk":
      return isAtRisk(contact, now);
    case "back":
      return isBack(contact, now);
    case "touchDue":
      return (touchAt(contact) ?? Infinity) <= now;
  }
}

const days = fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined });
const count = fc.option(fc.nat(6), { nil: undefined });
const some = <T>(from: readonly T[]) => fc.subarray([...from], { minLength: 1 });
const ofRange = (is: "interactions" | "breadth" | "rating") =>
  fc.record({ is: fc.constant(is), from: count, to: count });
const ofAgo = (is: "lastSeen" | "firstSeen") => fc.record({ is: fc.constant(is), within: days, over: days });

const anyLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constant("network" as const), any: some([...someNetworks, "web"]) }),
  fc.record({ is: fc.constant("class" as const), any: some(engagementClasses) }),
  fc.record({ is: fc.constant("type" as const), any: some(interactionTypes) }),
  fc.record({
    is: fc.constant("stage" as const),
    any: some(stages),
    byHand: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({ is: fc.constant("tag" as const), any: some([...someTags, "constructor"]) }),
  fc.record({
    is: fc.constant("heat" as const),
    from: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
    to: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
  }),
  ofAgo("lastSeen"),
  ofAgo("firstSeen"),
  ofRange("interactions"),
  ofRange("breadth"),
  ofRange("rating"),
  fc.record({
    is: fc.constant("has" as const),
    what: fc.constantFrom("emails", "phones", "notes", "tasks", "opportunities", "won", "asks", "company"),
  }),
  fc.constantFrom("saved", "organisation", "twoWay", "atRisk", "back", "touchDue").map((is) => ({ is })),
);

const anyCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: deepest, withCrossShrink: true },
    anyLeaf,
    fc.record({ is: fc.constantFrom("all", "any"), of: fc.array(tie("condition"), { maxLength: 4 }) }),
    fc.record({ is: fc.constant("not" as const), of: tie("condition") }),
  ),
})).condition;

test("columns, one contact and the meaning of a segment agree", () => {
  fc.assert(
    fc.property(fc.array(anyContact, { minLength: 1, maxLength: 12 }), anyCondition, (people, where) => {
      const contacts = people.map((each, at): Contact => ({ ...each, id: `x:${at}` }));
      const columns = emptyColumns(0);
      const listed = contacts.flatMap((contact, at) =>
        isListed(contact) ? [{ contact, place: (at * 47) % chunkSize }] : [],
      );
      for (const { contact, place } of listed) putContact(columns, place, contact);
      const matcher = matcherOf(where, asOf);
      const fitting = listed.filter(({ contact }) => isTrue(where, contact)).map(({ place }) => place);
      expect(placesIn(matcher(columns))).toEqual(fitting.sort((a, b) => a - b));
      for (const contact of contacts)
        expect(fitsContact(contact, matcher)).toBe(isListed(contact) && isTrue(where, contact));
    }),
    { numRuns: 3000 },
  );
});

test("a value of heat that nobody has is above nobody's, however early it is", () => {
  const cold = contactOf({ id: "x:1", savedAt: 1 });
  const early = matcherOf({ is: "heat", from: 0.001 }, { now: dayMs, halfLifeDays: 3650 });
  expect(fitsContact(cold, early)).toBe(false);
});

describe("a segment from outside", () => {
  test("parses when it is one", () => {
    fc.assert(
      fc.property(anyCondition, (where) => {
        expect(condition.parse(where)).toEqual(where);
      }),
    );
  });

  test.each([
    ["of a kind that is not known", { is: "mood", any: ["glad"] }],
    ["with a stray key", { is: "saved", really: true }],
    ["of no network", { is: "network", any: [] }],
    ["of a stage that is none", { is: "stage", any: ["prospect"] }],
    ["of days below one", { is: "lastSeen", within: 0 }],
    ["too deep", Array.from({ length: deepest + 1 }).reduce<unknown>((of) => ({ is: "not", of }), { is: "saved" })],
    ["too wide", { is: "all", of: Array.from({ length: 1000 }, () => ({ is: "saved" })) }],
  ])("is refused %s", (_what, input) => {
    expect(condition.safeParse(input).success).toBe(false);
  });
});
