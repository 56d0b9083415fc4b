/** What the Insights page asks, and what it is told. Everything counts inbound engagement, unless it says otherwise. */
import type { NetworkId } from "./capture";
import type { EngagementClass } from "./engagement";
import type { Condition } from "./segment";
import type { Stage } from "./stage";

/** A calendar day of the user, `2026-11-22`. */
export type DayName = string;

export const spans = ["day", "week", "month"] as const;
export type Span = (typeof spans)[number];

export interface InsightsQuery {
  /** both included */
  from: DayName;
  to: DayName;
  every: Span;
  /** whose engagement; absent: everybody's */
  where?: Condition;
  network?: NetworkId;
  /** IANA name of the zone whose days and hours are meant */
  zone: string;
  /** ms UTC: when `where` is asked, and who is at risk; absent: now */
  now?: number;
}

export type Felt = "negative" | "neutral" | "positive" | "unsure";
export type ByClass = Record<EngagementClass, number>;
export type ByFeeling = Record<Felt, number>;

/** One column of the charts. */
export interface Bucket {
  /** its first day */
  from: DayName;
  byClass: ByClass;
  /** of texts that say a feeling, or are not sure */
  feelings: ByFeeling;
  /** distinct people who engaged, those of them who never had before, and those who came back after a long silence */
  people: number;
  newcomers: number;
  returning: number;
  /** engagement with own posts, out of all with any post */
  own: number;
  onPosts: number;
  /** median minutes from an ask to the first answer, of asks answered in it; undefined where there is none */
  answerMinutes: number | undefined;
}

/** Engagement over time alone: what the first chart shows. */
export interface Engagement {
  buckets: Pick<Bucket, "from" | "byClass">[];
  undated: number;
}

/** How many of those asked about were at risk, whenever they engaged. */
export interface AtRisk {
  /** when the range began */
  before: number;
  /** when each column ended; now, where it has not */
  buckets: { from: DayName; count: number }[];
}

export interface Insights extends Engagement {
  buckets: Bucket[];
  byNetwork: { network: NetworkId; byClass: ByClass; feelings: ByFeeling; people: number }[];
  /** engagements whose hour is known: 7 × 24, Monday first */
  hours: number[][];
  /** distinct people who moved from one stage to another in the range; `from` undefined: a new contact */
  flow: { from: Stage | undefined; to: Stage; count: number }[];
  people: { contactId: string; name: string; total: number }[];
  posts: { postId: string; total: number }[];
  /** distinct people who engaged in the range, and those who came back in it, once or more often */
  peopleCount: number;
  returningCount: number;
  /** median minutes from an ask to the first answer, of all asks answered in the range */
  answerMinutes: number | undefined;
  /** of those asked about, all whose silence is long for them at the moment, whenever they engaged */
  atRiskNow: number;
  /**
   * engagements of about that time which are in no other number, since only their month is known and the buckets are
   * shorter; months hold them
   */
  undated: number;
}

/** Which part of what is counted a list is asked of; all that is given applies, what is absent does not limit. */
export interface Which {
  /** both included; absent: the days of the query */
  days?: { from: DayName; to: DayName };
  class?: EngagementClass;
  feeling?: Felt;
  network?: NetworkId;
  /** who had never engaged before, came back after a long silence, or neither */
  who?: "new" | "back" | "known";
  /** with a post, or with one of the user's own */
  on?: "post" | "own";
  /** who asked something and was answered then, whatever else is given but days and network */
  answered?: true;
  /** whose silence was long for them when the last of the days ended, whatever else is given but days and network */
  atRisk?: true;
  /** at an hour, or at any known one of a weekday; 0 is Monday */
  at?: { weekday: number; hour?: number };
  /** a move between stages; `from` undefined: a new contact */
  move?: { from: Stage | undefined; to: Stage };
}

/** Whom a question about a network is about, where it is not about engagement. */
export function whomOf({ where, network }: Pick<InsightsQuery, "where" | "network">): Condition {
  return {
    is: "all",
    of: [...(where ? [where] : []), ...(network === undefined ? [] : [{ is: "network" as const, any: [network] }])],
  };
}

/** Those of them whose silence is long for them. */
export function atRiskOf(query: Pick<InsightsQuery, "where" | "network">): Condition {
  return { is: "all", of: [whomOf(query), { is: "atRisk" }] };
}

/** A page of the people behind a number. */
export interface PeopleBehind {
  /** of contacts, the hottest first */
  ids: string[];
  /** on all pages */
  count: number;
  /** where interactions are counted: how many of them are whose, in step with `ids`, and all of them */
  totals?: number[];
  total?: number;
}
