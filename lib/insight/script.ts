/** Which script letters belong to. */

export type Script = "latin" | "cyrillic" | "arabic" | "devanagari" | "han" | "kana" | DecidingScript | "other";

/** Scripts in which one language is written, for all that matters here. */
export const writes = {
  greek: "el",
  armenian: "hy",
  hebrew: "he",
  bengali: "bn",
  gurmukhi: "pa",
  gujarati: "gu",
  odia: "or",
  tamil: "ta",
  telugu: "te",
  kannada: "kn",
  malayalam: "ml",
  sinhala: "si",
  thai: "th",
  lao: "lo",
  burmese: "my",
  georgian: "ka",
  khmer: "km",
  hangul: "ko",
} as const;

type DecidingScript = keyof typeof writes;

/** First and last code unit of each, ascending. Letters beyond the first plane count as Han: nothing else is common there. */
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x0000, 0x024f, "latin"],
  [0x0370, 0x03ff, "greek"],
  [0x0400, 0x052f, "cyrillic"],
  [0x0530, 0x058f, "armenian"],
  [0x0590, 0x05ff, "hebrew"],
  [0x0600, 0x077f, "arabic"],
  [0x08a0, 0x08ff, "arabic"],
  [0x0900, 0x097f, "devanagari"],
  [0x0980, 0x09ff, "bengali"],
  [0x0a00, 0x0a7f, "gurmukhi"],
  [0x0a80, 0x0aff, "gujarati"],
  [0x0b00, 0x0b7f, "odia"],
  [0x0b80, 0x0bff, "tamil"],
  [0x0c00, 0x0c7f, "telugu"],
  [0x0c80, 0x0cff, "kannada"],
  [0x0d00, 0x0d7f, "malayalam"],
  [0x0d80, 0x0dff, "sinhala"],
  [0x0e00, 0x0e7f, "thai"],
  [0x0e80, 0x0eff, "lao"],
  [0x1000, 0x109f, "burmese"],
  [0x10a0, 0x10ff, "georgian"],
  [0x1100, 0x11ff, "hangul"],
  [0x1780, 0x17ff, "khmer"],
  [0x1e00, 0x1eff, "latin"],
  [0x1f00, 0x1fff, "greek"],
  [0x3040, 0x30ff, "kana"],
  [0x3130, 0x318f, "hangul"],
  [0x3400, 0x9fff, "han"],
  [0xac00, 0xd7af, "hangul"],
  [0xd800, 0xdfff, "han"],
  [0xf900, 0xfaff, "han"],
];

function scriptOfUnit(unit: number): Script {
  if (unit <= 0x024f) return "latin";
  return blocks.find(([first, last]) => unit >= first && unit <= last)?.[2] ?? "other";
}

/** The script that most letters of these words are of, and how many those are. Where kana stand, Han is Japanese. */
export function scriptOf(words: readonly string[]): { script: Script; letters: number } {
  let latin = 0;
  const others = new Map<Script, number>();
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      if (unit <= 0x024f) latin += unit >= 0x61 ? 1 : 0;
      else {
        const script = scriptOfUnit(unit);
        others.set(script, (others.get(script) ?? 0) + 1);
      }
    }
  const kana = others.get("kana");
  if (kana !== undefined) others.set("kana", kana + (others.get("han") ?? 0));
  let most: { script: Script; letters: number } = { script: "latin", letters: latin };
  for (const [script, letters] of others) if (letters > most.letters) most = { script, letters };
  return most;
}
