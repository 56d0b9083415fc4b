/**
 * Relative times as sites print them ("3 months ago", "vor 2 Stunden", "2日前", "قبل 3 أيام") in any interface language.
 * No word is listed here: each language's words come from Intl, which is what the sites' own translations follow. Where a
 * site words it a little otherwise ("3 napja" for Intl's "3 nappal ezelőtt"), the stem of the unit's word decides.
 */
import type { Moment } from "../model/capture";
import type { Precision } from "../model/engagement";
import { asciiDigits } from "./count";
import { before, precisionOf } from "./time";

/** How long ago: a whole number of units. */
interface Ago {
  amount: number;
  unit: Precision;
}

/** How a language reads a text; undefined where it does not understand it. */
type Reading = Ago | "future" | undefined;

/** What one language says for times gone by. `marks`: words that belong to no single unit ("ago", "yang lalu"). */
interface Language {
  stems: readonly (readonly [stem: string, unit: Precision])[];
  marks: ReadonlySet<string>;
  future: ReadonlySet<string>;
  /** whole phrases that hold no digit: "yesterday", "قبل يومين" */
  phrases: ReadonlyMap<string, Ago>;
}

/**
 * Languages to try where the page names none (or not the one it speaks), by script, most read first. For these every
 * word must be understood, so that one language's "saat" (hour) is not taken for another's (second).
 */
const fallbacks: readonly (readonly [script: RegExp, tags: string])[] = [
  [
    /\p{sc=Latn}/u,
    "en id es pt de fr it nl tr pl vi ms ro sv da nb fi cs hu hr sk sl lt lv et fil ca gl eu sq az uz sw af is zu bs",
  ],
  [/\p{sc=Cyrl}/u, "ru uk bg sr be kk ky mk mn"],
  [/[\p{sc=Hani}\p{sc=Hira}\p{sc=Hang}]/u, "ja zh-CN zh-TW ko zh-HK"],
  [/\p{sc=Arab}/u, "ar fa ur"],
  [/\p{sc=Deva}/u, "hi mr ne"],
  [/\p{L}/u, "th he bn ta te el kn ml gu pa si my km lo am hy ka or as"],
];

/** One number of every plural category any language has; the lists stay short because most have one to three. */
const samples = [1, 2, 3, 5, 11, 20, 21, 100];

/** More distinct labels than any page shows; beyond it the memo starts afresh. */
const memoSize = 2000;
const memo = new Map<string, Ago | undefined>();
const languages = new Map<string, Language>();

/**
 * The moment that words like "3 months ago" mean, counted back from `now` (ms since 1970 UTC). `language`: what the page
 * calls its own, `html[lang]`. Undefined for words that say no time gone by in that or any other known language.
 */
export function relativeMoment(
  words: string | null | undefined,
  language: string | null | undefined,
  now: number,
): Moment | undefined {
  const label = words?.slice(0, 200).replace(/\s+/g, " ").trim();
  if (!label) return undefined;
  const ago = agoOf(label, language ?? "");
  if (!ago) return undefined;
  const at = before(now, ago.amount, ago.unit);
  return at >= 0 ? { at, precision: ago.unit, about: true, words: label } : undefined;
}

function agoOf(label: string, tag: string): Ago | undefined {
  const key = `${tag} ${label}`;
  if (memo.has(key)) return memo.get(key);
  if (memo.size >= memoSize) memo.clear();
  const text = plain(label);
  const reading = understood(text, tag) ?? guessed(text);
  const ago = reading === "future" ? undefined : reading;
  memo.set(key, ago);
  return ago;
}

function understood(text: string, tag: string): Reading {
  if (tag === "") return undefined;
  try {
    return parse(text, languageOf(tag, ["long", "short", "narrow"]), true);
  } catch {
    return undefined; // not a language tag
  }
}

