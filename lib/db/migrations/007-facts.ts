import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * What was worked out of interactions. Indexes, each with the query it serves:
 * facts `correctedAt`: what the user said of feelings, the oldest first
 * months have none: their key begins with the month
 * leaning is one row
 */
export const migration: Migration = {
  version: 7,
  stores: { facts: "id, correctedAt", months: "id", leaning: "id" },
  upgrade,
};

/** All that was captured before is read once. */
async function upgrade(transaction: Transaction): Promise<void> {
  await transaction.table("queue").add({ kind: "reread", id: "" });
}
