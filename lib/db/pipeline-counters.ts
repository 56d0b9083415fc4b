/** The stages of the pipeline with what is counted on them: to be called in the transaction that changes opportunities. */
import type { Opportunity } from "../model/opportunity";
import { byPlace, defaultStages, emptied, type PipelineStage, recounted } from "../model/pipeline";
import { type Database, db } from "./database";
import { byId } from "./rows";

/** The stages in their order. Before anything was done with it, the pipeline is the one it comes with. */
export async function pipeline(on: Database = db): Promise<PipelineStage[]> {
  const stages = await on.pipeline.toArray();
  return stages.length > 0 ? stages.sort(byPlace) : [...defaultStages];
}

/** The stages in their order, stored by now. In the caller's transaction. */
export async function stagesToWrite(on: Database): Promise<PipelineStage[]> {
  const stages = await on.pipeline.toArray();
  if (stages.length > 0) return stages.sort(byPlace);
  await on.pipeline.bulkAdd([...defaultStages]);
  return [...defaultStages];
}

/** How an opportunity was before a command and is after it; absent where it was or is not there. */
export interface Step {
  before?: Opportunity;
  after?: Opportunity;
}

/** Brings the counters in step with changed opportunities. In the caller's transaction. */
export async function countSteps(steps: readonly Step[], on: Database): Promise<void> {
  const stages = new Map((await stagesToWrite(on)).map((stage) => [stage.id, stage]));
  const changed = new Set<string>();
  const count = (opportunity: Opportunity | undefined, by: 1 | -1): void => {
    const stage = stages.get(opportunity?.stageId ?? "");
    if (!opportunity || !stage) return;
    stages.set(stage.id, recounted(stage, opportunity, by));
    changed.add(stage.id);
  };
  for (const { before, after } of steps) {
    count(before, -1);
    count(after, 1);
  }
  await on.pipeline.bulkPut([...stages.values()].filter(({ id }) => changed.has(id)));
}

/**
 * The stages as they are when all opportunities are counted afresh; those of no stage are left out. Reads every
 * opportunity, and shows each to `visit`: so it is for checking and mending alone.
 */
export async function recountedPipeline(
  on: Database = db,
  visit: (opportunity: Opportunity, stage: PipelineStage | undefined) => void = () => undefined,
): Promise<PipelineStage[]> {
  const stages = byId((await pipeline(on)).map(emptied));
  await on.opportunities.each((opportunity) => {
    const stage = stages.get(opportunity.stageId);
    visit(opportunity, stage);
    if (stage) stages.set(stage.id, recounted(stage, opportunity, 1));
  });
  return [...stages.values()];
}
