/**
 * What is rising among distinct contacts: terms, hashtags and posts, whatever can be named by a string. A term's share of the
 * contacts who said anything now is compared with its share in its own exponentially decayed history, by the signed
 * log-likelihood ratio G² (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993).
 *
 * What is stored: a `TermDay` for each term and day until its week is closed, and from then on one `TermPast` for each
 * term, to which every closed week is added once. Everybody who said anything is a term too, `everybody`.
 */
import { type Crowd, crowdSize, joinCrowds } from "./crowd";
import { withoutNested } from "./terms";

/** The term that all active contacts say. */
export const everybody = "";

/** Who said a term on a day. Two of one term and day are added by joining their crowds. */
export interface TermDay {
  term: string;
  /** days since 1970, UTC */
  day: number;
  crowd: Crowd;
}

/** The largest share of the contacts that a term ever had in one window. */
interface Peak {
  contacts: number;
  of: number;
  /** the last day of the window */
  day: number;
}

/**
 * The closed weeks of a term. Sums weigh a day 2^((day − {@link landmark}) ÷ half-life) (forward decay, as heat), so they add
 * up in any order and nothing is rewritten when time passes.
 */
export interface TermPast {
  term: string;
  /** contacts of each day */
  days: number;
  /** the same for Sunday to Saturday, of a longer half-life */
  weekdays: readonly number[];
  /** distinct contacts of each week, Monday to Sunday */
  weeks: number;
  peakDay: Peak;
  peakWeek: Peak;
}

/** Days in which the history counts half: of days, and of weeks and of one weekday, which come less often. */
const halfLife = { day: 14, week: 28 } as const;
/** 2026-01-01. Any day does, but stored sums know this one. */
const landmark = 20_454;
/** A week is closed this many days after its end: until then texts seen late are still counted. */
const openDays = 14;

/** Fewer contacts are no trend. */
const leastContacts = 5;
/** The share has to be this many times the share before; one contact of half is lent to the history. */
const leastLift = 2;
/** How likely one single trend may be chance, over all terms tested (Bonferroni). */
const chance = 0.01;
/** G² by which the share must exceed the largest of the past, lest what returns now and then is news (5 %). */
const leastOverPeak = 3.84;
/** Peaks older than this are forgotten. */
const peakDays = 400;

/** Lent to the contacts of a peak's window, lest two of three on a quiet day stand above everything later. */
const quiet = 20;

const weightOf = (day: number, halfLifeDays: number): number => 2 ** ((day - landmark) / halfLifeDays);

/** The week of a day, Monday to Sunday, counted on. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

const lastDayOf = (week: number): number => week * 7 + 3;
const weekdayOf = (day: number): number => (day + 4) % 7;

/** The latest week that may be closed on a day. Days of weeks up to it can be left out of what is stored. */
export function closedWeek(today: number): number {
  return weekOf(today - openDays + 1) - 1;
}

const noPeak: Peak = { contacts: 0, of: 0, day: 0 };
const noPast = (term: string): TermPast => ({
  term,
  days: 0,
  weekdays: [0, 0, 0, 0, 0, 0, 0],
  weeks: 0,
  peakDay: noPeak,
  peakWeek: noPeak,
});

/**
 * The past that one week adds for one term.
 * @param days the rows of the term in that week; of one day there may be several
 * @param all the rows of {@link everybody} in that week
 */
export function pastOfWeek(term: string, days: readonly TermDay[], all: readonly TermDay[]): TermPast {
  const past = noPast(term);
  const weekdays = [...past.weekdays];
  const allByDay = crowdsByDay(all);
  for (const [day, crowd] of crowdsByDay(days)) {
    const contacts = crowdSize(crowd);
    past.days += contacts * weightOf(day, halfLife.day);
    const weekday = weekdayOf(day);
    weekdays[weekday] = (weekdays[weekday] ?? 0) + contacts * weightOf(day, halfLife.week);
    past.peakDay = higher(past.peakDay, { contacts, of: crowdSize(allByDay.get(day) ?? crowd), day });
  }
  past.weekdays = weekdays;
  const [first] = days;
  if (first === undefined) return past;
  const day = lastDayOf(weekOf(first.day));
  const contacts = crowdSize(joinCrowds(days.map(({ crowd }) => crowd)));
  past.weeks = contacts * weightOf(day, halfLife.week);
  past.peakWeek = { contacts, of: crowdSize(joinCrowds(all.map(({ crowd }) => crowd))), day };
  return past;
}

/** The past of other weeks of the same term together, in any order. */
export function addPast(a: TermPast, b: TermPast): TermPast {
  return {
    term: a.term,
    days: a.days + b.days,
    weekdays: a.weekdays.map((sum, weekday) => sum + (b.weekdays[weekday] ?? 0)),
    weeks: a.weeks + b.weeks,
    peakDay: higher(a.peakDay, b.peakDay),
    peakWeek: higher(a.peakWeek, b.peakWeek),
  };
}

/** Whether a past says nothing any more: hardly a hundredth of a contact, and no peak that counts. */
export function isFaded({ weeks, peakDay, peakWeek }: TermPast, today: number): boolean {
  const peaked = Math.max(peakDay.day, peakWeek.day);
  return weeks / weightOf(today, halfLife.week) < 0.01 && today - peaked > peakDays;
}

function higher(a: Peak, b: Peak): Peak {
  const difference = b.contacts * (a.of + quiet) - a.contacts * (b.of + quiet) || b.day - a.day;
  return difference > 0 ? b : a;
}

function crowdsByDay(rows: readonly TermDay[]): Map<number, Crowd> {
  const byDay = Map.groupBy(rows, ({ day }) => day);
  // in the order of days, lest sums depend on that of the rows
  const days = [...byDay].sort(([a], [b]) => a - b);
  return new Map(days.map(([day, same]) => [day, joinCrowds(same.map(({ crowd }) => crowd))]));
}

