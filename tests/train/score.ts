/** How well guesses agree with labels, and how fast they are made. */
import { performance } from "node:perf_hooks";

export interface Guessed {
  label: string;
  /** undefined where there was no answer */
  guess: string | undefined;
  /** how likely it was said to be */
  probability: number;
}

export interface Score {
  accuracy: number;
  macroF1: number;
  macroRecall: number;
  /** expected calibration error, over ten bins of equal width */
  ece: number;
  n: number;
}

/** All but n are in percent. Classes that no label names have no part in the means. */
export function scoreOf(rows: readonly Guessed[]): Score {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const classes = labels.map((label) => {
    const own = rows.filter((row) => row.label === label).length;
    const said = rows.filter(({ guess }) => guess === label).length;
    const both = rows.filter((row) => row.label === label && row.guess === label).length;
    return { recall: both / own, f1: (2 * both) / (own + said) };
  });
  return {
    accuracy: percent(mean(rows.map(({ label, guess }) => Number(label === guess)))),
    macroF1: percent(mean(classes.map(({ f1 }) => f1))),
    macroRecall: percent(mean(classes.map(({ recall }) => recall))),
    ece: eceOf(rows),
    n: rows.length,
  };
}

/** How many rows of each label got each guess. */
export function confusionOf(rows: readonly Guessed[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { label, guess = "no answer" } of rows) {
    const row = counts.get(label) ?? new Map<string, number>();
    row.set(guess, (row.get(guess) ?? 0) + 1);
    counts.set(label, row);
  }
  return counts;
}

/** Between 0 and 1, of the rows with an answer (Guo and others, ICML 2017). */
function eceOf(rows: readonly Guessed[]): number {
  const answered = rows.filter(({ guess }) => guess !== undefined);
  const bins = Array.from({ length: 10 }, (_, bin) =>
    answered.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
  );
  const gaps = bins.map((bin) => {
    const right = bin.filter(({ label, guess }) => label === guess).length;
    const said = bin.reduce((sum, { probability }) => sum + probability, 0);
    return Math.abs(right - said) / Math.max(1, answered.length);
  });
  return Math.round(gaps.reduce((sum, gap) => sum + gap, 0) * 10_000) / 10_000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** To the hundredth. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/**
 * Texts a second on one core, over a thousand of them again and again. Of seven runs the fastest, for the others tell of the
 * machine; of what is slow there are fewer.
 */
export function speedOf<T>(texts: readonly T[], run: (text: T) => unknown): number {
  const thousand = Array.from({ length: 1_000 }, (_, at) => texts[at % texts.length] as T);
  const times: number[] = [];
  const until = performance.now() + mostMs;
  do {
    const began = performance.now();
    for (const text of thousand) run(text);
    times.push(performance.now() - began);
  } while (times.length < 7 && performance.now() < until);
  return Math.round((1_000 * thousand.length) / Math.min(...times));
}

const mostMs = 1_500;
