/**
 * Who was at risk when: the silences of steady people that were long for them, from beginning to end. The rhythm of a person
 * tells that of the moment; here it is told for any, of all that was known by then.
 */
import { type Bits, hasBit } from "./columns";
import { dayMs, monthOf } from "./days";
import { add, type Engaged, isDated } from "./engaged";
import { rhythmIn, shortestRisk, steadyActiveDays } from "./rhythm";
import { mostDays } from "./tally";

const hourMs = 3_600_000;

/** A silence that was long for somebody. */
export interface Silence {
  /** the `seq` of whom it is */
  person: number;
  /** the hour after which it was long for them, counted since 1970 */
  after: number;
  /** the hour in which they were active again; Infinity where they were not yet */
  until: number;
}

/**
 * The long silences of all people, of months that hold all engagement and are in order. The rule is that of rhythm.ts, with
 * one difference: what a page told to the week stands in its month alone, since of a time the months keep no more.
 * `people`: above every `seq`.
 */
export function silencesOf(months: readonly Engaged[], people: number): Silence[] {
  const from = new Uint32Array(people + 2);
  for (const { person } of months) for (const seq of person) add(from, seq + 1);
  for (let seq = 1; seq < from.length; seq += 1) add(from, seq, from[seq - 1]);
  const next = from.slice();
  // of each person in order of time: the hour, and in the lowest bit whether the day is known
  const entries = new Uint32Array(from.at(-1) ?? 0);
  for (const { person, hour, kind } of months)
    for (let at = 0; at < person.length; at += 1) {
      const seq = person[at] ?? 0;
      entries[next[seq] ?? 0] = (hour[at] ?? 0) * 2 + (isDated(kind[at] ?? 0) ? 1 : 0);
      add(next, seq);
    }
  const found: Silence[] = [];
  for (let person = 0; person < people; person += 1) {
    const [first = 0, end = 0] = from.subarray(person, person + 2);
    if (end - first >= steadyActiveDays) addSilencesOf(person, entries.subarray(first, end), found);
  }
  return found;
}

function addSilencesOf(person: number, entries: Uint32Array, to: Silence[]): void {
  const days: number[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const hour = hourAt(entries, at);
    const day = Math.floor(hour / 24);
    if (((entries[at] ?? 0) & 1) === 1 && days.at(-1) !== day) days.push(day);
    const until = at + 1 < entries.length ? hourAt(entries, at + 1) : Infinity;
    if (days.length < steadyActiveDays || until - hour <= shortestRisk) continue;
    const { riskAt } = rhythmIn({
      days: days.slice(-mostDays).reverse(),
      months: () => monthsOf(entries.subarray(0, at + 1)),
      first: hourAt(entries, 0) * hourMs,
      last: hour * hourMs,
    });
    if (riskAt !== undefined && riskAt < until * hourMs) to.push({ person, after: riskAt / hourMs, until });
  }
}

function hourAt(entries: Uint32Array, at: number): number {
  return (entries[at] ?? 0) >>> 1;
}

/** The months of entries, in order, each once. A day is in one month alone. */
function monthsOf(entries: Uint32Array): number[] {
  const days = new Set(Array.from(entries, (entry) => Math.floor((entry >>> 1) / 24)));
  return [...new Set(Array.from(days, (day) => monthOf(day * dayMs)))];
}

/** Whether somebody was at risk when an hour began, counted since 1970. */
export function isLongAt({ after, until }: Silence, hour: number): boolean {
  return after < hour && hour <= until;
}

/** How many of some people were at risk when hours began, which ascend. */
export function silentAt(silences: readonly Silence[], people: Bits, hours: readonly number[]): number[] {
  const counts = hours.map(() => 0);
  for (const silence of silences) {
    if (!hasBit(people, silence.person)) continue;
    const first = hours.findIndex((hour) => hour > silence.after);
    if (first < 0) continue;
    for (let at = first; at < hours.length && isLongAt(silence, hours[at] ?? 0); at += 1)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
