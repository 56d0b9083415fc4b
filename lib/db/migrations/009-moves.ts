import type { Migration } from "../database";

/**
 * Moves between stages are told by when they were. Indexes, each with the query it serves:
 * activity `[deed.is+at]`: what was done of one kind, here moves between stages, in a range of time
 */
export const migration: Migration = {
  version: 9,
  stores: { activity: "++seq, [identityId+at], [opportunityId+at], [taskId+at], [deed.is+at]" },
};
