/** Changing the pipeline itself. Won and lost stay, and one open stage at least. */
import type { Activity } from "../model/activity";
import { entered, wrongField } from "../model/entry";
import {
  type PipelineStage,
  rankStep,
  type StageChanges,
  stageChanges,
  type StageEntry,
  stageEntry,
  stageLabel,
} from "../model/pipeline";
import { log } from "./activity";
import { db } from "./database";
import { note } from "./journal";
import { countSteps, stagesToWrite } from "./pipeline-counters";
import type { CommandOptions } from "./profiles";
import { inStage } from "./ranks";

/** There is no such stage any more; nothing was written. */
export class NoStageError extends Error {
  override readonly name = "NoStageError";
}

/** Adds an open stage after the others. Throws an EntryError. */
export async function addStage(
  entry: StageEntry,
  { on = db }: Pick<CommandOptions, "on"> = {},
): Promise<PipelineStage> {
  const { name, probability } = entered(stageEntry, entry);
  return on.transaction("rw", on.pipeline, async () => {
    const open = (await stagesToWrite(on)).filter(({ is }) => is === "open");
    const order = Math.max(-1, ...open.map((stage) => stage.order)) + 1;
    const id = crypto.randomUUID();
    const stage: PipelineStage = { id, name, is: "open", order, probability, count: 0, sums: {} };
    await on.pipeline.add(stage);
    return stage;
  });
}

/**
 * Changes a stage's name or chance; won is certain and lost is hopeless, whatever is entered. Throws an EntryError, and a
 * {@link NoStageError}.
 */
export async function editStage(
  id: string,
  changes: StageChanges,
  { on = db }: Pick<CommandOptions, "on"> = {},
): Promise<void> {
  const wanted = entered(stageChanges, changes);
  await on.transaction("rw", on.pipeline, async () => {
    const { name: before, ...stage } = one(await stagesToWrite(on), id);
    const name = "name" in wanted ? wanted.name : before;
    const probability = stage.is === "open" ? (wanted.probability ?? stage.probability) : stage.probability;
    await on.pipeline.put({ ...stage, probability, ...(name !== undefined && { name }) });
  });
}

/** Puts the open stages in an order. Those not named come after, as they were. */
export async function orderStages(ids: readonly string[], { on = db }: Pick<CommandOptions, "on"> = {}): Promise<void> {
  await on.transaction("rw", on.pipeline, async () => {
    const open = (await stagesToWrite(on)).filter(({ is }) => is === "open");
    const named = ids.flatMap((id) => open.find((stage) => stage.id === id) ?? []);
    const rest = open.filter((stage) => !named.includes(stage));
    await on.pipeline.bulkPut([...named, ...rest].map((stage, order) => ({ ...stage, order })));
  });
}

/**
 * What became of the wish to remove a stage, with the number to undo it by. `filled`: opportunities stand in it, and none
 * was named to take them · `needed`: it is won, lost, or the last open one. Then nothing was written.
 */
export type Removal = { is: "removed"; undo: number } | { is: "filled" | "needed" };

/**
 * Removes a stage; its opportunities go to the end of the open stage `moveTo`. Throws a {@link NoStageError}, and an
 * EntryError where `moveTo` cannot take them.
 */
export async function removeStage(
  id: string,
  { moveTo, now, on = db }: CommandOptions & { moveTo?: string },
): Promise<Removal> {
  return on.transaction("rw", on.pipeline, on.opportunities, on.activity, on.journal, async (): Promise<Removal> => {
    const stages = await stagesToWrite(on);
    const stage = one(stages, id);
    const heirs = stages.filter((each) => each.is === "open" && each.id !== id);
    if (stage.is !== "open" || heirs.length === 0) return { is: "needed" };
    const rows = await inStage(id, on).toArray();
    if (rows.length > 0 && moveTo === undefined) return { is: "filled" };
    const heir = heirs.find((each) => each.id === moveTo);
    if (moveTo !== undefined && !heir) throw wrongField("moveTo");

    if (heir && rows.length > 0) {
      const last = await inStage(heir.id, on).last();
      const start = last ? last.rank + rankStep : 0;
      const steps = rows.map((before, at) => ({
        before,
        after: { ...before, stageId: heir.id, rank: start + at * rankStep },
      }));
      await on.opportunities.bulkPut(steps.map(({ after }) => after));
      await countSteps(steps, on);
      const labels = { from: stageLabel(stage), to: stageLabel(heir) };
      await log(
        rows.map(({ id: opportunityId, identityId, title }): Activity => {
          return { at: now, identityId, opportunityId, deed: { is: "opportunity-moved", title, ...labels } };
        }),
        on,
      );
    }
    await on.pipeline.delete(id);
    const moved = rows.map((row) => ({ id: row.id, rank: row.rank, movedTo: heir?.id ?? id }));
    const inverse = [{ do: "stage" as const, stage, rows: moved }];
    return { is: "removed", undo: await note({ at: now, command: "remove-stage", count: 1, inverse }, on) };
  });
}

function one(stages: readonly PipelineStage[], id: string): PipelineStage {
  const stage = stages.find((each) => each.id === id);
  if (!stage) throw new NoStageError(id);
  return stage;
}
