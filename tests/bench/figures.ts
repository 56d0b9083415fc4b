/** Figures, their units, and how a run of them is summed up. */

/** By the names of the table; null where a figure could not be taken. */
export type Figures = Record<string, number | null>;

export interface Group {
  name: string;
  /** Takes the figures. `say`: a word on what is going on. */
  run(say: (word: string) => void): Promise<Figures>;
}

/** The middle value; the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share `q` of the values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** A figure to at most three digits after the point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
