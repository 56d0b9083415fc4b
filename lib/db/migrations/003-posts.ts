import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * Posts in order. Indexes, each with the query it serves:
 * posts `[network+newest+id]`, `[network+most+id]`: those of some networks, newest or most engaged with first ·
 * `[authorId+newest+id]`, `[authorId+most+id]`: those of the user's own accounts. The id tells where a page goes on among
 * the many that were engaged with equally often.
 */
export const migration: Migration = {
  version: 3,
  stores: {
    posts: "id, authorId, [network+newest+id], [network+most+id], [authorId+newest+id], [authorId+most+id]",
  },
  upgrade,
};

/** The places follow from the rest of a post: the job `recount` gives them, and until it is done some posts are missing. */
async function upgrade(transaction: Transaction): Promise<void> {
  await transaction.table("queue").add({ kind: "recount", id: "" });
}
