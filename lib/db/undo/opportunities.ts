/** Steps back for opportunities, for the journal: in its transaction. Each answers with the accounts whose contacts to make anew. */
import type { Activity } from "../../model/activity";
import type { PlacedOpportunity } from "../../model/journal";
import { listed, type Opportunity } from "../../model/opportunity";
import { type PipelineStage, emptied, stageLabel } from "../../model/pipeline";
import { log } from "../activity";
import { anchorsNow } from "../anchors";
import type { Database } from "../database";
import { countSteps, stagesToWrite, type Step } from "../pipeline-counters";
import { rankAt } from "../ranks";
import { present } from "../rows";

/**
 * Deleted opportunities come back as they were, to where they stood. One whose stage was removed since comes to the top of
 * the first; one whose account is gone stays away.
 */
export async function restoreOpportunities(rows: readonly Opportunity[], now: number, on: Database): Promise<string[]> {
  const there = await on.opportunities.bulkGet(rows.map(({ id }) => id));
  const missing = rows.filter((_, at) => there[at] === undefined);
  const [anchors, stages] = await Promise.all([
    anchorsNow(
      missing.flatMap(({ identityId, companyId }) => [identityId, companyId ?? identityId]),
      on,
    ),
    stagesToWrite(on),
  ]);
  const steps: Step[] = [];
  for (const { companyId, ...row } of missing) {
    const identityId = anchors.get(row.identityId);
    if (identityId === undefined) continue;
    const company = anchors.get(companyId ?? "");
    const after = await placed(
      { ...row, identityId, ...(company !== undefined && { companyId: company }) },
      stages,
      on,
    );
    await on.opportunities.add(after);
    steps.push({ after });
  }
  const restored = present(steps.map(({ after }) => after));
  await countSteps(steps, on);
  await log(
    restored.map(({ id, identityId, title }): Activity => {
      const deed = { is: "opportunity-restored" as const, title };
      return { at: now, identityId, opportunityId: id, deed };
    }),
    on,
  );
  return restored.map(({ identityId }) => identityId);
}

/** The opportunity in its stage; where that is no more, at the top of the first. */
export async function placed(row: Opportunity, stages: readonly PipelineStage[], on: Database): Promise<Opportunity> {
  const stage = stages.find(({ id }) => id === row.stageId);
  const [first] = stages;
  if (stage || !first) return listed(row, stage?.is ?? row.is);
  const { closedAt: _closed, lostReason: _reason, ...open } = row;
  return listed({ ...open, stageId: first.id, rank: await rankAt(first.id, "first", on) }, first.is);
}

/** A removed stage comes back, and those opportunities return to it that are still where the removal put them. */
export async function restoreStage(
  { stage, rows }: { stage: PipelineStage; rows: readonly PlacedOpportunity[] },
  now: number,
  on: Database,
): Promise<void> {
  const stages = await stagesToWrite(on);
  if (stages.some(({ id }) => id === stage.id)) return;
  await on.pipeline.add(emptied(stage));
  const labels = new Map([...stages, stage].map((each) => [each.id, stageLabel(each)]));
  const found = await on.opportunities.bulkGet(rows.map(({ id }) => id));
  const steps = rows.flatMap(({ movedTo, rank }, at) => {
    const before = found[at];
    return before?.stageId === movedTo ? [{ before, after: { ...before, stageId: stage.id, rank } }] : [];
  });
  await on.opportunities.bulkPut(steps.map(({ after }) => after));
  await countSteps(steps, on);
  await log(
    steps.map(({ before, after: { id, identityId, title } }): Activity => {
      const from = labels.get(before.stageId) ?? before.stageId;
      const deed = { is: "opportunity-moved" as const, title, from, to: stageLabel(stage) };
      return { at: now, identityId, opportunityId: id, deed };
    }),
    on,
  );
}
