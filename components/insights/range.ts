/** Which days an address of the page means, and which ones they are compared with. */
import { addDays, addMonths, daysBetween, nextMonday } from "../../lib/model/calendar";
import type { DayName, Span } from "../../lib/model/insights";
import type { InsightsView } from "../dashboard/routes";

/** The choices of the bar; `own` are days that the user named. */
export const ranges = ["7d", "30d", "90d", "12m", "own"] as const;
export type RangeId = (typeof ranges)[number];

export interface Range {
  id: RangeId;
  /** both included */
  from: DayName;
  to: DayName;
  every: Span;
}

/** Up to how many days are shown each by itself, and up to how many by weeks. */
const mostDays = 45;
const mostWeeks = 200;

const back = { "7d": 7, "30d": 30, "90d": 90 } as const;

function rangeId(view: InsightsView): RangeId {
  return view.from === undefined ? (view.last ?? "30d") : "own";
}

/** The days of a view; `today` ends all but those the user named. Twelve months are whole ones but for the present. */
export function rangeOf(view: InsightsView, today: DayName): Range {
  const id = rangeId(view);
  const { from = today, to = today } = view;
  if (id === "own") return { id, from, to, every: spanOf(lengthOf({ from, to })) };
  if (id === "12m") return { id, from: addMonths(`${today.slice(0, 7)}-01`, -11), to: today, every: "month" };
  return { id, from: addDays(today, 1 - back[id]), to: today, every: spanOf(back[id]) };
}

/** As long a time right before. */
export function rangeBefore({ id, from, to, every }: Range): Range {
  if (id === "12m") return { id, from: addMonths(from, -12), to: addMonths(to, -12), every };
  const length = lengthOf({ from, to });
  return { id, from: addDays(from, -length), to: addDays(from, -1), every };
}

/** How many days it has. */
export function lengthOf({ from, to }: Pick<Range, "from" | "to">): number {
  return daysBetween(from, to) + 1;
}

/** The last day of the column that begins on `from`. */
export function endOfBucket(from: DayName, { every, to }: Pick<Range, "every" | "to">): DayName {
  const last = addDays(nextAfter(from, every), -1);
  return last < to ? last : to;
}

/** The first day of the next column; the first one of all may begin in the midst of its week or month. */
function nextAfter(from: DayName, every: Span): DayName {
  if (every === "day") return addDays(from, 1);
  return every === "week" ? nextMonday(from) : addMonths(`${from.slice(0, 7)}-01`, 1);
}

function spanOf(days: number): Span {
  return days <= mostDays ? "day" : days <= mostWeeks ? "week" : "month";
}
