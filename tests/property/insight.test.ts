import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import { insightStep } from "../../lib/ingest/insight";
import { setOwn } from "../../lib/ingest/own";
import type { TextReader } from "../../lib/insight/reader";
import type { Sighting } from "../../lib/model/capture";
import { contents, freshDatabase } from "../builders/database";
import { shuffled } from "../builders/history";
import { plainReader, workOutAll } from "../builders/reader";
import { anySighting } from "../builders/world";

const now = Date.UTC(2026, 5, 1);

const take = (on: Database, rows: readonly Sighting[]) =>
  ingest({ network: "x", page: "https://x.com/home", rows }, { now, db: on });

/** Whoever is named as the user's own is known before, all the same when. */
const known: Sighting = { is: "account", seenAt: now, source: "dom", value: { handle: "budi" } };

/** Reads so many texts, and then dies. */
function dying(texts: number): TextReader {
  const reader = plainReader();
  let left = texts;
  return {
    ...reader,
    read(text) {
      left -= 1;
      if (left < 0) throw new Error("died");
      return reader.read(text);
    },
  };
}

/** What may happen between two batches. */
const anyPause = fc.oneof(
  fc.constant({ is: "nothing" as const }),
  fc.record({ is: fc.constant("steps" as const), steps: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ is: fc.constant("death" as const), texts: fc.nat(3) }),
);

async function pass(pause: typeof anyPause extends fc.Arbitrary<infer P> ? P : never, on: Database): Promise<void> {
  if (pause.is === "steps")
    for (let step = 0; step < pause.steps && (await insightStep(on, plainReader(), { now, most: 2 })); step += 1);
  if (pause.is === "death") await insightStep(on, dying(pause.texts), { now }).catch(() => undefined);
}

test("in any order and repetition of captures, worked out at any time, with steps that die, the same is told", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySighting, { minLength: 1, maxLength: 14 }),
      fc.array(fc.nat(1000), { minLength: 22, maxLength: 22 }),
      fc.array(fc.nat(13), { maxLength: 8 }),
      fc.array(anyPause, { minLength: 22, maxLength: 22 }),
      fc.integer({ min: 1, max: 5 }),
      fc.option(fc.nat(5), { nil: undefined }),
      async (rows, picks, repeats, pauses, size, ownAt) => {
        const [once, often] = [freshDatabase(), freshDatabase()];
        const own = (on: Database) => setOwn("x", { handle: "budi" }, true, { now, on });
        for (const on of [once, often]) await take(on, [known]);
        await take(once, rows);
        if (ownAt !== undefined) await own(once);
        await workOutAll(once, now);
        const again = shuffled([...rows, ...repeats.flatMap((at) => rows[at] ?? [])], picks);
        const batches = Array.from({ length: Math.ceil(again.length / size) }, (_, at) =>
          again.slice(at * size, (at + 1) * size),
        );
        for (const [at, batch] of batches.entries()) {
          if (at === ownAt) await own(often);
          await take(often, batch);
          await pass(pauses[at] ?? { is: "nothing" }, often);
        }
        if (ownAt !== undefined && ownAt >= batches.length) await own(often);
        await workOutAll(often, now);
        expect(await contents(often)).toEqual(await contents(once));
        once.close();
        often.close();
      },
    ),
    { numRuns: 150 },
  );
}, 240_000);
