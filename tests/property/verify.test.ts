import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinContacts } from "../../lib/db/joins";
import { addNote } from "../../lib/db/notes";
import { addOpportunity } from "../../lib/db/opportunities";
import { setCompany, tagContacts } from "../../lib/db/profiles";
import { addTask } from "../../lib/db/tasks";
import { verify } from "../../lib/db/verify";
import type { Database } from "../../lib/db/database";
import { setOwn } from "../../lib/ingest/own";
import { askRebuild } from "../../lib/db/askRebuild";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { keysOfIdentity } from "../../lib/ingest/traits";
import type { InboxItem } from "../../lib/model/inbox";
import { anyCommand, daysStart, doAll } from "../builders/commands";
import { freshDatabase } from "../builders/database";
import { workOutAll } from "../builders/reader";
import { meet } from "../builders/sales";

const check = (on: Database) => verify({ on, keysOf: keysOfIdentity });

test("after whatever was read and done the checker finds no difference", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 1, maxLength: 30 }), async (commands) => {
      const on = freshDatabase();
      await doAll(on, commands);
      // asked for where the keys of two readings that were put together are to be told
      while (await rebuildStep(on));
      const { differences, isComplete } = await check(on);
      expect(differences).toEqual([]);
      expect(isComplete).toBe(true);
      await workOutAll(on, daysStart);
      expect((await check(on)).differences).toEqual([]);
      // every step of it was settled
      expect(await on.facts.count()).toBe(await on.interactions.count());
      on.close();
    }),
    { numRuns: 200 },
  );
}, 240_000);

/** A few people, two of them one person, with something of every kind on them. */
async function world(): Promise<Database> {
  const on = freshDatabase();
  const options = { now: daysStart, on };
  await meet(on, "rani", "budi", "citra", "dewi");
  await setOwn("x", { handle: "dewi" }, true, options);
  await joinContacts("x:rani", ["x:budi"], options);
  await tagContacts(["x:rani", "x:citra"], "vip", "add", options);
  await setCompany("x:citra", "x:rani", options);
  await addNote("x:rani", "met at the fair", options);
  await addTask({ title: "Call", identityId: "x:rani", dueOn: "2026-11-30" }, options);
  const value = { minor: 4200, currency: "EUR" };
  await addOpportunity({ title: "Beans", identityId: "x:rani", companyId: "x:citra", value }, options);
  await workOutAll(on, daysStart);
  return on;
}

const ask: InboxItem = {
  id: "x:item:c-rani",
  identityId: "x:rani",
  network: "x",
  asks: "question",
  when: daysStart,
  state: "open",
};

const one = Uint32Array.of(1);

