/** What contacts did of late, by type: for "2nd comment this week". */
import { Dexie } from "dexie";
import type { Contact } from "../model/records";
import { addCounts, type TypeCounts } from "../model/tally";
import { type Database, db } from "./database";

/** Interactions counted of one account at most: beyond, the number tells nothing any more. */
const most = 99;

/**
 * How many interactions of each type contacts did since an instant (ms UTC), by contact id. Who did nothing since then is
 * not asked about, and has no entry.
 */
export async function countsSince(
  contacts: readonly Contact[],
  since: number,
  on: Database = db,
): Promise<Map<string, TypeCounts>> {
  const active = contacts.filter(({ last, lastInteraction }) => lastInteraction && last >= since);
  const counts = await Promise.all(
    active.map(async ({ id, accounts = [id] }) => {
      const rows = await Promise.all(
        accounts.map((account) =>
          on.interactions
            .where("[identityId+when]")
            .between([account, since], [account, Dexie.maxKey])
            .limit(most)
            .toArray(),
        ),
      );
      return rows.flat().reduce<TypeCounts>((sum, { type }) => addCounts(sum, { [type]: 1 }), {});
    }),
  );
  return new Map(active.map(({ id }, at) => [id, counts[at] ?? {}]));
}
