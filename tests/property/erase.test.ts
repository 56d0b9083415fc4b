import fc from "fast-check";
import { expect, test } from "vitest";
import { heldOf } from "../../lib/db/held";
import { verify } from "../../lib/db/verify";
import type { Database } from "../../lib/db/database";
import { eraseForGood } from "../../lib/ingest/erase";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { keysOfIdentity } from "../../lib/ingest/traits";
import { SuppressedError } from "../../lib/ingest/suppress";
import { backupOf, restoreInto } from "../builders/backup";
import { anyCommand, type Command, daysStart, doAll } from "../builders/commands";
import { freshDatabase } from "../builders/database";

const later = daysStart + 3_600_000;

async function differences(on: Database): Promise<unknown> {
  return (await verify({ on, keysOf: keysOfIdentity })).differences;
}

/** Where in the database, tables and all, something stands. */
async function traces(of: RegExp, on: Database): Promise<string[]> {
  const found = await Promise.all(
    on.tables.map(async (table) =>
      (await table.toArray())
        .map((row: unknown) => `${table.name} ${JSON.stringify(row)}`)
        .filter((row) => of.test(row)),
    ),
  );
  return found.flat();
}

/** A contact, and a pattern of all that their accounts are known by. */
interface Somebody {
  id: string;
  known: RegExp;
}

/** One of those that there are. */
async function somebody(at: number, on: Database): Promise<Somebody | undefined> {
  const ids = await on.contacts.filter(({ own }) => !own).primaryKeys();
  const id = ids[at % Math.max(1, ids.length)];
  if (id === undefined) return undefined;
  const identities = await on.identities.where("contactId").equals(id).primaryKeys();
  const keys = await on.identityKeys.where("identityId").anyOf(identities).primaryKeys();
  const names = [...identities, ...keys].map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { id, known: new RegExp(`(?:${names.join("|")})(?!\\w)`, "i") };
}

const commands = fc.array(anyCommand, { minLength: 1, maxLength: 15 });

/** In a database of its own, in which anything was done before: `erasing` is to erase somebody who is there. */
async function withSomebody(
  before: readonly Command[],
  at: number,
  erasing: (who: Somebody, on: Database) => Promise<void>,
): Promise<void> {
  const on = freshDatabase();
  await doAll(on, before);
  const who = await somebody(at, on);
  if (who) await erasing(who, on);
  on.close();
}

/** Does what the user would be told that it cannot be done. */
const mayRefuse =
  (command: Command): Command =>
  async (on, now) => {
    await command(on, now).catch((error: unknown) => {
      if (!(error instanceof SuppressedError)) throw error;
    });
  };

test("nothing of who is erased is left or comes again, whatever was done and is read, and what follows is right", async () => {
  const more = fc.array(anyCommand, { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(9), more, (before, at, after) =>
      withSomebody(before, at, async ({ id, known }, on) => {
        expect(await eraseForGood([id], { now: later, on })).toEqual({ ok: true });
        expect(await traces(known, on)).toEqual([]);
        expect(await differences(on)).toEqual([]);
        await doAll(on, after.map(mayRefuse), later);
        expect(await traces(known, on)).toEqual([]);
        expect(await differences(on)).toEqual([]);
      }),
    ),
    { numRuns: 200 },
  );
}, 240_000);

/** Tables whose rows stand in the file on a person as they are. */
const told = [
  "identities",
  "interactions",
  "profiles",
  "notes",
  "tasks",
  "opportunities",
  "inbox",
  "suggestions",
  "activity",
  "quarantine",
];

test("whatever row goes when somebody is erased stands in the file that they may be given", async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(9), (before, at) =>
      withSomebody(before, at, async ({ id }, on) => {
        const held = JSON.stringify(await heldOf(id, on));
        const rows = async (name: string) => new Map(await keyedRows(name, on));
        const there = await Promise.all(told.map(rows));
        await eraseForGood([id], { now: later, on });
        const left = await Promise.all(told.map(rows));
        const gone = there.flatMap((all, table) => [...all].filter(([key]) => !left[table]?.has(key)));
        // of who belongs to them, an organisation, the name is told
        const own = gone.filter(([, row]) => !/^\{"identityId":"[^"]*","companyId":\{[^}]*\}\}$/.test(row));
        expect(own.filter(([, row]) => !held.includes(row))).toEqual([]);
      }),
    ),
    { numRuns: 100 },
  );
}, 240_000);

async function keyedRows(name: string, on: Database): Promise<[key: string, row: string][]> {
  const table = on.table(name);
  const [keys, rows] = await Promise.all([table.toCollection().primaryKeys(), table.toArray()]);
  return keys.map((key: unknown, at) => [String(key), JSON.stringify(rows[at])]);
}

test("nothing of who is erased comes back out of a backup from before, nor of what was emptied with them", async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(9), (before, at) =>
      withSomebody(before, at, async ({ id, known }, on) => {
        const file = await backupOf(on);
        await eraseForGood([id], { now: later, on });
        const [posts, interactions] = await Promise.all([on.posts.toArray(), on.interactions.toArray()]);
        await restoreInto(on, file, 7);
        while (await rebuildStep(on));
        expect(await traces(known, on)).toEqual([]);
        expect(await differences(on)).toEqual([]);
        expect(await on.posts.toArray()).toEqual(posts);
        expect(await on.interactions.toArray()).toEqual(interactions);
      }),
    ),
    { numRuns: 100 },
  );
}, 240_000);
