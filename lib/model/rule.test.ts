import { describe, expect, it, test } from "vitest";
import { contactOf } from "../../tests/builders/contact";
import { ruleOf } from "../../tests/builders/rule";
import { foldProfiles } from "./fold";
import type { Contact, Interaction } from "./records";
import { actionsOf, hitsOf, type Occurrence, type Rule, rule } from "./rule";
import { matcherOf } from "./segmentMatcher";

const guest = contactOf({ id: "x:1", counts: { comment: 1 } });

function occurrenceOf(given: Partial<Interaction> = {}, contact: Contact = guest, asks = false): Occurrence {
  const interaction: Interaction = {
    id: "x:comment:1",
    network: "x",
    type: "comment",
    identityId: contact.id,
    text: "Berapa harganya? Très cher",
    firstSeen: 0,
    lastSeen: 0,
    ev: {},
    when: 0,
    words: [],
    ...given,
  };
  return { interaction, contact, asks };
}

function hits(given: Partial<Rule>, occurrences: readonly Occurrence[]) {
  const made = ruleOf(given);
  return hitsOf(made, occurrences, matcherOf(made.who, { now: 0, halfLifeDays: 30 }));
}

describe("an interaction matches", () => {
  it.each<[string, Rule["when"], boolean]>([
    ["any", {}, true],
    ["its type", { types: ["reply", "comment"] }, true],
    ["another type", { types: ["reply"] }, false],
    ["its network", { networks: ["x"] }, true],
    ["another network", { networks: ["bluesky"] }, false],
    ["a text in it, whatever its case and marks", { contains: "TRES" }, true],
    ["a text not in it", { contains: "price" }, false],
    ["what needs a reply", { asks: true }, false],
    ["all that is asked", { types: ["comment"], contains: "price" }, false],
  ])("%s", (_what, when, isOne) => {
    expect(hits({ when }, [occurrenceOf()])).toHaveLength(isOne ? 1 : 0);
  });

  it("when it needs a reply", () => {
    expect(hits({ when: { asks: true } }, [occurrenceOf({}, guest, true)])).toHaveLength(1);
  });

  it("only of those whom the rule is about", () => {
    expect(hits({ who: { is: "saved" } }, [occurrenceOf()])).toEqual([]);
    expect(hits({}, [occurrenceOf({}, { ...guest, own: true })])).toEqual([]);
  });
});

test("only what is not so already is done", () => {
  const made = ruleOf({
    deeds: [
      { do: "tag", tag: "seen" },
      { do: "stage", stage: "enhance" },
    ],
  });
  expect(actionsOf(made, guest)).toEqual(made.deeds);
  expect(actionsOf(made, { ...guest, tags: ["seen"], stage: "enhance" })).toEqual([]);
});

test("a stage set by hand stays, one set by a rule does not", () => {
  const made = ruleOf({ deeds: [{ do: "stage", stage: "retain" }] });
  expect(actionsOf(made, { ...guest, stageByHand: true })).toEqual([]);
  expect(actionsOf(made, { ...guest, stageByRule: true })).toEqual(made.deeds);
});

test("of joined people the stage set by hand shows, however late a rule set another", () => {
  const hand = { identityId: "x:1", stage: { value: "acquire" as const, at: 1 } };
  const ruled = { identityId: "x:2", stage: { value: "retain" as const, at: 2, by: "rule" as const } };
  for (const profiles of [
    [hand, ruled],
    [ruled, hand],
  ])
    for (const primary of ["x:1", "x:2"]) expect(foldProfiles(profiles, primary).stage).toEqual(hand.stage);
});

test("what was done on account of one interaction counts at the next", () => {
  const twice = [occurrenceOf({ id: "x:comment:1" }), occurrenceOf({ id: "x:comment:2" })];
  const task = { do: "task" as const, title: "Write back", inDays: 1 };
  const deeds = [{ do: "tag" as const, tag: "seen" }, task];
  expect(hits({ deeds }, twice).map(({ actions }) => actions)).toEqual([deeds, [task]]);
  const who = { is: "not" as const, of: { is: "has" as const, what: "tasks" as const } };
  expect(hits({ deeds, who }, twice)).toHaveLength(1);
});

test("a rule from outside parses when it is one", () => {
  expect(rule.parse(ruleOf())).toEqual(ruleOf());
  expect(rule.safeParse(ruleOf({ deeds: [] })).success).toBe(false);
  expect(rule.safeParse(ruleOf({ deeds: [{ do: "tag", tag: "#seen" }] })).success).toBe(false);
});
