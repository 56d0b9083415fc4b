/**
 * An invented world of talk with known truth: who says which term on which day. Nothing in it is taken from the method that
 * is measured; it has more than chance needs that a method may stumble over.
 */
import { Dice } from "../people/random";

export const rates = {
  contacts: 4_000,
  /** of whom on a day so many talk, by weekday from Sunday; how active somebody is follows a power law */
  activeByWeekday: [1_150, 1_500, 1_550, 1_500, 1_450, 1_300, 1_050],
  /** days before the one that is asked about */
  days: 91,
  /** terms that are always there, as often as 1 / (rank + flat) */
  terms: 20_000,
  flat: 8,
  /** terms that an active contact says on a day */
  saidLeast: 4,
  saidMost: 20,
  /** groups of people with words of their own, from which half of what they say is taken */
  groups: 25,
  ownShare: 0.5,
  /** spread (log-normal) of how loud a group is on a day, and of how often a word is said on a day */
  groupNoise: 0.3,
  termNoise: 0.25,
  /** of all terms: belong to one weekday, on which they are said ten times as often */
  weekly: 0.04,
  weeklyTimes: 10,
  /** of all terms: return every four weeks for three days, said ten times as often */
  monthly: 0.02,
  monthlyTimes: 10,
  /** of all terms: grow slowly, by so much a day */
  growing: 0.03,
  growth: 0.012,
  /** contacts who say a term of their own, new or old, a hundred times and more today; and rings of two to four of them */
  loud: 60,
  rings: 20,
  loudLeast: 100,
  loudMost: 500,
  /** terms that truly emerge, half of them never heard before */
  emerging: 120,
  /** share of the active contacts who say it at its height, from least to most, evenly in logarithms */
  heightLeast: 0.006,
  heightMost: 0.04,
  /** an old word emerges if at its height it is said by at least so many times the share it had */
  emergingTimes: 4,
  /** it began at most so many days before, and rises to its height in equal steps */
  begunAtMost: 4,
} as const;

export interface SaidThatDay {
  /** distinct contacts and all uses, by term */
  contacts: Map<number, Set<number>>;
  uses: Map<number, number>;
  active: ReadonlySet<number>;
}

export interface Chatter {
  /** the terms that truly emerge */
  emerging: ReadonlySet<number>;
  /** day after day; the last is asked about. `day`: from 0, a Monday */
  days(): Generator<SaidThatDay & { day: number }>;
}

