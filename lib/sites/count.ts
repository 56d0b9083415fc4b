/**
 * Numbers as sites print them: "1,234", "1.234", "1,23,456", "3.1K", "12,4 rb", "1,2 jt", "1.2万", "٣ ألف". What cannot be
 * a count as it stands ("5.3 foo": thousands? millions?) gives undefined rather than a wrong one.
 */

/** Words that scale the number before them, each with its power of ten. */
const scales =
  " k3 rb3 ribu3 mil3 tsd3 tys3 tis3 тыс3 тис3 хил3 ألف3 هزار3 千3 천3 万4 萬4 만4 लाख5 " +
  "m6 mi6 mn6 mio6 mln6 jt6 juta6 млн6 مليون6 میلیون6 करोड़7 亿8 億8 억8 b9 bn9 mrd9 md9 млрд9";

/** No count stands further into a text than that, UTF-16 units. */
const longest = 1000;

/** Digits of any script as ASCII ones (Arabic-Indic, Persian, Devanagari, full-width …). */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const place = code % 16;
    // the ten digits of a script begin a row of sixteen code points, or its seventh
    return String(/\p{Nd}/u.test(String.fromCodePoint(code - place)) ? place : place - 6);
  });
}

/**
 * The first number in a text, a whole one. Separators group digits where the last group is of three; a single one before a
 * word that scales is a decimal sign. Undefined where there is no number, or a fraction without such a word. Other words
 * are nothing to it ("48 replies").
 */
export function parseCount(text: string | null | undefined): number | undefined {
  const plain = asciiDigits((text ?? "").slice(0, longest))
    .replace(/(?<=\d)[\u00a0\u202f\u066c'’ ](?=\d{3}(?!\d))/g, "")
    .replace(/\u066b/g, ".");
  // Chinese, Japanese and Korean write on behind the word: "4.8万人"
  const [, digits = "", word = ""] = /(\d+(?:[.,]\d+)*)\s*([\u2e80-\uffff]|[\p{L}\p{M}]{0,20})/u.exec(plain) ?? [];
  const [, power] = new RegExp(` ${word}(\\d)`, "i").exec(scales) ?? [];
  const isFraction = power && /^\d+[.,]\d+$/.test(digits);
  const isWhole = /^\d+$|^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/.test(digits);
  if (!isFraction && !isWhole) return undefined;
  const number = isFraction ? digits.replace(",", ".") : digits.replace(/[.,]/g, "");
  const count = Math.round(Number(number) * 10 ** Number(power ?? 0));
  return Number.isSafeInteger(count) ? count : undefined;
}
