/**
 * "2h", "3d", "1 mgg", "2 ч": how long ago something was, in the site's own short forms. One letter says more here than
 * anywhere else, so they are not left to the rule for words.
 */
import type { Moment } from "../../../model/capture";
import type { Precision } from "../../../model/engagement";
import { asciiDigits } from "../../count";
import { tidyName } from "../../dom";
import { unitMs } from "../../time";

/** How the forms begin. The first that fits: months and weeks begin like minutes. */
const units: readonly (readonly [Precision, RegExp])[] = [
  ["month", /^(mo|m[eê]s|bl|мес|ش|חו|[个個か]?月|개월)/],
  ["week", /^(w|sem|mi?n?g|нед|أ|שב|[週周주])/],
  ["minute", /^(m|мин|د|דק|[分분])/],
  ["hour", /^(h(?!a)|jam|st|ч|س|שע|小?[时時]|시)/],
  ["day", /^(d|j\b|t(ag?|g)?\b|ha|дн|ي|ימ|יו|[日天일])/],
  ["year", /^(y|thn|tah|a[nñ]|год|г|л|שנ|[年년])/],
];

/** The moment that such a form means, counted back from `now` (ms since 1970 UTC); undefined for anything else. */
export function agoMoment(shown: string, now: number): Moment | undefined {
  const words = tidyName(shown.slice(0, 200));
  const [, amount, form = ""] = /^\D*(\d{1,4})\s*(.*)$/.exec(asciiDigits(words ?? "").toLowerCase()) ?? [];
  const [precision] = units.find(([, beginning]) => beginning.test(form)) ?? [];
  return precision && words
    ? { at: now - Number(amount) * unitMs[precision], precision, about: true, words }
    : undefined;
}
