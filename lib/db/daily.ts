/** The daily roll-up: to be kept in step by whatever changes interactions, in its transaction. */
import type { Database } from "./database";
import type { InteractionType } from "../model/engagement";
import type { Daily, Interaction } from "../model/records";
import { addCounts } from "../model/tally";

/** An interaction before and after; undefined where there was, or will be, none. */
export interface Change {
  before: Interaction | undefined;
  after: Interaction | undefined;
}

/** Rows of the roll-up to write, and ids of days on which nothing is left. */
export interface DailyChanges {
  put: Daily[];
  remove: string[];
}

export async function takeDaily(db: Database, changed: readonly Change[]): Promise<DailyChanges> {
  const steps = changed.flatMap(({ before, after }) =>
    before && after && before.type === after.type && before.when === after.when
      ? []
      : [...(before ? [{ row: before, by: -1 }] : []), ...(after ? [{ row: after, by: 1 }] : [])],
  );
  const days = new Map<string, Daily>();
  const ids = new Set(steps.map(({ row }) => idOf(row)));
  for (const day of await db.daily.bulkGet([...ids])) if (day) days.set(day.id, day);
  for (const { row, by } of steps) {
    const id = idOf(row);
    const day = days.get(id) ?? { id, day: dayOf(row.when), network: row.network, counts: {} };
    days.set(id, { ...day, counts: counted(day.counts, row.type, by) });
  }
  const isEmpty = ({ counts }: Daily): boolean => Object.keys(counts).length === 0;
  const all = [...days.values()];
  return { put: all.filter((day) => !isEmpty(day)), remove: all.filter(isEmpty).map(({ id }) => id) };
}

export async function writeDaily(db: Database, { put, remove }: DailyChanges): Promise<void> {
  await Promise.all([db.daily.bulkPut(put), remove.length > 0 && db.daily.bulkDelete(remove)]);
}

/** Counts with `by` more of a type; a type that is not there any more is absent. */
function counted(counts: Daily["counts"], type: InteractionType, by: number): Daily["counts"] {
  const { [type]: before = 0, ...others } = counts;
  return before + by > 0 ? { ...others, [type]: before + by } : others;
}

function idOf(row: Interaction): string {
  return `${dayOf(row.when)} ${row.network}`;
}

/** The UTC day of a moment, `2026-11-21`. */
function dayOf(when: number): string {
  return new Date(when).toISOString().slice(0, 10);
}

/** Interactions by day and network, counted from nothing. */
export class Days {
  readonly counts = new Map<string, Daily["counts"]>();

  add(rows: readonly Interaction[]): void {
    for (const row of rows) this.counts.set(idOf(row), addCounts(this.counts.get(idOf(row)) ?? {}, { [row.type]: 1 }));
  }

  rows(): Daily[] {
    return [...this.counts].map(([id, counts]) => {
      const [day = "", network = ""] = id.split(" ");
      return { id, day, network, counts };
    });
  }
}

/** Rows read at a time. */
const size = 2_000;

/** Counts all interactions there are; in the caller's transaction. */
export async function countDays(on: Database): Promise<Days> {
  const days = new Days();
  for (let after = "", isFull = true; isFull;) {
    const rows = await on.interactions.where("id").above(after).limit(size).toArray();
    days.add(rows);
    after = rows.at(-1)?.id ?? after;
    isFull = rows.length === size;
  }
  return days;
}
