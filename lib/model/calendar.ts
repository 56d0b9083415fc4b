/**
 * The user's calendar: days as texts, `2026-12-31`, and what instants (ms UTC) they are in the time zone of this machine.
 * All of it by the setters of Date, which know about leap years and the nights in which clocks change.
 */
import { dayMs } from "./days";

/** The day of an instant. */
export function dayAt(instant: number): string {
  return textOf(new Date(instant));
}

/** The minute of its day that an instant shows on the clock. */
export function minuteAt(instant: number): number {
  const date = new Date(instant);
  return date.getHours() * 60 + date.getMinutes();
}

/** The instant of a minute of a day; one that the clock skips that night is the same time after it. */
export function instantOf(day: string, minute = 0): number {
  const [year, month, date] = partsOf(day);
  return new Date(year, month, date, 0, minute).getTime();
}

/** The last millisecond of a day. */
export function endOf(day: string): number {
  return instantOf(addDays(day, 1)) - 1;
}

export function addDays(day: string, days: number): string {
  const [year, month, date] = partsOf(day);
  return textOf(new Date(year, month, date + days));
}

/** The same date so many months later; where a month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const last = new Date(year, month + months + 1, 0);
  return textOf(new Date(last.getFullYear(), last.getMonth(), Math.min(date, last.getDate())));
}

/** How many days later the second day is. */
export function daysBetween(from: string, to: string): number {
  return (Date.UTC(...partsOf(to)) - Date.UTC(...partsOf(from))) / dayMs;
}

/** How many months later the second day's month is. */
export function monthsBetween(from: string, to: string): number {
  const [year, month] = partsOf(from);
  const [laterYear, laterMonth] = partsOf(to);
  return (laterYear - year) * 12 + laterMonth - month;
}

/** An instant moved with the days it belongs to: as many days, and at the same time on the clock. */
export function movedAlong(instant: number, from: string, to: string): number {
  return instantOf(addDays(dayAt(instant), daysBetween(from, to)), minuteAt(instant));
}

/** The first Monday after a day. */
export function nextMonday(day: string): string {
  const weekday = new Date(instantOf(day)).getDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

/** Year, month from 0, date. */
function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month - 1, date];
}

function textOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
