/**
 * Keeps the talk of days, see model/talk.ts, in step with interactions: what others say and engage with in public. Weeks that
 * are over become numbers.
 */
import { writeTalk } from "../db/talkRows";
import type { Database } from "../db/database";
import { unique } from "../db/rows";
import { firstOpenDay, firstWeeksOver, foldInto, nextWeeksOver, postMark, termMark } from "../insight/talk";
import { termsOf } from "../insight/terms";
import { dayOf } from "../model/days";
import { type Fact, whoOf } from "../model/facts";
import type { Interaction } from "../model/records";
import { placeInTalk, type Saying, type TermPasts, weeksOver } from "../model/talk";

/** Something that came, changed or went. */
export interface Retold {
  /** what was known of it: where it stood */
  before: Fact | undefined;
  /** as it is now; undefined where it is no more, was done by one of the user's own accounts, or is spam */
  after: Interaction | undefined;
}

export interface TermOptions {
  /** ms UTC */
  now: number;
  on: Database;
}

/** Terms of one text beyond this are left aside: the longest texts would be half of a day. */
const mostTerms = 60;

/** Days that a clock elsewhere may be ahead. */
const ahead = 1;

/**
 * Takes what is said into the days it was said on. Which comes first does not matter, nor how often it comes: each stands
 * under its own id. What was said in a week that is over for good is left aside. In the caller's transaction over `talk`
 * and `termPasts`.
 */
export async function takeTerms(retold: readonly Retold[], { now, on }: TermOptions): Promise<void> {
  const today = dayOf(now);
  const from = firstOpenDay(await foldWeeks(today, on));
  const changes = retold.flatMap(({ before, after }) => {
    const place = after && { day: dayOf(after.when), network: after.network };
    const put = after && place && place.day >= from && place.day <= today + ahead ? sayingOf(after) : undefined;
    const stood = before && placeInTalk(before);
    return [
      ...(stood && stood.day >= from ? [{ place: stood, gone: before.id }] : []),
      ...(put && place ? [{ place, put }] : []),
    ];
  });
  if (changes.length > 0) await writeTalk(changes, on);
}

/** What an interaction adds to a day; undefined where it adds nothing, or no page told the day. */
function sayingOf(row: Interaction): Saying | undefined {
  if (row.type === "message" || !row.at || !days.has(row.at.precision)) return undefined;
  const terms = row.text === undefined ? [] : unique(termsOf(row.text)).slice(0, mostTerms);
  if (terms.length === 0 && row.postId === undefined) return undefined;
  const post = row.postId === undefined ? 0 : postMark(row.postId);
  // two terms of one mark are one
  return { id: row.id, who: whoOf(row.identityId), post, terms: new Set(terms.map(termMark)) };
}

const days: ReadonlySet<string> = new Set(["ms", "s", "minute", "hour", "day"]);

/** Turns the weeks that are over into numbers, if any are; answers with which are. */
async function foldWeeks(today: number, on: Database): Promise<TermPasts> {
  const before = await on.termPasts.get(weeksOver);
  const next = before ? nextWeeksOver(before, today) : firstWeeksOver(today);
  if (!next) return before ?? firstWeeksOver(today);
  await on.termPasts.put(next);
  if (!before) return next;
  const over = await on.talk
    .where(":id")
    .below([firstOpenDay(next)])
    .toArray();
  for (const [network, theirs] of [["", over] as const, ...Map.groupBy(over, (talk) => talk.network)])
    await on.termPasts.put(foldInto(await on.termPasts.get(network), theirs, { network, today }));
  await on.talk.bulkDelete(over.map((talk) => [talk.day, talk.network]));
  return next;
}
