/** Joining contacts, undoing that, and looking for more accounts of a person, in the big database. Runs in a page of the extension. */
import { db } from "../../../lib/db/database";
import { joinContacts } from "../../../lib/db/joins";
import { undo } from "../../../lib/db/journal";
import { suggestFor } from "../../../lib/ingest/suggest";
import { worldEnd } from "./world";

interface PairTimes {
  join: number[];
  undo: number[];
  suggest: number[];
  /** the same, in a worker that has just begun and knows of no key how many have it */
  suggestFirst: number[];
}

/** Milliseconds of each, for people all over the database; the first of them, with thousands of interactions, is one. */
async function measurePairs(rounds: number): Promise<PairTimes> {
  const ids = await db.identities.toCollection().primaryKeys();
  const pick = (at: number): string => ids[(at * 7_919) % ids.length] ?? "";
  const times: PairTimes = { join: [], undo: [], suggest: [], suggestFirst: [] };
  // apart from the joins, whose writing goes on for a while after they are done
  for (let round = 1; round <= rounds; round += 1)
    times.suggestFirst.push(await timed(() => suggestFor(pick(3 * round + 2), db)));
  for (let round = 1; round <= rounds; round += 1)
    times.suggest.push(await timed(() => suggestFor(pick(3 * round + 1), db)));
  for (let round = 0; round <= rounds; round += 1) {
    let seq = 0;
    const join = await timed(async () => {
      seq = await joinContacts(pick(2 * round), [pick(2 * round + 1)], { now: worldEnd });
    });
    const back = await timed(() => undo(seq, { now: worldEnd }));
    // the first round warms up
    if (round === 0) continue;
    times.join.push(join);
    times.undo.push(back);
  }
  return times;
}

async function timed(act: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

export const pairs = { measurePairs };
