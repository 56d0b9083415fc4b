/**
 * What is worth saying of a week: plain findings, each with the places its numbers lead to. Rules, all of them here:
 *
 * - A usual week is the median of the eight weeks before; of fewer where less was read, of three at least.
 * - A number is compared with its usual one from twenty on.
 * - A class moved where this week lies above or below each of at least four weeks before, and away from the usual by a
 *   quarter of it and by ten.
 * - Feelings changed where the share of positive or of negative texts differs from that of the weeks before together by a
 *   two-proportion z-test (pooled, two-sided) at 1 %, |z| ≥ 2.576, with thirty texts on either side. One person may write
 *   several of them, so the 5 % of textbooks would see change too often; and of the two shares the one that differs more is
 *   told.
 * - An hour is the best of a week from thirty interactions on whose hour is known, where it has ten of them and a twentieth:
 *   there are 168 hours, and one of them is always the busiest.
 * - A weekday is the best of a week likewise, where three in ten are its: of seven days each has a seventh by chance.
 * - A week of fewer than ten interactions tells no more than who it was and who waits.
 */
import { addDays, nextMonday } from "./calendar";
import { type EngagementClass, engagementClasses } from "./engagement";
import type { Bucket, ByFeeling, DayName, Felt, Insights, Which } from "./insights";
import { type Stage, stages } from "./stage";

/** The weeks that make up the usual one. */
export const weeksBefore = 8;

const enoughWeeks = 3;
const enoughToMove = { weeks: 4, share: 0.25, count: 10 };
const enoughToCompare = 20;
const enoughTexts = { told: 20, compared: 30 };
const enoughHours = { known: 30, top: 10, share: 0.05, dayShare: 0.3 };
const enoughAtAll = 10;
const enoughToName = 3;
const named = 3;
const surelyZ = 2.576;

/** Whom a number is about, other than engagement: those at risk. */
export type Behind = Which | "risk";

/** Where a number leads. */
export type DigestLink =
  | { to: "people"; of: Behind }
  | { to: "days"; from: DayName; until: DayName }
  | { to: "inbox" }
  | { to: "post"; id: string }
  | { to: "contact"; id: string }
  | { to: "trends" };

/** A number and its usual one, where there is one to compare it with. */
export interface Usual {
  value: number;
  /** weeks that it is the median of */
  weeks: number;
}

/** Somebody or something with what it is called; a post may have no words. */
export interface Named {
  id: string;
  name: string | undefined;
  count: number;
}

export interface RisingName {
  name: string | undefined;
  people: number;
  /** of a post */
  postId?: string;
}

type Said =
  | { is: "total"; count: number; people: number; usual: Usual | undefined; record: "least" | "most" | undefined }
  | { is: "class"; class: EngagementClass; count: number; usual: Usual }
  | { is: "hour"; weekday: number; hour: number; count: number; of: number }
  | { is: "weekday"; weekday: number; count: number; of: number }
  | { is: "posts"; posts: Named[] }
  | { is: "new"; count: number; usual: Usual | undefined }
  | { is: "back"; count: number }
  | { is: "moves"; moves: { from: Stage; to: Stage; count: number }[] }
  | { is: "risk"; count: number }
  | { is: "people"; people: Named[] }
  | { is: "felt"; positive: number; negative: number; texts: number; isCompared: boolean; weeks: number }
  | { is: "feltMore"; feeling: "negative" | "positive"; share: number; texts: number; before: number; weeks: number }
  | { is: "rising"; names: RisingName[] }
  | { is: "answers"; count: number; minutes: number; usual: Usual | undefined }
  | { is: "waiting"; count: number };

/** A finding; `links` in the order in which its words number them. The heaviest of a part is said first. */
export type Finding = Said & { weight: number; links: DigestLink[] };

/** The parts of the page, in their order. */
export const digestParts = ["engagement", "people", "talk", "answers"] as const;
export type DigestPart = (typeof digestParts)[number];

const partOf: Record<Finding["is"], DigestPart> = {
  total: "engagement",
  class: "engagement",
  hour: "engagement",
  weekday: "engagement",
  posts: "engagement",
  new: "people",
  back: "people",
  moves: "people",
  risk: "people",
  people: "people",
  felt: "talk",
  feltMore: "talk",
  rising: "talk",
  answers: "answers",
  waiting: "answers",
};

export interface DigestInput {
  /** its Monday */
  week: DayName;
  insights: Insights;
  /** up to {@link weeksBefore} weeks, the oldest first */
  before: readonly Bucket[];
  /** the week is not over: it is compared with none */
  isRunning: boolean;
  posts: readonly Named[];
  /** first answers of the week */
  answered: number;
  /** only of the present: who waits now */
  waiting?: number;
  /** only of the present: `atRiskNow` is about this moment */
  isPresent: boolean;
}

