/** Times as TikTok shows them: an age up to a week, then a date in the reader's own zone. */
import type { Moment } from "../../model/capture";
import { asciiDigits } from "../count";
import { tidyName } from "../dom";
import { relativeMoment } from "../relative";

/** The units of "4h ago": only where English shows them, as "h" is a day in others. */
const units: Record<string, string> = { s: "sec", m: "min", h: "hour", d: "day", w: "week" };

/** The moment that "4h ago", "2 hari yang lalu", "5-26" (of this year) or "2025-12-24" means at `now`. */
export function shownMoment(shown: string | null | undefined, now: number): Moment | undefined {
  const words = tidyName(shown);
  if (!words) return undefined;
  const text = asciiDigits(words);
  const [, year, month, day] = /^(?:(\d{4})-)?(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  if (day) {
    const thisYear = new Date(now).getFullYear();
    const at = (year ? [Number(year)] : [thisYear, thisYear - 1])
      .map((full) => new Date(full, Number(month) - 1, Number(day)).getTime())
      .find((time) => time > 0 && time <= now);
    return at ? { at, precision: "day" } : undefined;
  }
  const spelled = text.replace(/([smhdw]) ago$/, (_, letter: string) => units[letter] ?? "");
  const moment = relativeMoment(spelled, now);
  return moment && { ...moment, words };
}

/** A sentence that ends in a time, apart. Of a time that begins with a word, such as "قبل 3 أيام", that stays in the rest. */
export function endMoment(sentence: string, now: number): { rest: string; at: Moment | undefined } {
  const end = /(?:(?<=\s)(?:\p{Nd}{4}-)?\p{Nd}+-\p{Nd}+|\p{Nd}+\P{Nd}*)$/u.exec(sentence)?.[0] ?? "";
  const at = shownMoment(end, now);
  return { rest: at ? sentence.slice(0, -end.length).trim() : sentence, at };
}
