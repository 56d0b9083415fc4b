/** The figures as tables for people. */
import { type Field, fields } from "./fields";
import { addTally, emptyTally, type Findings, scoreOf, type Tally } from "./score";

export interface FileResult {
  file: string;
  network: string;
  tally: Tally;
  findings: Findings;
  /** as `findings`, but named as ambiguous by the labeller and not counted */
  excused: Findings;
}

/** Tallies of each network and of all, from those of the files. */
export function sumUp(results: readonly FileResult[]): { total: Tally; networks: Map<string, Tally> } {
  const networks = new Map<string, Tally>();
  const total = emptyTally();
  for (const { network, tally } of results) {
    networks.set(network, addTally(networks.get(network) ?? emptyTally(), tally));
    addTally(total, tally);
  }
  return { total, networks };
}

/** The object of `--json`. */
export function jsonReport(results: readonly FileResult[]): object {
  const { total, networks } = sumUp(results);
  return {
    total: scoreOf(total),
    networks: Object.fromEntries([...networks].map(([network, tally]) => [network, scoreOf(tally)])),
    files: results.map(({ file, network, tally }) => ({ file, network, ...scoreOf(tally) })),
  };
}

/** One line per file, per network and for all. */
export function tableReport(results: readonly FileResult[]): string {
  const { total, networks } = sumUp(results);
  const heads = ["", "labelled", "matched", "captured", "recall", "precision", ...fields, "problems", "ms/1000"];
  const rows = [
    heads,
    ...results.map(({ file, tally }) => row(file, tally)),
    heads.map(() => ""),
    ...[...networks].map(([network, tally]) => row(network, tally)),
    row("total", total),
  ];
  return table(rows);
}

/** What each network's recall is without and with a change to its pages, and the loss between them. */
export function lossReport(without: readonly FileResult[], withIt: readonly FileResult[]): string {
  const [before, after] = [sumUp(without), sumUp(withIt)];
  const line = (name: string, one: Tally, other: Tally | undefined): string[] => {
    const recalls = [one, other ?? emptyTally()].map((tally) => scoreOf(tally).recall);
    const [first = 1, second = 1] = recalls;
    // nothing to find is nothing to lose
    if (one.labelled === 0) return [name, "0", "–", "–", "–"];
    return [name, String(one.labelled), ...recalls.map(percent), ((first - second) * 100).toFixed(1)];
  };
  return table([
    ["", "labelled", "without", "with", "loss"],
    ...[...before.networks].map(([network, tally]) => line(network, tally, after.networks.get(network))),
    line("total", before.total, after.total),
  ]);
}

/** Rows below each other, the first column to the left, the others to the right. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function row(name: string, tally: Tally): string[] {
  const score = scoreOf(tally);
  const field = (key: Field) => (tally.fields[key].of === 0 ? "–" : percent(score.fields[key]));
  return [
    name,
    String(score.labelled),
    String(score.matched),
    String(score.captured),
    tally.labelled === 0 ? "–" : percent(score.recall),
    tally.captured === 0 ? "–" : percent(score.precision),
    ...fields.map(field),
    String(score.problems),
    tally.read === 0 ? "–" : score.msPer1000.toFixed(0),
  ];
}

/** In per cent, never rounded up to a hundred. */
function percent(value: number): string {
  return (Math.floor(value * 1000 + 1e-9) / 10).toFixed(1);
}

/** More lines of one file would only hide the other files. */
const mostLines = 30;

/** The differences of a file, one line each; uncounted ones are marked. */
export function explain({ file, findings, excused }: FileResult): string[] {
  const lines = [...differences(findings), ...differences(excused).map((line) => `${line} (ambiguous, not counted)`)];
  if (lines.length > mostLines) lines.splice(mostLines, Infinity, `… and ${lines.length - mostLines} more`);
  return lines.length === 0 ? [] : [file, ...lines.map((line) => `  ${line}`)];
}

/** Every missed, superfluous or wrongly read item, one line each. */
export function differences({ missed, extra, mistyped, wrong }: Findings): string[] {
  return [
    ...missed.map((label) => `missed    ${brief(label)}`),
    ...extra.map((capture) => `extra     ${brief({ ...capture, post: capture.post?.id })}`),
    ...mistyped.map(({ label, capture }) => `type      ${label.id}: labelled ${label.type}, captured ${capture.type}`),
    ...wrong.flatMap(({ pair, differences }) =>
      differences.map(
        ({ field, labelled, captured }) =>
          `${field.padEnd(9)} ${pair.label.id ?? pair.label.actor?.handle}: labelled ${cut(labelled)}, captured ${cut(captured)}`,
      ),
    ),
  ];
}

interface Brief {
  type: string;
  id?: string | null | undefined;
  actor?:
    | { id?: string | null | undefined; handle?: string | null | undefined; name?: string | null | undefined }
    | null
    | undefined;
  post?: string | null | undefined;
  text?: string | null | undefined;
}

function brief({ type, id, actor, post, text }: Brief): string {
  return `${type} ${id ?? "(no id)"} by ${actor?.handle ?? actor?.name ?? actor?.id ?? "nobody"} on ${post ?? "(no post)"}: ${cut(text ?? "")}`;
}

function cut(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}
