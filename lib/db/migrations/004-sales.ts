import type { Transaction } from "dexie";
import type { Migration } from "../database";

/**
 * Tasks and opportunities as lists. Indexes, each with the query it serves:
 * tasks `doneAt`: what was done last
 * opportunities `[is+closing]`, `[is+amount]`, `[is+changedAt]`: those open, won or lost, by when they close, by value, by the last change
 */
export const migration: Migration = {
  version: 4,
  stores: {
    tasks: "id, identityId, opportunityId, due, remindAt, doneAt",
    opportunities: "id, identityId, companyId, [stageId+rank], [is+closing], [is+amount], [is+changedAt]",
  },
  upgrade,
};

/** What of an opportunity of version 3 is read here. */
interface OldOpportunity {
  stageId: string;
  closeOn?: string;
  value?: { minor: number; currency: string };
}

/** Opportunities get what they are listed by. */
async function upgrade(transaction: Transaction): Promise<void> {
  const stages = (await transaction.table("pipeline").toArray()) as { id: string; is: string }[];
  const kinds = new Map(stages.map(({ id, is }) => [id, is]));
  await transaction
    .table("opportunities")
    .toCollection()
    .modify((row: OldOpportunity & Record<string, unknown>) => {
      row.is = kinds.get(row.stageId) ?? "open";
      row.closing = row.closeOn ?? "~";
      row.amount = row.value ? [row.value.currency, -row.value.minor] : ["~", 0];
    });
}
