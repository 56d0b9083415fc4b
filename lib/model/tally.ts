/**
 * The engagement of a set of interactions in short: what a contact's row says of them. Tallies add up, in any order and
 * grouping, so that the tally of several accounts is the sum of theirs, and no history has to be read for a join.
 */
import type { Moment, NetworkId } from "./capture";
import { dayOf, monthOf } from "./days";
import type { InteractionType } from "./engagement";
import { addHeat, type HeatRule, heatOf, noHeat } from "./heat";

export type TypeCounts = Partial<Record<InteractionType, number>>;

/** The newest interaction in short, for lists. */
export interface LastInteraction {
  id: string;
  type: InteractionType;
  when: number;
  /** the unit that `when` is true to, where it is not exact */
  about?: Moment["precision"];
  text?: string;
}

export interface Tally {
  counts: TypeCounts;
  /** by UTC month and network, `2026-11 x` */
  months: Record<string, TypeCounts>;
  /**
   * the latest {@link mostDays} distinct days of activity, as days since 1970 (UTC), newest first; of interactions dated
   * to a week or finer, so not of "3 months ago"
   */
  days: number[];
  /** log2 of the decayed sum, see heat.ts; 0 when there is no interaction */
  heat: number;
  /** ms UTC of the first and the last interaction; absent where there is none */
  first?: number;
  last?: number;
  lastInteraction?: LastInteraction;
  /** what the user's own accounts did to them */
  outbound?: { count: number; last: number };
}

/** The tally of one account, kept where its contact has several. */
export interface IdentityTally extends Tally {
  identityId: string;
}

/** Days kept: enough for a median of gaps that moves with the person. */
export const mostDays = 64;

/** What a tally takes of an interaction. Two of one id are the same interaction, and are to be tallied once. */
export interface Tallied {
  id: string;
  network: NetworkId;
  type: InteractionType;
  text?: string;
  at?: Moment;
  /** ms UTC */
  firstSeen: number;
  when: number;
  /** counts, and makes nobody hot */
  spam?: 1;
}

/** The tally of nothing: added to any other it changes nothing. */
export const noTally: Tally = { counts: {}, months: {}, days: [], heat: noHeat };

/** The tally of inbound interactions, in any order. */
export function tallyOf(interactions: Iterable<Tallied>, rule: HeatRule): Tally {
  return sumOf(Array.from(interactions, (interaction) => tallyOfOne(interaction, rule)));
}

/** The sum of many. By halves, so that most of what is added is small. */
function sumOf(tallies: readonly Tally[]): Tally {
  if (tallies.length < 2) return tallies[0] ?? noTally;
  const half = tallies.length >> 1;
  return addTally(sumOf(tallies.slice(0, half)), sumOf(tallies.slice(half)));
}

/** The tally with one more inbound interaction. */
export function withInteraction(tally: Tally, interaction: Tallied, rule: HeatRule): Tally {
  return addTally(tally, tallyOfOne(interaction, rule));
}

/** The tally with one more interaction of the user's own accounts that reached them. */
export function withOutbound(tally: Tally, { when }: Pick<Tallied, "when">): Tally {
  return addTally(tally, { ...noTally, outbound: { count: 1, last: when } });
}

/**
 * The tally of two disjoint sets of interactions together: commutative, associative (heat to rounding), with
 * {@link noTally} as its identity. Other fields of what is passed are left out. A contact that did nothing yet has its
 * first sight in `first` and `last`: without a `lastInteraction` these are not taken.
 */
export function addTally(a: Tally, b: Tally): Tally {
  const lastInteraction = newer(a.lastInteraction, b.lastInteraction);
  const outbound = addOutbound(a.outbound, b.outbound);
  const [one, other] = a.lastInteraction ? [a, b.lastInteraction ? b : a] : [b, b];
  return {
    counts: addCounts(a.counts, b.counts),
    months: addMonths(a.months, b.months),
    days: addDays(a.days, b.days),
    heat: addHeat(a.heat, b.heat),
    ...(lastInteraction && {
      first: Math.min(one.first ?? Infinity, other.first ?? Infinity),
      last: Math.max(one.last ?? 0, other.last ?? 0),
      lastInteraction,
    }),
    ...(outbound && { outbound }),
  };
}

/** The months of activity as numbers (see days.ts), each once, oldest first. */
export function monthsOf({ months }: Pick<Tally, "months">): number[] {
  const all = new Set(Object.keys(months).map((key) => key.slice(0, key.indexOf(" "))));
  return [...all].map((month) => monthOf(Date.parse(month))).sort((a, b) => a - b);
}

function tallyOfOne(interaction: Tallied, rule: HeatRule): Tally {
  const { type, network, when } = interaction;
  return {
    counts: { [type]: 1 },
    months: { [`${new Date(when).toISOString().slice(0, 7)} ${network}`]: { [type]: 1 } },
    days: dayIsKnown(interaction) ? [dayOf(when)] : [],
    heat: interaction.spam ? noHeat : heatOf(type, when, rule),
    first: when,
    last: when,
    lastInteraction: inShort(interaction),
  };
}

/** Longest excerpt of the last interaction that is kept, in UTF-16 units. */
const excerpt = 140;

/** An interaction in short, for lists. */
export function inShort(interaction: Tallied): LastInteraction {
  const { id, type, when, text } = interaction;
  const { about, precision } = momentOf(interaction);
  return {
    id,
    type,
    when,
    ...(about && { about: precision }),
    ...(text !== undefined && { text: text.slice(0, excerpt) }),
  };
}

/** When it happened; where the page did not say, about when it was seen. */
export function momentOf({ at, firstSeen }: Pick<Tallied, "at" | "firstSeen">): Moment {
  return at ?? { at: firstSeen, precision: "day", about: true };
}

/** A guess of a month or a year tells no rhythm. */
const rough: ReadonlySet<Moment["precision"]> = new Set(["month", "year"]);

function dayIsKnown(interaction: Tallied): boolean {
  return !rough.has(momentOf(interaction).precision);
}

function newer(a: LastInteraction | undefined, b: LastInteraction | undefined): LastInteraction | undefined {
  if (!a || !b) return a ?? b;
  return a.when > b.when || (a.when === b.when && a.id > b.id) ? a : b;
}

function addOutbound(a: Tally["outbound"], b: Tally["outbound"]): Tally["outbound"] {
  return a && b ? { count: a.count + b.count, last: Math.max(a.last, b.last) } : (a ?? b);
}

/** Counts of two sets together. */
export function addCounts(a: TypeCounts, b: TypeCounts): TypeCounts {
  const sum = { ...a };
  for (const type of Object.keys(b) as InteractionType[]) sum[type] = (sum[type] ?? 0) + (b[type] ?? 0);
  return sum;
}

function addMonths(a: Tally["months"], b: Tally["months"]): Tally["months"] {
  const sum = { ...a };
  for (const [month, counts] of Object.entries(b)) sum[month] = addCounts(sum[month] ?? {}, counts);
  return sum;
}

/** The union of two lists of days, newest first, as far as it is kept. */
function addDays(a: number[], b: number[]): number[] {
  const [only] = b;
  if (only === undefined || (b.length === 1 && a.includes(only))) return a;
  return [...new Set([...a, ...b])].sort((x, y) => y - x).slice(0, mostDays);
}
