/** Rows as a CSV file (RFC 4180, CRLF), made in pieces so that no export is ever in memory as one text. */

/** Rows turned into text at a time. */
const chunk = 1000;

/**
 * Cells that a spreadsheet could run as a formula (OWASP, "CSV Injection"): they begin with = + - @ or their full-width
 * forms, a tab, CR or LF. With the guard on they get a leading apostrophe.
 */
export const formula = /^[=+\-@\t\r\n＝＋－＠]/;

export interface CsvOptions {
  header: readonly string[];
  /** off for machines, which want `+49…` as it is */
  guard: boolean;
  /** a byte-order mark tells Excel that it is UTF-8 */
  mark: boolean;
  /** hears how many rows are done, once per chunk */
  onProgress?: (rows: number) => void;
  /** ends the work with the signal's reason */
  signal?: AbortSignal;
}

/** The file, and how many rows it has without the header. */
export async function csvOf(rows: AsyncIterable<string[]>, options: CsvOptions): Promise<{ file: Blob; rows: number }> {
  const { header, guard, mark, onProgress, signal } = options;
  const { unparse } = (await import("papaparse")).default;
  const parts: Blob[] = [];
  let waiting: (readonly string[])[] = [header];
  let done = 0;
  const flush = () => {
    const text = unparse(waiting as string[][], { escapeFormulae: guard && formula, newline: "\r\n" });
    // a Blob may live on the disk; a string may not
    parts.push(new Blob([mark && parts.length === 0 ? "\ufeff" : "", text, "\r\n"]));
    waiting = [];
    onProgress?.(done);
  };
  for await (const row of rows) {
    signal?.throwIfAborted();
    waiting.push(row);
    done += 1;
    if (done % chunk === 0) flush();
  }
  signal?.throwIfAborted();
  if (waiting.length > 0) flush();
  return { file: new Blob(parts, { type: "text/csv;charset=utf-8" }), rows: done };
}
