/** How reading goes on a network: what its pages report becomes one row, and the row becomes what the user is told. */
import type { PageKind } from "./engagement";
import type { HealthDay, SiteHealth } from "./records";

/** What one page reported since it last did. */
export interface PageReport {
  /** ms UTC */
  at: number;
  /** engagements read */
  read: number;
  /** how many items could not be read, by kind of problem */
  problems: Record<string, number>;
  /** the kind of page in front of the reader and what it told of its layout; absent where it told nothing */
  page?: { kind: PageKind; went: "read" | "changed" };
}

/** How a network is doing. */
export type NetworkStatus =
  | { is: "off" }
  /** on, and nothing of it was read yet */
  | { is: "unread" }
  /** `lastRead` in ms UTC */
  | { is: "well"; read: number; lastRead: number }
  /** `failed` of `of` items could not be read lately; the problems with the most frequent first */
  | { is: "partly"; failed: number; of: number; problems: [kind: string, count: number][] }
  /** pages of these kinds hold items that the reader does not find; `since` in ms UTC is the earliest */
  | { is: "changed"; pages: PageKind[]; since: number };

/** What "lately" is, in days of UTC with today. */
export const recentDays = 7;
/** So small a share of items fails on healthy pages too: advertisements, items half-built, accounts that are gone. */
const tolerated = 0.01;
/** The problem of a page as a whole: no item that could not be read. */
const ofPages = "layout-changed";
const dayMs = 24 * 60 * 60_000;

/** The row with a report added. `before` may be one that older code wrote. */
export function withReport(before: SiteHealth, { at, read, problems, page }: PageReport): SiteHealth {
  const hasProblems = Object.keys(problems).length > 0;
  return {
    ...before,
    read: before.read + read,
    problems: sum(before.problems, problems),
    ...(read > 0 && { lastRead: at }),
    ...(hasProblems && { lastProblem: at }),
    ...((read > 0 || hasProblems) && { days: withDay(before.days ?? [], at, read, problems) }),
    ...(page && { pages: withPage(before.pages ?? {}, at, page) }),
  };
}

function withDay(days: HealthDay[], at: number, read: number, problems: Record<string, number>): HealthDay[] {
  const day = dayOf(at);
  const before = days.find((each) => each.day === day) ?? { day, read: 0, problems: {} };
  const others = recent(days, at).filter((each) => each.day !== day);
  return [...others, { day, read: before.read + read, problems: sum(before.problems, problems) }];
}

function withPage(
  pages: NonNullable<SiteHealth["pages"]>,
  at: number,
  { kind, went }: NonNullable<PageReport["page"]>,
): NonNullable<SiteHealth["pages"]> {
  const before = pages[kind];
  const after = went === "read" ? { lastRead: at } : { ...before, changedSince: before?.changedSince ?? at };
  return { ...pages, [kind]: after };
}

/** What to tell of a network at `now` (ms UTC). `row` is absent where it never reported. */
export function statusOf(row: SiteHealth | undefined, isOn: boolean, now: number): NetworkStatus {
  if (!isOn) return { is: "off" };
  if (!row) return { is: "unread" };
  const changed = changedPages(row);
  if (changed.length > 0)
    return { is: "changed", pages: changed.map(([kind]) => kind), since: Math.min(...changed.map(([, at]) => at)) };
  const { read, problems } = lately(row, now);
  const failed = Object.values(problems).reduce((total, count) => total + count, 0);
  if (failed > tolerated * (read + failed))
    return {
      is: "partly",
      failed,
      of: read + failed,
      problems: Object.entries(problems).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    };
  return row.lastRead === undefined ? { is: "unread" } : { is: "well", read: row.read, lastRead: row.lastRead };
}

/** Kinds of pages that look changed, and since when; the longest first. */
function changedPages({ pages = {} }: SiteHealth): [kind: PageKind, since: number][] {
  return Object.entries(pages)
    .flatMap(([kind, { changedSince }]): [PageKind, number][] =>
      changedSince === undefined ? [] : [[kind as PageKind, changedSince]],
    )
    .sort(([, a], [, b]) => a - b);
}

/** What was read in the last days, and which items were not. */
export function lately(row: SiteHealth, now: number): Pick<HealthDay, "read" | "problems"> {
  const days = recent(row.days ?? [], now);
  const problems = days.reduce<Record<string, number>>((all, each) => sum(all, each.problems), {});
  const ofItems = Object.entries(problems).filter(([kind]) => kind !== ofPages);
  return { read: days.reduce((total, day) => total + day.read, 0), problems: Object.fromEntries(ofItems) };
}

function recent(days: readonly HealthDay[], now: number): HealthDay[] {
  const [first, last] = [dayOf(now - (recentDays - 1) * dayMs), dayOf(now)];
  return days.filter(({ day }) => day >= first && day <= last);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const both = { ...a };
  // a kind may be called like what every object has, "constructor"
  for (const [kind, count] of Object.entries(b)) both[kind] = (Object.hasOwn(a, kind) ? (a[kind] ?? 0) : 0) + count;
  return both;
}
