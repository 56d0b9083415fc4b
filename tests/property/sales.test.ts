import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "../../lib/db/database";
import { undo, undoable } from "../../lib/db/journal";
import {
  addOpportunity,
  boardPage,
  deleteOpportunities,
  editOpportunity,
  moveOpportunity,
} from "../../lib/db/opportunities";
import { addStage, editStage, orderStages, removeStage } from "../../lib/db/pipeline";
import { pipeline, recountedPipeline } from "../../lib/db/pipeline-counters";
import { addTask, deleteTasks, editTask, finishTask, reopenTask, snoozeTask } from "../../lib/db/tasks";
import type { Opportunity } from "../../lib/model/opportunity";
import type { PipelineStage } from "../../lib/model/pipeline";
import { scheduled } from "../../lib/model/task";
import { contents, freshDatabase } from "../builders/database";
import { meet, salesStart } from "../builders/sales";

const people = ["rani", "budi"] as const;

/** What commands choose among; a number picks from whatever there is when the command runs. */
const pick = fc.nat(1000);
const person = fc.constantFrom(...people).map((handle) => `x:${handle}`);
const value = fc.option(fc.record({ minor: fc.nat(1e6), currency: fc.constantFrom("EUR", "JPY") }), { nil: undefined });
const probability = fc.option(fc.nat(100), { nil: undefined });

type Step = (on: Database, now: number) => Promise<unknown>;

const one = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];
const ids = (table: { toCollection(): { primaryKeys(): PromiseLike<string[]> } }) => table.toCollection().primaryKeys();

async function someOpportunity(on: Database, at: number): Promise<string> {
  return one(await ids(on.opportunities), at) ?? "";
}
async function someTask(on: Database, at: number): Promise<string> {
  return one(await ids(on.tasks), at) ?? "";
}
async function someStage(on: Database, at: number): Promise<PipelineStage> {
  return one(await pipeline(on), at) as PipelineStage;
}
/** What is refused because there is nothing to do it to, is not done. */
const ifThere = (command: Promise<unknown>): Promise<unknown> =>
  command.catch((error: unknown) => {
    if (!(error instanceof Error) || !/^(No\w+|Entry)Error$/.test(error.name)) throw error;
  });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ person, value, probability, pick }).map((made): Step => add(made)) },
  {
    weight: 4,
    arbitrary: fc
      .record({ pick, changes: fc.oneof(fc.record({ value, probability }), fc.record({ identityId: person })) })
      .map(
        ({ pick, changes }): Step =>
          async (on, now) =>
            ifThere(editOpportunity(await someOpportunity(on, pick), changes, { now, on })),
      ),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ pick, to: pick, beside: pick, side: fc.constantFrom("first", "last", "before", "after") })
      .map(({ pick, to, beside, side }): Step => async (on, now) => {
        const neighbour = await someOpportunity(on, beside);
        const place = side === "before" ? { before: neighbour } : side === "after" ? { after: neighbour } : side;
        const { id: stageId } = await someStage(on, to);
        const move = { stageId, place, lostReason: "too dear" };
        return ifThere(moveOpportunity(await someOpportunity(on, pick), move, { now, on }));
      }),
  },
  {
    weight: 2,
    arbitrary: fc.array(pick, { minLength: 1, maxLength: 3 }).map(
      (picks): Step =>
        async (on, now) =>
          deleteOpportunities(await Promise.all(picks.map((at) => someOpportunity(on, at))), { now, on }),
    ),
  },
  {
    weight: 1,
    arbitrary: probability.map(
      (chance): Step =>
        (on) =>
          addStage({ name: "Demo", probability: chance ?? 0 }, { on }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ pick, chance: fc.nat(100) }).map(
      ({ pick, chance }): Step =>
        async (on) =>
          editStage((await someStage(on, pick)).id, { probability: chance }, { on }),
    ),
  },
  {
    weight: 1,
    arbitrary: pick.map(
      (at): Step =>
        async (on) =>
          orderStages([(await someStage(on, at)).id], { on }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ pick, to: pick }).map(({ pick, to }): Step => async (on, now) => {
      const moveTo = (await someStage(on, to)).id;
      return ifThere(removeStage((await someStage(on, pick)).id, { now, on, moveTo }));
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ pick, person }).map(({ pick, person }): Step => async (on, now) => {
      const opportunityId = await someOpportunity(on, pick);
      const about = pick % 2 === 0 || opportunityId === "" ? { identityId: person } : { opportunityId };
      const entry = { title: "Call", dueOn: "2026-11-30", repeat: { every: 1, unit: "month" as const }, ...about };
      return addTask(entry, { now, on });
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ pick, person, what: fc.constantFrom("done", "open", "off", "delete", "hand") })
      .map(({ pick, person, what }): Step => async (on, now) => {
        const id = await someTask(on, pick);
        const options = { now, on };
        switch (what) {
          case "done":
            return ifThere(finishTask(id, options));
          case "open":
            return ifThere(reopenTask(id, options));
          case "off":
            return ifThere(snoozeTask(id, "tomorrow", options));
          case "delete":
            return deleteTasks([id], options);
          default:
            return ifThere(editTask(id, { identityId: person }, options));
        }
      }),
  },
  {
    weight: 2,
    arbitrary: pick.map((at): Step => async (on, now) => {
      const seq = one(await undoable(9, on), at)?.seq;
      return seq === undefined ? undefined : undo(seq, { now, on });
    }),
  },
);

