/** Days and hours on the clock of any time zone, for many UTC hours at once. Days and hours are counted since 1970. */
import { dayMs } from "./days";

const hourMs = 3_600_000;
const hoursADay = 24;

/** The hour of an instant (ms UTC), counted since 1970. */
export function hourOf(when: number): number {
  return Math.floor(when / hourMs);
}

/** What the clock shows in each UTC hour from `from` on. */
export interface Clock {
  from: number;
  day: Int32Array;
  hour: Uint8Array;
}

/**
 * The clock of a zone in the UTC hours from `from` up to `until`. In zones that are half or a quarter of an hour apart from
 * whole ones it shows what it does when the UTC hour begins, so there it is up to so much slow.
 */
export function clockOf(zone: string, from: number, until: number): Clock {
  const length = Math.max(0, until - from);
  const day = new Int32Array(length);
  const hour = new Uint8Array(length);
  const minutesAhead = aheadIn(zone);
  for (let at = 0; at < length;) {
    const first = from + at;
    const end = Math.min(until, (Math.floor(first / hoursADay) + 1) * hoursADay);
    const ahead = minutesAhead(first);
    // no zone changes its clock twice a day
    const isSteady = minutesAhead(end) === ahead;
    for (let next = first; next < end; next += 1, at += 1) {
      const minute = next * 60 + (isSteady ? ahead : minutesAhead(next));
      const date = Math.floor(minute / 1440);
      day[at] = date;
      hour[at] = Math.floor((minute - date * 1440) / 60);
    }
  }
  return { from, day, hour };
}

/** By how many minutes the clock of a zone is ahead of UTC in an hour. */
function aheadIn(zone: string): (hour: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const known = new Map<string, number>();
  return (hour) => {
    const text = format.format(hour * hourMs);
    const name = text.slice(text.indexOf("GMT"));
    const ahead = known.get(name) ?? minutesIn(name);
    known.set(name, ahead);
    return ahead;
  };
}

/** The minutes in `GMT-03:30`; of old offsets that have seconds these are left out. */
function minutesIn(name: string): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The number of a day of the calendar, `2026-11-22`. */
export function numberOfDay(name: string): number {
  return Date.parse(name) / dayMs;
}

/** The day of the calendar with a number. */
export function nameOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** 0 for a Monday. */
export function weekdayOf(day: number): number {
  // 1970 began on a Thursday
  return (((day + 3) % 7) + 7) % 7;
}
