import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { did, every } from "../../tests/builders/history";
import { interactionTypes } from "../model/engagement";
import { defaultHeatRule, defaultWeights, type HeatRule } from "../model/heat";
import type { Identity, Interaction } from "../model/records";
import type { Tallied } from "../model/tally";
import type { Database } from "./database";
import { foldTables, refold } from "./fold";
import { ruleInForce } from "./heatRule";
import { reheat, reheatProgress, reheatStep, wantRule } from "./reheat";

const wanted: HeatRule = { weights: { ...defaultWeights, reaction: 0, message: 9 }, halfLifeDays: 7 };
let db: Database;

beforeEach(() => {
  db = freshDatabase();
});

function identity(id: string, contactId = id): Identity {
  return {
    id,
    contactId,
    network: "x",
    handles: [],
    firstSeen: 1,
    lastSeen: 1,
    ev: {},
    words: [],
    keys: [],
  };
}

function row(identityId: string, { id, ...deed }: Tallied): Interaction {
  return { ...deed, id: `${identityId} ${id}`, identityId, lastSeen: deed.firstSeen, ev: {}, words: [] };
}

/** Stores what accounts did, and makes the contacts anew by a rule. */
async function store(on: Database, identities: Identity[], rows: Interaction[], rule: HeatRule): Promise<void> {
  const recount = { identityIds: new Set(identities.map(({ id }) => id)), rule };
  await on.transaction("rw", foldTables(on), async () => {
    await on.identities.bulkPut(identities);
    await on.interactions.bulkPut(rows);
    await refold(
      identities.map(({ contactId }) => contactId),
      on,
      { recount },
    );
  });
}

/** Everything that a heat is kept in, rounded. */
async function heats(on: Database) {
  const round = (value = NaN) => Math.round(value * 1e6) / 1e6;
  const contacts = (await on.contacts.toArray()).map(({ id, heat, hottest }) => [id, round(heat), round(hottest)]);
  const tallies = (await on.tallies.toArray()).map(({ identityId, heat }) => [identityId, round(heat)]);
  const columns = (await on.columns.toArray()).map(({ heat }) => Array.from(heat, round));
  return { contacts, tallies, columns };
}

const ana = [...every(5, 9, "2026-11-20", "comment"), ...every(3, 4, "2026-11-18", "reaction")];
const dewi = every(20, 6, "2026-10-02", "message");
const world = [
  identity("x:ana"),
  identity("x:budi", "x:budi"),
  identity("x:budi2", "x:budi"),
  identity("x:citra"),
  { ...identity("x:me"), own: 1 as const },
];
const deeds = [
  ...ana.map((deed) => row("x:ana", deed)),
  ...dewi.map((deed) => row("x:budi", deed)),
  ...ana.map((deed) => row("x:budi2", deed)),
  ...dewi.map((deed) => row("x:me", deed)),
];

/** The heats of a database that was under the rule from the beginning. */
async function asIfAlways(rule: HeatRule, rows = deeds) {
  const other = freshDatabase();
  await store(other, world, rows, rule);
  return heats(other);
}

