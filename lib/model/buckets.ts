/** The columns of a chart: which one an hour falls into, by the days of the user. */
import type { DayName, InsightsQuery, Span } from "./insights";
import { clockOf, nameOfDay, numberOfDay, weekdayOf } from "./zoned";

/** No clock is further from UTC than so many hours. */
const furthest = 15;

export interface Buckets {
  /** the first day of each */
  starts: DayName[];
  /** the first UTC hour that the tables below are of, counted since 1970 */
  from: number;
  /** which one an hour is in; -1 where it is in none */
  bucket: Int32Array;
  /** its hour of the week, from Monday's first */
  weekHour: Uint8Array;
}

/**
 * The buckets of the days from `from` to `to`, both included. Weeks begin on Monday; the first and the last one of all may
 * be cut off by the ends of the range.
 */
export function bucketsOf({ from, to, every, zone }: Pick<InsightsQuery, "from" | "to" | "every" | "zone">): Buckets {
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  const starts: DayName[] = [];
  const ofDay = new Int32Array(Math.max(0, last - first + 1));
  for (let day = first; day <= last; day += 1) {
    if (day === first || begins(day, every)) starts.push(nameOfDay(day));
    ofDay[day - first] = starts.length - 1;
  }
  const clock = clockOf(zone, first * 24 - furthest, (last + 1) * 24 + furthest);
  return {
    starts,
    from: clock.from,
    bucket: clock.day.map((day) => ofDay[day - first] ?? -1),
    weekHour: clock.hour.map((hour, at) => weekdayOf(clock.day[at] ?? 0) * 24 + hour),
  };
}

/** All days of a range as one. */
export function oneBucket(days: Pick<InsightsQuery, "from" | "to" | "zone">): Buckets {
  const { starts, bucket, ...rest } = bucketsOf({ ...days, every: "month" });
  return { ...rest, starts: starts.slice(0, 1), bucket: bucket.map((each) => Math.min(each, 0)) };
}

/** The bucket of an hour, counted since 1970; -1 where it is in none. */
export function bucketAt({ from, bucket }: Buckets, hour: number): number {
  return bucket[hour - from] ?? -1;
}

/** The hour at which the first bucket begins, counted since 1970. */
export function startOf({ from, bucket }: Buckets): number {
  return from + bucket.indexOf(0);
}

/** The hours at which buckets end, counted since 1970, ascending: the first that is in none of those up to it. */
export function endsOf({ starts, from, bucket }: Buckets): number[] {
  return starts.map((_, at) => from + bucket.lastIndexOf(at) + 1);
}

function begins(day: number, every: Span): boolean {
  if (every === "day") return true;
  return every === "week" ? weekdayOf(day) === 0 : nameOfDay(day).endsWith("-01");
}
