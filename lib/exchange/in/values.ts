/** Cells read as values: each answers with what it means, or undefined where it is none. */
import { day, email as emailEntry, link, phone as phoneEntry } from "../../model/entry";
import type { ContactKind } from "../../model/profile";
import type { Stage } from "../../model/stage";

/** Several values in one cell, as programs write them: lines, " ::: ", ";". Commas and narrow semicolons only where `byComma`. */
export function several(cell: string, byComma = false): string[] {
  return cell
    .split(byComma ? /\s*(?::::|[;,\r\n])\s*/ : /\s*:::\s*|;\s+|\s+;|[\r\n]+/)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** A cell that was kept from running as a formula, as it was; see the formula guard in ../export/csv.ts. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

export function emailOf(value: string): string | undefined {
  const bare = /<([^<>]+)>\s*$/.exec(value)?.[1] ?? value.replace(/^mailto:/i, "");
  return emailEntry.safeParse(bare.trim()).success ? bare.trim() : undefined;
}

export function phoneOf(value: string): string | undefined {
  const bare = value
    .replace(/^tel:/i, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
    .replaceAll("/", " ")
    .trim();
  return phoneEntry.safeParse(bare).success ? bare : undefined;
}

/** A link as it may be entered by hand. */
export function linkOf(value: string): string | undefined {
  return link.safeParse(value).data;
}

/** An http(s) address that is somebody's on the web, not only one that can be entered; one without the beginning gets it. */
export function addressOf(value: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  if (whole.length > 2_000 || !/^https?:\/\//i.test(whole) || /\s/.test(whole) || !URL.canParse(whole))
    return undefined;
  return new URL(whole).hostname.includes(".") ? whole : undefined;
}

/** In which order the numbers of a date stand. */
export type DayOrder = "day-first" | "month-first";

/** In which order the days of a column are written, as far as one of them tells. */
export function dayOrderOf(cells: Iterable<string>): DayOrder | undefined {
  for (const cell of cells) {
    const [, one = "", other = ""] = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{4}/.exec(cell) ?? [];
    if (Number(one) > 12) return "day-first";
    if (Number(other) > 12) return "month-first";
  }
  return undefined;
}

const months = [
  ["jan"],
  ["feb"],
  ["mar"],
  ["apr"],
  ["may", "mei"],
  ["jun"],
  ["jul"],
  ["aug", "agu", "agt"],
  ["sep"],
  ["oct", "okt"],
  ["nov", "nop"],
  ["dec", "des"],
];

/** A day as `2026-12-31`. */
export function dayOf(value: string, order: DayOrder = "day-first"): string | undefined {
  const text = value.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  if (numbers) {
    const [, one, other, year] = numbers;
    return order === "day-first" ? valid(year, other, one) : valid(year, one, other);
  }
  const [, date, name, year] = /^(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4})$/i.exec(text) ?? [];
  const month = months.findIndex((each) => each.some((begin) => name?.toLowerCase().startsWith(begin)));
  return month < 0 ? undefined : valid(year, String(month + 1), date);
}

function valid(year = "", month = "", date = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return day.safeParse(text).success ? text : undefined;
}

const stages: Readonly<Record<string, Stage>> = {
  acquire: "acquire",
  enhance: "enhance",
  retain: "retain",
  mendapatkan: "acquire",
  meningkatkan: "enhance",
  mempertahankan: "retain",
};

export function stageOf(value: string): Stage | undefined {
  return stages[value.trim().toLowerCase()];
}

/** 1 to 5, as a number or in stars. */
export function ratingOf(value: string): number | undefined {
  const text = value.trim();
  const number = /^(?:[★⭐☆]\ufe0f?)+$/u.test(text) ? [...text.matchAll(/[★⭐]/gu)].length : Number(text);
  return text !== "" && Number.isInteger(number) && number >= 1 && number <= 5 ? number : undefined;
}

export function kindOf(value: string): ContactKind | undefined {
  const text = value.trim().toLowerCase();
  if (["organisation", "organization", "company", "organisasi", "perusahaan", "true", "1", "yes", "ya"].includes(text))
    return "organisation";
  return ["person", "individual", "orang", "perorangan", "false", "0", "no", "tidak"].includes(text)
    ? "person"
    : undefined;
}

/** A moment, ms UTC. */
export function momentOf(value: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** True for an e-mail, an address, a handle or a number to call: no column is called so. */
export function reaches(value: string): boolean {
  const text = value.trim();
  if (/^(?:https?:\/\/|www\.|@[^\s@]+$)/i.test(text) || emailOf(text) !== undefined) return true;
  return text.replace(/\D/g, "").length >= 7 && phoneOf(text) !== undefined;
}

/** True for what is rather a value than the name of a column. */
export function isData(value: string): boolean {
  const text = value.trim();
  return reaches(text) || /^[\d.,\s]*\d[\d.,\s%]*$/.test(text) || dayOf(text) !== undefined;
}