describe("changing the rule of heat", () => {
  it("gives every heat that would be there under it from the beginning", async () => {
    await store(db, world, deeds, defaultHeatRule);
    expect(await heats(db)).toEqual(await asIfAlways(defaultHeatRule));
    await wantRule(wanted, db);
    await reheat({ on: db });
    expect(await heats(db)).toEqual(await asIfAlways(wanted));
    expect(await ruleInForce(db)).toEqual(wanted);
  });

  it("goes on where a worker that died had left it, and changes no heat before the end", async () => {
    await store(db, world, deeds, defaultHeatRule);
    await wantRule(wanted, db);
    const before = await heats(db);
    let steps = 0;
    let last = -1;
    while (await reheatStep(db, 3)) {
      steps += 1;
      const { done, total } = (await reheatProgress(db)) ?? { done: 0, total: 0 };
      expect(done).toBeGreaterThan(last);
      expect(done).toBeLessThanOrEqual(total);
      last = done;
      expect(await heats(db)).toEqual(before);
      expect(await ruleInForce(db)).toEqual(defaultHeatRule);
    }
    expect(steps).toBeGreaterThan(2);
    expect(await heats(db)).toEqual(await asIfAlways(wanted));
    expect(await reheatProgress(db)).toBeUndefined();
    expect(await db.reheated.count()).toBe(0);
  });

  it("takes notice of what is captured and what goes while it runs", async () => {
    await store(db, world, deeds, defaultHeatRule);
    await wantRule(wanted, db);
    await reheatStep(db, 3);
    // ana is reckoned already; under the rule in force her reaction adds, under the wanted one it does not
    const more = row("x:ana", did("message", "2026-11-21"));
    const none = row("x:citra", did("reaction", "2026-11-21"));
    const gone = deeds.find(({ identityId }) => identityId === "x:budi2")?.id ?? "";
    await store(db, world.slice(0, 1), [more], defaultHeatRule);
    await reheatStep(db, 1000);
    await db.interactions.delete(gone);
    await store(db, world.slice(1, 4), [none], defaultHeatRule);
    await reheat({ on: db });
    const rows = [...deeds.filter(({ id }) => id !== gone), more, none];
    expect(await heats(db)).toEqual(await asIfAlways(wanted, rows));
  });

  it("may be asked for twice at once", async () => {
    await store(db, world, deeds, defaultHeatRule);
    await wantRule(wanted, db);
    await Promise.all([reheat({ on: db }), reheat({ on: db })]);
    expect(await heats(db)).toEqual(await asIfAlways(wanted));
  });

  it("stops when it is told to, and goes on later", async () => {
    await store(db, world, deeds, defaultHeatRule);
    await wantRule(wanted, db);
    await reheat({ on: db, signal: AbortSignal.abort() });
    expect(await heats(db)).toEqual(await asIfAlways(defaultHeatRule));
    await reheat({ on: db });
    expect(await heats(db)).toEqual(await asIfAlways(wanted));
  });

  it("is no job where the rule is in force", async () => {
    await wantRule(structuredClone(defaultHeatRule), db);
    expect(await reheatProgress(db)).toBeUndefined();
    expect(await reheatStep(db)).toBe(false);
  });

  it("is given up for another rule, and for the one in force", async () => {
    await store(db, world, deeds, defaultHeatRule);
    await wantRule(wanted, db);
    await reheatStep(db, 3);
    const other = { ...wanted, halfLifeDays: 90 };
    await wantRule(other, db);
    expect((await reheatProgress(db))?.done).toBe(0);
    await reheatStep(db, 3);
    await wantRule(other, db);
    expect((await reheatProgress(db))?.done).toBeGreaterThan(0);
    await wantRule(defaultHeatRule, db);
    expect(await reheatProgress(db)).toBeUndefined();
    expect(await db.reheated.count()).toBe(0);
    expect(await heats(db)).toEqual(await asIfAlways(defaultHeatRule));
  });

  it("ends the same after any rules, whatever was in between", async () => {
    const anyRule: fc.Arbitrary<HeatRule> = fc.record({
      halfLifeDays: fc.integer({ min: 1, max: 3650 }),
      weights: fc.record(
        Object.fromEntries(interactionTypes.map((type) => [type, fc.nat(100)])) as Record<
          keyof HeatRule["weights"],
          fc.Arbitrary<number>
        >,
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyRule, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (rules, size) => {
          const on = freshDatabase();
          await store(on, world, deeds, defaultHeatRule);
          for (const [rule, steps] of rules) {
            await wantRule(rule, on);
            for (let step = 0; step < steps; step += 1) await reheatStep(on, size);
          }
          await reheat({ on });
          expect(await heats(on)).toEqual(await asIfAlways(rules.at(-1)?.[0] ?? defaultHeatRule));
        },
      ),
      { numRuns: 30 },
    );
  });
});
