/** The stages of the pipeline with what is counted on them: to be called in the transaction that changes opportunities. */
import type { Opportunity } from "../model/opportunity";
import { byPlace, defaultStages, emptied, type PipelineStage, recounted } from "../model/pipeline";
import { type Database, db } from "./database";

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
 * The stages as they would be if all opportunities were counted afresh: what the stored ones must equal. Reads every
 * opportunity, so it is for checking alone.
 */
export async function recountedPipeline(on: Database = db): Promise<PipelineStage[]> {
  return on.transaction("r", on.pipeline, on.opportunities, async () => {
    const stages = new Map((await pipeline(on)).map((stage) => [stage.id, emptied(stage)]));
    await on.opportunities.each((opportunity) => {
      const stage = stages.get(opportunity.stageId);
      if (!stage) throw new Error(`the opportunity ${opportunity.id} stands in no stage`);
      stages.set(stage.id, recounted(stage, opportunity, 1));
    });
    return [...stages.values()];
  });
}
