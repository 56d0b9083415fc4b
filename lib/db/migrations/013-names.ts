import type { Transaction } from "dexie";
import type { Migration } from "../database";

/** The columns hold names too, to sort by; no table changes. */
export const migration: Migration = { version: 13, stores: {}, upgrade };

/** The job `totals` makes the columns anew, and until it is done those whose names they lack stand first. */
async function upgrade(transaction: Transaction): Promise<void> {
  const queue = transaction.table("queue");
  if ((await queue.where("kind").equals("totals").count()) === 0) await queue.add({ kind: "totals", id: "" });
}
