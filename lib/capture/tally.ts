/** Counts by name. */
export interface Tally {
  add(name: string, count?: number): void;
  total(): number;
  /** What was counted since the last call. */
  take(): Record<string, number>;
  /** Takes back what could not be told. */
  giveBack(taken: Record<string, number>): void;
}

export function createTally(): Tally {
  let fresh: Record<string, number> = {};
  let total = 0;
  return {
    add(name, count = 1) {
      fresh[name] = (fresh[name] ?? 0) + count;
      total += count;
    },
    total: () => total,
    take() {
      const taken = fresh;
      fresh = {};
      return taken;
    },
    giveBack(taken) {
      for (const [name, count] of Object.entries(taken)) fresh[name] = (fresh[name] ?? 0) + count;
    },
  };
}