/** What goes wrong, and what of it is told. */
const damages: Record<string, [damage: (on: Database) => Promise<unknown>, found: string[]]> = {
  "a count that is one too high": [
    (on) => on.contacts.update("x:citra", { counts: { comment: 2 } }),
    ["columns", "contacts: counts"],
  ],
  "a heat that is off by a hundred thousandth": [
    async (on) => {
      const contact = await on.contacts.get("x:citra");
      await on.contacts.update("x:citra", { heat: (contact?.heat ?? 0) * 1.00001 });
    },
    ["columns", "contacts: heat"],
  ],
  "a place in an order": [(on) => on.contacts.update("x:citra", { newest: 0 }), ["contacts: newest"]],
  "a stage that nothing says": [
    (on) => on.contacts.update("x:citra", { stage: "retain" }),
    ["columns", "contacts: stage"],
  ],
  "a contact that is gone": [
    (on) => on.contacts.delete("x:citra"),
    ["columns", "identities: its contact has it", "places"],
  ],
  "a contact of nobody": [
    async (on) => on.contacts.add({ ...(await on.contacts.get("x:citra")), id: "x:nobody" } as never),
    ["contacts: accounts", "places"],
  ],
  "an account that is gone": [
    (on) => on.identities.delete("x:citra"),
    ["contacts: accounts", "identityKeys", "interactions: account", "opportunities: organisation", "profiles: account"],
  ],
  "an account in another contact": [
    (on) => on.identities.update("x:budi", { contactId: "x:citra" }),
    ["contacts: accounts", "contacts: counts", "identities: contact", "identities: its contact has it"],
  ],
  "a link that nobody followed": [
    (on) => on.identities.update("x:citra", { group: "x:rani" }),
    ["identities: contact"],
  ],
  "words that it is not searched by": [(on) => on.identities.update("x:citra", { words: [] }), ["identities: words"]],
  "keys that nothing shows": [(on) => on.identities.update("x:citra", { keys: ["h:x"] }), ["identities: keys"]],
  "a tally that is gone": [(on) => on.tallies.delete("x:budi"), ["tallies"]],
  "a tally of somebody alone": [
    async (on) => on.tallies.put({ ...(await on.tallies.get("x:budi")), identityId: "x:citra" } as never),
    ["tallies"],
  ],
  "a tally with a day too many": [(on) => on.tallies.update("x:budi", { days: [1] }), ["tallies"]],
  "an interaction that was not counted": [
    async (on) => on.interactions.add({ ...(await on.interactions.get("x:item:c-citra")), id: "x:item:9" } as never),
    ["contacts: counts", "contacts: heat", "posts: captured"],
  ],
  "an outbound one that was not": [
    (on) => on.interactions.update("x:item:c-dewi", { towardsId: "x:citra" }),
    ["contacts: outbound"],
  ],
  "an interaction of nobody": [
    (on) => on.interactions.update("x:item:c-citra", { identityId: "x:gone" }),
    ["contacts: counts", "interactions: account"],
  ],
  "a post with one too few": [
    (on) => on.posts.toCollection().modify({ captured: { comment: 3 } }),
    ["posts: captured", "posts: order"],
  ],
  "a post in the wrong place": [(on) => on.posts.toCollection().modify({ most: -5 }), ["posts: order"]],
  "a sum of the pipeline": [(on) => on.pipeline.update("new", { count: 7 }), ["pipeline"]],
  "an opportunity in no stage": [
    (on) => on.opportunities.toCollection().modify({ stageId: "gone" }),
    ["contacts: has", "opportunities: stage", "pipeline"],
  ],
  "an opportunity with nobody": [
    (on) => on.opportunities.toCollection().modify({ companyId: "x:gone" }),
    ["opportunities: organisation"],
  ],
  "a note that was not counted": [
    (on) => on.notes.add({ id: "n", identityId: "x:citra", text: "", createdAt: 0, editedAt: 0 }),
    ["contacts: has"],
  ],
  "a note on nobody": [
    (on) => on.notes.add({ id: "n", identityId: "x:gone", text: "", createdAt: 0, editedAt: 0 }),
    ["notes: account"],
  ],
  "a question that was not counted": [(on) => on.inbox.add(ask), ["contacts: has"]],
  "a task that is due at no time": [
    (on) => on.tasks.toCollection().modify((task) => void delete task.due),
    ["tasks: due"],
  ],
  "a task that is done and still due": [
    (on) => on.tasks.toCollection().modify({ doneAt: 1 }),
    ["contacts: has", "tasks: due"],
  ],
  "a tag that columns do not know": [
    (on) => on.columns.toCollection().modify((columns) => columns.tags.clear()),
    ["columns"],
  ],
  "a number where nobody stands": [
    (on) => on.columns.toCollection().modify((columns) => void (columns.heat[400] = 7)),
    ["columns"],
  ],
  "columns that are gone": [(on) => on.columns.clear(), ["columns"]],
  "stamps that are gone": [(on) => on.stamps.clear(), ["stamps"]],
  "somebody at another's place": [(on) => on.places.toCollection().modify({ ids: ["x:citra"] }), ["places"]],
  "a profile that nobody shows": [
    (on) => on.profiles.put({ identityId: "x:budi", tags: ["press"] }),
    ["contacts: tags"],
  ],
  "a key that stands for nobody": [
    (on) => on.identityKeys.put({ key: "x:@old", identityId: "x:gone" }),
    ["identityKeys"],
  ],
  "a suggestion of nobody": [
    (on) =>
      on.suggestions.add({
        id: "x:citra|x:gone",
        a: "x:citra",
        b: "x:gone",
        score: 1,
        reasons: [],
        state: "different",
      }),
    ["suggestions: b"],
  ],
  "an interaction of which nothing is told": [(on) => on.facts.delete("x:item:c-citra"), ["facts", "months"]],
  "something told of an interaction that is gone": [
    async (on) => {
      const fact = await on.facts.get("x:item:c-citra");
      await on.facts.add({ ...fact, id: "x:item:9" } as never);
    },
    ["facts: interaction", "months"],
  ],
  "something else told than what it is": [
    (on) => on.facts.update("x:item:c-citra", { code: 7 }),
    ["facts: entry", "months"],
  ],
  "spam that is taken for none": [
    (on) => on.facts.update("x:item:c-citra", { intents: ["spam"] }),
    ["facts: entry", "interactions: spam"],
  ],
  "a month that is gone": [(on) => on.months.clear(), ["months"]],
  "a month that nothing was in": [
    (on) => on.months.add({ id: "2020-01 x 0", who: one, code: one, post: one }),
    ["months"],
  ],
  "an entry in place of another": [(on) => on.months.toCollection().modify({ who: one }), ["months"]],
};

