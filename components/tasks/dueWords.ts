import { dayAt, daysBetween, instantOf, minuteAt } from "../../lib/model/calendar";
import type { Task } from "../../lib/model/task";
import type { Speech } from "../../lib/words";

/** A day as people say it: "today", "in 3 days", else its date. `now` in ms UTC. */
export function dayWords(day: string, now: number, speech: Pick<Speech, "locale" | "date">): string {
  const away = daysBetween(dayAt(now), day);
  if (Math.abs(away) >= 7) return speech.date(instantOf(day));
  return new Intl.RelativeTimeFormat(speech.locale, { numeric: "auto" }).format(away, "day");
}

/** A minute of the day on the clock. */
function timeWords(minute: number, speech: Pick<Speech, "locale">): string {
  // any day without a change of clocks
  return new Intl.DateTimeFormat(speech.locale, { timeStyle: "short" }).format(instantOf("2026-01-15", minute));
}

/** When a task is due, by the day and minute the user gave; undefined where they gave none. */
export function dueWords({ dueOn, dueMinute }: Task, now: number, speech: Speech): string | undefined {
  if (dueOn === undefined) return undefined;
  const day = dayWords(dueOn, now, speech);
  return dueMinute === undefined ? day : `${day}, ${timeWords(dueMinute, speech)}`;
}

/** An instant by its day and time. */
export function untilWords(until: number, now: number, speech: Speech): string {
  return `${dayWords(dayAt(until), now, speech)}, ${timeWords(minuteAt(until), speech)}`;
}
