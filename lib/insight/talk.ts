/**
 * What is rising, out of the talk of days (see model/talk.ts) and the pasts of terms. Terms and posts are known here by their
 * marks; whoever shows one reads its name in one of the texts that hold it.
 */
import { whoOf } from "../model/facts";
import { compareIds } from "../model/order";
import { sayingsIn, type Talk, type TermPasts, weeksOver } from "../model/talk";
import { smallest } from "./crowd";
import {
  addPast,
  closedWeek,
  everybody,
  isFaded,
  pastOfWeek,
  risingTerms,
  type TermDay,
  type TermPast,
  type Trend,
  weekOf,
  type Window,
} from "./trends";

/** The mark of a term, as `who` is of an account; never 0. */
export function termMark(term: string): number {
  return whoOf(term) || 1;
}

/** The mark of a post; never 0, which is none. */
export function postMark(postId: string): number {
  return whoOf(postId) || 1;
}

/** Weeks that are over when Jalin first hears talk are taken in for a day, so many of them: so there is something usual. */
const firstWeeks = 8;
/** Talk is kept no longer than so many days. */
export const mostDays = (firstWeeks + 4) * 7;

/** The first day whose talk is taken in, by the row {@link weeksOver}. */
export function firstOpenDay({ week }: TermPasts): number {
  return (week + 1) * 7 - 3;
}

/** The first row {@link weeksOver}. */
export function firstWeeksOver(today: number): TermPasts {
  return overBy(closedWeek(today) - firstWeeks, today);
}

/** The next one, where weeks are to become numbers now; undefined while they may stay. */
export function nextWeeksOver({ week, on }: TermPasts, today: number): TermPasts | undefined {
  const closed = closedWeek(today);
  return on < today && closed > week ? overBy(closed, today) : undefined;
}

function overBy(week: number, on: number): TermPasts {
  return { network: weeksOver, week, on, terms: new Uint32Array(), numbers: new Float64Array() };
}

/** What is looked for: terms that people say, or posts that they engage with. */
export type Kind = "term" | "post";

/** Something that is rising. */
export interface Rising extends Omit<Trend, "term"> {
  mark: number;
  /** people on each of the last {@link sparkDays} days, the last of them today */
  days: number[];
  /** the interactions of the window that are about it, by day and id */
  ids: string[];
}

/** Days that a small line of a trend shows. */
const sparkDays = 14;

/** Fewer people in the window are no trend, see trends.ts: nobody counts them one by one. */
const least = 5;

export interface RisingAsked {
  today: number;
  window: Window;
  kind: Kind;
  /** the mark of the person behind an account's mark; undefined where they are none of those asked for */
  personOf: (who: number) => number | undefined;
  /** of everybody only: of a part of them nothing but the days is known */
  pasts?: TermPasts | undefined;
}

/** What is rising, the highest score first. `talk`: the open days, of whatever networks are asked for. */
export function risingIn(talk: readonly Talk[], { today, window, kind, personOf, pasts }: RisingAsked): Rising[] {
  const from = window === "day" ? today : today - 6;
  const days = talk.filter(({ day }) => day <= today);
  const inWindow = (day: number): boolean => day >= from;
  const likely = marksWithMany(days.filter(({ day }) => inWindow(day)));
  const found = new Map<number, Map<number, Set<number>>>();
  const ids = new Map<number, string[]>();
  for (const each of [...days].sort((a, b) => a.day - b.day || compareIds(a.network, b.network)))
    for (const { id, who, post, terms } of sayingsIn(each)) {
      const marks = kind === "post" ? (post === 0 ? [] : [post]) : terms;
      const person = personOf(who);
      if (person === undefined) continue;
      let any = false;
      for (const mark of marks) {
        any = true;
        if (!likely.has(mark)) continue;
        add(found, mark, each.day, person);
        if (inWindow(each.day)) push(ids, mark, id);
      }
      if (any) add(found, 0, each.day, person);
    }
  const trends = risingTerms({ days: rowsOf(found), pastOf: pastsBy(pasts) }, today, window);
  return trends.map(({ term, ...trend }) => {
    const mark = markOf(term);
    const people = found.get(mark);
    const spark = Array.from({ length: sparkDays }, (_, at) => people?.get(today - sparkDays + 1 + at)?.size ?? 0);
    return { ...trend, mark, days: spark, ids: ids.get(mark) ?? [] };
  });

  function marksWithMany(rows: readonly Talk[]): Set<number> {
    const counts = new Map<number, number>();
    for (const { posts, terms } of rows)
      for (const mark of kind === "post" ? posts : terms) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const many = new Set<number>();
    for (const [mark, count] of counts) if (count >= least && mark !== 0) many.add(mark);
    return many;
  }
}

