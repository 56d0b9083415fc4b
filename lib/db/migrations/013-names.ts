import type { Transaction } from "dexie";
import type { Migration } from "../database";

/** The columns hold names too, to sort by; no table changes. */
export const migration: Migration = { version: 13, stores: {}, upgrade };

/**
 * The job `totals` makes the columns anew, all of them, so one under way begins again. Until it is done those whose names
 * they lack stand first.
 */
async function upgrade(transaction: Transaction): Promise<void> {
  const queue = transaction.table("queue");
  await queue.where("kind").equals("totals").delete();
  await queue.add({ kind: "totals", id: "" });
}