export interface Digest {
  findings: Finding[];
  /** what would have been said, had there been more */
  untold: ("feelings" | "hour" | "usual")[];
}

/** Letters of a post in a sentence. */
const longest = 60;

/** A text as it is named in a sentence: the words that fit, in one line; undefined where there are none. */
export function shortLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, " ").trim();
  if (!line) return undefined;
  const letters = Array.from(new Intl.Segmenter().segment(line.slice(0, longest * 20)), ({ segment }) => segment);
  if (letters.length <= longest) return line;
  const cut = letters.slice(0, longest + 1).join("");
  const end = cut.lastIndexOf(" ");
  const words = end > longest / 2 ? cut.slice(0, end) : letters.slice(0, longest).join("");
  return `${words.replace(/[\s.,:;!?…–-]+$/u, "")}…`;
}

/** The Monday of a day's week. */
export function weekOf(day: DayName): DayName {
  return addDays(nextMonday(day), -7);
}

/** What is worth saying, heaviest first within its part; without what is rising, see {@link risingFinding}. */
export function digestOf(input: DigestInput): Digest {
  const { week, insights, isRunning } = input;
  const now = insights.buckets.find(({ from }) => from === week);
  const before = isRunning ? [] : sinceFirst(input.before);
  const total = now ? totalOf(now.byClass) : 0;
  const isLittle = total < enoughAtAll;
  const felt = now && feltFinding(now.feelings, before, week);
  const hours = total < enoughAtAll ? [] : [hourFinding(insights.hours), weekdayFinding(insights.hours)];
  const findings = [
    totalFinding(now, before, input),
    ...(isLittle || !now ? [] : [classFinding(now, before, week), felt, ...hours]),
    ...peopleFindings(now, before, input),
    postsFinding(input),
    ...answerFindings(now, before, input),
  ].filter((finding) => finding !== undefined);
  return {
    findings: findings.sort((a, b) => partIndex(a) - partIndex(b) || b.weight - a.weight),
    untold:
      total === 0
        ? []
        : [
            ...(!isRunning && before.length < enoughWeeks ? (["usual"] as const) : []),
            ...(isLittle || !felt ? (["feelings"] as const) : []),
            ...(knownHours(insights) < enoughHours.known ? (["hour"] as const) : []),
          ],
  };
}

/** What was rising in the week; undefined where nothing was. */
export function risingFinding(rising: readonly RisingName[]): Finding | undefined {
  const names = rising.slice(0, named);
  const links = names.map(({ postId }): DigestLink => (postId ? { to: "post", id: postId } : { to: "trends" }));
  return names.length === 0 ? undefined : { is: "rising", names, links, weight: 60 };
}

/** The findings by the parts of the page; those without any are left out. */
export function byPart(findings: readonly Finding[]): { part: DigestPart; findings: Finding[] }[] {
  return digestParts.flatMap((part) => {
    const own = findings.filter((finding) => partOf[finding.is] === part).sort((a, b) => b.weight - a.weight);
    return own.length === 0 ? [] : [{ part, findings: own }];
  });
}

function partIndex({ is }: Finding): number {
  return digestParts.indexOf(partOf[is]);
}

function totalFinding(
  now: Bucket | undefined,
  before: readonly Bucket[],
  { week, insights: { peopleCount } }: DigestInput,
): Finding | undefined {
  const count = now ? totalOf(now.byClass) : 0;
  if (count === 0) return undefined;
  const totals = before.map(({ byClass }) => totalOf(byClass));
  const usual = usualOf(totals);
  const record =
    before.length < weeksBefore
      ? undefined
      : count > Math.max(...totals)
        ? "most"
        : count < Math.min(...totals)
          ? "least"
          : undefined;
  const links = [daysOf(week), peopleOf({}), daysBefore(week, before.length)];
  return { is: "total", count, people: peopleCount, usual, record, links, weight: 100 };
}

