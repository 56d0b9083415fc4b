import type { Migration } from "../database";

/**
 * What is taken in from a file, piece by piece. Indexes, each with the query it serves:
 * importParts `[importId+part]`: what comes next, and the way back · `*identityIds`: what leads back there, of some accounts
 */
export const migration: Migration = {
  version: 12,
  stores: { imports: "id", importParts: "[importId+part], *identityIds" },
};
