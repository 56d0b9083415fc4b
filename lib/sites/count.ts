/**
 * Numbers as sites print them: "1,234", "1.234", "3.1K", "12,4 rb", "1,2 jt", "1.2万". Unknown suffixes give undefined
 * rather than a wrong number.
 */

const suffixes: Record<string, number> = {
  k: 1e3,
  rb: 1e3,
  ribu: 1e3,
  mil: 1e3,
  tsd: 1e3,
  тыс: 1e3,
  m: 1e6,
  mi: 1e6,
  mn: 1e6,
  mio: 1e6,
  jt: 1e6,
  juta: 1e6,
  млн: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  md: 1e9,
  млрд: 1e9,
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
};

/** Digits of any script as ASCII ones (Arabic-Indic, Persian, Devanagari, full-width …). */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    // decimal digits stand in runs of ten, so the value is the distance to the run's start
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}

/**
 * The first number in a text. A separator followed by exactly three digits groups thousands unless a suffix follows;
 * otherwise it is a decimal sign. Undefined where there is no number.
 */
export function parseCount(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  const match = /(\d[\d.,\u00a0\u202f\u066b\u066c'’ ]*\d|\d)\s*([\p{L}]+)?/u.exec(asciiDigits(text));
  if (!match?.[1]) return undefined;
  const suffix = match[2] === undefined ? undefined : suffixes[match[2].toLowerCase()];
  const digits = match[1]
    .replace(/[\u00a0\u202f'’ ]/g, "")
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",");
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && (suffix === undefined || /[.,].*[.,]/.test(digits));
  const value = grouped
    ? Number(digits.replace(/[.,]/g, ""))
    : Number(digits.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
  if (!Number.isFinite(value)) return undefined;
  return Math.round(value * (suffix ?? 1));
}
