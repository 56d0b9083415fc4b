/**
 * Relative times as sites print them ("3 months ago", "vor 2 Stunden", "2日前", "قبل 3 أيام"), whatever the language.
 *
 * The words stand here although Intl knows them: the first use of any of its formatters makes Chromium look through
 * hundreds of locales, 9 ms of work that cannot be split (seen 2026-11). The tests compare with Intl.
 */
import type { Moment } from "../model/capture";
import type { Precision } from "../model/engagement";
import { asciiDigits } from "./count";
import { tidyName } from "./dom";

/**
 * The units, their mean length in ms, and how the words for them begin in the languages that YouTube speaks, without
 * accents and by script: no more of a word than tells it from other units, in brackets what is one letter. `$`: the word
 * ends. The first unit that fits is meant.
 */
const units = (
  [
    ["s", 1e3, "se[ckg] s[ao]n det gia mas saat.*lalu сек سی שני[יו] से সে સ ਸ[^ਾ] ସେ வி సె วิ წა ሰከ [ثδ秒초ছಸസතစວវվ]"],
    ["minute", 6e4, "min(?!g) meni ph per da[kq] də м[иү] х دق من मि মি મિ ਮਿ ମି நி ని മി මි წუ [דλ分분ನမนນនրደ]"],
    [
      "hour",
      36e5,
      "heu ho[^n] st sa[at] so jam ti tun uu ur[oa] godz or va gio$ kl " +
        "са[агғт] гадз год.*тому ساع שע மண മണ နာ [чцگω時小시घतঘકਘଘగಗපชຊមსժሰ]",
    ],
    [
      "week",
      6048e5,
      "w[eio] ve vi[ik] u[kg] se sa[pv] n[ae]d tj ty te tu as h[aəe][ft] min lin jav " +
        "н се т ап до أس שב εβ ವಾ [هہ週周星주सहआসઅਹସவవആසပสອសკշሳ]",
    ],
    [
      "day",
      864e5,
      "d[aeinozø] tag pa eg ara jo nap har gi gu kun ng si zi$ zile кү ө أي ந [дيردיη日天일दদદਦଦరದദදရวມថდօቀ]",
    ],
    [
      "year",
      31556952e3,
      "y ja il.o an$ an[inosy] aa ar ro le la vu vit vj ta[ho] g[oa] met ur na m[wi]a ev[ev] " +
        "г л р שנ[הית] წლ [жسε年년वবવਸବஆసವവවနปປឆտዓع]",
    ],
    ["month", 2629746e3, "m[eijouw] ma ku lu bu ay oy tha hi ho са а أ மா [мشمחμか個个개मমમਮମనತമමလเເខთաወヶ]"],
  ] satisfies [Precision, number, string][]
).map(
  ([unit, length, words]) =>
    [unit, length, new RegExp(`^(?:${words.replaceAll(" ", "|").replaceAll("$", "(?!\\p{L})")})`, "u")] as const,
);

/**
 * The moment that words like "3 months ago" mean, counted back from `now` (ms since 1970 UTC). Only for words that stand
 * where a site says when something was: what is to come reads the same in many languages. Undefined where they name no
 * unit of time, or more than one number.
 */
export function relativeMoment(words: string | null | undefined, now: number): Moment | undefined {
  const label = tidyName(words?.slice(0, 200));
  if (!label) return undefined;
  const [, prior = "", amount, rest = ""] =
    /^([^\d+]*)(\d{1,4})[^\d\p{L}]*(?:de |שתי )?(\D*)$/u.exec(plain(label)) ?? [];
  // in most languages the unit follows its number, in a few it stands before
  const [unit, length] = unitIn(rest) ?? unitIn(prior) ?? [];
  if (!unit || !length) return undefined;
  const at = now - Number(amount) * length;
  return at >= 0 ? { at, precision: unit, about: true, words: label } : undefined;
}

function unitIn(text: string): (typeof units)[number] | undefined {
  return units.find(([, , beginning]) => beginning.test(text));
}

/**
 * Lower case, ASCII digits, no accents. Arabic and Hebrew say one and two without a digit: "قبل يومين", "לפני שעה".
 */
function plain(text: string): string {
  return asciiDigits(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]|\([^)]*\)?/g, "")
    .normalize("NFC")
    .replace(/^\P{L}*(?:قبل|לפני) (?=\D*$)/u, (said) => said + (/ين|יים|שתי/.test(text) ? 2 : 1));
}
