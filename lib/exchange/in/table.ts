/** Rows of a CSV file or a spreadsheet, below the header. */
import { FileError } from "./bytes";
import { isHeader } from "./headers";

export interface Row {
  /** from 1: where it stands in the file */
  place: number;
  cells: string[];
}

export interface Table {
  header: string[];
  rows: Row[];
  /** of a CSV file */
  delimiter?: string;
}

/** Rows that a header may stand below: notes that some programs begin with. */
const notesAbove = 20;

/** The header is the row among the first that looks like one, else the first with something in it. Throws where nothing is below it. */
export function tableOf(all: readonly (readonly string[])[], delimiter?: string): Table {
  const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== "");
  const known = all.slice(0, notesAbove).findIndex(isHeader);
  const at = known >= 0 ? known : all.findIndex(isFilled);
  const header = (all[at] ?? []).map((cell) => cell.trim());
  // a comma at the end of every line is no column
  while (
    header.length > 0 &&
    header.at(-1) === "" &&
    all.slice(at).every((cells) => (cells[header.length - 1] ?? "").trim() === "")
  )
    header.pop();
  const rows = all.flatMap((cells, index): Row[] =>
    index > at && isFilled(cells) ? [{ place: index + 1, cells: [...cells] }] : [],
  );
  if (rows.length === 0) throw new FileError("no-rows");
  return { header, rows, ...(delimiter !== undefined && { delimiter }) };
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
