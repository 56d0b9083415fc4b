/**
 * A linear chain of labels with a chance for each (conditional random field; Lafferty, McCallum, Pereira, ICML 2001), and the
 * phrases in it. Labels are 0 for outside, 1 for the first word of a phrase and 2 for a further word of it.
 */

export const labels = 3;
const [outside, first, further] = [0, 1, 2];

/** Words of a phrase at most. */
const longest = 6;

/** From one label, or the beginning as the fourth, to another: `from * labels + to`. A phrase begins with its first word. */
export const transitions = (labels + 1) * labels;
export function isPossible(from: number, to: number): boolean {
  return to !== further || from === first || from === further;
}

export interface Chain {
  words: number;
  /** e to the sums of each word, and to the transitions; impossible ones are 0 */
  powers: Float64Array;
  steps: Float64Array;
  /** chances of labels given the words before and after, each word's scaled by its own `scales` */
  forward: Float64Array;
  backward: Float64Array;
  scales: Float64Array;
}

/** The chain of words, given the sums of each one's labels and of the transitions. There has to be one word. */
export function chainOf(sums: Float64Array, between: ArrayLike<number>): Chain {
  const words = sums.length / labels;
  const powers = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += labels) {
    const most = Math.max(sums[at] ?? 0, sums[at + 1] ?? 0, sums[at + 2] ?? 0);
    for (let label = 0; label < labels; label += 1) powers[at + label] = Math.exp((sums[at + label] ?? 0) - most);
  }
  const steps = Float64Array.from({ length: transitions }, (_, at) =>
    isPossible(Math.floor(at / labels), at % labels) ? Math.exp(between[at] ?? 0) : 0,
  );
  const chain: Chain = {
    words,
    powers,
    steps,
    forward: new Float64Array(sums.length),
    backward: new Float64Array(sums.length),
    scales: new Float64Array(words),
  };
  const { forward, backward, scales } = chain;
  for (let word = 0; word < words; word += 1) {
    let total = 0;
    for (let label = 0; label < labels; label += 1) {
      const power = into(chain, word, label);
      forward[word * labels + label] = power;
      total += power;
    }
    scales[word] = total;
    for (let label = 0; label < labels; label += 1)
      forward[word * labels + label] = (forward[word * labels + label] ?? 0) / total;
  }
  backward.fill(1, (words - 1) * labels);
  for (let word = words - 2; word >= 0; word -= 1)
    for (let label = 0; label < labels; label += 1)
      backward[word * labels + label] =
        onwards(chain, word, label, outside) +
        onwards(chain, word, label, first) +
        onwards(chain, word, label, further);
  return chain;
}

/** What leads to a label of a word. */
function into({ forward, steps, powers }: Chain, word: number, label: number): number {
  let sum = 0;
  if (word === 0) sum = steps[labels * labels + label] ?? 0;
  else
    for (let from = 0; from < labels; from += 1)
      sum += (forward[(word - 1) * labels + from] ?? 0) * (steps[from * labels + label] ?? 0);
  return sum * (powers[word * labels + label] ?? 0);
}

/** What follows a label of a word with another of the next. */
function onwards({ backward, steps, powers, scales }: Chain, word: number, label: number, next: number): number {
  const at = (word + 1) * labels + next;
  return ((steps[label * labels + next] ?? 0) * (powers[at] ?? 0) * (backward[at] ?? 0)) / (scales[word + 1] ?? 1);
}

/** How likely a word has a label. */
export function chanceOf({ forward, backward }: Chain, word: number, label: number): number {
  return (forward[word * labels + label] ?? 0) * (backward[word * labels + label] ?? 0);
}

/** How likely a word has a label, and the one before it another. */
export function chanceOfStep(chain: Chain, word: number, from: number, label: number): number {
  return (chain.forward[(word - 1) * labels + from] ?? 0) * onwards(chain, word - 1, from, label);
}

/** Words from one place up to before another that are a phrase, and how likely they are just that. */
export interface Span {
  from: number;
  to: number;
  chance: number;
}

/**
 * The phrases that do not overlap and whose chances are the greatest sum, each less `least`. For the best F1 of whole phrases
 * that is about half of that F1 (Lipton, Elkan, Naryanaswamy, 2014), where the likeliest labels in a row say too little.
 */
export function phrasesIn(chain: Chain, least: number): Span[] {
  const { words, steps, powers, scales } = chain;
  const ending: Span[][] = Array.from({ length: words + 1 }, () => []);
  for (let from = 0; from < words; from += 1) {
    let sum = into(chain, from, first) / (scales[from] ?? 1);
    for (let last = from; last < Math.min(words, from + longest); last += 1) {
      const label = last === from ? first : further;
      if (label === further)
        sum *=
          ((steps[(last === from + 1 ? first : further) * labels + further] ?? 0) *
            (powers[last * labels + further] ?? 0)) /
          (scales[last] ?? 1);
      const ends = last === words - 1 ? 1 : onwards(chain, last, label, outside) + onwards(chain, last, label, first);
      if (sum * ends > least) ending[last + 1]?.push({ from, to: last + 1, chance: sum * ends });
    }
  }
  const best = new Float64Array(words + 1);
  const chosen: (Span | undefined)[] = [];
  for (let to = 1; to <= words; to += 1) {
    best[to] = best[to - 1] ?? 0;
    for (const span of ending[to] ?? []) {
      const sum = (best[span.from] ?? 0) + span.chance - least;
      if (sum <= (best[to] ?? 0)) continue;
      best[to] = sum;
      chosen[to] = span;
    }
  }
  const found: Span[] = [];
  for (let to = words; to > 0;) {
    const span = chosen[to];
    if (span) found.push(span);
    to = span ? span.from : to - 1;
  }
  return found.reverse();
}
