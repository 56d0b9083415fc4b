/** Opportunities: what may become a sale, with whom, for how much, and how likely. */
import * as z from "zod/mini";
import { day, text } from "./entry";
import { money, type Money } from "./money";
import type { PipelineStage } from "./pipeline";

export interface Opportunity {
  id: string;
  /** the account it hangs on */
  identityId: string;
  title: string;
  /** the account of the organisation it is with */
  companyId?: string;
  value?: Money;
  /** 0 to 100; absent: that of its stage */
  probability?: number;
  /** the day it is expected to close, `2026-12-31` */
  closeOn?: string;
  stageId: string;
  /** place within its stage, smallest first; of two with the same, the one with the smaller id */
  rank: number;
  /** ms UTC */
  createdAt: number;
  changedAt: number;
  /** when it was won or lost */
  closedAt?: number;
  lostReason?: string;
  // for the indexes, see listed()
  /** that of its stage */
  is: PipelineStage["is"];
  /** the day it is expected to close; what comes after every day where none is given */
  closing: string;
  /** the currency, and the minor units below zero: an index gives the greatest of a currency first. Last: without a value */
  amount: [currency: string, lessMinor: number];
}

/** What follows from the rest of an opportunity and its stage. */
type Listed = "is" | "closing" | "amount";

/** After every day and every currency. */
const none = "~";

/** The opportunity with what the lists of all stages that are open, won or lost are sorted by. */
export function listed(row: Omit<Opportunity, Listed>, is: PipelineStage["is"]): Opportunity {
  const { value, closeOn } = row;
  return { ...row, is, closing: closeOn ?? none, amount: value ? [value.currency, -value.minor] : [none, 0] };
}

const fields = {
  identityId: z.string().check(z.minLength(1)),
  title: text(200),
  companyId: z.optional(z.string().check(z.minLength(1))),
  value: z.optional(money),
  probability: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  closeOn: z.optional(day),
};

/** What the user enters to add one; without a stage it begins in the first. */
export const opportunityEntry = z.strictObject({ ...fields, stageId: z.optional(z.string()) });
export type OpportunityEntry = z.input<typeof opportunityEntry>;

/** Fields to change; a key that is there with `undefined` empties its field. */
export const opportunityChanges = z.strictObject({
  ...fields,
  identityId: z.exactOptional(fields.identityId),
  title: z.exactOptional(fields.title),
  lostReason: z.exactOptional(text(500)),
});
export type OpportunityChanges = z.input<typeof opportunityChanges>;

/** Why one was lost. */
export const lostReason = z.strictObject({ lostReason: text(500) });

/** The chance that it is won, 0 to 100: its own, else that of its stage. What is closed is certain. */
export function probabilityOf(
  { probability }: Pick<Opportunity, "probability">,
  stage: Pick<PipelineStage, "is" | "probability">,
): number {
  return stage.is === "open" ? (probability ?? stage.probability) : stage.is === "won" ? 100 : 0;
}

/** Its value times its chance, to the nearest minor unit. */
export function weightedValue(
  opportunity: Pick<Opportunity, "probability" | "value">,
  stage: Pick<PipelineStage, "is" | "probability">,
): Money | undefined {
  const { value } = opportunity;
  return value && { ...value, minor: Math.round((value.minor * probabilityOf(opportunity, stage)) / 100) };
}
