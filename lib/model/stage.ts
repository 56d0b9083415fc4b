/**
 * How far a relationship has come: the three phases of Kalakota & Robinson, "e-Business 2.0: Roadmap for Success"
 * (Addison-Wesley, 2001), read off what was seen. Suggested with the reason; the user's own word always wins.
 */
import { classesIn, totalOf } from "./breakdown";
import { dayOf } from "./days";
import type { EngagementClass } from "./engagement";
import { rhythmOf } from "./rhythm";
import type { Tally } from "./tally";

export const stages = ["acquire", "enhance", "retain"] as const;
export type Stage = (typeof stages)[number];

/** Repeated is what was done so many times, over more than one day: twice may be one visit, a like and a comment. */
const repeatedCount = 3;

/** What decided, with its numbers; the words are made where it is shown. */
export type StageReason =
  /** nothing they did is known */
  | { is: "nothing" }
  /** all of it on one day */
  | { is: "one-day"; count: number }
  /** fewer times than {@link repeatedCount} */
  | { is: "few"; count: number }
  /** however often, always of the same class */
  | { is: "one-class"; count: number; class: EngagementClass }
  | { is: "varied"; count: number; classes: EngagementClass[] }
  /** they spoke, and the user's own accounts turned to them */
  | { is: "exchange"; theirs: number; ours: number }
  /** so many months in a row, see rhythm.ts */
  | { is: "steady"; months: number; cadenceDays: number }
  | { is: "customer" };

/** A stage with what suggests it. */
export type StageAdvice =
  | { stage: "acquire"; reason: Extract<StageReason, { is: "nothing" | "one-day" | "few" | "one-class" }> }
  | { stage: "enhance"; reason: Extract<StageReason, { is: "varied" | "exchange" }> }
  | { stage: "retain"; reason: Extract<StageReason, { is: "steady" | "customer" }> };

/**
 * The stage that a tally suggests. `isCustomer`: they bought, by an opportunity that was won.
 * - **retain**: a customer, or steady (see {@link rhythmOf}) for three months
 * - **enhance**: a two-way exchange, that is a comment, reply, mention or message of theirs and any act of the user's own
 *   accounts towards them; or engagement of more than one class, {@link repeatedCount} times or more, on different days
 * - **acquire**: everybody else
 *
 * More history never takes a stage back: falling silent is not falling out, and is told by the rhythm.
 */
export function stageOf(tally: Tally, { isCustomer }: { isCustomer: boolean }): StageAdvice {
  if (isCustomer) return { stage: "retain", reason: { is: "customer" } };
  const { steadyMonths: months, cadenceDays } = rhythmOf(tally);
  if (months !== undefined && cadenceDays !== undefined)
    return { stage: "retain", reason: { is: "steady", months, cadenceDays } };

  const count = totalOf(tally.counts);
  const classes = classesIn(tally.counts);
  const ours = tally.outbound?.count ?? 0;
  if (ours > 0 && classes.includes("conversation"))
    return { stage: "enhance", reason: { is: "exchange", theirs: count, ours } };

  const [only] = classes;
  if (only === undefined) return { stage: "acquire", reason: { is: "nothing" } };
  if (dayOf(tally.first ?? 0) === dayOf(tally.last ?? 0)) return { stage: "acquire", reason: { is: "one-day", count } };
  if (count < repeatedCount) return { stage: "acquire", reason: { is: "few", count } };
  if (classes.length === 1) return { stage: "acquire", reason: { is: "one-class", count, class: only } };
  return { stage: "enhance", reason: { is: "varied", count, classes } };
}
