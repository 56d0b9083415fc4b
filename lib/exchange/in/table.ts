/** Rows of a CSV file or a spreadsheet, below the header where there is one. */
import { FileError } from "./bytes";
import { isHeader, isKnown } from "./headers";
import { isData, reaches } from "./values";

export interface Row {
  /** from 1: where it stands in the file */
  place: number;
  cells: string[];
}

/** What the first row is. */
export type First = "headings" | "person";

export interface Table {
  /** empty where a column has no heading */
  header: string[];
  rows: Row[];
  first: First;
  /** nothing tells for sure what the first row is: the user is asked */
  isUnsure: boolean;
  /** every row with something in it, the header and what stands above it too */
  all: readonly Row[];
  /** of a CSV file */
  delimiter?: string;
}

/** Rows that a header may stand below: notes that some programs begin with. */
const notesAbove = 20;

/** The rows of a file, the first taken for what it looks like. Throws where only a header is there, or nothing. */
export function tableOf(given: readonly (readonly string[])[], delimiter?: string): Table {
  const all = given.flatMap((cells, at): Row[] => (isFilled(cells) ? [{ place: at + 1, cells: [...cells] }] : []));
  const table = tableAs({ all, ...guessOf(all), ...(delimiter !== undefined && { delimiter }) });
  if (table.rows.length === 0) throw new FileError("no-rows");
  return table;
}

/** The same rows, the first taken for what the user says. */
export function tableAs(table: Omit<Table, "header" | "rows">): Table {
  const { all, first } = table;
  const isHeaded = first === "headings";
  const at = isHeaded ? Math.max(0, headerAt(all)) : 0;
  const below = all.slice(at);
  const [top] = below;
  const width = isHeaded
    ? (top?.cells.length ?? 0)
    : below.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = Array.from({ length: width }, (_, column) => (isHeaded ? (top?.cells[column] ?? "").trim() : ""));
  // a comma at the end of every line is no column
  while (header.length > 0 && below.every(({ cells }) => (cells[header.length - 1] ?? "").trim() === "")) header.pop();
  return { ...table, header, rows: isHeaded ? below.slice(1) : below };
}

/** Where the row stands that names columns for sure; -1 where none does. */
function headerAt(all: readonly Row[]): number {
  return all.findIndex(({ place, cells }) => place <= notesAbove && isHeader(cells));
}

function guessOf(all: readonly Row[]): Pick<Table, "first" | "isUnsure"> {
  if (headerAt(all) >= 0) return { first: "headings", isUnsure: false };
  const [top, ...below] = all;
  const cells = top?.cells ?? [];
  if (cells.some(reaches)) return { first: "person", isUnsure: true };
  if (cells.some(isKnown)) return { first: "headings", isUnsure: cells.some(isData) };
  // a heading is of words, also where what stands below is not
  const isOther = below
    .slice(0, 50)
    .some((row) => row.cells.some((cell, at) => isData(cell) && !isData(cells[at] ?? "")));
  return { first: isOther && !cells.some(isData) ? "headings" : "person", isUnsure: true };
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

/** Reads a CSV file; the delimiter is guessed. */
export async function csvTable(text: string): Promise<Table> {
  const { parse } = (await import("papaparse")).default;
  const delimiter = delimiterOf(text);
  const { data } = parse<string[]>(text, { delimiter, skipEmptyLines: false });
  return tableOf(data, delimiter);
}

const delimiters = [",", ";", "\t", "|"];

/** The delimiter that cuts the first rows into the most cells, of a number that most of them share. */
function delimiterOf(text: string): string {
  const lines = linesOf(text.slice(0, 200_000)).slice(0, 50);
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = [...Map.groupBy(counts, (count) => count)].sort((a, b) => b[1].length - a[1].length)[0];
    return { delimiter, score: usual ? usual[1].length * Math.min(usual[0], 20) : 0 };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

/** Lines without what stands in quotes. */
function linesOf(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
}
