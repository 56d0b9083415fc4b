/**
 * Times out of ids, attributes and words, in that order of trust.
 */
import type { Moment } from "../model/capture";
import type { Precision } from "../model/engagement";

/** An ISO 8601 time with a zone, exact to what it spells; undefined for anything else. */
export function isoMoment(value: string | null | undefined): Moment | undefined {
  if (!value || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)) return undefined;
  const at = Date.parse(value);
  if (!Number.isFinite(at) || at < 0) return undefined;
  const precision = /\.\d/.test(value) ? "ms" : /T\d\d:\d\d:\d\d/.test(value) ? "s" : "minute";
  return { at, precision };
}

/**
 * The time inside a snowflake id: `(id >> shift) + epoch` ms. Undefined when `id` is not all digits or the time is not
 * between 2006 and a day after `now`.
 */
export function snowflakeMoment(id: string, shift: number, epoch: number, now: number): Moment | undefined {
  if (!/^\d{1,25}$/.test(id)) return undefined;
  const at = Number(BigInt(id) >> BigInt(shift)) + epoch;
  return at > 1_136_073_600_000 && at < now + 86_400_000 ? { at, precision: "ms" } : undefined;
}

/** Length of a unit in ms; month and year as their longest, for "within one unit". */
export const unitMs: Record<Precision, number> = {
  ms: 1,
  s: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 31 * 86_400_000,
  year: 366 * 86_400_000,
};