describe("the checker finds", () => {
  test("nothing where all is well, and says how much it looked at", async () => {
    const on = await world();
    const { differences, rows, count } = await check(on);
    expect(differences).toEqual([]);
    expect(count).toBe(0);
    expect(rows).toBeGreaterThan(20);
  });

  test.each(Object.entries(damages))("%s", async (_name, [damage, found]) => {
    const on = await world();
    await damage(on);
    const { differences, count } = await check(on);
    expect(differences.map(({ what }) => what)).toEqual(expect.arrayContaining(found));
    expect(count).toBe(differences.length);
  });
});

/** What was read or entered is gone, or names somebody who is: nobody can tell what it was. */
const beyondRepair = new Set([
  "an account that is gone",
  "an interaction of nobody",
  "an opportunity in no stage",
  "an opportunity with nobody",
  "a note on nobody",
  "a key that stands for nobody",
  "a suggestion of nobody",
]);

describe("made anew, it is right again after", () => {
  test.each(Object.entries(damages).filter(([name]) => !beyondRepair.has(name)))("%s", async (_name, [damage]) => {
    const on = await world();
    await damage(on);
    await askRebuild(on);
    while (await rebuildStep(on));
    await workOutAll(on, daysStart);
    expect((await check(on)).differences).toEqual([]);
  });
});

test("the first hundred differences are told, and all are counted", async () => {
  const on = freshDatabase();
  await meet(on, ...Array.from({ length: 250 }, (_, at) => `p${at}`));
  await on.identities.toCollection().modify({ words: [] });
  const { differences, count } = await check(on);
  expect([differences.length, count]).toEqual([100, 250]);
});

test("the check tells how far it is, and stops when it is told to", async () => {
  const on = freshDatabase();
  await meet(on, ...Array.from({ length: 250 }, (_, at) => `p${at}`));
  const told: number[] = [];
  const stop = new AbortController();
  const stopped = await verify({
    on,
    keysOf: keysOfIdentity,
    signal: stop.signal,
    onProgress: (rows, of) => {
      told.push(rows / of);
      stop.abort();
    },
  });
  expect(stopped.isComplete).toBe(false);
  expect(told).toHaveLength(1);
  expect(told[0]).toBeGreaterThan(0);
  expect(told[0]).toBeLessThan(1);
});

test("what is captured while it checks is no difference", async () => {
  const on = freshDatabase();
  await meet(on, ...Array.from({ length: 450 }, (_, at) => `p${at}`));
  let more = 0;
  const running: Promise<void>[] = [];
  const { differences } = await verify({
    on,
    keysOf: keysOfIdentity,
    onProgress: () => {
      if (more < 3) running.push(meet(on, `a${(more += 1)}`, `z${more}`));
    },
  });
  await Promise.all(running);
  expect(differences).toEqual([]);
});
