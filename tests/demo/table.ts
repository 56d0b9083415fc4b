/** Text in columns for a terminal, where a letter may be two columns wide or none, or run from right to left. */

export interface Column {
  head: string;
  /** numbers stand at the right */
  right?: true;
  /** no wider than this, columns of the terminal */
  most?: number;
}

const gap = "  ";
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What takes two columns (Unicode UAX 11, "Wide" and "Fullwidth", as far as people write them) */
const wide =
  /(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;
const invisible = /^[\p{Cf}\p{Mn}\p{Me}]+$/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [isolate, endOfIsolate] = ["\u2068", "\u2069"];

/** Lines under a head, at most `width` columns wide; the last column has what the others leave. */
export function table(columns: readonly Column[], rows: readonly string[][], width: number): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = columns.map(({ head, most = Infinity }, at) =>
    Math.min(most, Math.max(...[head, ...cells.map((row) => row[at] ?? "")].map(columnsOf))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0);
  const last = widths.length - 1;
  widths[last] = Math.max(10, Math.min(widths[last] ?? 0, width - before));

  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => fit(cell, widths[at] ?? 0, columns[at]?.right === true))
      .join(gap)
      .trimEnd();
  return [columns.map(({ head }) => head), widths.map((each) => "─".repeat(each)), ...cells].map(line).join("\n");
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfOne(segment);
  return columns;
}

function columnsOfOne(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** Without what would move the terminal's cursor or turn its direction. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function fit(cell: string, width: number, right: boolean): string {
  const text = columnsOf(cell) > width ? `${cut(cell, width - 1)}…` : cell;
  const space = " ".repeat(width - columnsOf(text));
  // in an isolate of its own a cell does not turn the line around
  const safe = rightToLeft.test(text) ? isolate + text + endOfIsolate : text;
  return right ? space + safe : safe + space;
}

function cut(text: string, width: number): string {
  let left = width;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    left -= columnsOfOne(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}
