import type { PipelineStage } from "../../lib/model/pipeline";
import { stageLabel } from "../../lib/model/pipeline";
import type { Words } from "../../lib/words";

/** What a stage of the pipeline is called: by the user, or by the language while it has the name it came with. */
export function stageName(stage: Pick<PipelineStage, "id" | "name">, words: Words): string {
  const label = stageLabel(stage);
  return stage.name ?? (words.pipeline.stages as Record<string, string>)[label] ?? label;
}
