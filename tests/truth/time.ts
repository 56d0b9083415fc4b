/** Whether a captured time agrees with a labelled one. */
import { unitMs } from "../../lib/sites/time";

/** How far apart two zones' wall clocks can be, UTC-12 to UTC+14 against an unknown one. */
const zoneSpread = 14 * unitMs.hour;

/** Tolerance of rounding between a time and the id it was decoded from, ms. */
const rounding = 1;

interface LabelledTime {
  at: number;
  /** length of the unit it is spelled to, ms */
  unit: number;
  zoned: boolean;
}

function parse(text: string): LabelledTime | undefined {
  const match = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!match) return undefined;
  const [, clock, seconds, fraction, zone] = match;
  const at = Date.parse(clock === undefined || zone !== undefined ? text : `${text}Z`);
  const unit = clock === undefined ? unitMs.day : seconds === undefined ? unitMs.minute : fraction ? 1 : unitMs.s;
  return { at, unit, zoned: zone !== undefined };
}

/** The unit in which a page would word an age: "3 months ago" for 100 days. */
function unitOfAge(age: number): number {
  const { year, month, week, day, hour, minute } = unitMs;
  return [year - day, month - 3 * day, week, day, hour, minute].find((unit) => age >= unit) ?? minute;
}

export interface TimeLabel {
  at?: string | null | undefined;
  atApprox?: boolean | undefined;
  atShown?: string | null | undefined;
}

/**
 * True or false where the label's time can be compared with `captured` (ms since 1970 UTC), undefined where it cannot:
 * no labelled time, or an approximate one whose moment of capture is unknown.
 */
export function timeAgrees(
  label: TimeLabel,
  captured: number | undefined,
  capturedAt: number | undefined,
): boolean | undefined {
  const times = [label.at, label.atShown].filter((text) => !!text).map((text) => parse(text as string));
  const known = times.filter((time) => time !== undefined);
  if (known.length === 0) return undefined;
  if (label.atApprox && capturedAt === undefined) return undefined;
  if (captured === undefined) return false;
  return known.some((time) => {
    const distance = Math.abs(captured - time.at);
    if (label.atApprox) return distance <= Math.max(unitOfAge((capturedAt as number) - time.at), time.unit) + time.unit;
    if (!time.zoned) return captured >= time.at - zoneSpread && captured < time.at + time.unit + zoneSpread;
    return distance < time.unit + rounding;
  });
}
