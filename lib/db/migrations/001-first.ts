import type { Migration } from "../database";

/**
 * The first schema. Indexes, each with the query it serves:
 * contacts `*hot`, `*recent`: any filtered list, sorted
 * identities `contactId`: a contact's accounts · `*words`: search by name and handle · `own`: the user's own accounts
 * interactions `[identityId+when]`: a history, newest first · `*words`: search by text · `targetId`: renaming an account ·
 * of outbound ones only: `[towardsId+when]`: their part of a history · `answers`: finding whom they reached, see direction.ts
 * posts `authorId`: renaming an account
 */
export const migration: Migration = {
  version: 1,
  stores: {
    contacts: "id, *hot, *recent",
    identities: "id, contactId, own, *words",
    identityKeys: "key, identityId",
    posts: "id, authorId",
    interactions: "id, [identityId+when], targetId, answers, [towardsId+when], *words",
    daily: "id",
    quarantine: "++seq",
    siteHealth: "network",
    viewers: "network",
  },
};
