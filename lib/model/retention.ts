/**
 * How long people are kept who are silent. An account counts as silent since the newest thing it did itself (a comment, a
 * share, a reaction …), or since Jalin first saw it where that is later: what an old post brings is not old the day after.
 * Seeing it again, and what the user did to it, do not count. All accounts of a person on one network are one in this, and
 * each network has its own period; an account that never did anything stays as long as another one of theirs does.
 *
 * Nobody goes whom the user chose: who is saved, and whoever something was entered on (a detail, tag, rating, stage, note,
 * task or opportunity, by hand or by a rule of the user's), or who stands as somebody's organisation. A clock must not
 * delete what somebody typed, nor tear a hole into what hangs on it.
 */
import type { NetworkId } from "./capture";

/** After how many months of silence people go; 0 is never. A network that is not named has the period of all. */
export interface RetentionRule {
  months: number;
  networks: Readonly<Record<NetworkId, number>>;
}

/** The instant (ms UTC) before which somebody must be silent to go, by network; -Infinity where nobody goes. */
export type Limits = (network: NetworkId) => number;

/** Two years. */
export const defaultMonths = 24;

/** The period of a network in months; 0 is never. */
function monthsFor({ months, networks }: RetentionRule, network: NetworkId): number {
  return networks[network] ?? months;
}

/** True where some network has a period. */
export function hasPeriod({ months, networks }: RetentionRule): boolean {
  return months > 0 || Object.values(networks).some((each) => each > 0);
}

/** The limits of a rule at a moment, ms UTC. */
export function limitsOf(rule: RetentionRule, now: number): Limits {
  return (network) => monthsBefore(now, monthsFor(rule, network));
}

/** The instant so many months before another one, ms UTC: up to three days earlier where that month is shorter. */
export function monthsBefore(now: number, months: number): number {
  if (months === 0) return -Infinity;
  const date = new Date(now);
  date.setUTCDate(Math.min(date.getUTCDate(), 28));
  return date.setUTCMonth(date.getUTCMonth() - months);
}

/** What of an account says how long it is silent. */
export interface Aging {
  network: NetworkId;
  /** ms UTC */
  firstSeen: number;
  /** the newest it did, ms UTC; absent where it did nothing */
  last?: number | undefined;
}

/** Since when the accounts are silent, ms UTC. */
export function silentSince(accounts: readonly Aging[]): number {
  return Math.max(...accounts.map(({ firstSeen, last = 0 }) => Math.max(firstSeen, last)));
}

/** The accounts of one person that are to go. */
export function dueOf<A extends Aging>(accounts: readonly A[], limits: Limits): A[] {
  const groups = [...Map.groupBy(accounts, ({ network }) => network)];
  const isOver = ([network, theirs]: [NetworkId, A[]]): boolean => silentSince(theirs) < limits(network);
  const [active, never] = [groups.filter(didSomething), groups.filter((group) => !didSomething(group))];
  const over = active.filter(isOver);
  const gone = over.length === active.length ? [...over, ...never.filter(isOver)] : over;
  return gone.flatMap(([, theirs]) => theirs);
}

function didSomething([, theirs]: [NetworkId, readonly Aging[]]): boolean {
  return theirs.some(({ last }) => last !== undefined);
}

/** What is looked at, one after the other. */
export const purgePhases = ["people", "posts", "others", "rest"] as const;
export type PurgePhase = (typeof purgePhases)[number];

/** What was deleted so far. */
export interface Purged {
  /** people on lists of whom nothing is left */
  contacts: number;
  interactions: number;
  /** that nobody engaged with */
  posts: number;
  /** accounts that stand on no list: authors of posts, people who were named */
  others: number;
}

export const nothingPurged: Purged = { contacts: 0, interactions: 0, posts: 0, others: 0 };

/** The deleting of who is silent: it stands in the queue, so that it goes on when the worker died. */
export interface PurgeJob {
  rule: RetentionRule;
  /** the moment that silence is reckoned from, ms UTC */
  at: number;
  phase: PurgePhase;
  /** where it goes on: a number of the columns, or a key */
  after: number | string;
  /** of so many people who may have to go, so many were looked at */
  done: number;
  of: number;
  purged: Purged;
}
