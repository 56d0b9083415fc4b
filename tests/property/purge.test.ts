import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Database } from "../../lib/db/database";
import { undo, undoable } from "../../lib/db/journal";
import { previewPurge, purgeJob, wantPurge } from "../../lib/db/retention";
import { verify } from "../../lib/db/verify";
import { purgeStep } from "../../lib/ingest/purge";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { keysOfIdentity } from "../../lib/ingest/traits";
import type { Purged, RetentionRule } from "../../lib/model/retention";
import { anyCommand, daysStart, doAll } from "../builders/commands";
import { freshDatabase } from "../builders/database";
import { workOutAll } from "../builders/reader";

const day = 86_400_000;

const anyRule: fc.Arbitrary<RetentionRule> = fc.record({
  months: fc.constantFrom(0, 1, 2, 24),
  networks: fc.record(
    { x: fc.constantFrom(0, 1, 2), github: fc.constantFrom(0, 1, 3), bluesky: fc.constantFrom(0, 2) },
    { requiredKeys: [] },
  ),
});

async function purge(rule: RetentionRule, now: number, on: Database): Promise<Purged> {
  await wantPurge(rule, { now, on });
  for (;;) {
    const step = await purgeStep(on);
    if (typeof step !== "boolean") return step;
    if (!step) throw new Error("there was nothing to do");
  }
}

const differences = async (on: Database) => (await verify({ on, keysOf: keysOfIdentity })).differences;

describe("who is silent for longer than the rule allows", () => {
  test("goes as the preview said, everything derived stays right, and nothing that was entered goes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCommand, { minLength: 1, maxLength: 25 }),
        anyRule,
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        async (commands, rule, days, isTold) => {
          const on = freshDatabase();
          await doAll(on, commands);
          const now = daysStart + days * day;
          if (isTold) await workOutAll(on, now);
          const entered = await Promise.all([on.profiles.toArray(), on.notes.toArray(), on.tasks.toArray()]);
          const chosen = await on.contacts
            .filter(({ own, savedAt, profiled }) => !!(own ?? savedAt ?? profiled))
            .toArray();
          const preview = await previewPurge(rule, { now, on });
          const purged = await purge(rule, now, on);
          expect(purged).toMatchObject({
            contacts: preview?.people.filter(({ isWhole }) => isWhole).length,
            interactions: preview?.interactions,
          });
          // what nobody engages with any more goes with them
          expect(purged.posts).toBeGreaterThanOrEqual(preview?.posts ?? 0);
          expect(purged.others).toBeGreaterThanOrEqual(preview?.others ?? 0);
          expect(await differences(on)).toEqual([]);
          expect(await Promise.all([on.profiles.toArray(), on.notes.toArray(), on.tasks.toArray()])).toEqual(entered);
          expect(await on.contacts.bulkGet(chosen.map(({ id }) => id))).not.toContain(undefined);
          // once is enough
          const again = await previewPurge(rule, { now, on });
          expect(again).toMatchObject({ people: [], interactions: 0, posts: 0, others: 0 });
          expect(await purgeJob(on)).toBeUndefined();
          on.close();
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);

  test("leaves undoing what was done before harmless", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 1, maxLength: 20 }), anyRule, async (commands, rule) => {
        const on = freshDatabase();
        await doAll(on, commands);
        const now = daysStart + 70 * day;
        await purge(rule, now, on);
        for (const { seq = 0 } of await undoable(50, on)) await undo(seq, { now, on });
        while (await rebuildStep(on));
        expect(await differences(on)).toEqual([]);
        on.close();
      }),
      { numRuns: 100 },
    );
  }, 240_000);
});
