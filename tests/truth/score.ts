/** From one page's captures to the figures. */
import type { Capture } from "../../lib/model/capture";
import { compareFields, type Difference, type Field, fields } from "./fields";
import type { Label, Truth } from "./label";
import { isExcused, isOptional, matchCaptures, type Pair } from "./match";

/** Plain counts, so that pages add up. `read`: captures before duplicates were joined; `ms`: time spent reading. */
export interface Tally {
  labelled: number;
  matched: number;
  captured: number;
  problems: number;
  read: number;
  ms: number;
  fields: Record<Field, { right: number; of: number }>;
}

/** What was wrong with one page, for people to look at. */
export interface Findings {
  missed: Label[];
  extra: Capture[];
  mistyped: Pair[];
  wrong: Wrong[];
}

export interface Wrong {
  pair: Pair;
  differences: Difference[];
}

export function emptyTally(): Tally {
  const counts = Object.fromEntries(fields.map((field) => [field, { right: 0, of: 0 }])) as Tally["fields"];
  return { labelled: 0, matched: 0, captured: 0, problems: 0, read: 0, ms: 0, fields: counts };
}

/** Adds `more` to `sum` and returns `sum`. */
export function addTally(sum: Tally, more: Tally): Tally {
  for (const key of ["labelled", "matched", "captured", "problems", "read", "ms"] as const) sum[key] += more[key];
  for (const field of fields) {
    sum.fields[field].right += more.fields[field].right;
    sum.fields[field].of += more.fields[field].of;
  }
  return sum;
}

/** What reading one page gave: its captures with duplicates joined, and how many there were before. */
export interface PageResult {
  captures: Capture[];
  read: number;
  problems: number;
  ms: number;
}

/**
 * Measures one page. Labels and captures that the labeller names as ambiguous are never errors: unmatched they are not
 * counted at all, matched their wrong fields are not counted. What was let pass so is in `excused`.
 */
export function scorePage(truth: Truth, result: PageResult): { tally: Tally; findings: Findings; excused: Findings } {
  const { network, ambiguous } = truth;
  const capturedAt = truth.capturedAt === undefined ? undefined : Date.parse(truth.capturedAt);
  const matching = matchCaptures(network, truth.interactions, result.captures);
  const compared = matching.matched.map((pair) => ({
    pair,
    ...compareFields(network, pair.label, pair.capture, capturedAt),
  }));

  const optional = (label: Label) => isOptional(network, label, ambiguous);
  const [missedToo, missed] = partition(matching.missed, optional);
  const [extraToo, extra] = partition(matching.extra, (capture) => isExcused(network, capture, ambiguous));
  const [mistypedToo, mistyped] = partition(matching.mistyped, ({ label }) => optional(label));
  const differing = compared
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ pair, wrong }): Wrong => ({ pair, differences: wrong }));
  const [wrongToo, wrong] = partition(differing, ({ pair }) => optional(pair.label));

  const tally = emptyTally();
  tally.labelled = matching.matched.length + mistyped.length + missed.length;
  tally.matched = matching.matched.length;
  tally.captured = matching.matched.length + mistyped.length + extra.length;
  tally.problems = result.problems;
  tally.read = result.read;
  tally.ms = result.ms;
  for (const { right } of compared) for (const field of right) count(tally, field, true);
  for (const { differences } of wrong) for (const { field } of differences) count(tally, field, false);
  for (const _ of mistyped) count(tally, "type", false);

  return {
    tally,
    findings: { missed, extra, mistyped, wrong },
    excused: { missed: missedToo, extra: extraToo, mistyped: mistypedToo, wrong: wrongToo },
  };
}

function partition<T>(all: readonly T[], belongs: (each: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(belongs), all.filter((each) => !belongs(each))];
}

function count(tally: Tally, field: Field, right: boolean): void {
  tally.fields[field].of += 1;
  if (right) tally.fields[field].right += 1;
}

/** The figures of one page, one network or all, as `--json` prints them. */
export interface Score {
  labelled: number;
  matched: number;
  captured: number;
  recall: number;
  precision: number;
  fields: Record<Field, number>;
  problems: number;
  msPer1000: number;
}

/** Ratios of a tally. A ratio of nothing is 1: nothing was wrong. */
export function scoreOf(tally: Tally): Score {
  return {
    labelled: tally.labelled,
    matched: tally.matched,
    captured: tally.captured,
    recall: ratio(tally.matched, tally.labelled),
    precision: ratio(tally.matched, tally.captured),
    fields: Object.fromEntries(
      fields.map((field) => [field, ratio(tally.fields[field].right, tally.fields[field].of)]),
    ) as Score["fields"],
    problems: tally.problems,
    msPer1000: tally.read === 0 ? 0 : (tally.ms / tally.read) * 1000,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
