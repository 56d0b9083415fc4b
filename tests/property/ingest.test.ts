import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "../../lib/ingest/ingest";
import { setOwn } from "../../lib/ingest/own";
import type { Database } from "../../lib/db/database";
import type { Sighting } from "../../lib/model/capture";
import { foldContact } from "../../lib/model/fold";
import { defaultHeatRule } from "../../lib/model/heat";
import { tallyOf, withOutbound } from "../../lib/model/tally";
import { contents, freshDatabase } from "../builders/database";
import { anySighting } from "../builders/world";

const now = Date.UTC(2026, 5, 1);

async function after(batches: readonly (readonly Sighting[])[]): Promise<Record<string, unknown[]>> {
  const db = freshDatabase();
  for (const rows of batches) {
    const result = await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db });
    expect(result).toEqual({ stored: rows.length, quarantined: 0 });
  }
  const all = await contents(db);
  db.close();
  return all;
}

function shuffled<T>(rows: readonly T[], picks: readonly number[]): T[] {
  const left = [...rows];
  return rows.map((_, at) => left.splice((picks[at] ?? 0) % left.length, 1)[0] as T);
}

test("any order, any repetition and any cut into batches of the same captures gives the same database", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySighting, { minLength: 1, maxLength: 14 }),
      fc.array(fc.nat(1000), { minLength: 28, maxLength: 28 }),
      fc.array(fc.nat(13), { maxLength: 8 }),
      fc.integer({ min: 1, max: 14 }),
      async (rows, picks, repeats, size) => {
        const again = shuffled([...rows, ...repeats.flatMap((at) => rows[at] ?? [])], picks);
        const batches = Array.from({ length: Math.ceil(again.length / size) }, (_, at) =>
          again.slice(at * size, (at + 1) * size),
        );
        expect(await after(batches)).toEqual(await after([rows]));
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

test("whenever an account is named as the user's own, what it did and whom that reached ends up the same", async () => {
  const first: Sighting = { is: "account", seenAt: now, source: "dom", value: { handle: "Ana" } };
  const named = { handle: "ana" };
  const options = (on: Database) => ({ now, on });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySighting, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 1, max: 14 }),
      async (rows, size) => {
        const early = freshDatabase();
        const late = freshDatabase();
        for (const db of [early, late])
          await ingest({ network: "x", page: "https://x.com/home", rows: [first] }, { now, db });
        await setOwn("x", named, true, options(early));
        for (let at = 0; at < rows.length; at += size)
          await ingest(
            { network: "x", page: "https://x.com/home", rows: rows.slice(at, at + size) },
            { now, db: early },
          );
        await ingest({ network: "x", page: "https://x.com/home", rows: [...rows].reverse() }, { now, db: late });
        const without = await contents(late);
        await setOwn("x", named, true, options(late));
        expect(await contents(late)).toEqual(await contents(early));
        await setOwn("x", named, false, options(late));
        // that they said so stays known
        await late.viewers.clear();
        expect(await contents(late)).toEqual(without);
        early.close();
        late.close();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test("counters, heat and last interaction equal a fresh count of the interactions", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anySighting, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      async (batches) => {
        const db = freshDatabase();
        for (const rows of batches) await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db });
        for (const contact of await db.contacts.toArray()) {
          const identities = await db.identities.where("contactId").equals(contact.id).toArray();
          expect(identities.map(({ id }) => id)).toContain(contact.id);
          const ids = new Set(identities.map(({ id }) => id));
          const all = await db.interactions.toArray();
          const theirs = tallyOf(
            all.filter((row) => ids.has(row.identityId)),
            defaultHeatRule,
          );
          const tally = all.filter(({ towardsId }) => ids.has(towardsId ?? "")).reduce(withOutbound, theirs);
          const { hottest, newest, ...row } = contact;
          const fresh = foldContact(contact.id, {
            identities,
            tally,
            profiles: [],
            has: contact.has,
            seq: contact.seq,
          });
          expect({ ...row, heat: 0 }).toEqual({ ...fresh, heat: 0 });
          expect(hottest === undefined).toBe(contact.own === true || all.every((each) => !ids.has(each.identityId)));
          if (hottest !== undefined) expect([-hottest, -(newest ?? 0)]).toEqual([contact.heat, contact.last]);
          expect(contact.heat).toBeCloseTo(fresh.heat, 6);
        }
        for (const row of await db.interactions.toArray())
          expect(await db.identities.get(row.identityId)).toBeDefined();
        db.close();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
