/** Days as numbers: whole ones since 1970, in UTC. */

export const dayMs = 86_400_000;

/** The day of an instant (ms UTC). */
export function dayOf(when: number): number {
  return Math.floor(when / dayMs);
}
