/** Rows as CSV files (RFC 4180, CRLF), made in pieces. */
import { type Disk, Pieces } from "./pieces";

/** Rows turned into text at a time. */
const chunk = 500;

/**
 * Cells that a spreadsheet could run as a formula (OWASP, "CSV Injection"): they begin with = + - @ or their full-width
 * forms, a tab, CR or LF. With the guard on they get a leading apostrophe.
 */
export const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Nothing but numbers to call: no function can be called and no cell be named by them. */
const phone = /^\+\d[\d ().-]*(?: ::: \+?\d[\d ().-]*)*$/;

export interface CsvOptions {
  header: readonly string[];
  /** off for machines, which want every cell as it is */
  guard: boolean;
  /** columns in which the guard lets numbers to call pass, for a system that reads them */
  phones?: readonly string[];
  /** a byte-order mark tells Excel that it is UTF-8 */
  mark: boolean;
  /** rows of a file; more make several */
  most?: number;
  /** hears how many rows are done, once per chunk */
  onProgress?: (rows: number) => void;
  /** ends the work with the signal's reason */
  signal?: AbortSignal;
  /** where it goes when it becomes large */
  disk?: Disk;
}

/** The files, one at least, and how many rows they have without their headers. */
export async function csvOf(
  rows: AsyncIterable<readonly string[]>,
  options: CsvOptions,
): Promise<{ files: [Blob, ...Blob[]]; rows: number }> {
  const { header, guard, mark, most = Infinity, onProgress, signal, disk } = options;
  const { unparse } = (await import("papaparse")).default;
  const guarded = guardOf(options);
  const textOf = (lines: readonly (readonly (string | null)[])[]): string =>
    `${unparse(lines as (string | null)[][], { newline: "\r\n", quotes: guard && isGuarded })}\r\n`;
  const begin = async (): Promise<Pieces> => {
    const fresh = new Pieces(disk);
    await fresh.add((mark ? "\ufeff" : "") + textOf([header.map((cell) => guarded(cell, -1))]));
    return fresh;
  };
  const files: Blob[] = [];
  let file = await begin();
  let waiting: (string | null)[][] = [];
  let done = 0;
  let inFile = 0;
  const flush = async () => {
    if (waiting.length > 0) await file.add(textOf(waiting));
    waiting = [];
    onProgress?.(done);
  };
  const end = async () => files.push(await file.file("text/csv;charset=utf-8"));
  for await (const row of rows) {
    if (inFile === most) {
      await flush();
      await end();
      file = await begin();
      inFile = 0;
    }
    // most cells are empty, and the library asks what it writes a good deal, but not null
    waiting.push(row.map((cell, column) => (cell === "" ? null : guarded(cell, column))));
    done += 1;
    inFile += 1;
    if (waiting.length === chunk) {
      await flush();
      signal?.throwIfAborted();
    }
  }
  signal?.throwIfAborted();
  if (waiting.length > 0 || done === 0) await flush();
  await end();
  return { files: files as [Blob, ...Blob[]], rows: done };
}

/** OWASP asks for quotes around them as well. */
function isGuarded(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("'");
}

/** A cell as it goes into the file. */
export function guardOf({
  header,
  guard,
  phones = [],
}: Pick<CsvOptions, "header" | "guard" | "phones">): (cell: string, column: number) => string {
  if (!guard) return (cell) => cell;
  const isPhone = header.map((name) => phones.includes(name));
  return (cell, column) => (formula.test(cell) && !(isPhone[column] && phone.test(cell)) ? `'${cell}` : cell);
}
