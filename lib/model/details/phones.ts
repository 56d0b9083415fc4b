/**
 * Phone numbers, as E.164. In scope: numbers with "+" and a country code of the list below whose length fits that
 * country; Indonesian mobile numbers as they are written at home ("0812…", and "62812…" behind a word like "WA"); numbers
 * in addresses that open a chat. Others (landlines without a country code, "00" before it) are not read: a number that is
 * none would join two strangers. A whole numbering plan (libphonenumber) weighs more than all else that reads a headline,
 * and would add countries more than certainty.
 */
import { take, type Taken } from "./take";

/** By country code: how many digits follow it. */
const lengths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  1: [10, 10],
  7: [10, 10],
  20: [9, 10],
  27: [9, 9],
  30: [10, 10],
  31: [9, 9],
  32: [8, 9],
  33: [9, 9],
  34: [9, 9],
  39: [9, 10],
  40: [9, 9],
  41: [9, 9],
  43: [10, 12],
  44: [10, 10],
  45: [8, 8],
  46: [8, 9],
  47: [8, 8],
  48: [9, 9],
  49: [10, 11],
  51: [9, 9],
  52: [10, 10],
  54: [10, 11],
  55: [10, 11],
  56: [9, 9],
  57: [10, 10],
  60: [8, 10],
  61: [9, 9],
  62: [8, 12],
  63: [10, 10],
  64: [8, 10],
  65: [8, 8],
  66: [8, 9],
  81: [9, 10],
  82: [8, 10],
  84: [9, 9],
  86: [11, 11],
  90: [10, 10],
  91: [10, 10],
  92: [10, 10],
  94: [9, 9],
  95: [8, 10],
  234: [10, 10],
  254: [9, 9],
  351: [9, 9],
  353: [9, 9],
  358: [9, 10],
  380: [9, 9],
  420: [9, 9],
  670: [7, 8],
  673: [7, 7],
  852: [8, 8],
  855: [8, 9],
  880: [10, 10],
  886: [9, 9],
  966: [9, 9],
  971: [8, 9],
  977: [10, 10],
};

const between = "[ .\\u00a0-]";
const international = new RegExp(`(?<![\\w+])\\+ ?(\\d[\\d().\\u00a0 -]{7,26}\\d)(?![\\d%]|[.,]\\d)`, "g");
/** The first group has three digits at least: "08.30-17.00" are hours. */
const atHome = new RegExp(`(?<![\\w+.,:/-])(08[1235789]\\d{0,10}(?:${between}\\d{2,8}){0,5})(?!\\d)`, "g");
const labelled = new RegExp(
  `(?<=\\b(?:wa|whats ?app|telp|tel|hp|phone|call|hubungi|kontak|cp|order|no)\\b[\\s.:()-]{0,4})(62 ?8[1235789]\\d{0,10}(?:${between}\\d{2,8}){0,5})(?!\\d)`,
  "gi",
);

export function phonesIn(text: string): Taken {
  const first = take(text, international, ([, digits = ""]) => internationalOf(digits));
  const second = take(first.rest, labelled, ([, digits = ""]) => internationalOf(digits));
  const third = take(second.rest, atHome, ([, digits = ""]) => homeOf(digits));
  return { found: [...new Set([...first.found, ...second.found, ...third.found])], rest: third.rest };
}

/** The numbers that addresses like "https://wa.me/62812…" open a chat with. */
export function phonesOfLinks(links: readonly string[]): string[] {
  return links.flatMap((link) => {
    const { hostname, pathname, searchParams } = new URL(link);
    const isChat = /^(?:wa\.me|(?:api|web|www)\.whatsapp\.com)$/.test(hostname);
    const digits = isChat ? (searchParams.get("phone") ?? pathname.slice(1)) : "";
    return /^\+?\d{9,15}$/.test(digits) ? (internationalOf(digits.replace("+", "")) ?? []) : [];
  });
}

function internationalOf(written: string): string | undefined {
  return fitting(written.replace(/\(0\)/, ""), (digits) => {
    const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((each) => lengths[each]);
    const [least, most] = lengths[code ?? ""] ?? [0, 0];
    // many write the zero that only calls at home begin with
    const national = digits.slice(code?.length).replace(/^0(?=[1-9])/, "");
    const isOne = code !== undefined && national.length >= least && national.length <= most && /^[1-9]/.test(national);
    // in Italy alone the zero stays, and numbers with it are landlines
    if (!isOne || (code === "39" && digits[2] === "0") || (code === "1" && !/^[2-9]\d\d[2-9]/.test(national)))
      return undefined;
    return `+${code}${national}`;
  });
}

function homeOf(written: string): string | undefined {
  return fitting(written, (digits) => (/^\d{10,13}$/.test(digits) ? `+62${digits.slice(1)}` : undefined));
}

/** What `read` makes of as many groups of digits as it can: a year or a price may follow a number. */
function fitting(written: string, read: (digits: string) => string | undefined): string | undefined {
  const groups = written.match(/\d+/g) ?? [];
  for (let count = groups.length; count > 0; count -= 1) {
    const found = read(groups.slice(0, count).join(""));
    if (found !== undefined) return found;
  }
  return undefined;
}