function guessed(text: string): Reading {
  const tags = fallbacks.find(([script]) => script.test(text))?.[1].split(" ") ?? [];
  for (const tag of tags) {
    const reading = parse(text, languageOf(tag, ["long"]), false);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** `lenient`: words around it may be unknown ("Streamed 3 days ago") as long as one says that it is past. */
function parse(text: string, language: Language, lenient: boolean): Reading {
  const phrase = language.phrases.get(text);
  if (phrase) return phrase;
  const [amount, second] = text.match(/\d+/g) ?? [];
  if (amount === undefined || second !== undefined || amount.length > 4) return undefined;

  let unit: Precision | undefined;
  let past = false;
  let future = text.includes(`+${amount}`);
  let strange = false;
  for (const word of wordsOf(text)) {
    if (language.future.has(word)) future = true;
    else if (language.marks.has(word)) past = true;
    else {
      const found = language.stems.find(([stem]) => begins(word, stem))?.[1];
      if (found === undefined) strange = true;
      else if (unit !== undefined && unit !== found) return undefined;
      else unit = found;
    }
  }
  if (future) return strange ? undefined : "future";
  if (unit === undefined || (strange && !(lenient && past))) return undefined;
  return { amount: Number(amount), unit };
}

/** Endings differ, beginnings do not. Abbreviations must fit whole, except in scripts that write a word in one sign. */
function begins(word: string, stem: string): boolean {
  return word === stem || ((stem.length > 2 || stem >= "\u0e00") && word.startsWith(stem));
}

function languageOf(tag: string, styles: readonly ("long" | "short" | "narrow")[]): Language {
  const key = `${tag} ${styles.length}`;
  const known = languages.get(key);
  if (known) return known;
  const built = build(tag, styles);
  languages.set(key, built);
  return built;
}

function build(tag: string, styles: readonly ("long" | "short" | "narrow")[]): Language {
  const units = Object.entries(precisionOf) as [keyof typeof precisionOf, Precision][];
  const owners = new Map<string, Set<Precision>>();
  const coming = new Set<string>();
  const phrases = new Map<string, Ago>();
  const own = (text: string, unit: Precision): void => {
    for (const word of wordsOf(plain(text))) {
      const set = owners.get(word);
      if (set) set.add(unit);
      else owners.set(word, new Set([unit]));
    }
  };

  const plural = new Intl.PluralRules(tag);
  const amounts = [...new Map(samples.map((amount) => [plural.select(amount), amount])).values(), 1, 2];
  for (const style of styles) {
    const relative = new Intl.RelativeTimeFormat(tag, { style });
    const spoken = new Intl.RelativeTimeFormat(tag, { style, numeric: "auto" });
    for (const [name, unit] of units) {
      for (const amount of new Set(amounts)) {
        const text = relative.format(-amount, name);
        if (/\p{Nd}/u.test(plain(text))) own(text, unit);
        else phrases.set(plain(text), { amount, unit });
        for (const word of wordsOf(plain(relative.format(amount, name)))) coming.add(word);
      }
      for (const amount of [0, 1, 2]) {
        const text = plain(spoken.format(-amount, name));
        if (!/\d/.test(text) && !phrases.has(text)) phrases.set(text, { amount, unit });
      }
      const counted = new Intl.NumberFormat(tag, { style: "unit", unit: name, unitDisplay: style });
      for (const amount of amounts) own(counted.format(amount), unit);
    }
  }

  const stems: [string, Precision][] = [];
  const marks = new Set<string>();
  for (const [word, of] of owners) {
    const [unit] = of;
    if (of.size > 1) marks.add(word);
    else if (unit !== undefined) stems.push([word, unit]);
    coming.delete(word);
  }
  stems.sort(([a], [b]) => b.length - a.length);
  return { stems, marks, future: coming, phrases };
}

/** Lower case, ASCII digits, without accents, joiners, bidi marks and what stands in brackets ("(edited)"). */
function plain(text: string): string {
  return asciiDigits(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\([^)]*\)?/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}
