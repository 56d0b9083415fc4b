import type { Migration } from "../database";

/**
 * The CRM. Indexes, each with the query it serves:
 * contacts `hottest`, `newest`: everybody, sorted (both absent for whom lists do not hold) · `seq`: the rows that a look at the columns found
 * identities `*keys`: who may be the same person
 * interactions `[postId+when]`: what was done to a post
 * everything that hangs on a person, `identityId`: what belongs to a contact
 * tasks `due`, of open ones: what is next · `remindAt`: the next reminder
 * opportunities `[stageId+rank]`: a column of the board
 * inbox `[state+when]`: triage · `answeredAt`: time to first answer by week
 * suggestions `rank`, of open ones: the surest first · `a`, `b`: those of an account
 */
export const migration: Migration = {
  version: 2,
  stores: {
    contacts: "id, hottest, newest, seq",
    identities: "id, contactId, own, *words, *keys",
    interactions: "id, [identityId+when], [postId+when], targetId, answers, [towardsId+when], *words",
    tallies: "identityId",
    columns: "chunk",
    places: "chunk",
    profiles: "identityId, companyId.value",
    customFields: "id",
    notes: "id, identityId",
    pipeline: "id",
    opportunities: "id, identityId, companyId, [stageId+rank]",
    tasks: "id, identityId, opportunityId, due, remindAt",
    inbox: "id, identityId, [state+when], answeredAt",
    suggestions: "id, a, b, rank",
    segments: "id",
    rules: "id",
    ruleRuns: "id, ruleId",
    queue: "++seq, kind",
    activity: "++seq, [identityId+at], [opportunityId+at], [taskId+at]",
    journal: "++seq",
  },
};
