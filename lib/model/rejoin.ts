/**
 * How what the user entered in two databases becomes one. What says when it was said: the later wins. Of what says nothing of
 * the kind (tags, who is saved) both count: a restore brings back what was taken away since, and changes nothing that was
 * changed since. In whatever order and however often, it comes to the same.
 */
import { type Entered, listFields, type Profile, valuesOf, withValue } from "./profile";

/** The later of two rows; of two of one instant, the greater as text. */
export function later<R>(ours: R | undefined, theirs: R, at: (row: R) => number): R {
  if (ours === undefined) return theirs;
  return (at(theirs) - at(ours) || compare(theirs, ours)) > 0 ? theirs : ours;
}

function compare(a: unknown, b: unknown): number {
  const [one, other] = [asText(a), asText(b)];
  return one === other ? 0 : one > other ? 1 : -1;
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Two profiles of one account. */
export function joinProfiles(ours: Profile | undefined, theirs: Profile): Profile {
  if (!ours) return theirs;
  let joined = ours;
  const known = valuesOf(ours);
  for (const [name, value] of valuesOf(theirs)) {
    const best = joinValues(name, known.get(name), value);
    if (best !== known.get(name)) joined = withValue(joined, name, best);
  }
  return joined;
}

function joinValues(name: string, ours: unknown, theirs: unknown): unknown {
  if (ours === undefined) return theirs;
  if (name === "savedAt") return Math.min(ours as number, theirs as number);
  if ((listFields as readonly string[]).includes(name))
    return union(ours as Entered<string>[], theirs as Entered<string>[]);
  if (!isEntered(ours) || !isEntered(theirs)) return compare(theirs, ours) > 0 ? theirs : ours;
  // what the user said of a stage stands before what a rule did
  if (name === "stage" && ours.by !== theirs.by) return ours.by === "rule" ? theirs : ours;
  return later(ours, theirs, ({ at }) => at);
}

function isEntered(value: unknown): value is Entered<unknown> & { by?: string } {
  return typeof value === "object" && value !== null && "at" in value;
}

/** Both, each value once, with the later time. */
function union(ours: readonly Entered<string>[], theirs: readonly Entered<string>[]): Entered<string>[] {
  const all = new Map(ours.map((entry) => [entry.value, entry]));
  let isMore = false;
  for (const entry of theirs) {
    const best = later(all.get(entry.value), entry, ({ at }) => at);
    isMore ||= best !== all.get(entry.value) && compare(best, all.get(entry.value)) !== 0;
    all.set(entry.value, best);
  }
  return isMore ? [...all.values()].sort((a, b) => (a.value < b.value ? -1 : 1)) : (ours as Entered<string>[]);
}
