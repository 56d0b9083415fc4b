import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * Posts in order. Indexes, each with the query it serves:
 * posts `[network+newest]`, `[network+most]`: those of some networks, newest or most engaged with first ·
 * `[authorId+newest]`, `[authorId+most]`: those of the user's own accounts
 */
export const migration: Migration = {
  version: 3,
  stores: { posts: "id, authorId, [network+newest], [network+most], [authorId+newest], [authorId+most]" },
  upgrade,
};

/** The places follow from the rest of a post: the job `recount` gives them, and until it is done some posts are missing. */
async function upgrade(transaction: Transaction): Promise<void> {
  await transaction.table("queue").add({ kind: "recount", id: "" });
}
