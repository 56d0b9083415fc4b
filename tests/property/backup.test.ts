import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCommand, daysStart, doAll } from "../builders/commands";
import { backupOf, checked, restoreInto, sumOf } from "../builders/backup";
import { contents, freshDatabase } from "../builders/database";
import { workOutAll } from "../builders/reader";
import type { Database } from "../../lib/db/database";
import { schemaVersion } from "../../lib/db/dump";
import { restoring, wantRestore } from "../../lib/db/restore";
import { verify } from "../../lib/db/verify";
import { openBackup } from "../../lib/exchange/backup/read";
import { ingest } from "../../lib/ingest/ingest";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { restoreBackup } from "../../lib/ingest/restore";
import { keysOfIdentity } from "../../lib/ingest/traits";
import type { Sighting } from "../../lib/model/capture";
import type { Identity, Interaction } from "../../lib/model/records";

const someCommands = fc.array(anyCommand, { minLength: 1, maxLength: 14 });

async function made(commands: Parameters<typeof doAll>[1], from?: number): Promise<Database> {
  const on = freshDatabase();
  await doAll(on, commands, from);
  return on;
}

async function opened(on: Database) {
  return openBackup(await backupOf(on), { schema: schemaVersion });
}

/** All that a restore leaves to be done. */
async function settle(on: Database): Promise<void> {
  while (await rebuildStep(on));
  await workOutAll(on, daysStart);
}

test("what is restored into an empty database is what was backed up, to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(someCommands, async (commands) => {
      const before = await made(commands);
      const after = freshDatabase();
      await restoreInto(after, await backupOf(before), 7);
      expect(await sumOf(after)).toEqual(await sumOf(before));
    }),
    { numRuns: 40 },
  );
});

/** A backup that dies at some of the pages that are asked of it. */
function dying(backup: ReturnType<typeof checked>, after: number): ReturnType<typeof checked> {
  let left = after;
  return {
    ...backup,
    async *pages(table, options) {
      for await (const rows of backup.pages(table, options)) {
        if (left === 0) throw new Error("the worker died");
        left -= 1;
        yield rows;
      }
    },
  };
}

test("interrupted wherever it may be, it is all there in the end", async () => {
  await fc.assert(
    fc.asyncProperty(
      someCommands,
      someCommands,
      fc.array(fc.nat(12), { maxLength: 6 }),
      fc.boolean(),
      async (...given) => {
        const [commands, others, deaths, isFilled] = given;
        const [backup, there] = await Promise.all([opened(await made(commands)), made(others).then(backupOf)]);
        const [cut, whole] = [freshDatabase(), freshDatabase()];
        for (const on of [cut, whole]) {
          if (isFilled) await restoreInto(on, there);
          await wantRestore({ file: "a", of: backup.total }, on);
        }
        for (const at of deaths)
          await restoreBackup(dying(checked(backup), at), { on: cut, most: 2 }).catch(() => undefined);
        await restoreBackup(checked(backup), { on: cut, most: 2 });
        await restoreBackup(checked(backup), { on: whole });
        expect(await restoring(cut)).toBeUndefined();
        for (const on of [cut, whole]) await settle(on);
        expect(await contents(cut)).toEqual(await contents(whole));
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);

test("restored into the database it was made of, it changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(someCommands, async (commands) => {
      const on = await made(commands);
      await settle(on);
      const before = await contents(on);
      await restoreInto(on, await backupOf(on));
      await settle(on);
      expect(await contents(on)).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("restored into a filled database twice it changes nothing more, and all that follows from the rest is right", async () => {
  await fc.assert(
    fc.asyncProperty(someCommands, someCommands, async (commands, others) => {
      const [file, on] = [await backupOf(await made(commands)), await made(others)];
      await restoreInto(on, file, 3);
      await settle(on);
      expect((await verify({ on, keysOf: keysOfIdentity })).differences).toEqual([]);
      const once = await contents(on);
      await restoreInto(on, file);
      await settle(on);
      expect(await contents(on)).toEqual(once);
    }),
    { numRuns: 40 },
  );
}, 120_000);

/**
 * What has a time of its own, or is joined by the law of readings: there the order of restores does not matter. Links between
 * accounts and which ones are own carry none, with all that follows from them.
 */
async function timed(on: Database): Promise<unknown> {
  const { identities = [], interactions = [], posts, profiles, notes, tasks, opportunities } = await contents(on);
  const accounts = (identities as Identity[]).map(({ group: _group, contactId: _to, own: _own, ...row }) => row);
  const acts = (interactions as Interaction[]).map(({ answers: _of, towardsId: _to, ...row }) => row);
  return { accounts, acts, posts, profiles, notes, tasks, opportunities };
}

test("two backups come to the same in either order, and again, but for what carries no time", async () => {
  await fc.assert(
    fc.asyncProperty(someCommands, someCommands, async (one, other) => {
      const files = [await made(one).then(backupOf), await made(other, daysStart + 30_000).then(backupOf)];
      const there = [freshDatabase(), freshDatabase()];
      for (const [at, on] of there.entries()) {
        // into a filled one, so that both are joined
        await doAll(on, [(db, now) => ingest({ network: "x", page: "https://x.example/", rows: [zed] }, { now, db })]);
        for (const file of at === 0 ? files : [...files].reverse()) await restoreInto(on, file, 5);
        await settle(on);
      }
      const [first, second] = there as [Database, Database];
      expect(await timed(first)).toEqual(await timed(second));
    }),
    { numRuns: 25 },
  );
}, 120_000);

const zed: Sighting = { is: "account", seenAt: daysStart, source: "dom", value: { handle: "zed" } };