/** The class that moved most for its size. */
function classFinding(now: Bucket, before: readonly Bucket[], week: DayName): Finding | undefined {
  if (before.length < enoughToMove.weeks) return undefined;
  const moved = engagementClasses.flatMap((each) => {
    const count = now.byClass[each];
    const counts = before.map(({ byClass }) => byClass[each]);
    const usual = usualOf(counts);
    if (!usual) return [];
    const by = Math.abs(count - usual.value);
    const isOutside = count > Math.max(...counts) || count < Math.min(...counts);
    if (!isOutside || by < enoughToMove.count || by < enoughToMove.share * usual.value) return [];
    return [{ class: each, count, usual, far: by / Math.sqrt(Math.max(usual.value, 1)) }];
  });
  const most = moved.sort((a, b) => b.far - a.far)[0];
  if (!most) return undefined;
  const { far: _far, ...said } = most;
  return {
    is: "class",
    ...said,
    links: [peopleOf({ class: most.class }), daysBefore(week, before.length)],
    weight: 80,
  };
}

function hourFinding(hours: Insights["hours"]): Finding | undefined {
  const cells = hours.flatMap((day, weekday) => day.map((count, hour) => ({ weekday, hour, count })));
  const of = knownHours({ hours });
  const top = cells.reduce<(typeof cells)[number] | undefined>(
    (most, cell) => (cell.count > (most?.count ?? 0) ? cell : most),
    undefined,
  );
  if (!top || of < enoughHours.known || top.count < Math.max(enoughHours.top, enoughHours.share * of)) return undefined;
  const { weekday, hour } = top;
  return { is: "hour", ...top, of, links: [peopleOf({ at: { weekday, hour } })], weight: 30 };
}

function weekdayFinding(hours: Insights["hours"]): Finding | undefined {
  const of = knownHours({ hours });
  const counts = hours.map((day) => day.reduce((sum, count) => sum + count, 0));
  const count = Math.max(...counts);
  if (of < enoughHours.known || count < Math.max(enoughHours.top, enoughHours.dayShare * of)) return undefined;
  const weekday = counts.indexOf(count);
  return { is: "weekday", weekday, count, of, links: [peopleOf({ at: { weekday } })], weight: 31 };
}

function knownHours({ hours }: Pick<Insights, "hours">): number {
  return hours.flat().reduce((sum, count) => sum + count, 0);
}

function postsFinding({ posts }: DigestInput): Finding | undefined {
  const top = posts.filter(({ count }) => count >= enoughToName).slice(0, named);
  const links = top.map(({ id }): DigestLink => ({ to: "post", id }));
  return top.length === 0 ? undefined : { is: "posts", posts: top, links, weight: 50 };
}

function peopleFindings(
  now: Bucket | undefined,
  before: readonly Bucket[],
  { week, insights, isPresent }: DigestInput,
): (Finding | undefined)[] {
  const { newcomers = 0, returning = 0 } = now ?? {};
  const usual = usualOf(before.map((bucket) => bucket.newcomers));
  const moves = insights.flow.flatMap(({ from, to, count }) =>
    from !== undefined && stages.indexOf(from) < stages.indexOf(to) ? [{ from, to, count }] : [],
  );
  const top = insights.people.filter(({ total }) => total >= enoughToName).slice(0, named);
  const risk = isPresent ? insights.atRiskNow : 0;
  return [
    newcomers > 0
      ? {
          is: "new",
          count: newcomers,
          usual,
          links: [peopleOf({ who: "new" }), daysBefore(week, before.length)],
          weight: 70,
        }
      : undefined,
    returning > 0 ? { is: "back", count: returning, links: [peopleOf({ who: "back" })], weight: 60 } : undefined,
    moves.length > 0
      ? { is: "moves", moves, links: moves.map(({ from, to }) => peopleOf({ move: { from, to } })), weight: 65 }
      : undefined,
    risk > 0 ? { is: "risk", count: risk, links: [peopleOf("risk")], weight: 55 } : undefined,
    top.length > 0
      ? {
          is: "people",
          people: top.map(({ contactId, name, total }) => ({ id: contactId, name, count: total })),
          links: top.map(({ contactId }): DigestLink => ({ to: "contact", id: contactId })),
          weight: 40,
        }
      : undefined,
  ];
}

function feltFinding(now: ByFeeling, before: readonly Bucket[], week: DayName): Finding | undefined {
  const texts = textsOf(now);
  if (texts < enoughTexts.told) return undefined;
  const weeks = before.length;
  const past = before.reduce((sum, { feelings }) => sum + textsOf(feelings), 0);
  const isCompared = weeks >= enoughWeeks && texts >= enoughTexts.compared && past >= enoughTexts.compared;
  const tests = (["positive", "negative"] as const).map((feeling) => {
    const was = before.reduce((sum, { feelings }) => sum + feelings[feeling], 0);
    return { feeling, was: was / past, z: Math.abs(zOf(now[feeling], texts, was, past)) };
  });
  const most = tests.reduce((a, b) => (b.z > a.z ? b : a));
  if (isCompared && most.z >= surelyZ) {
    const { feeling, was } = most;
    const links = [peopleOf({ feeling }), daysOf(week), daysBefore(week, weeks)];
    return { is: "feltMore", feeling, share: now[feeling] / texts, texts, before: was, weeks, links, weight: 90 };
  }
  const links = [
    daysOf(week),
    peopleOf({ feeling: "positive" }),
    peopleOf({ feeling: "negative" }),
    daysBefore(week, weeks),
  ];
  const { positive, negative } = now;
  return { is: "felt", positive, negative, texts, isCompared, weeks, links, weight: 40 };
}

