/** How many of four bars a present heat fills: one fresh comment weighs 4, and each further bar asks for three times more. */
export function barsOf(heat: number): 0 | 1 | 2 | 3 | 4 {
  if (heat < 0.5) return 0;
  if (heat < 4) return 1;
  if (heat < 12) return 2;
  return heat < 36 ? 3 : 4;
}
