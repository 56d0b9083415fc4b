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

/** What was captured lately is read for its terms, unless all of it is to be read anyway. */
async function upgrade(transaction: Transaction): Promise<void> {
  const queue = transaction.table("queue");
  const waiting = await queue.where("kind").equals("reread").count();
  if (waiting === 0) await queue.add({ kind: "reread", id: "" });
}
