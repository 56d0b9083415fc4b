import { beforeEach, describe, expect, it, test } from "vitest";
import { columnDifferences } from "../../tests/builders/columns";
import { contents, freshDatabase } from "../../tests/builders/database";
import { ruleOf } from "../../tests/builders/rule";
import { ingest } from "../ingest/ingest";
import { dayMs } from "../model/days";
import type { InteractionType } from "../model/engagement";
import { undo, undoable } from "./journal";
import { setStage } from "./profiles";
import { deleteRule, listRules, runRules, runsOf, saveRule, tryRule } from "./rules";

const now = Date.UTC(2026, 10, 21, 12);
const halfLifeDays = 30;

let on = freshDatabase();
beforeEach(() => {
  on = freshDatabase();
});

/** People act, and what they did waits in the queue. */
async function act(...acts: [handle: string, type: InteractionType, text: string][]): Promise<void> {
  const before = await on.interactions.count();
  const rows = acts.map(([handle, type, text], at) => ({
    is: "capture",
    seenAt: now,
    source: "dom",
    value: {
      type,
      id: `c${before + at}`,
      actor: { id: `u-${handle}`, handle },
      post: { id: "p1" },
      text,
      at: { at: now - dayMs + before + at, precision: "ms" },
    },
  }));
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db: on });
  await on.queue.clear();
  const ids = new Set(acts.map((_, at) => `c${before + at}`));
  const stored = (await on.interactions.toArray()).filter(({ native = "" }) => ids.has(native));
  await on.queue.bulkAdd(stored.map(({ id }) => ({ kind: "rules", id })));
}

const run = () => runRules({ limit: 100, now, halfLifeDays, on });
const stageOf = async (handle: string) => (await on.contacts.get(`x:u-${handle}`))?.stage;
const tagsOf = async (handle: string) => (await on.contacts.get(`x:u-${handle}`))?.tags;

describe("a rule", () => {
  it("does what it says to whom it is about, and to nobody else", async () => {
    await on.rules.put(
      ruleOf({
        when: { contains: "price" },
        deeds: [
          { do: "tag", tag: "buyer" },
          { do: "stage", stage: "enhance" },
          { do: "task", title: "Send the price list", inDays: 2 },
        ],
      }),
    );
    await act(["ana", "comment", "What is the price?"], ["budi", "comment", "Nice cup"]);
    expect(await run()).toBe(2);
    expect([await tagsOf("ana"), await tagsOf("budi")]).toEqual([["buyer"], []]);
    expect([await stageOf("ana"), await stageOf("budi")]).toEqual(["enhance", "acquire"]);
    const tasks = await on.tasks.toArray();
    expect(tasks.map(({ title, identityId, dueOn }) => ({ title, identityId, dueOn }))).toEqual([
      { title: "Send the price list", identityId: "x:u-ana", dueOn: "2026-11-23" },
    ]);
    expect(await on.queue.count()).toBe(0);
    expect(await columnDifferences(on)).toEqual([]);
  });

  it("runs once on an interaction, however often that comes", async () => {
    await on.rules.put(ruleOf({ deeds: [{ do: "task", title: "Write back", inDays: 0 }] }));
    await act(["ana", "comment", "hello"]);
    const [queued] = await on.queue.toArray();
    await run();
    await on.queue.add({ kind: "rules", id: queued?.id ?? "" });
    await run();
    expect(await on.tasks.count()).toBe(1);
    expect(await runsOf("rule", 10, on)).toMatchObject([{ interactionId: queued?.id, at: now }]);
  });

  it("that is off does nothing", async () => {
    await on.rules.put(ruleOf({ on: false }));
    await act(["ana", "comment", "hello"]);
    expect(await run()).toBe(1);
    expect(await tagsOf("ana")).toEqual([]);
  });

  it("sees what an older one did", async () => {
    await on.rules.bulkPut([
      ruleOf({ id: "a", createdAt: 2, who: { is: "tag", any: ["seen"] }, deeds: [{ do: "tag", tag: "then" }] }),
      ruleOf({ id: "b", createdAt: 1 }),
    ]);
    await act(["ana", "comment", "hello"]);
    await run();
    expect(await tagsOf("ana")).toEqual(["seen", "then"]);
  });

  it("never changes a stage that was set by hand, but one that a rule set", async () => {
    await act(["ana", "comment", "hello"], ["budi", "comment", "hello"]);
    await setStage("x:u-ana", "acquire", { now, on });
    await setStage("x:u-budi", "enhance", { now, on, by: "rule" });
    await on.rules.put(ruleOf({ deeds: [{ do: "stage", stage: "retain" }] }));
    await run();
    expect([await stageOf("ana"), await stageOf("budi")]).toEqual(["acquire", "retain"]);
  });

  it("takes from the queue no more than it was asked to", async () => {
    await act(["ana", "comment", "hello"], ["budi", "comment", "hello"], ["citra", "comment", "hello"]);
    expect(await runRules({ limit: 2, now, halfLifeDays, on })).toBe(2);
    expect(await runRules({ limit: 2, now, halfLifeDays, on })).toBe(1);
    expect(await runRules({ limit: 2, now, halfLifeDays, on })).toBe(0);
  });
});

