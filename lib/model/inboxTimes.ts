/** How long the user takes to answer first. */
import { dayMs, dayOf } from "./days";
import { type InboxItem, timeToAnswer } from "./inbox";

/** Weeks that are looked back on, the present one among them. */
const weeks = 26;

/** How many were answered, and the time that half of them took at most, in ms; absent where there is none. */
interface Middle {
  count: number;
  median?: number;
}

export interface AnswerTimes extends Middle {
  /**
   * by ISO week of the answer (UTC), `2026-W47`, which begins at `from` (ms UTC), the oldest first; weeks without an answer
   * are left out
   */
  weeks: ({ week: string; from: number } & Middle)[];
}

/** The medians of the answered ones of some items. */
export function answerTimesOf(items: readonly Pick<InboxItem, "when" | "answeredAt">[]): AnswerTimes {
  const answered = items.flatMap((item) => {
    const took = timeToAnswer(item);
    return took === undefined ? [] : [{ took, monday: mondayOf(item.answeredAt ?? 0) }];
  });
  const byWeek = [...Map.groupBy(answered, ({ monday }) => monday)].sort(([a], [b]) => a - b);
  return {
    ...middleOf(answered),
    weeks: byWeek.map(([monday, some]) => ({ week: isoWeek(monday), from: monday * dayMs, ...middleOf(some) })),
  };
}

/** The first instant of the oldest week that is looked back on, ms UTC. */
export function firstWeekBefore(now: number): number {
  return (mondayOf(now) - (weeks - 1) * 7) * dayMs;
}

/** The median is the middle time, or the mean of the two middle ones. */
function middleOf(answered: readonly { took: number }[]): Middle {
  const times = answered.map(({ took }) => took).sort((a, b) => a - b);
  const low = times[Math.floor((times.length - 1) / 2)];
  const high = times[Math.floor(times.length / 2)];
  return { count: times.length, ...(low !== undefined && high !== undefined && { median: (low + high) / 2 }) };
}

/** The Monday of an instant's week, as days since 1970 (a Thursday). */
function mondayOf(when: number): number {
  const day = dayOf(when);
  return day - ((day + 3) % 7);
}

/** ISO 8601: a week belongs to the year that its Thursday is in. */
function isoWeek(monday: number): string {
  const thursday = (monday + 3) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((dayOf(thursday) - dayOf(Date.UTC(year, 0, 1))) / 7) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}
