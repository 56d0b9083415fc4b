import type { Migration } from "../database";

/**
 * Who was erased and is not to be read again. Indexes, each with the query it serves:
 * suppressed `group`: what was erased at once, to let it be read again
 * suppressionKeys are one, or as many as there were installations whose backups were taken in
 */
export const migration: Migration = { version: 11, stores: { suppressed: "hash, group", suppressionKeys: "key" } };
