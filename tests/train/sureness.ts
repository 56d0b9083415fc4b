/** How sure to be: what turns a model's sums into chances that mean what they say. */
import { heatOf } from "../../lib/insight/sentiment";

/** What a model says of a text that it was not fitted to. */
export interface Judged {
  set: string;
  /** logarithms of the chances of the moods; without end below zero where its set does not tell one */
  logs: readonly number[];
  /** the mood it has */
  mood: number;
  /** how much of it the model knows, from 0 to 1 */
  known: number;
}

export interface Sureness {
  /** of each mood, where it is the likeliest */
  temperatures: number[];
  doubt: number;
}

/** Of a larger set as many texts, at equal distances, are plenty. */
const most = 5_000;

/**
 * The sureness under which the set that it serves worst is served best, measured by the calibration error (Guo and others,
 * ICML 2017): one for which a sum over all texts is least serves the largest set, or the one that is like the fitted texts.
 * What sets it apart by mood and by what is known, one set alone cannot tell.
 */
export function surenessOf(sets: readonly (readonly Judged[])[]): Sureness {
  const thinned = sets.map((texts) => {
    const every = Math.ceil(texts.length / most);
    return texts.filter((_, at) => at % every === 0);
  });
  const several = sets.length > 1;
  let best = { sureness: { temperatures: [1, 1, 1], doubt: 0 }, worst: Infinity };
  for (const doubt of several ? [0, 1.5, 3] : [0])
    for (const negative of several ? [0, 0.2, 0.4] : [0])
      for (const neutral of several ? [-0.2, 0] : [0])
        for (const each of steps) {
          const sureness = { temperatures: [each + negative, each + neutral, each].map(Math.exp), doubt };
          const worst = Math.max(0, ...thinned.map((texts) => errorOf(texts, sureness)));
          if (worst < best.worst) best = { sureness, worst };
        }
  return best.sureness;
}

/** Logarithms of temperatures. */
const steps = Array.from({ length: 25 }, (_, at) => (at - 14) / 20);

/** Over ten bins of equal width. */
function errorOf(texts: readonly Judged[], { temperatures, doubt }: Sureness): number {
  const gaps = new Float64Array(10);
  for (const { logs, mood, known } of texts) {
    const log = Math.max(...logs);
    const likeliest = logs.indexOf(log);
    const temperature = (temperatures[likeliest] ?? 1) * heatOf(doubt, known);
    let total = 0;
    for (const other of logs) total += Math.exp((other - log) / temperature);
    const bin = Math.min(9, Math.floor(10 / total));
    gaps[bin] = (gaps[bin] ?? 0) + 1 / total - (likeliest === mood ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, texts.length);
}