test("all that a rule did at once is undone at once and exactly, and not done again", async () => {
  await act(["ana", "comment", "hello"], ["budi", "reply", "hello"], ["ana", "reply", "again"]);
  await setStage("x:u-budi", "enhance", { now, on });
  const before = await contents(on);
  await on.rules.put(
    ruleOf({
      deeds: [
        { do: "tag", tag: "buyer" },
        { do: "stage", stage: "retain" },
        { do: "task", title: "Write back", inDays: 1 },
      ],
    }),
  );
  const noted = (await undoable(10, on)).length;
  await run();
  expect(await on.tasks.count()).toBe(3);
  const [entry, ...others] = await undoable(10, on);
  expect(others).toHaveLength(noted);
  expect(entry).toMatchObject({ command: "rule-run", count: 2 });
  expect((await runsOf("rule", 10, on)).map((each) => each.entry)).toEqual([entry?.seq, entry?.seq, entry?.seq]);

  await undo(entry?.seq ?? 0, { now, on });
  const after = await contents(on);
  for (const table of ["contacts", "profiles", "tasks", "identities"]) expect(after[table]).toEqual(before[table]);
  expect(await columnDifferences(on)).toEqual([]);
  const ids = (await on.interactions.toArray()).map(({ id }) => id);
  await on.queue.bulkAdd(ids.map((id) => ({ kind: "rules" as const, id })));
  await run();
  expect(await tagsOf("ana")).toEqual([]);
});

test("a dry run tells what a run then does, and changes nothing", async () => {
  const tried = ruleOf({
    when: { types: ["reply"] },
    deeds: [
      { do: "tag", tag: "talks" },
      { do: "task", title: "Write back", inDays: 1 },
    ],
  });
  await act(["ana", "reply", "one"], ["budi", "comment", "two"], ["ana", "reply", "three"], ["citra", "reply", "four"]);
  const before = await contents(on);
  const told = await tryRule(tried, { last: 10, now, halfLifeDays, on });
  expect(await contents(on)).toEqual(before);
  expect(told.map(({ contact, interaction, actions }) => [contact.id, interaction.text, actions.length])).toEqual([
    ["x:u-ana", "one", 2],
    ["x:u-ana", "three", 1],
    ["x:u-citra", "four", 2],
  ]);
  const some = await tryRule(tried, { last: 2, now, halfLifeDays, on });
  expect(some.map(({ interaction }) => interaction.text)).toEqual(["three", "four"]);

  await on.rules.put(tried);
  await run();
  expect([await tagsOf("ana"), await tagsOf("budi"), await tagsOf("citra")]).toEqual([["talks"], [], ["talks"]]);
  expect(await on.tasks.count()).toBe(
    told.flatMap(({ actions }) => actions.filter((each) => each.do === "task")).length,
  );
});

test("rules are kept, changed and deleted, and each of it undone", async () => {
  const { id: _id, createdAt: _createdAt, changedAt: _changedAt, ...entry } = ruleOf();
  const { rule, entry: added } = await saveRule(entry, { now, on });
  const { entry: changed } = await saveRule({ ...entry, id: rule.id, name: "another" }, { now: now + 1, on });
  const deleted = await deleteRule(rule.id, { now, on });
  expect(await listRules(on)).toEqual([]);
  await undo(deleted ?? 0, { now, on });
  expect((await listRules(on)).map(({ name }) => name)).toEqual(["another"]);
  await undo(changed, { now, on });
  expect(await listRules(on)).toEqual([rule]);
  await undo(added, { now, on });
  expect(await listRules(on)).toEqual([]);
  await expect(saveRule({ ...entry, deeds: [] }, { now, on })).rejects.toThrow("deeds");
});
