/**
 * The rhythm of a person: how often they come, whether they do so steadily, when their silence is long for them, and when
 * they came back from one. It follows from the tally alone, so the order in which their history was read does not matter;
 * what depends on the clock is an instant, to be compared with it.
 */
import { dayMs, dayOf, monthOf, startOfMonth } from "./days";
import { monthsOf, type Tally } from "./tally";

/** Steady for so long, in months in a row. */
const steadyDays = 90;

/** On so many days at least: the median of fewer than five gaps says little. */
export const steadyActiveDays = 6;

/** Whatever somebody's rhythm, a silence up to this is not long. */
const longSilenceDays = 21;

/** A silence is long for somebody from so many times their median gap. */
const longGaps = 3;

/** How long somebody has been silent at least who is at risk, in hours: asked before their rhythm is. */
export const shortestRisk = longSilenceDays * 24;

/** For so long after their return somebody is called back: not longer than a silence needs, so nobody is back and at risk. */
export const backDays = longSilenceDays;

export interface Rhythm {
  /** median number of days from one active day to the next; absent where fewer than two are known */
  cadenceDays?: number;
  /** how many months in a row make them steady, the latest such row; absent where they are not */
  steadyMonths?: number;
  /** ms UTC at which their silence becomes long for them, after their last interaction; absent where they are not steady */
  riskAt?: number;
  /** ms UTC, true to the day, of the return of a steady person from a silence that was long for them */
  backAt?: number;
  /** how many days that silence was */
  backAfterDays?: number;
}

/** When somebody was active. */
export interface Active {
  /** the latest known days, newest first, as many as a tally keeps; since 1970, UTC */
  days: readonly number[];
  /** the months, oldest first, each once; see days.ts */
  months: () => readonly number[];
  /** ms UTC of the first and the last of all */
  first: number;
  last: number;
}

/** The rhythm that a tally tells. */
export function rhythmOf(tally: Tally): Rhythm {
  const { days, first = 0, last = 0 } = tally;
  return rhythmIn({ days, months: () => monthsOf(tally), first, last });
}

/**
 * The rhythm of somebody who was active then.
 *
 * **Steady** is who engaged in every one of several UTC calendar months in a row, {@link steadyDays} or more from the first
 * to the last of it, and on {@link steadyActiveDays} known days or more. By calendar months, since a tally keeps all of
 * them but only the latest days, and those of a daily visitor are fewer than three months; what of the first and last
 * month in a row cannot be told counts as full. More history never makes anybody less steady: that they fell silent is
 * said by `riskAt`.
 */
export function rhythmIn({ days, months: monthsOfAll, first, last }: Active): Rhythm {
  const cadenceDays = medianGap(days);
  if (cadenceDays === undefined) return {};
  if (days.length < steadyActiveDays) return { cadenceDays };
  const months = monthsOfAll();
  const steadyMonths = monthsSteady(months, first, last);
  if (steadyMonths === undefined) return { cadenceDays };
  const riskAt = last + longFor(cadenceDays) * dayMs;
  return { cadenceDays, steadyMonths, riskAt, ...returnOf(days, months, first, last) };
}

/** True when the silence is long for them, at `now` (ms UTC). */
export function isAtRisk({ riskAt }: Pick<Rhythm, "riskAt">, now: number): boolean {
  return riskAt !== undefined && now > riskAt;
}

/** True while somebody who returned is called back, at `now` (ms UTC): for {@link backDays}. */
export function isBack({ backAt }: Pick<Rhythm, "backAt">, now: number): boolean {
  return backAt !== undefined && now < backAt + backDays * dayMs;
}

/** Whole days since their last interaction, at `now` (ms UTC); undefined where there is none. */
export function daysSinceLast({ last, lastInteraction }: Tally, now: number): number | undefined {
  return last === undefined || !lastInteraction ? undefined : Math.max(0, Math.floor((now - last) / dayMs));
}

/** Days of silence above which it is long for somebody. */
function longFor(cadenceDays: number): number {
  return Math.max(longGaps * cadenceDays, longSilenceDays);
}

/** Median of the gaps between days, newest first. */
function medianGap(days: readonly number[]): number | undefined {
  const gaps = days.slice(1).map((day, at) => (days[at] ?? day) - day);
  gaps.sort((a, b) => a - b);
  const low = gaps[Math.ceil(gaps.length / 2) - 1];
  const high = gaps[Math.floor(gaps.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** How many months the latest row of them holds that is long enough for steady. `first` and `last`: of all activity. */
function monthsSteady(months: readonly number[], first: number, last: number): number | undefined {
  let steady: number | undefined;
  let from: number | undefined;
  let before: number | undefined;
  for (const month of months) {
    if (from === undefined || before === undefined || month > before + 1) from = month;
    before = month;
    const span = Math.min(last, startOfMonth(month + 1)) - Math.max(first, startOfMonth(from));
    if (span >= steadyDays * dayMs) steady = month - from + 1;
  }
  return steady;
}

/**
 * The return from their youngest silence, where it was long for whom they had been until then. It is told as long as it
 * can be news: later activity shows that they are simply there.
 */
function returnOf(
  days: readonly number[],
  months: readonly number[],
  first: number,
  last: number,
): Pick<Rhythm, "backAt" | "backAfterDays"> {
  const at = days.findIndex((day, index) => day - (days[index + 1] ?? day) > longSilenceDays);
  const [back, left] = [days[at], days[at + 1]];
  if (back === undefined || left === undefined || dayOf(last) - back > backDays) return {};
  const before = days.slice(at + 1);
  const cadence = medianGap(before);
  if (before.length < steadyActiveDays || cadence === undefined || back - left <= longFor(cadence)) return {};
  const [monthLeft, monthBack] = [monthOf(left * dayMs), monthOf(back * dayMs)];
  // something was done in between of which the page told the month only
  if (months.some((month) => month > monthLeft && month < monthBack)) return {};
  const until = months.filter((month) => month <= monthLeft);
  if (monthsSteady(until, first, (left + 1) * dayMs) === undefined) return {};
  // noon is the same date nearly everywhere
  return { backAt: Math.min((back + 0.5) * dayMs, last), backAfterDays: back - left };
}
