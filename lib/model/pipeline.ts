/** The pipeline that opportunities go through: its stages, what stands in them, and the order of that. */
import * as z from "zod/mini";
import { text } from "./entry";
import type { Money } from "./money";

/** A stage of the pipeline. The user may rename, add, order and remove the open ones; one is `won`, one `lost`. */
export interface PipelineStage {
  id: string;
  /** what the user called it; absent while it has the name it came with, which is in the language of the screen */
  name?: string;
  is: "open" | "won" | "lost";
  /** among the open ones, smallest first */
  order: number;
  /** chance of winning, 0 to 100, that an opportunity gets here unless it has its own */
  probability: number;
  // kept by the commands
  count: number;
  /** by currency; one without an amount is absent */
  sums: Record<string, StageSum>;
}

/** The values in a stage that are of one currency, in a form from which the weighted sum follows whatever the stage's chance. */
export interface StageSum {
  /** minor units */
  value: number;
  /** the part of it that has no probability of its own */
  plain: number;
  /** of the rest: sum of minor units × probability (0 to 100) */
  chances: number;
}

/** The stages there are before the user changes anything. Those of a pipeline that came with it are named in lib/words. */
export const defaultStages = [
  { id: "new", is: "open", order: 0, probability: 10, count: 0, sums: {} },
  { id: "qualified", is: "open", order: 1, probability: 30, count: 0, sums: {} },
  { id: "proposal", is: "open", order: 2, probability: 60, count: 0, sums: {} },
  { id: "won", is: "won", order: 0, probability: 100, count: 0, sums: {} },
  { id: "lost", is: "lost", order: 0, probability: 0, count: 0, sums: {} },
] as const satisfies PipelineStage[];
export type DefaultStageId = (typeof defaultStages)[number]["id"];

const probability = z.int().check(z.minimum(0), z.maximum(100));

/** A stage to add. */
export const stageEntry = z.strictObject({ name: text(60), probability });
export type StageEntry = z.input<typeof stageEntry>;

/** What may change of a stage; a `name` of undefined gives one that came with Jalin its own name back. */
export const stageChanges = z.strictObject({
  name: z.optional(text(60)),
  probability: z.optional(probability),
});
export type StageChanges = z.input<typeof stageChanges>;

const places: Record<PipelineStage["is"], number> = { open: 0, won: 1, lost: 2 };

/** Compares stages by their place on the board: the open ones in the user's order, then won, then lost. */
export function byPlace(a: PipelineStage, b: PipelineStage): number {
  return places[a.is] - places[b.is] || a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** What the log calls a stage: the user's name for it, else its id, for which lib/words has a name. */
export function stageLabel({ id, name }: Pick<PipelineStage, "id" | "name">): string {
  return name ?? id;
}

/** What the totals take of an opportunity. */
export interface Counted {
  value?: Money;
  /** of its own, 0 to 100 */
  probability?: number;
}

/** The stage with an opportunity counted in (`by` 1) or out (-1). */
export function recounted(stage: PipelineStage, { value, probability: own }: Counted, by: 1 | -1): PipelineStage {
  const count = stage.count + by;
  if (!value) return { ...stage, count };
  const { [value.currency]: before = { value: 0, plain: 0, chances: 0 }, ...others } = stage.sums;
  const minor = by * value.minor;
  const sum: StageSum = {
    value: before.value + minor,
    plain: before.plain + (own === undefined ? minor : 0),
    chances: before.chances + (own === undefined ? 0 : minor * own),
  };
  return { ...stage, count, sums: sum.value === 0 ? others : { ...others, [value.currency]: sum } };
}

/** The stage as if nothing stood in it. */
export function emptied(stage: PipelineStage): PipelineStage {
  return { ...stage, count: 0, sums: {} };
}

/** The values in a stage times their chances, in minor units by currency. */
export function weightedSums({ is, probability, sums }: PipelineStage): Record<string, number> {
  const weigh = ({ value, plain, chances }: StageSum): number =>
    is === "open" ? Math.round((plain * probability + chances) / 100) : is === "won" ? value : 0;
  return Object.fromEntries(Object.entries(sums).map(([currency, sum]) => [currency, weigh(sum)]));
}

/** The distance of ranks that are given afresh: it may be halved some forty times before they are given again. */
export const rankStep = 1024;

/** A rank between two neighbours, of whom either may be absent; undefined where there is no number between theirs. */
export function rankBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 0 : after - rankStep;
  if (after === undefined) return before + rankStep;
  const middle = before + (after - before) / 2;
  return before < middle && middle < after ? middle : undefined;
}
