/** A set that forgets what was not asked for longest, so that a page open for hours does not grow. */
export interface Recent<T> {
  /** Remembers; true where it was not remembered yet. */
  add(value: T): boolean;
}

export function createRecent<T>(limit: number): Recent<T> {
  const values = new Set<T>();
  return {
    add(value) {
      // a set iterates in the order of insertion: taken out and put back, the value is the newest
      const known = values.delete(value);
      values.add(value);
      if (values.size > limit) for (const oldest of values) return values.delete(oldest) && !known;
      return !known;
    },
  };
}
