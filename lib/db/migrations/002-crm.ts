import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * The CRM. Indexes, each with the query it serves:
 * contacts `hottest`, `newest`: everybody, sorted (both absent for whom lists do not hold) · `seq`: the rows that a look at the columns found
 * identities `*keys`: who may be the same person
 * interactions `[postId+when]`: what was done to a post
 * interactions `parent`: what answers a comment · `[toReader+when]`: a conversation, and what went to the user themself
 * everything that hangs on a person, `identityId`: what belongs to a contact
 * tasks `due`, of open ones: what is next · `remindAt`: the next reminder
 * opportunities `[stageId+rank]`: a column of the board
 * inbox `[state+when]`: triage · `answeredAt`: time to first answer by week
 * suggestions `rank`, of open ones: the surest first · `a`, `b`: those of an account
 * ruleRuns `[ruleId+at]`: what a rule did last
 */
export const migration: Migration = {
  version: 2,
  stores: {
    contacts: "id, hottest, newest, seq",
    identities: "id, contactId, own, *words, *keys",
    interactions:
      "id, [identityId+when], [postId+when], parent, targetId, answers, [towardsId+when], [toReader+when], *words",
    tallies: "identityId",
    heat: "is",
    reheated: "identityId",
    columns: "chunk",
    places: "chunk",
    stamps: "id",
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
    ruleRuns: "id, [ruleId+at]",
    queue: "++seq, kind",
    activity: "++seq, [identityId+at], [opportunityId+at], [taskId+at]",
    journal: "++seq",
  },
  upgrade,
};

/** What of a contact's row of version 1 is read here. */
interface OldContact {
  id: string;
  savedAt?: number;
  note?: string;
  tags?: string[];
  hot?: unknown[];
  recent?: unknown[];
  heat: number;
  last: number;
}

/**
 * What the user had entered on contacts goes to the account it belongs to. All that is derived is made anew by the job
 * `rebuild`: until it is done, lists stand in the order they had.
 */
async function upgrade(transaction: Transaction): Promise<void> {
  await transaction
    .table("identities")
    .toCollection()
    .modify((identity: { keys?: string[] }) => {
      identity.keys = [];
    });
  const profiles: unknown[] = [];
  const notes: unknown[] = [];
  await transaction
    .table("contacts")
    .toCollection()
    .modify((contact: OldContact & Record<string, unknown>) => {
      const { id, savedAt, note, tags = [] } = contact;
      if (savedAt !== undefined || tags.length > 0)
        profiles.push({ identityId: id, ...(savedAt !== undefined && { savedAt }), ...(tags.length > 0 && { tags }) });
      if (note !== undefined) {
        const at = savedAt ?? contact.last;
        notes.push({ id: `first ${id}`, identityId: id, text: note, createdAt: at, editedAt: at });
      }
      const isListed = (contact.hot ?? []).length > 0;
      delete contact.note;
      delete contact.hot;
      delete contact.recent;
      Object.assign(contact, {
        months: {},
        days: [],
        stage: "acquire",
        has: {},
        ...(isListed && { hottest: -contact.heat, newest: -contact.last }),
      });
    });
  await transaction.table("profiles").bulkAdd(profiles);
  await transaction.table("notes").bulkAdd(notes);
  await transaction.table("queue").add({ kind: "rebuild", id: "" });
}
