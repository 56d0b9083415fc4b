import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shuffled } from "../../tests/builders/history";
import { freshDatabase } from "../../tests/builders/database";
import { plainReader, workOutAll } from "../../tests/builders/reader";
import type { Database } from "../db/database";
import { undo } from "../db/journal";
import { talkBetween } from "../db/talk";
import { verify } from "../db/verify";
import { firstOpenDay, firstWeeksOver, postMark, termMark } from "../insight/talk";
import { dayMs, dayOf } from "../model/days";
import { entryOf, type Fact, whoOf } from "../model/facts";
import type { Interaction } from "../model/records";
import { sayingsIn } from "../model/talk";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { deleteContacts } from "./remove";
import { type Retold, takeTerms } from "./terms";
import { keysOfIdentity } from "./traits";

const now = Date.UTC(2026, 10, 21, 9);
const today = dayOf(now);

function said(text: string | undefined, given: Partial<Interaction> = {}): Interaction {
  const when = given.when ?? now;
  return {
    id: "x:item:1",
    network: "x",
    type: "comment",
    identityId: "x:rani",
    postId: "x:post:1",
    ...(text !== undefined && { text }),
    at: { at: when, precision: "s" },
    firstSeen: now,
    lastSeen: now,
    ev: {},
    when,
    words: [],
    ...given,
  };
}

function factOf(row: Interaction): Fact {
  return { id: row.id, models: 1, ...entryOf(row, { outbound: false, onOwn: false }, {}) };
}

const came = (row: Interaction, before?: Interaction): Retold => ({
  before: before && factOf(before),
  after: row,
});

async function take(on: Database, retold: readonly Retold[], at = now): Promise<void> {
  await on.transaction("rw", [on.talk, on.termPasts], async () => takeTerms(retold, { now: at, on }));
}

async function talkOf(on: Database): Promise<unknown> {
  const talk = await talkBetween(0, 30_000, undefined, on);
  return talk.flatMap((each) =>
    sayingsIn(each).map((saying) => ({ day: each.day, ...saying, terms: [...saying.terms] })),
  );
}

test("a comment stands on its day with its terms, its post and who wrote it", async () => {
  const on = freshDatabase();
  await take(on, [came(said("kopi susu, kopi #Gayo"))]);
  expect(await talkOf(on)).toEqual([
    {
      day: today,
      id: "x:item:1",
      who: whoOf("x:rani"),
      post: postMark("x:post:1"),
      terms: ["#gayo", "kopi", "kopi susu", "susu"].map(termMark),
    },
  ]);
});

test("what nobody said in public, or no page told the day of, is left aside", async () => {
  const on = freshDatabase();
  const { at: _at, ...undated } = said("kopi");
  const left: Interaction[] = [
    said("kopi", { type: "message" }),
    undated,
    said("kopi", { at: { at: now, precision: "week" } }),
    said("kopi", { when: (firstOpenDay(firstWeeksOver(today)) - 1) * dayMs }),
    said("kopi", { when: now + 3 * dayMs }),
  ];
  await take(
    on,
    left.map((row) => came(row)),
  );
  expect(await talkOf(on)).toEqual([]);
});

test("who is read under another id, on another day or with other words, is there once; who is deleted is not", async () => {
  const on = freshDatabase();
  const first = said("kopi");
  const later = said("teh", { when: now - dayMs });
  await take(on, [came(first)]);
  await take(on, [came(later, first)]);
  expect(await talkOf(on)).toMatchObject([{ day: today - 1, terms: [termMark("teh")] }]);
  const renamed = said("teh", { id: "x:item:2", identityId: "x:1001", when: now - dayMs });
  await take(on, [{ before: factOf(later), after: undefined }, came(renamed)]);
  expect(await talkOf(on)).toMatchObject([{ id: "x:item:2", who: whoOf("x:1001") }]);
  await take(on, [{ before: factOf(renamed), after: undefined }]);
  expect(await on.talk.count()).toBe(0);
});

test("weeks that are over become numbers on the day after, and what comes too late does not bring them back", async () => {
  const on = freshDatabase();
  const old = now - 28 * dayMs;
  const three = (id: string) =>
    Array.from({ length: 3 }, (_, at) => said("kopi", { id: `x:item:${id}${at}`, identityId: `x:${at}`, when: old }));
  await take(
    on,
    three("a").map((row) => came(row)),
  );
  // what is read first may be of long ago
  expect(await talkOf(on)).toHaveLength(3);
  await take(on, [came(said("teh", { when: now + dayMs }))], now + dayMs);
  expect(await talkOf(on)).toMatchObject([{ day: today + 1 }]);
  const pasts = await on.termPasts.toArray();
  expect(pasts.map(({ network, terms }) => [network, [...terms]])).toEqual([
    ["", [0, termMark("kopi")]],
    ["*", []],
    ["x", [0, termMark("kopi")]],
  ]);
  await take(
    on,
    three("b").map((row) => came(row)),
    now + dayMs,
  );
  expect(await on.termPasts.toArray()).toEqual(pasts);
  expect(await on.talk.count()).toBe(1);
});

