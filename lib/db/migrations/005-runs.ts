import type { Migration } from "../database";

/**
 * What hangs on interactions and accounts is found when these get another id, or go. Indexes, each with the query it serves:
 * ruleRuns `interactionId`: which rules ran on it
 * journal `command`: what can be undone, without the entries that hold deleted people, which may be megabytes
 */
export const migration: Migration = {
  version: 5,
  stores: { ruleRuns: "id, [ruleId+at], interactionId", journal: "++seq, command" },
};
