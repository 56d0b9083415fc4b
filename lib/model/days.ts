/** Days and months as numbers, for counting: whole ones since 1970, in UTC. Those that people see are in calendar.ts. */

export const dayMs = 86_400_000;

/** The day of an instant (ms UTC). */
export function dayOf(when: number): number {
  return Math.floor(when / dayMs);
}

/** The month of an instant (ms UTC). */
export function monthOf(when: number): number {
  const date = new Date(when);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first instant of a month, ms UTC. */
export function startOfMonth(month: number): number {
  return Date.UTC(1970, month);
}