const anyRow = fc
  .record({
    id: fc.constantFrom("x:item:1", "x:item:2", "bluesky:item:3", "bluesky:item:4"),
    text: fc.constantFrom("kopi", "kopi susu", "#gayo", undefined),
    day: fc.nat(3),
    by: fc.nat(2),
    is: fc.constantFrom("said" as const, "said" as const, "gone" as const),
  })
  .map(({ id, text, day, by, is }): [id: string, row: Interaction | undefined] => {
    const network = id.split(":")[0] ?? "";
    const when = now - day * dayMs;
    return [id, is === "gone" ? undefined : said(text, { id, network, identityId: `${network}:${by}`, when })];
  });

test("the days follow from what is there now, whatever was there before, however often and in which order it was read", async () => {
  const [on, once] = [freshDatabase(), freshDatabase()];
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), fc.array(fc.nat()), fc.nat(3), async (steps, picks, size) => {
      await Promise.all([on.talk.clear(), once.talk.clear()]);
      const facts = new Map<string, Fact>();
      for (let at = 0; at < steps.length; at += size + 1) {
        const together = new Map(steps.slice(at, at + size + 1));
        const retold = [...together].map(([id, after]): Retold => ({ before: facts.get(id), after }));
        for (let times = 0; times <= (picks[at] ?? 0) % 2; times += 1) await take(on, retold);
        for (const [id, row] of together)
          if (row) facts.set(id, factOf(row));
          else facts.delete(id);
      }
      const last = [...new Map(steps).values()].flatMap((row) => (row ? [came(row)] : []));
      await take(once, shuffled(last, picks));
      expect(await talkOf(on)).toEqual(await talkOf(once));
    }),
    { numRuns: 100 },
  );
});

describe("what is captured", () => {
  let seenAt = now;
  const captured = async (on: Database, ...rows: [by: string, id: string, text: string][]) => {
    seenAt += 1_000;
    const values = rows.map(([by, id, text]) => ({
      is: "capture",
      seenAt,
      source: "dom",
      value: {
        type: "comment",
        id,
        actor: { id: by, handle: by },
        post: { id: "1" },
        text,
        at: { at: now, precision: "s" },
      },
    }));
    await ingest({ network: "x", page: "https://x.com/a/status/1", rows: values }, { now, db: on });
    await workOutAll(on, now, plainReader());
  };
  const whose = async (on: Database) => (await talkBetween(today, today, "x", on)).flatMap(({ who }) => [...who]);

  test("is talk once it is worked out, but for spam and what the user's own accounts say", async () => {
    const on = freshDatabase();
    await setOwn("x", { id: "kedai", handle: "kedai" }, true, { now, on });
    await captured(on, ["rani", "1", "kopi"], ["budi", "2", "kopi spam"], ["kedai", "3", "kopi"]);
    expect(await whose(on)).toEqual([whoOf("x:rani")]);
    await captured(on, ["budi", "2", "kopi enak"]);
    expect(await whose(on)).toEqual([whoOf("x:rani"), whoOf("x:budi")]);
    await setOwn("x", { id: "rani", handle: "rani" }, true, { now, on });
    await workOutAll(on, now, plainReader());
    expect(await whose(on)).toEqual([whoOf("x:budi")]);
  });

  test("goes with whoever is deleted, at once, and comes back with them", async () => {
    const on = freshDatabase();
    await captured(on, ["rani", "1", "kopi"], ["budi", "2", "kopi"]);
    const before = await talkOf(on);
    const seq = await deleteContacts(["x:rani"], { now, on });
    expect(await whose(on)).toEqual([whoOf("x:budi")]);
    await undo(seq ?? 0, { now, on });
    await workOutAll(on, now, plainReader());
    expect(await talkOf(on)).toEqual(before);
  });

  test("is talk again after all was worked out anew", async () => {
    const on = freshDatabase();
    await captured(on, ["rani", "1", "kopi"]);
    const before = await talkOf(on);
    await on.queue.add({ kind: "reread", id: "anew" });
    await workOutAll(on, now, plainReader());
    expect(await talkOf(on)).toEqual(before);
  });
});

test("the checker finds what stands in the talk and is no more, or is something else", async () => {
  const on = freshDatabase();
  await ingest(
    {
      network: "x",
      page: "https://x.com/a/status/1",
      rows: ["rani", "budi", "citra"].map((by) => ({
        is: "capture",
        seenAt: now,
        source: "dom",
        value: { type: "comment", id: by, actor: { id: by }, text: "kopi", at: { at: now, precision: "s" } },
      })),
    },
    { now, db: on },
  );
  await workOutAll(on, now, plainReader());
  const found = async () =>
    (await verify({ on, keysOf: keysOfIdentity })).differences.filter(({ what }) => what === "talk");
  expect(await on.talk.count()).toBe(1);
  expect(await found()).toEqual([]);
  await on.facts.delete("x:item:rani");
  await on.talk.toCollection().modify((talk) => {
    talk.who[0] = 7;
  });
  expect((await found()).map(({ id }) => id)).toEqual(["x:item:budi", "x:item:rani"]);
});