/**
 * How many standard errors two shares are apart, `a` of `n` and `b` of `m`, with the variance of both together. 0 where
 * nothing can be said.
 */
export function zOf(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0) return 0;
  const share = (a + b) / (n + m);
  const error = Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
  return error === 0 ? 0 : (a / n - b / m) / error;
}

function answerFindings(
  now: Bucket | undefined,
  before: readonly Bucket[],
  { week, answered, waiting = 0 }: DigestInput,
): (Finding | undefined)[] {
  const minutes = now?.answerMinutes;
  const usual = usualOf(before.flatMap(({ answerMinutes }) => answerMinutes ?? []));
  return [
    minutes === undefined || answered === 0
      ? undefined
      : {
          is: "answers",
          count: answered,
          minutes,
          usual,
          links: [peopleOf({ answered: true }), daysOf(week), daysBefore(week, before.length)],
          weight: 60,
        },
    waiting > 0 ? { is: "waiting", count: waiting, links: [{ to: "inbox" }], weight: 50 } : undefined,
  ];
}

/** From the first week on in which anything was read: of those before nothing is known. */
function sinceFirst(before: readonly Bucket[]): readonly Bucket[] {
  const first = before.findIndex(({ byClass }) => totalOf(byClass) > 0);
  return first < 0 ? [] : before.slice(first);
}

/** The median; the mean of the two in the middle of an even number. Undefined of too few. */
function usualOf(counts: readonly number[]): Usual | undefined {
  if (counts.length < enoughWeeks) return undefined;
  const sorted = [...counts].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { value: (low + high) / 2, weeks: counts.length };
}

/** By which share a number is more than usual, -0.25 for a quarter less; undefined where either is too small to say. */
export function changeFrom(count: number, usual: Usual): number | undefined {
  return usual.value < enoughToCompare ? undefined : (count - usual.value) / usual.value;
}

function totalOf(byClass: Bucket["byClass"]): number {
  return engagementClasses.reduce((sum, each) => sum + byClass[each], 0);
}

function textsOf({ negative, neutral, positive, unsure }: ByFeeling): number {
  return negative + neutral + positive + unsure;
}

function peopleOf(of: Behind): DigestLink {
  return { to: "people", of };
}

function daysOf(week: DayName): DigestLink {
  return { to: "days", from: week, until: addDays(week, 6) };
}

function daysBefore(week: DayName, weeks: number): DigestLink {
  return { to: "days", from: addDays(week, -7 * Math.max(weeks, 1)), until: addDays(week, -1) };
}

const felts = ["negative", "neutral", "positive", "unsure"] as const satisfies readonly Felt[];
const everybody = "all";

/** A list of people behind a number as an address names it: "new", "conversation", "acquire-enhance", "1-19", "1". */
export function nameOfBehind(of: Behind): string {
  if (of === "risk") return of;
  if (of.move) return `${of.move.from ?? ""}-${of.move.to}`;
  if (of.at) return [of.at.weekday, of.at.hour].filter((each) => each !== undefined).join("-");
  if (of.answered) return "answered";
  return of.who ?? of.class ?? of.feeling ?? everybody;
}

/** The list of a name; undefined where it names none. */
export function behindNamed(name: string | undefined): Behind | undefined {
  if (name === undefined) return undefined;
  if (name === "risk") return name;
  if (name === everybody) return {};
  if (name === "new" || name === "back") return { who: name };
  if (name === "answered") return { answered: true };
  const kind = engagementClasses.find((each) => each === name);
  if (kind) return { class: kind };
  const feeling = felts.find((each) => each === name);
  if (feeling) return { feeling };
  if (/^[0-6]$/.test(name)) return { at: { weekday: Number(name) } };
  const [from = "", to = ""] = name.split("-");
  const [start, end] = [from, to].map((stage) => stages.find((each) => each === stage));
  if (start && end) return { move: { from: start, to: end } };
  if (/^[0-6]-(\d|1\d|2[0-3])$/.test(name)) return { at: { weekday: Number(from), hour: Number(to) } };
  return undefined;
}
