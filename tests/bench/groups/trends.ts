/**
 * Precision of what is said to be rising, over ten worlds of talk (../chatter/world.ts) in which it is known what emerges.
 * Beside it, on the same day of the same worlds: how much more often a term is used than on the mean day (raw counts), and by how
 * many standard deviations its distinct contacts are above their mean (z-score).
 */
import { crowdOf } from "../../../lib/insight/crowd";
import {
  addPast,
  closedWeek,
  everybody,
  pastOfWeek,
  risingTerms,
  type TermDay,
  type TermPast,
  weekOf,
} from "../../../lib/insight/trends";
import { type Chatter, makeChatter, rates } from "../chatter/world";
import type { Figures, Group } from "../figures";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** A Monday: 2026-06-01. */
const firstDay = 20_605;
const places = [50, 100] as const;

export const trends: Group = {
  name: "trends",
  async run(say) {
    const rows = await Promise.resolve(seeds.map((seed) => taken(makeChatter(seed))));
    const figures: Figures = {};
    for (const at of places)
      for (const [name, lists] of Object.entries(listsByMethod(rows))) {
        const each = lists.map(
          ({ list, emerging }) => list.slice(0, at).filter((term) => emerging.has(term)).length / at,
        );
        figures[`trends.${name}${at}`] = each.reduce((sum, value) => sum + value, 0) / each.length;
        say(`${name}${at} by seed: ${each.map((value) => value.toFixed(2)).join(" ")}`);
      }
    for (const window of ["day", "week"] as const) {
      const found = rows.map(({ lists, emerging }) => ({ list: lists[window], emerging }));
      const said = found.reduce((sum, { list }) => sum + list.length, 0);
      const right = found.reduce(
        (sum, { list, emerging }) => sum + list.filter((term) => emerging.has(term)).length,
        0,
      );
      say(`${window}: ${said} rising in all, ${said - right} wrong, of ${seeds.length * rates.emerging} that emerge`);
    }
    return figures;
  },
};

interface Taken {
  emerging: ReadonlySet<number>;
  /** best first */
  lists: Record<"day" | "week" | "raw" | "z", number[]>;
}

/** A place without a term counts as wrong. */
function listsByMethod(rows: readonly Taken[]): Record<string, { list: number[]; emerging: ReadonlySet<number> }[]> {
  const of = (list: keyof Taken["lists"]) => rows.map(({ lists, emerging }) => ({ list: lists[list], emerging }));
  return { precision: of("day"), weekPrecision: of("week"), rawPrecision: of("raw"), zPrecision: of("z") };
}

function taken(chatter: Chatter): Taken {
  const pasts = new Map<string, TermPast>();
  let open: TermDay[] = [];
  const plain = new PlainHistory();
  const lists: Taken["lists"] = { day: [], week: [], raw: [], z: [] };
  const crowds = Array.from({ length: rates.contacts }, (_, contact) => `contact ${contact}`);
  const crowd = (contacts: Iterable<number>) => crowdOf(Array.from(contacts, (contact) => crowds[contact] ?? ""));
  for (const { day, contacts, uses, active } of chatter.days()) {
    const today = firstDay + day;
    open.push({ term: everybody, day: today, crowd: crowd(active) });
    for (const [term, who] of contacts) open.push({ term: String(term), day: today, crowd: crowd(who) });
    if (day === rates.days) {
      const state = { days: open, pastOf: (term: string) => pasts.get(term) };
      for (const window of ["day", "week"] as const)
        lists[window] = risingTerms(state, today, window).map(({ term }) => Number(term));
      lists.raw = plain.rising(uses, "uses");
      lists.z = plain.rising(new Map([...contacts].map(([term, who]) => [term, who.size])), "contacts");
    } else {
      plain.add(contacts, uses);
      open = close(open, pasts, closedWeek(today));
    }
  }
  return { emerging: chatter.emerging, lists };
}

/** Adds what is in closed weeks to the past, and returns the rest. */
function close(rows: TermDay[], pasts: Map<string, TermPast>, upTo: number): TermDay[] {
  if (!rows.some(({ day }) => weekOf(day) <= upTo)) return rows;
  for (const week of Map.groupBy(rows, ({ day }) => weekOf(day))) {
    if (week[0] > upTo) continue;
    const byTerm = Map.groupBy(week[1], ({ term }) => term);
    const all = byTerm.get(everybody) ?? [];
    for (const [term, days] of byTerm) {
      const past = pastOfWeek(term, days, all);
      const before = pasts.get(term);
      pasts.set(term, before === undefined ? past : addPast(before, past));
    }
  }
  return rows.filter(({ day }) => weekOf(day) > upTo);
}

/** Means and deviations over all days before. */
class PlainHistory {
  #days = 0;
  readonly #uses = new Map<number, number>();
  readonly #contacts = new Map<number, { sum: number; squares: number }>();

  add(contacts: ReadonlyMap<number, ReadonlySet<number>>, uses: ReadonlyMap<number, number>): void {
    this.#days += 1;
    for (const [term, count] of uses) this.#uses.set(term, (this.#uses.get(term) ?? 0) + count);
    for (const [term, { size }] of contacts) {
      const { sum, squares } = this.#contacts.get(term) ?? { sum: 0, squares: 0 };
      this.#contacts.set(term, { sum: sum + size, squares: squares + size * size });
    }
  }

  rising(now: ReadonlyMap<number, number>, by: "uses" | "contacts"): number[] {
    const scored = [...now].map(([term, count]) => ({
      term,
      score: by === "uses" ? count - (this.#uses.get(term) ?? 0) / this.#days : this.#z(term, count),
    }));
    return scored.sort((a, b) => b.score - a.score || a.term - b.term).map(({ term }) => term);
  }

  #z(term: number, count: number): number {
    const { sum, squares } = this.#contacts.get(term) ?? { sum: 0, squares: 0 };
    const mean = sum / this.#days;
    // never said before: as if it had deviated by half a contact
    return (count - mean) / Math.max(0.5, Math.sqrt(Math.max(0, squares / this.#days - mean ** 2)));
  }
}