function add(made: {
  person: string;
  value: Opportunity["value"];
  probability: number | undefined;
  pick: number;
}): Step {
  return async (on, now) => {
    const open = (await pipeline(on)).filter(({ is }) => is === "open");
    const entry = { identityId: made.person, title: "Beans", value: made.value, probability: made.probability };
    return addOpportunity({ ...entry, stageId: one(open, made.pick)?.id }, { now, on });
  };
}

async function world(): Promise<Database> {
  const on = freshDatabase();
  await meet(on, ...people);
  return on;
}

async function run(on: Database, commands: readonly Step[], from = salesStart): Promise<void> {
  for (const [at, command] of commands.entries()) await command(on, from + at * 60_000);
}

/** What stands in a stage, read in small pages. */
async function inPages(on: Database, stageId: string): Promise<Opportunity[]> {
  const rows: Opportunity[] = [];
  for (let after: Opportunity | undefined; ;) {
    const page = await boardPage(stageId, { limit: 2, ...(after && { after }) }, on);
    rows.push(...page.map((card) => card.opportunity));
    after = page.at(-1)?.opportunity;
    if (!after) return rows;
  }
}

test("after any commands the totals, the board and the counts of contacts equal a fresh look at the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 40 }), async (commands) => {
      const on = await world();
      await run(on, commands);
      const stages = await pipeline(on);
      expect(stages).toEqual(await recountedPipeline(on));
      expect(stages.filter(({ is }) => is === "open").length).toBeGreaterThan(0);

      const opportunities = await on.opportunities.toArray();
      const shown = (await Promise.all(stages.map(({ id }) => inPages(on, id)))).flat();
      expect(shown.map(({ id }) => id).sort()).toEqual(opportunities.map(({ id }) => id).sort());
      const kinds = new Map(stages.map(({ id, is }) => [id, is]));
      for (const { stageId, closedAt, lostReason } of opportunities) {
        expect(closedAt !== undefined).toBe(kinds.get(stageId) !== "open");
        expect(lostReason !== undefined).toBe(kinds.get(stageId) === "lost");
      }

      const tasks = await on.tasks.toArray();
      for (const task of tasks) expect(task).toEqual(scheduled(task));
      for (const contact of await on.contacts.toArray()) {
        const count = (rows: { identityId?: string }[]) => rows.filter((row) => row.identityId === contact.id).length;
        const are = (is: string) => count(opportunities.filter(({ stageId }) => kinds.get(stageId) === is));
        const expected = {
          tasks: count(tasks.filter(({ doneAt }) => doneAt === undefined)),
          opportunities: are("open"),
          won: are("won"),
        };
        expect({ tasks: 0, opportunities: 0, won: 0, ...contact.has }).toEqual(expected);
      }
      on.close();
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("deleting and undoing it is nothing but a line in the log", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 1, maxLength: 20 }),
      fc.array(pick, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("opportunities" as const, "tasks" as const),
      async (commands, picks, table) => {
        const on = await world();
        await run(on, commands);
        const { activity: _log, journal: _journal, ...before } = await contents(on);
        const now = salesStart + 1e9;
        const all = await ids(on[table]);
        const chosen = picks.flatMap((at) => one(all, at) ?? []);
        const seq =
          table === "tasks" ? await deleteTasks(chosen, { now, on }) : await deleteOpportunities(chosen, { now, on });
        if (seq !== undefined) await undo(seq, { now, on });
        const { activity: _more, journal: _entries, ...after } = await contents(on);
        expect(after).toEqual(before);
        on.close();
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

test("a stage has the order that its moves say, whatever they are", async () => {
  const moves = fc.array(fc.record({ pick: fc.nat(5), beside: fc.nat(5), after: fc.boolean() }), { maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(moves, fc.boolean(), async (commands, squeezed) => {
      const on = await world();
      const order: string[] = [];
      for (let at = 0; at < 6; at += 1)
        order.unshift((await addOpportunity({ identityId: "x:rani", title: `${at}` }, { now: salesStart, on })).id);
      // all at one place, as undoing may leave two
      if (squeezed) {
        await on.opportunities.toCollection().modify({ rank: 7 });
        order.sort();
      }
      for (const { pick, beside, after } of commands) {
        const [id, neighbour] = [order[pick] as string, order[beside] as string];
        if (id === neighbour) continue;
        const place = after ? { after: neighbour } : { before: neighbour };
        await moveOpportunity(id, { stageId: "new", place }, { now: salesStart, on });
        order.splice(order.indexOf(id), 1);
        order.splice(order.indexOf(neighbour) + (after ? 1 : 0), 0, id);
      }
      expect((await inPages(on, "new")).map(({ id }) => id)).toEqual(order);
      on.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("a repeating task is open once for each of its days, however often it is done and opened", async () => {
  const acts = fc.array(fc.record({ pick, done: fc.boolean() }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(acts, async (commands) => {
      const on = await world();
      const repeat = { every: 1, unit: "month" as const };
      await addTask({ title: "Pay", dueOn: "2026-01-31", repeat }, { now: salesStart, on });
      for (const [at, { pick, done }] of commands.entries()) {
        const options = { now: salesStart + at, on };
        const id = await someTask(on, pick);
        await (done ? finishTask(id, options) : reopenTask(id, options));
      }
      const days = (await on.tasks.toArray()).map(({ dueOn = "" }) => dueOn).sort();
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual(
        ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"].concat(later).slice(0, days.length),
      );
      on.close();
    }),
    { numRuns: 80 },
  );
}, 120_000);

/** The days of that task after the fourth, as far as thirty times done can reach. */
const later = Array.from({ length: 30 }, (_, at) => {
  const month = at + 4;
  return new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10);
});
