import type { Migration } from "../database";

/** The months tell what the days did, and more: nobody asks the days any more. */
export const migration: Migration = { version: 10, stores: { daily: null } };
