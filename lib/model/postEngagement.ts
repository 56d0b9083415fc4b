/** What the interactions with one post say together: who engaged most, and when it was. */
import { totalOf } from "./breakdown";
import { addDays, addMonths, dayAt, instantOf, nextMonday } from "./calendar";
import type { Precision } from "./engagement";
import { precisions } from "./engagement";
import type { Interaction } from "./records";
import type { TypeCounts } from "./tally";

/** An account, and what it did with the post. */
export interface Engaged {
  identityId: string;
  counts: TypeCounts;
  total: number;
}

/** The accounts among some interactions, those who did most first. */
export function peopleIn(rows: readonly Pick<Interaction, "identityId" | "type">[]): Engaged[] {
  const byAccount = new Map<string, TypeCounts>();
  for (const { identityId, type } of rows) {
    const counts = byAccount.get(identityId) ?? {};
    counts[type] = (counts[type] ?? 0) + 1;
    byAccount.set(identityId, counts);
  }
  return [...byAccount]
    .map(([identityId, counts]) => ({ identityId, counts, total: totalOf(counts) }))
    .sort((a, b) => b.total - a.total);
}

/** The widths of bars, the finest first. */
export const barUnits = ["hour", "day", "week", "month", "year"] as const satisfies readonly Precision[];
export type BarUnit = (typeof barUnits)[number];

export interface Bar {
  /** its first instant, ms UTC */
  from: number;
  counts: TypeCounts;
}

export interface OverTime {
  unit: BarUnit;
  /** one after the other without a gap, those with nothing in them too */
  bars: Bar[];
  /** interactions that stand in no bar: no page told their time, or not as closely as a bar is wide */
  untimed: number;
}

/** Bars shown at most. */
const mostBars = 31;

/**
 * Interactions by the time that pages told of them, in the finest bars that are not too many and that most of those with a
 * time can stand in: what is only known to have been "3 weeks ago" stands in no day. Days are those of this machine.
 */
export function overTime(rows: readonly Pick<Interaction, "type" | "at">[]): OverTime {
  const timed = rows.filter(({ at }) => at !== undefined);
  for (const unit of barUnits) {
    const fit = timed.filter(({ at }) => isAsFineAs(unit, at?.precision));
    if (fit.length * 2 < timed.length) continue;
    const bars = barsOf(fit, unit);
    if (bars) return { unit, bars, untimed: rows.length - fit.length };
  }
  return { unit: "year", bars: [], untimed: rows.length };
}

function isAsFineAs(unit: BarUnit, precision: Precision | undefined): boolean {
  return precision !== undefined && precisions.indexOf(precision) <= precisions.indexOf(unit);
}

/** Undefined where there would be too many; of years there are never too many. */
function barsOf(rows: readonly Pick<Interaction, "type" | "at">[], unit: BarUnit): Bar[] | undefined {
  const times = rows.map(({ at }) => at?.at ?? 0);
  if (times.length === 0) return [];
  const last = times.reduce((a, b) => Math.max(a, b));
  const bars: Bar[] = [
    {
      from: startOf(
        times.reduce((a, b) => Math.min(a, b)),
        unit,
      ),
      counts: {},
    },
  ];
  for (let next = after(bars[0]?.from ?? 0, unit); next <= last; next = after(next, unit)) {
    if (bars.length >= mostBars && unit !== "year") return undefined;
    bars.push({ from: next, counts: {} });
  }
  const byStart = new Map(bars.map((bar) => [bar.from, bar]));
  for (const [index, { type }] of rows.entries()) {
    const bar = byStart.get(startOf(times[index] ?? 0, unit));
    if (bar) bar.counts[type] = (bar.counts[type] ?? 0) + 1;
  }
  return bars;
}

function startOf(at: number, unit: BarUnit): number {
  const day = dayAt(at);
  switch (unit) {
    case "hour":
      // whole hours of this machine's clock, which may stand half an hour beside those of UTC
      return at - ((at - instantOf(day)) % 3_600_000);
    case "day":
      return instantOf(day);
    case "week":
      return instantOf(addDays(nextMonday(day), -7));
    case "month":
      return instantOf(`${day.slice(0, 8)}01`);
    case "year":
      return instantOf(`${day.slice(0, 5)}01-01`);
  }
}

function after(from: number, unit: BarUnit): number {
  const day = dayAt(from);
  switch (unit) {
    case "hour":
      return startOf(from + 3_600_000, unit);
    case "day":
      return instantOf(addDays(day, 1));
    case "week":
      return instantOf(addDays(day, 7));
    case "month":
      return instantOf(addMonths(day, 1));
    case "year":
      return instantOf(addMonths(day, 12));
  }
}
