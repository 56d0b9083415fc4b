import { beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { plainReader, workOutAll } from "../../tests/builders/reader";
import { correctFeeling } from "../db/facts";
import { undo } from "../db/journal";
import type { Database } from "../db/database";
import { reheat, wantRule } from "../db/reheat";
import type { Capture } from "../model/capture";
import { type Coded, codedIn, monthWith } from "../model/facts";
import { defaultHeatRule } from "../model/heat";
import { ingest } from "./ingest";
import { askReread, insightStep } from "./insight";
import { setOwn } from "./own";
import { askRebuild } from "../db/askRebuild";
import { rebuildStep } from "./rebuild";
import { deleteContacts, removeAccounts, removeTables } from "./remove";

const now = Date.UTC(2026, 10, 21, 9);
let on: Database;

beforeEach(() => {
  on = freshDatabase();
});

type Read = Omit<Partial<Capture>, "actor"> & { by: string };

async function read(...captures: Read[]): Promise<void> {
  const rows = captures.map(({ by, ...capture }) => ({
    is: "capture",
    seenAt: now,
    source: "dom",
    value: { type: "comment", actor: { id: by, handle: by }, post: { id: "1" }, ...capture },
  }));
  const { quarantined } = await ingest({ network: "x", page: "https://x.com/a/status/1", rows }, { now, db: on });
  expect(quarantined).toBe(0);
}

const settle = (version?: number) => workOutAll(on, now, plainReader(version));
const factOf = (id: string) => on.facts.get(`x:item:${id}`);
const toldOf = async (id: string): Promise<Coded | undefined> => {
  const fact = await factOf(id);
  return fact && codedIn(fact.code);
};

/** The entries of all months are those of all facts. */
async function expectMonthsInStep(): Promise<void> {
  const byMonth = Map.groupBy(await on.facts.toArray(), ({ month }) => month);
  const should = [...byMonth].map(([id, facts]) => monthWith(id, undefined, facts, []));
  expect(await on.months.toArray()).toEqual(should.sort((a, b) => ((a?.id ?? "") < (b?.id ?? "") ? -1 : 1)));
}

describe("what is captured", () => {
  test("is worked out after it, each interaction once, also where there is no text", async () => {
    await read({ by: "rani", id: "1", text: "good?" }, { by: "budi", type: "reaction" });
    expect(await on.facts.count()).toBe(0);
    expect(await on.queue.where("kind").equals("insight").count()).toBe(1);
    await settle();
    expect(await factOf("1")).toMatchObject({ models: 1, language: "en", feeling: "positive", intents: ["question"] });
    expect((await on.facts.toArray()).map(({ feeling }) => feeling)).toEqual(["positive", undefined]);
    expect(await on.queue.where("kind").equals("insight").count()).toBe(0);
    await expectMonthsInStep();
  });

  test("and read again says nothing new, and is not worked out again", async () => {
    await read({ by: "rani", id: "1", text: "good" });
    await settle();
    await read({ by: "rani", id: "1", text: "good" });
    expect(await on.queue.where("kind").equals("insight").count()).toBe(0);
    await read({ by: "rani", id: "1", text: "much is bad" });
    await settle();
    expect(await factOf("1")).toMatchObject({ feeling: "negative" });
    await expectMonthsInStep();
  });

  test.each<[string, Omit<Read, "by">, Omit<Read, "by">, Partial<Coded>]>([
    ["on a post", { post: undefined }, { post: { id: "2" } }, { onPost: true }],
    ["of another kind", { type: "mention", weak: ["type"] }, { type: "reply" }, { type: "reply" }],
    [
      "at another time",
      { at: { at: now, precision: "hour", about: true } },
      { at: { at: now - 3_600_000, precision: "hour", about: true } },
      { hour: 488 },
    ],
    [
      "more surely timed",
      { at: { at: now, precision: "day" } },
      { at: { at: now, precision: "ms" } },
      { hourKnown: true },
    ],
  ])("and turns out to be %s is told anew", async (_what, first, next, told) => {
    await read({ by: "rani", id: "1", text: "good", ...first });
    await settle();
    expect(await toldOf("1")).not.toMatchObject(told);
    await read({ by: "rani", id: "1", text: "good", ...next });
    await settle();
    expect(await toldOf("1")).toMatchObject(told);
    await expectMonthsInStep();
  });

  test("is read once more where a step died, and nothing of that step is there", async () => {
    await read({ by: "rani", id: "1", text: "good" }, { by: "rani", id: "2", text: "bad" });
    const reader = plainReader();
    let texts = 0;
    const dying = { ...reader, read: (text: string) => ((texts += 1) > 1 ? fail() : reader.read(text)) };
    const fail = (): never => {
      throw new Error("planted");
    };
    await expect(insightStep(on, dying, { now })).rejects.toThrow("planted");
    expect([await on.facts.count(), await on.months.count()]).toEqual([0, 0]);
    await settle();
    expect(await on.facts.count()).toBe(2);
  });

  test("has ids of any letters", async () => {
    await read({ by: "rani", id: '1\n"2', text: "good" });
    await settle();
    expect(await factOf('1\n"2')).toMatchObject({ feeling: "positive" });
  });

  test("by an own account is outbound, on a post of theirs it is so, and no more when they are not", async () => {
    await read(
      { by: "rani", id: "1", text: "good", post: { id: "1", author: { handle: "kedai" } } },
      { by: "kedai", id: "2", text: "thanks", post: { id: "9" } },
    );
    await settle();
    expect(await toldOf("1")).toMatchObject({ onOwn: false, onPost: true, outbound: false });
    for (const isOwn of [true, false]) {
      await setOwn("x", { handle: "kedai" }, isOwn, { now, on });
      await settle();
      expect(await toldOf("1")).toMatchObject({ onOwn: isOwn, outbound: false });
      expect(await toldOf("2")).toMatchObject({ onOwn: false, outbound: isOwn });
      await expectMonthsInStep();
    }
  });

  test("stands on an own post when that is learnt at last", async () => {
    await setOwn("x", { handle: "kedai" }, true, { now, on });
    await read({ by: "rani", id: "1", text: "good" });
    await settle();
    expect(await toldOf("1")).toMatchObject({ onOwn: false });
    const post = { is: "post", seenAt: now, source: "dom", value: { id: "1", author: { handle: "kedai" } } };
    await ingest({ network: "x", page: "https://x.com/kedai", rows: [post] }, { now, db: on });
    await settle();
    expect(await toldOf("1")).toMatchObject({ onOwn: true });
  });

  test("by an account that turns out to be an own one is outbound", async () => {
    await setOwn("x", { handle: "kedai" }, true, { now, on });
    const actor = { id: "77" };
    const rows = [
      { is: "capture", seenAt: now, source: "dom", value: { type: "comment", id: "1", actor, text: "good" } },
    ];
    await ingest({ network: "x", page: "https://x.com/a", rows }, { now, db: on });
    await settle();
    expect(await toldOf("1")).toMatchObject({ outbound: false });
    const both = { is: "account", seenAt: now + 1, source: "dom", value: { id: "77", handle: "kedai" } };
    await ingest({ network: "x", page: "https://x.com/a", rows: [both] }, { now, db: on });
    await settle();
    expect(await toldOf("1")).toMatchObject({ outbound: true });
  });
});

describe("spam", () => {
  test("counts and makes nobody hot, whatever else they do, until it is none", async () => {
    await read({ by: "rani", id: "1", text: "good" });
    await settle();
    const { heat } = (await on.contacts.get("x:rani")) ?? {};
    await read({ by: "rani", id: "2", text: "spam" }, { by: "budi", id: "3", text: "spam" });
    await settle();
    expect(await on.contacts.get("x:rani")).toMatchObject({ counts: { comment: 2 }, heat });
    expect(await on.contacts.get("x:budi")).toMatchObject({ counts: { comment: 1 }, heat: 0, hottest: 0 });
    await read({ by: "rani", id: "4", text: "good" });
    await settle();
    const both = (await on.contacts.get("x:rani"))?.heat ?? 0;
    expect(both).toBeCloseTo((heat ?? 0) + 1, 6);
    await read({ by: "rani", id: "2", text: "what I wrote before was a joke" });
    await settle();
    expect((await on.contacts.get("x:rani"))?.heat).toBeCloseTo((heat ?? 0) + Math.log2(3), 6);
  });

  test("makes nobody hot by another rule either", async () => {
    await read({ by: "rani", id: "1", text: "good" }, { by: "rani", id: "2", text: "spam" });
    await settle();
    const { heat = 0 } = (await on.contacts.get("x:rani")) ?? {};
    await wantRule({ ...defaultHeatRule, weights: { ...defaultHeatRule.weights, comment: 8 } }, on);
    await reheat({ on });
    expect((await on.contacts.get("x:rani"))?.heat).toBeCloseTo(heat + 1, 6);
  });
});

describe("what the user says of a feeling", () => {
  test("wins, stands when it is read anew, and can be taken back and undone", async () => {
    await read({ by: "rani", id: "1", text: "bad" });
    await settle();
    const said = await correctFeeling("x:item:1", "positive", { now, on });
    expect(await toldOf("1")).toMatchObject({ feeling: "positive" });
    await read({ by: "rani", id: "1", text: "very bad" });
    await settle(2);
    expect(await factOf("1")).toMatchObject({ byHand: "positive", feeling: "negative" });
    const takenBack = await correctFeeling("x:item:1", undefined, { now: now + 1, on });
    expect(await toldOf("1")).toMatchObject({ feeling: "negative" });
    await undo(takenBack ?? 0, { now, on });
    expect(await toldOf("1")).toMatchObject({ feeling: "positive" });
    await undo(said ?? 0, { now, on });
    expect(await factOf("1")).not.toHaveProperty("byHand");
    await expectMonthsInStep();
  });

  test("of what is said already, or is no more, is nothing to undo", async () => {
    await read({ by: "rani", id: "1", text: "bad" });
    await correctFeeling("x:item:1", "positive", { now, on });
    expect(await correctFeeling("x:item:1", "positive", { now, on })).toBeUndefined();
    expect(await correctFeeling("x:item:9", "positive", { now, on })).toBeUndefined();
  });

  test("may come before anything was read", async () => {
    await read({ by: "rani", id: "1", text: "bad" });
    await correctFeeling("x:item:1", "positive", { now, on });
    expect(await toldOf("1")).toMatchObject({ feeling: "positive", onPost: true });
    await settle();
    expect(await factOf("1")).toMatchObject({ byHand: "positive", feeling: "negative", models: 1 });
    await expectMonthsInStep();
  });

  test("goes along with a better id, and is undone there", async () => {
    await read({ by: "rani", text: "bad" });
    await settle();
    const [loose] = await on.interactions.toArray();
    const said = await correctFeeling(loose?.id ?? "", "positive", { now, on });
    await read({ by: "rani", id: "1", text: "bad" });
    await settle();
    expect(await on.facts.toArray()).toMatchObject([{ id: "x:item:1", byHand: "positive" }]);
    await undo(said ?? 0, { now, on });
    expect((await on.facts.toArray()).map(({ byHand }) => byHand)).toEqual([undefined]);
    await expectMonthsInStep();
  });

  test("goes and comes back with who wrote it, also where it is undone between", async () => {
    await read({ by: "rani", id: "1", text: "bad" }, { by: "rani", id: "2", text: "bad" });
    await settle();
    const one = await correctFeeling("x:item:1", "positive", { now, on });
    await correctFeeling("x:item:2", "positive", { now, on });
    const seq = await deleteContacts(["x:rani"], { now, on });
    expect([await on.facts.count(), await on.months.count()]).toEqual([0, 0]);
    await undo(one ?? 0, { now, on });
    await undo(seq ?? 0, { now, on });
    await settle();
    expect((await on.facts.toArray()).map(({ byHand }) => byHand)).toEqual([undefined, "positive"]);
    await expectMonthsInStep();
  });
});

test("of who is deleted before it was worked out nothing is left to be done", async () => {
  await read({ by: "rani", id: "1", text: "good" }, { by: "budi", id: "2", text: "good" });
  await on.transaction("rw", removeTables(on), async () =>
    removeAccounts(await on.identities.where("contactId").equals("x:rani").toArray(), on),
  );
  expect(JSON.stringify(await on.queue.where("kind").equals("insight").toArray())).not.toContain("item:1");
  await settle();
  expect((await on.facts.toArray()).map(({ id }) => id)).toEqual(["x:item:2"]);
});

describe("other models", () => {
  const versions = async () => (await on.facts.toArray()).map(({ models }) => models);

  beforeEach(async () => {
    await read(...["1", "2", "3", "4", "5"].map((id) => ({ by: "rani", id, text: "good" })));
    await settle();
  });

  test("read everything once more, some at a time, and go on where they were", async () => {
    await askReread(plainReader(), on);
    expect(await on.queue.where("kind").equals("reread").count()).toBe(0);
    await askReread(plainReader(2), on);
    await insightStep(on, plainReader(2), { now, most: 1 });
    expect(await versions()).toEqual([2, 2, 2, 2, 1]);
    await askReread(plainReader(2), on);
    await settle(2);
    expect(await versions()).toEqual([2, 2, 2, 2, 2]);
    expect(await on.queue.where("kind").equals("reread").count()).toBe(0);
    await expectMonthsInStep();
  });

  test("begin anew where others had not come to the end", async () => {
    await askReread(plainReader(2), on);
    await insightStep(on, plainReader(2), { now, most: 1 });
    await askReread(plainReader(3), on);
    await settle(3);
    expect(await versions()).toEqual([3, 3, 3, 3, 3]);
  });
});

test("made anew, facts and months are right again, and what the user said stands", async () => {
  await read({ by: "rani", id: "1", text: "bad" }, { by: "rani", id: "2", text: "good" });
  await settle();
  await correctFeeling("x:item:1", "positive", { now, on });
  const before = [await on.facts.toArray(), await on.months.toArray()];
  await on.facts.update("x:item:1", { code: 7 });
  await on.facts.delete("x:item:2");
  await on.months.put({
    id: "2020-01 x 0",
    who: new Uint32Array(1),
    code: new Uint32Array(1),
    post: new Uint32Array(1),
  });
  await askRebuild(on);
  while (await rebuildStep(on));
  await settle();
  expect([await on.facts.toArray(), await on.months.toArray()]).toEqual(before);
});
