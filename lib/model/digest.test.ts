import { describe, expect, it } from "vitest";
import {
  type Behind,
  behindNamed,
  byPart,
  changeFrom,
  type DigestInput,
  digestOf,
  type Finding,
  nameOfBehind,
  risingFinding,
  shortLine,
  weekOf,
  zOf,
} from "./digest";
import { addDays } from "./calendar";
import type { Bucket, Insights } from "./insights";

const week = "2026-11-16";
const noFeelings = { negative: 0, neutral: 0, positive: 0, unsure: 0 };

const bucket = (from: string, is: Partial<Bucket> = {}): Bucket => ({
  from,
  byClass: { conversation: 0, amplification: 0, reaction: 0 },
  feelings: noFeelings,
  people: 0,
  newcomers: 0,
  returning: 0,
  own: 0,
  onPosts: 0,
  answerMinutes: undefined,
  ...is,
});
/** A week of so many reactions. */
const reactions = (reaction: number) => ({ byClass: { conversation: 0, amplification: 0, reaction } });
/** The weeks before, the oldest first. */
const weeks = (...each: Partial<Bucket>[]) => each.map((is, at) => bucket(addDays(week, 7 * (at - each.length)), is));

const given = (
  now: Partial<Bucket>,
  before: Bucket[],
  change: Partial<DigestInput> = {},
  more: Partial<Insights> = {},
) =>
  digestOf({
    week,
    before,
    isRunning: false,
    isPresent: true,
    posts: [],
    answered: 0,
    insights: {
      buckets: [bucket(week, now)],
      byNetwork: [],
      hours: Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0)),
      flow: [],
      people: [],
      posts: [],
      peopleCount: 7,
      returningCount: 0,
      answerMinutes: undefined,
      atRiskNow: 0,
      undated: 0,
      ...more,
    },
    ...change,
  });

const one = <I extends Finding["is"]>({ findings }: { findings: Finding[] }, is: I) =>
  findings.find((each): each is Extract<Finding, { is: I }> => each.is === is);

describe("a usual week", () => {
  it("is the median of the eight weeks before", () => {
    // in order 5 10 20 30 40 50 60 90: the middle two are 30 and 40
    const before = weeks(...[40, 10, 90, 30, 5, 60, 20, 50].map(reactions));
    expect(one(given(reactions(42), before), "total")).toMatchObject({
      count: 42,
      people: 7,
      usual: { value: 35, weeks: 8 },
      record: undefined,
    });
  });

  it("leaves out the weeks before the first in which anything was read, not the empty ones after it", () => {
    const before = weeks(...[0, 0, 0, 12, 0, 30].map(reactions));
    expect(one(given(reactions(20), before), "total")?.usual).toEqual({ value: 12, weeks: 3 });
  });

  it("is none of fewer than three, and that is said once", () => {
    const little = given(reactions(20), weeks(...[0, 12, 30].map(reactions)));
    expect(one(little, "total")?.usual).toBeUndefined();
    expect(little.untold).toContain("usual");
    expect(given(reactions(20), weeks(...[9, 12, 30].map(reactions))).untold).not.toContain("usual");
  });

  it("is nothing to compare a week with that is not over", () => {
    const before = weeks(...[40, 10, 90, 30].map(reactions));
    const running = given(reactions(42), before, { isRunning: true });
    expect(one(running, "total")?.usual).toBeUndefined();
    expect(running.untold).not.toContain("usual");
  });

  it.each([
    [91, "most"],
    [90, undefined],
    [5, undefined],
    [4, "least"],
  ])("with %d beside eight others of 5 to 90 says: %s", (count, record) => {
    const before = weeks(...[40, 10, 90, 30, 5, 60, 20, 50].map(reactions));
    expect(one(given(reactions(count), before), "total")?.record).toBe(record);
  });

  it.each([
    [25, 20, 0.25],
    [15, 20, -0.25],
    [40, 19.5, undefined],
  ])("compares %d with %d as %s", (count, value, by) => {
    expect(changeFrom(count, { value, weeks: 8 })).toBe(by);
  });
});

describe("a class moved", () => {
  const said = (conversation: number, amplification: number, reaction: number) => ({
    byClass: { conversation, amplification, reaction },
  });
  const before = weeks(said(40, 8, 100), said(44, 10, 90), said(36, 12, 110), said(40, 10, 100));

  it("where it lies outside of all weeks, by a quarter and by ten", () => {
    expect(one(given(said(50, 10, 100), before), "class")).toMatchObject({
      class: "conversation",
      count: 50,
      usual: { value: 40, weeks: 4 },
    });
    expect(one(given(said(49, 10, 100), before), "class")).toBeUndefined();
    // more than doubled, but by nine
    expect(one(given(said(40, 19, 100), before), "class")).toBeUndefined();
    expect(one(given(said(40, 10, 75), before), "class")).toMatchObject({ class: "reaction", count: 75 });
  });

  it("most for its size where several did", () => {
    // 30 of 100 is three errors, 25 of 40 about four
    expect(one(given(said(65, 10, 130), before), "class")?.class).toBe("conversation");
  });

  it("not, where fewer than four weeks can tell", () => {
    expect(one(given(said(90, 10, 100), before.slice(1)), "class")).toBeUndefined();
  });
});