export function makeChatter(seed: number): Chatter {
  const dice = new Dice(seed);
  const terms = Array.from({ length: rates.terms }, (_, term) => ({
    often: 1 / (term + rates.flat),
    group: dice.below(rates.groups),
    ...kindOf(dice),
  }));
  const total = terms.reduce((sum, { often }) => sum + often, 0);
  const saidMean = (rates.saidLeast + rates.saidMost) / 2;
  let next = rates.terms;
  const newOrOld = (height: number): number => {
    if (dice.chance(0.5)) return (next += 1);
    for (;;) {
      const term = dice.below(rates.terms);
      const own = terms[term];
      // a word of a group is said more than its weight says: in the group at most as often as this
      const share = ((own?.often ?? 1) / total) * saidMean * 2;
      if (own?.kind === "plain" && share * rates.emergingTimes <= height) return term;
    }
  };
  const emerging = new Map<number, { height: number; begun: number }>();
  while (emerging.size < rates.emerging) {
    const height = rates.heightLeast * (rates.heightMost / rates.heightLeast) ** dice.next();
    emerging.set(newOrOld(height), { height, begun: rates.days - dice.between(0, rates.begunAtMost) });
  }
  const quietTerm = (): number => {
    for (;;) {
      const term = newOrOld(1);
      if (!emerging.has(term)) return term;
    }
  };
  const loud = Array.from({ length: rates.loud + rates.rings }, (_, at) => ({
    term: quietTerm(),
    contacts: Array.from({ length: at < rates.loud ? 1 : dice.between(2, 4) }, () => dice.below(rates.contacts)),
  }));
  const membersOf = Map.groupBy(terms.keys(), (term) => terms[term]?.group ?? 0);
  const groupOf = Array.from({ length: rates.contacts }, () => dice.below(rates.groups));

  function* days(): Generator<SaidThatDay & { day: number }> {
    for (let day = 0; day <= rates.days; day += 1) {
      const weights = terms.map((term) => term.often * timesOn(term, day) * logNormal(dice, rates.termNoise));
      const all = new Urn(weights, (term) => term);
      const own = Array.from({ length: rates.groups }, (_, group) => {
        const members = membersOf.get(group) ?? [];
        return new Urn(
          members.map((term) => weights[term] ?? 0),
          (at) => members[at] ?? 0,
        );
      });
      const loudness = own.map(() => logNormal(dice, rates.groupNoise));
      const active = activeOn(day, dice, groupOf, loudness);
      const contacts = new Map<number, Set<number>>();
      const uses = new Map<number, number>();
      const say = (contact: number, term: number, times = 1): void => {
        uses.set(term, (uses.get(term) ?? 0) + times);
        const who = contacts.get(term);
        if (who === undefined) contacts.set(term, new Set([contact]));
        else who.add(contact);
      };
      for (const contact of active) {
        const urn = own[groupOf[contact] ?? 0] ?? all;
        for (let left = dice.between(rates.saidLeast, rates.saidMost); left > 0; left -= 1)
          say(contact, (dice.chance(rates.ownShare) ? urn : all).draw(dice));
        for (const [term, { height, begun }] of emerging) {
          const steps = rates.days - begun + 1;
          if (day >= begun && dice.chance((height * (day - begun + 1)) / steps)) say(contact, term);
        }
      }
      if (day === rates.days)
        for (const { term, contacts: few } of loud)
          for (const contact of few) {
            active.add(contact);
            say(contact, term, dice.between(rates.loudLeast, rates.loudMost));
          }
      yield { day, contacts, uses, active };
    }
  }
  return { emerging: new Set(emerging.keys()), days };
}

interface Kind {
  kind: "plain" | "weekly" | "monthly" | "growing";
  /** the day of the week or of four weeks */
  on: number;
}

function kindOf(dice: Dice): Kind {
  const kind = dice.oneOf({ weekly: rates.weekly, monthly: rates.monthly, growing: rates.growing }) ?? "plain";
  return { kind, on: dice.below(kind === "monthly" ? 28 : 7) };
}

function timesOn({ kind, on }: Kind, day: number): number {
  if (kind === "weekly") return day % 7 === on ? rates.weeklyTimes : 1;
  if (kind === "monthly") return (day + 28 - on) % 28 < 3 ? rates.monthlyTimes : 1;
  return kind === "growing" ? (1 + rates.growth) ** day : 1;
}

function activeOn(day: number, dice: Dice, groupOf: readonly number[], loudness: readonly number[]): Set<number> {
  // day 0 is a Monday
  const wanted = rates.activeByWeekday[(day + 1) % 7] ?? 0;
  const active = new Set<number>();
  const loudest = Math.max(...loudness);
  while (active.size < wanted) {
    const contact = Math.floor(dice.next() ** 1.7 * rates.contacts);
    if (dice.chance((loudness[groupOf[contact] ?? 0] ?? 0) / loudest)) active.add(contact);
  }
  return active;
}

function logNormal(dice: Dice, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
  return Math.exp(spread * normal);
}

/** Things drawn by their weights. */
class Urn {
  readonly #sums: Float64Array;

  constructor(
    weights: readonly number[],
    readonly thingAt: (at: number) => number,
  ) {
    let sum = 0;
    this.#sums = Float64Array.from(weights, (weight) => (sum += weight));
  }

  draw(dice: Dice): number {
    const wanted = dice.next() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.thingAt(low);
  }
}
