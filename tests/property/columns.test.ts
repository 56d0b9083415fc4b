import fc from "fast-check";
import { expect, test } from "vitest";
import { setSaved, tagContacts } from "../../lib/db/profiles";
import { ingest } from "../../lib/ingest/ingest";
import { setOwn } from "../../lib/ingest/own";
import { columnDifferences } from "../builders/columns";
import { freshDatabase } from "../builders/database";
import { anySighting } from "../builders/world";

const now = Date.UTC(2026, 5, 1);

const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.array(anySighting, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom("save", "unsave", "tag", "own", "not own") },
);

test("after any captures and commands, the columns say of every contact what its row says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (steps) => {
      const on = freshDatabase();
      for (const step of steps) {
        const some = (await on.contacts.toCollection().primaryKeys()).slice(0, 2);
        if (Array.isArray(step))
          await ingest({ network: "x", page: "https://x.com/home", rows: step }, { now, db: on });
        else if (step === "tag") await tagContacts(some, "vip", "add", { now, on });
        else if (step === "own" || step === "not own")
          await setOwn("x", { handle: "ana" }, step === "own", { now, on });
        else if (some.length > 0) await setSaved(some, step === "save", { now, on });
        expect(await columnDifferences(on)).toEqual([]);
      }
      on.close();
    }),
    { numRuns: 150 },
  );
}, 120_000);
