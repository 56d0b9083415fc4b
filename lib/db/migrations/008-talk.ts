import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * What is talked of. Both are looked up by their keys alone:
 * talk `[day+network]`: the days of the last weeks, of all networks or one
 * termPasts `network`: the weeks before
 */
export const migration: Migration = {
  version: 8,
  stores: { talk: "[day+network]", termPasts: "network" },
  upgrade,
};

/** What was captured lately is read for its terms: all is read anew, unless it is to be read from the beginning anyway. */
async function upgrade(transaction: Transaction): Promise<void> {
  const queue = transaction.table("queue");
  const waiting = (await queue.where("kind").equals("reread").toArray()) as { seq: number; id: string }[];
  if (waiting.some(({ id }) => id === "")) return;
  await queue.bulkDelete(waiting.map(({ seq }) => seq));
  await queue.add({ kind: "reread", id: "anew" });
}
