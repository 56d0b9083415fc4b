/** Rows that say nothing but a name: each is somebody, in whatever order, and nobody comes twice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { freshDatabase } from "../builders/database";
import type { Database } from "../../lib/db/database";
import { holdersOf, knownPeople, startImport } from "../../lib/db/imports";
import { guessed } from "../../lib/exchange/in/headers";
import { noAnswers, type Outcome, planOf, soughtBy } from "../../lib/exchange/in/plan";
import { entriesFrom, readSource } from "../../lib/exchange/in/read";
import { importStep } from "../../lib/ingest/importing";

const now = Date.UTC(2026, 10, 22, 12);
const header = "Name,Company,Email,Phone,Saved";

async function take(rows: readonly string[], on: Database): Promise<Outcome[]> {
  const source = await readSource(new Blob([[header, ...rows].join("\n")]));
  const targets = source.is === "table" ? guessed(source.table.header) : [];
  const entries = await entriesFrom(source, { targets, fields: [] });
  const holders = await holdersOf(soughtBy(entries), on);
  const people = await knownPeople([...holders.accounts.values()], on);
  const plan = planOf(entries, { world: { holders, people }, answers: noAnswers, now, noteOf: () => "" });
  await startImport({ file: "people.csv", people: plan.people, now, on });
  while (await importStep(on));
  return plan.outcomes;
}

// an address of whoever is on duty and a number that is too short reach nobody alone; since when they are kept says nothing
const bare = fc
  .record({
    name: fc.constantFrom("Budi", "Sari Example"),
    company: fc.constantFrom("", "Kopi Sore"),
    email: fc.constantFrom("", "info@kopi.example"),
    phone: fc.constantFrom("", "021 55"),
    saved: fc.constantFrom("", "2026-01-02T03:04:05.000Z"),
  })
  .map(({ name, company, email, phone, saved }) => [name, company, email, phone, saved].join(","));

test("are as many people as rows, and the same again when the file comes again", async () => {
  const files = fc.array(bare, { minLength: 1, maxLength: 12 }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      again: fc.shuffledSubarray(rows, { minLength: rows.length }),
      part: fc.shuffledSubarray(rows, { minLength: 1 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(files, async ({ rows, again, part }) => {
      const on = freshDatabase();
      expect(await take(rows, on)).toEqual(rows.map(() => "new"));
      expect(await on.contacts.count()).toBe(rows.length);
      for (const file of [rows, again, part]) {
        const outcomes = await take(file, on);
        expect(outcomes).not.toContain("new");
        expect(await on.contacts.count()).toBe(rows.length);
      }
      expect(await take(rows, on)).toEqual(rows.map(() => "same"));
      on.close();
    }),
    { numRuns: 30 },
  );
});