/** What is looked at: today, or the seven days up to it. */
export type Window = "day" | "week";

export interface Trend {
  term: string;
  /** distinct contacts in the window, and of how many */
  contacts: number;
  of: number;
  /** its share before, decayed */
  before: number;
  /** signed G² against its history, the least of those compared */
  score: number;
}

export interface TrendState {
  /** of every term, from the first week that is not closed */
  days: Iterable<TermDay>;
  /** undefined for a term without one */
  pastOf: (term: string) => TermPast | undefined;
}

/**
 * What is rising today or in the seven days up to today, the highest score first; of phrases that contain each other one.
 * Nothing while the history holds fewer contacts than the window itself.
 *
 * A term rises when at least five contacts say it, its share is twice that of before, and G² is at least 2 ln(m ÷ 0.01) for
 * m terms tested; that bounds the chance of any false one by 1 %, as the normal tail beyond z is at most ½ exp(−z²/2). A day
 * is compared with all days and with the same weekday; both with the largest share of the closed weeks.
 */
export function risingTerms({ days, pastOf }: TrendState, today: number, window: Window): Trend[] {
  const from = window === "day" ? today : today - 6;
  const rows = Map.groupBy(days, ({ term }) => term);
  const all = sidesOf(rows.get(everybody) ?? [], pastOf(everybody), today, from);
  const used: { term: string; sides: Sides }[] = [];
  for (const [term, own] of rows) {
    if (term === everybody || !own.some(({ day }) => day >= from && day <= today)) continue;
    const sides = sidesOf(own, pastOf(term), today, from);
    if (sides.now >= leastContacts) used.push({ term, sides });
  }
  const leastScore = 2 * Math.log(used.length / chance);
  const rising = used.flatMap(({ term, sides }) => {
    const trend = trendOf(term, sides, all);
    return trend !== undefined && trend.score >= leastScore ? [trend] : [];
  });
  rising.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  return withoutNested(rising, ({ contacts }) => contacts);
}

/** Contacts of a term now and before, by what now is compared with. */
interface Sides {
  now: number;
  /** decayed sums of windows before this one: of all, and of the same weekday */
  before: number[];
  peak: Peak;
}

function sidesOf(rows: readonly TermDay[], past: TermPast | undefined, today: number, from: number): Sides {
  const crowds = crowdsByDay(rows);
  const now = crowdSize(
    joinCrowds([...crowds].flatMap(([day, crowd]) => (day >= from && day <= today ? [crowd] : []))),
  );
  const { days, weekdays, weeks, peakDay, peakWeek } = past ?? noPast("");
  if (from < today) {
    let sum = weeks;
    for (const [week, own] of Map.groupBy(crowds, ([day]) => weekOf(day)))
      if (lastDayOf(week) < from)
        sum += crowdSize(joinCrowds(own.map(([, crowd]) => crowd))) * weightOf(lastDayOf(week), halfLife.week);
    return { now, before: [sum / weightOf(today, halfLife.week)], peak: fresh(peakWeek, today) };
  }
  let sum = days;
  let same = weekdays[weekdayOf(today)] ?? 0;
  for (const [day, crowd] of crowds) {
    if (day >= today) continue;
    sum += crowdSize(crowd) * weightOf(day, halfLife.day);
    if (weekdayOf(day) === weekdayOf(today)) same += crowdSize(crowd) * weightOf(day, halfLife.week);
  }
  const before = [sum / weightOf(today, halfLife.day), same / weightOf(today, halfLife.week)];
  return { now, before, peak: fresh(peakDay, today) };
}

const fresh = (peak: Peak, today: number): Peak => (today - peak.day > peakDays ? noPeak : peak);

function trendOf(term: string, { now, before, peak }: Sides, all: Sides): Trend | undefined {
  const of = all.now;
  const [overall = 0, ...others] = before;
  const [allOverall = 0, ...allOthers] = all.before;
  if (allOverall < of) return undefined;
  const lift = now / of / ((overall + 0.5) / (allOverall + 1));
  if (lift < leastLift || !isOver(peak, now, of)) return undefined;
  let score = signedG2(now, of, overall, allOverall);
  for (const [at, other] of others.entries()) {
    const total = allOthers[at] ?? 0;
    // a weekday that was never seen compares with nothing
    if (total > 0) score = Math.min(score, signedG2(now, of, other, total));
  }
  return { term, contacts: now, of, before: steady(overall / allOverall), score: steady(score) };
}

/** Without the last digits, in which sums of fractions depend on their order. */
const steady = (value: number): number => Number(value.toPrecision(9));

function isOver(peak: Peak, now: number, of: number): boolean {
  return peak.contacts === 0 || signedG2(now, of, peak.contacts, peak.of + quiet) >= leastOverPeak;
}

/**
 * G² of `a` out of `ofA` against `b` out of `ofB`, negative where the first share is the smaller one. Counts above their totals,
 * which estimates can be, are taken for the whole.
 */
export function signedG2(a: number, ofA: number, b: number, ofB: number): number {
  const [first, second] = [Math.min(a, ofA), Math.min(b, ofB)];
  const share = (first + second) / (ofA + ofB);
  const fit = likelihood(first, ofA, first / ofA) + likelihood(second, ofB, second / ofB);
  const g2 = 2 * Math.max(0, fit - likelihood(first, ofA, share) - likelihood(second, ofB, share));
  return first / ofA < second / ofB ? -g2 : g2;
}

const likelihood = (count: number, of: number, share: number): number =>
  (count > 0 ? count * Math.log(share) : 0) + (of > count ? (of - count) * Math.log(1 - share) : 0);
