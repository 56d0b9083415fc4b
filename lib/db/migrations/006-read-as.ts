import type { Migration } from "../database";

/**
 * Items remember as what they were read; who was read before this has nothing to remember. Indexes, each with the query it serves:
 * interactions `*readAs`: the item that one read without its native id gives way to · those read as an account that became another
 */
export const migration: Migration = {
  version: 6,
  stores: {
    interactions:
      "id, [identityId+when], [postId+when], parent, targetId, answers, [towardsId+when], [toReader+when], *words, *readAs",
  },
};