describe("feelings", () => {
  const felt = (positive: number, negative: number, neutral: number) => ({
    byClass: { conversation: positive + negative + neutral, amplification: 0, reaction: 0 },
    feelings: { positive, negative, neutral, unsure: 0 },
  });
  const before = weeks(felt(40, 10, 50), felt(40, 10, 50), felt(40, 10, 50));

  it("are compared by the errors between two shares", () => {
    // 60 of 100 and 120 of 300: together 0.45, error √(0.2475 · (1/100 + 1/300)) = 0.057446
    expect(zOf(60, 100, 120, 300)).toBeCloseTo(0.2 / 0.057446, 3);
    expect(zOf(0, 10, 0, 20)).toBe(0);
    expect(zOf(1, 0, 3, 9)).toBe(0);
  });

  it("changed where the difference is more than chance", () => {
    expect(one(given(felt(60, 10, 30), before), "feltMore")).toMatchObject({
      feeling: "positive",
      share: 0.6,
      before: 0.4,
      texts: 100,
      weeks: 3,
    });
    // 54 of 100: 0.14 / 0.0571 is 2.45
    expect(one(given(felt(54, 10, 36), before), "feltMore")).toBeUndefined();
    expect(one(given(felt(54, 10, 36), before), "felt")).toMatchObject({ positive: 54, texts: 100, isCompared: true });
    expect(one(given(felt(40, 30, 30), before), "feltMore")).toMatchObject({ feeling: "negative", share: 0.3 });
  });

  it("of few texts are told and not compared, of fewer not told, and that is said", () => {
    expect(one(given(felt(29, 0, 0), before), "felt")).toMatchObject({ texts: 29, isCompared: false });
    const few = given(felt(19, 0, 0), before);
    expect(one(few, "felt")).toBeUndefined();
    expect(few.untold).toContain("feelings");
  });
});

it("tells of people: new, back, a step on, at risk, and who engaged most", () => {
  const digest = given(
    { ...reactions(30), newcomers: 5, returning: 2 },
    weeks({ ...reactions(9), newcomers: 2 }, { ...reactions(9), newcomers: 1 }, { ...reactions(9), newcomers: 7 }),
    {},
    {
      flow: [
        { from: undefined, to: "acquire", count: 4 },
        { from: "acquire", to: "enhance", count: 3 },
        { from: "retain", to: "enhance", count: 1 },
      ],
      atRiskNow: 6,
      people: [
        { contactId: "x:maya", name: "Maya", total: 9 },
        { contactId: "x:tomo", name: "Tomo", total: 2 },
      ],
    },
  );
  expect(one(digest, "new")).toMatchObject({ count: 5, usual: { value: 2 } });
  expect(one(digest, "back")?.count).toBe(2);
  expect(one(digest, "moves")).toMatchObject({
    moves: [{ from: "acquire", to: "enhance", count: 3 }],
    links: [{ to: "people", of: { move: { from: "acquire", to: "enhance" } } }],
  });
  expect(one(digest, "risk")?.count).toBe(6);
  expect(one(digest, "people")?.people).toEqual([{ id: "x:maya", name: "Maya", count: 9 }]);
});

it("tells only of the present who is at risk", () => {
  expect(one(given(reactions(30), [], { isPresent: false }, { atRiskNow: 6 }), "risk")).toBeUndefined();
});

it("tells the best hour from thirty known ones on", () => {
  const hours = (top: number, rest: number) =>
    Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (_hour, at) => (day === 1 && at === 19 ? top : day === 2 && at === 7 ? rest : 0)),
    );
  expect(one(given(reactions(40), [], {}, { hours: hours(16, 14) }), "hour")).toMatchObject({
    weekday: 1,
    hour: 19,
    count: 16,
    of: 30,
  });
  const few = given(reactions(40), [], {}, { hours: hours(15, 14) });
  expect(one(few, "hour")).toBeUndefined();
  expect(few.untold).toContain("hour");
});