function add(found: Map<number, Map<number, Set<number>>>, mark: number, day: number, person: number): void {
  let days = found.get(mark);
  if (!days) found.set(mark, (days = new Map<number, Set<number>>()));
  const people = days.get(day);
  if (people) people.add(person);
  else days.set(day, new Set([person]));
}

function push(lists: Map<number, string[]>, mark: number, id: string): void {
  const list = lists.get(mark);
  if (list) list.push(id);
  else lists.set(mark, [id]);
}

/** Marks as the trends know them: 0 is everybody. */
function termOf(mark: number): string {
  return mark === 0 ? everybody : String(mark);
}

function markOf(term: string): number {
  return term === everybody ? 0 : Number(term);
}

function rowsOf(found: ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>>): TermDay[] {
  return [...found].flatMap(([mark, days]) =>
    [...days].map(([day, people]) => ({ term: termOf(mark), day, crowd: smallest(people) })),
  );
}

/** How many there are at once: [days, seven weekdays, weeks, and of each of two peaks contacts, of, day]. */
const width = 15;
/** Fewer people of a week leave no past for a term that has none. */
const leastOfPast = 2;
/** Terms that have a past, of one network: those that most people said stay. */
const mostPasts = 20_000;

/** Adds the talk of whole weeks to the pasts. `talk`: of weeks that are not in them; of one network, or of all of them. */
export function foldInto(
  before: TermPasts | undefined,
  talk: readonly Talk[],
  { network, today }: { network: string; today: number },
): TermPasts {
  const pasts = new Map(readPasts(before).map((past) => [past.term, past]));
  const byWeek = [...Map.groupBy(talk, ({ day }) => weekOf(day))].sort(([a], [b]) => a - b);
  for (const [, days] of byWeek) {
    const found = new Map<number, Map<number, Set<number>>>();
    for (const each of days)
      for (const { who, terms } of sayingsIn(each)) {
        let any = false;
        for (const mark of terms) {
          any = true;
          add(found, mark, each.day, who);
        }
        if (any) add(found, 0, each.day, who);
      }
    const all = rowsOf(new Map([...found].filter(([mark]) => mark === 0)));
    for (const [mark, own] of found) {
      const term = termOf(mark);
      const known = pasts.get(term);
      if (!known && mark !== 0 && !hasPeople(own.values(), leastOfPast)) continue;
      const past = pastOfWeek(term, rowsOf(new Map([[mark, own]])), all);
      pasts.set(term, known ? addPast(known, past) : past);
    }
  }
  const kept = [...pasts.values()].filter((past) => past.term === everybody || !isFaded(past, today));
  kept.sort((a, b) => b.weeks - a.weeks || markOf(a.term) - markOf(b.term));
  return packed(kept.slice(0, mostPasts), { network, week: closedWeek(today), on: today });
}

function hasPeople(days: Iterable<ReadonlySet<number>>, count: number): boolean {
  const people = new Set<number>();
  for (const each of days)
    for (const person of each) {
      people.add(person);
      if (people.size >= count) return true;
    }
  return false;
}

function packed(pasts: readonly TermPast[], is: Pick<TermPasts, "network" | "week" | "on">): TermPasts {
  const inOrder = [...pasts].sort((a, b) => markOf(a.term) - markOf(b.term));
  const numbers = new Float64Array(inOrder.length * width);
  for (const [at, { days, weekdays, weeks, peakDay, peakWeek }] of inOrder.entries()) {
    const peaks = [peakDay, peakWeek].flatMap(({ contacts, of, day }) => [contacts, of, day]);
    numbers.set([days, ...weekdays, weeks, ...peaks], at * width);
  }
  return { ...is, terms: Uint32Array.from(inOrder, ({ term }) => markOf(term)), numbers };
}

function readPasts(pasts: TermPasts | undefined): TermPast[] {
  return pasts ? Array.from(pasts.terms, (mark, at) => pastAt(pasts, mark, at)) : [];
}

function pastAt({ numbers }: TermPasts, mark: number, at: number): TermPast {
  const own = numbers.subarray(at * width, (at + 1) * width);
  const peak = (from: number) => ({ contacts: own[from] ?? 0, of: own[from + 1] ?? 0, day: own[from + 2] ?? 0 });
  return {
    term: termOf(mark),
    days: own[0] ?? 0,
    weekdays: [...own.subarray(1, 8)],
    weeks: own[8] ?? 0,
    peakDay: peak(9),
    peakWeek: peak(12),
  };
}

function pastsBy(pasts: TermPasts | undefined): (term: string) => TermPast | undefined {
  if (!pasts) return () => undefined;
  const places = new Map(Array.from(pasts.terms, (mark, at) => [mark, at]));
  return (term) => {
    const mark = markOf(term);
    const at = places.get(mark);
    return at === undefined ? undefined : pastAt(pasts, mark, at);
  };
}
