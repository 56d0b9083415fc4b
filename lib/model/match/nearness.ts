/**
 * Jaro–Winkler likeness of two texts, 0 to 1 (Winkler 1990): the share of letters that stand in both at about the same
 * place, with credit for a common beginning of up to four. Symmetric, which is why it is our own: it matches the
 * shorter into the longer, whichever was given first.
 */
export function nearness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const reach = Math.max(0, (long.length >> 1) - 1);
  const taken: boolean[] = [];
  const met: string[] = [];
  for (let at = 0; at < short.length; at += 1) {
    const end = Math.min(long.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken[other] === true || short[at] !== long[other]) continue;
      taken[other] = true;
      met.push(short.charAt(at));
      break;
    }
  }
  if (met.length === 0) return 0;
  const metInLong = Array.from({ length: long.length }, (_none, at) => long.charAt(at)).filter(
    (_letter, at) => taken[at] === true,
  );
  const moved = met.filter((letter, at) => letter !== metInLong[at]).length / 2;
  const share = met.length;
  const jaro = (share / short.length + share / long.length + (share - moved) / share) / 3;
  let begun = 0;
  while (begun < 4 && begun < short.length && short[begun] === long[begun]) begun += 1;
  return jaro + begun * 0.1 * (1 - jaro);
}
