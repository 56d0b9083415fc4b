/** Fields of tasks and opportunities go back to what they were, for the journal: in its transaction. */
import type { Activity } from "../../model/activity";
import { defined } from "../../model/defined";
import type { FieldsBefore, Inverse } from "../../model/journal";
import type { Opportunity } from "../../model/opportunity";
import { stageLabel } from "../../model/pipeline";
import type { Removed } from "../../model/removed";
import { scheduled, type Task } from "../../model/task";
import { log } from "../activity";
import { anchorsNow } from "../anchors";
import type { Database } from "../database";
import { placed } from "./opportunities";
import { changeSteps } from "./steps";
import { countSteps, stagesToWrite } from "../pipeline-counters";
import { present, unique } from "../rows";

type Fields = Extract<Inverse, { do: "fields" }>;

/** What leads back from a row to what it was: the fields that differ. */
export function fieldsBefore<Row extends { id: string }>(table: Fields["table"], before: Row, after: Row): Fields {
  const keys = unique([...Object.keys(before), ...Object.keys(after)]) as (keyof Row)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return {
    do: "fields",
    table,
    rows: [{ id: before.id, before: Object.fromEntries(changed.map((key) => [key, before[key]])) }],
  };
}

/**
 * As they were before the entry `seq`. Where a field was changed once more since, it is that later step which is to lead
 * back there; of a row that was deleted since, it is what is kept of it. Answers with the accounts whose contacts to make
 * anew.
 */
export async function restoreFields(
  { table, rows }: Fields,
  { seq, now, on }: { seq: number; now: number; on: Database },
): Promise<string[]> {
  const left = new Map(rows.map(({ id, before }) => [id, { ...before }]));
  await changeSteps({ seq, ids: [...left.keys()] }, (later) => handOver(later, table, left), on);
  return table === "tasks" ? restoreTaskFields(left, on) : restoreOpportunityFields(left, now, on);
}

type Left = Map<string, FieldsBefore["before"]>;

/** What goes with the stage of an opportunity, also where a step to another one found it the same. */
const ofStage: readonly (keyof Opportunity)[] = ["is", "closedAt", "lostReason"];

/** Gives the fields that a later step changed as well to that step; false where there are none. */
function handOver(later: readonly Inverse[], table: Fields["table"], left: Left): boolean {
  let isChanged = false;
  for (const inverse of later) {
    if (inverse.do === "fields" && inverse.table === table)
      for (const { id, before } of inverse.rows) {
        const fields = left.get(id) ?? {};
        const changed = "stageId" in before ? unique([...Object.keys(before), ...ofStage]) : Object.keys(before);
        for (const key of changed.filter((each) => each in fields)) {
          before[key] = fields[key];
          delete fields[key];
          isChanged = true;
        }
      }
    const deleted: { id: string }[] =
      inverse.do === table ? inverse.rows : inverse.do === "contacts" ? inverse.rows[table] : [];
    for (const [at, row] of deleted.entries()) {
      const fields = left.get(row.id);
      if (!fields) continue;
      deleted[at] = defined({ ...row, ...fields });
      left.delete(row.id);
      isChanged = true;
    }
    if (inverse.do === "contacts" && table === "opportunities" && dropDealings(inverse.rows, left)) isChanged = true;
  }
  return isChanged;
}

/** With whom an opportunity was before it is again by now, and not with whom it was when that one was deleted. */
function dropDealings(removed: Removed, left: Left): boolean {
  const stay = removed.dealings.filter(({ id }) => !("companyId" in (left.get(id) ?? {})));
  const isLess = stay.length < removed.dealings.length;
  removed.dealings = stay;
  return isLess;
}

async function restoreTaskFields(left: Left, on: Database): Promise<string[]> {
  const there = present(await on.tasks.bulkGet([...left.keys()]));
  const wanted = there.map((row) => defined({ ...row, ...left.get(row.id) }));
  const anchors = await anchorsNow(unique(wanted.map(({ identityId }) => identityId)), on);
  const after = wanted.map(({ identityId: old, ...row }): Task => {
    const identityId = anchors.get(old ?? "");
    return scheduled({ ...row, ...(identityId !== undefined && { identityId }) });
  });
  await on.tasks.bulkPut(after);
  return unique([...there, ...after].map(({ identityId }) => identityId));
}

async function restoreOpportunityFields(left: Left, now: number, on: Database): Promise<string[]> {
  const there = present(await on.opportunities.bulkGet([...left.keys()]));
  const wanted = there.map((row) => ({ before: row, after: defined({ ...row, ...left.get(row.id) }) }));
  const stages = await stagesToWrite(on);
  const anchors = await anchorsNow(unique(wanted.flatMap(({ after }) => [after.identityId, after.companyId])), on);
  const steps: { before: Opportunity; after: Opportunity }[] = [];
  for (const { before, after } of wanted) {
    const { companyId, ...row } = after;
    const company = anchors.get(companyId ?? "");
    const whole = {
      ...row,
      identityId: anchors.get(row.identityId) ?? before.identityId,
      ...(company !== undefined && { companyId: company }),
    };
    steps.push({ before, after: await placed(whole, stages, on) });
  }
  await on.opportunities.bulkPut(steps.map(({ after }) => after));
  await countSteps(steps, on);
  const labels = new Map(stages.map((stage) => [stage.id, stageLabel(stage)]));
  await log(
    steps
      .filter(({ before, after }) => before.stageId !== after.stageId)
      .map(({ before, after: { id, identityId, title, stageId } }): Activity => {
        const [from, to] = [before.stageId, stageId].map((stage) => labels.get(stage) ?? stage) as [string, string];
        return { at: now, identityId, opportunityId: id, deed: { is: "opportunity-moved", title, from, to } };
      }),
    on,
  );
  return unique(steps.flatMap(({ before, after }) => [before.identityId, after.identityId]));
}