it("tells the best weekday where three in ten are its", () => {
  const hours = (top: number) =>
    Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (_hour, at) => (at > 3 ? 0 : day === 4 ? top : 5)),
    );
  expect(one(given(reactions(200), [], {}, { hours: hours(13) }), "weekday")).toMatchObject({
    weekday: 4,
    count: 52,
    of: 172,
    links: [{ to: "people", of: { at: { weekday: 4 } } }],
  });
  expect(one(given(reactions(200), [], {}, { hours: hours(12) }), "weekday")).toBeUndefined();
  expect(one(given(reactions(9), [], {}, { hours: hours(13) }), "weekday")).toBeUndefined();
});

it("tells no hour that has less than ten, or than a twentieth", () => {
  const hours = (top: number, each: number) =>
    Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_hour, at) => (day + at === 0 ? top : each)));
  // 167 others
  expect(one(given(reactions(999), [], {}, { hours: hours(9, 1) }), "hour")).toBeUndefined();
  const even = given(reactions(999), [], {}, { hours: hours(17, 2) });
  expect(one(even, "hour")).toBeUndefined();
  // enough is known: no hour stands out
  expect(even.untold).not.toContain("hour");
  expect(one(given(reactions(999), [], {}, { hours: hours(18, 2) }), "hour")).toMatchObject({ count: 18, of: 352 });
});

it.each([
  [undefined, undefined],
  [" \n ", undefined],
  ["Kopi\nSore", "Kopi Sore"],
  ["k".repeat(60), "k".repeat(60)],
  ["k".repeat(61), `${"k".repeat(60)}…`],
  [
    "Kopi Sore No. 7 is out: washed Gayo, honey and dried orange. First bags",
    "Kopi Sore No. 7 is out: washed Gayo, honey and dried orange…",
  ],
  ["👍🏽".repeat(61), `${"👍🏽".repeat(60)}…`],
])("names %j as %j", (text, line) => {
  expect(shortLine(text)).toBe(line);
});

it("tells how fast was answered, and who waits", () => {
  const before = weeks(
    { ...reactions(9), answerMinutes: 60 },
    { ...reactions(9), answerMinutes: 30 },
    { ...reactions(9), answerMinutes: 240 },
  );
  const digest = given({ ...reactions(9), answerMinutes: 45 }, before, { answered: 4, waiting: 2 });
  expect(one(digest, "answers")).toMatchObject({ count: 4, minutes: 45, usual: { value: 60, weeks: 3 } });
  expect(one(digest, "answers")?.links[0]).toEqual({ to: "people", of: { answered: true } });
  expect(one(digest, "waiting")?.count).toBe(2);
});

it("of a week of nine interactions tells nothing but these and whose they were", () => {
  const little = given({ ...reactions(9), newcomers: 1 }, weeks(...[50, 60, 70, 80].map(reactions)));
  expect(little.findings.map(({ is }) => is)).toEqual(["total", "new"]);
  expect(little.untold).toEqual(["feelings", "hour"]);
});

it("of an empty week tells who waits, and misses nothing", () => {
  const empty = given({}, weeks(reactions(5), reactions(5), reactions(5)), { waiting: 3 });
  expect(empty.findings.map(({ is }) => is)).toEqual(["waiting"]);
  expect(empty.untold).toEqual([]);
});

it("gives every number of a finding its place, the heaviest first within its part", () => {
  const rising = risingFinding([
    { name: "grinder", people: 9 },
    { name: "launch", people: 5, postId: "x:post:1" },
  ]);
  expect(rising?.links).toEqual([{ to: "trends" }, { to: "post", id: "x:post:1" }]);
  expect(risingFinding([])).toBeUndefined();
  const { findings } = given({ ...reactions(30), newcomers: 5, returning: 2 }, [], {}, { atRiskNow: 1 });
  expect(byPart([...findings, ...(rising ? [rising] : [])])).toMatchObject([
    { part: "engagement", findings: [{ is: "total" }] },
    { part: "people", findings: [{ is: "new" }, { is: "back" }, { is: "risk" }] },
    { part: "talk", findings: [{ is: "rising" }] },
  ]);
});

it("knows the Monday of every day, over the end of a year too", () => {
  expect(["2026-11-16", "2026-11-18", "2026-11-22", "2027-01-03"].map(weekOf)).toEqual([
    week,
    week,
    week,
    "2026-12-28",
  ]);
});

describe("the list behind a number", () => {
  it.each<Behind>([
    {},
    "risk",
    { who: "new" },
    { who: "back" },
    { answered: true },
    { class: "reaction" },
    { feeling: "unsure" },
    { at: { weekday: 6, hour: 23 } },
    { at: { weekday: 0 } },
    { move: { from: "acquire", to: "retain" } },
  ])("is found again by its name: %j", (of) => {
    expect(behindNamed(nameOfBehind(of))).toEqual(of);
  });

  it.each(["", "nobody", "7-1", "1-24", "1-", "acquire-gone", "acquire", "__proto__"])("is none for %j", (name) => {
    expect(behindNamed(name)).toBeUndefined();
  });
});
