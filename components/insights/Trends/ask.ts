/** What the list of trends asks: the talk of days out of the database, and what rises in it. */
import { linesOf, marksOf, sharedMarks, talkBetween, type TalkLine, termPasts } from "../../../lib/db/talk";
import { getPost, type PostLine } from "../../../lib/db/posts";
import { type Kind, mostDays, type Rising, risingIn, termMark } from "../../../lib/insight/talk";
import { termsOf, withoutNested } from "../../../lib/insight/terms";
import { type TrendStory, trendStory, type TrendUse } from "../../../lib/insight/trendStory";
import type { Window } from "../../../lib/insight/trends";
import { addDays, dayAt } from "../../../lib/model/calendar";
import type { NetworkId } from "../../../lib/model/capture";
import { dayOf } from "../../../lib/model/days";
import { feltOf } from "../../../lib/model/facts";
import type { DayName } from "../../../lib/model/insights";
import type { Contact } from "../../../lib/model/records";
import type { Condition } from "../../../lib/model/segment";
import type { AsOf } from "../../../lib/model/segmentMatcher";

export interface TrendsAsked {
  window: Window;
  network?: NetworkId | undefined;
  where?: Condition | undefined;
}

/** Something that is rising, with its name. */
export interface NamedTrend extends Rising {
  /** the term, or the id of the post */
  id: string;
  /** of a post */
  line?: PostLine;
}

export interface Trends extends Record<Kind, NamedTrend[]> {
  window: Window;
  /** days of the last weeks on which anything was said */
  days: number;
}

/** Days before today of which all is kept that tells what rose until then, in a week as well. */
const mostBack = 7;

/** The last day of a range, where it is over and what rose until then is still known; else it is told what rises now. */
export function pastEnd(to: DayName, now: number): DayName | undefined {
  const today = dayAt(now);
  return to < today && to >= addDays(today, -mostBack) ? to : undefined;
}

/** When trends are asked of a day: days of talk are those of UTC, so it is told by its noon there. */
export function noonOf(day: DayName): number {
  return Date.parse(day) + 12 * 3_600_000;
}

/** Names are read of as many; of those that contain each other one is shown. */
const mostNamed = 60;
const mostShown = 20;

/** What is rising now. Reads the days of the last weeks (three, or twelve when Jalin is new), and a text for each trend. */
export async function askTrends({ window, network, where }: TrendsAsked, asOf: AsOf): Promise<Trends> {
  const today = dayOf(asOf.now);
  const talk = await talkBetween(today - mostDays, today, network);
  const accounts = new Set(talk.flatMap(({ who }) => [...who]));
  const [shared, pasts, among] = await Promise.all([
    sharedMarks(accounts),
    where ? undefined : termPasts(network),
    where && marksOf(where, asOf),
  ]);
  const personOf = (who: number): number | undefined => {
    const person = shared.get(who) ?? who;
    return among?.has(person) === false ? undefined : person;
  };
  const asked = { today, window, personOf };
  const [terms, posts] = await Promise.all([
    termsIn(risingIn(talk, { ...asked, kind: "term", pasts }).slice(0, mostNamed)),
    postsIn(risingIn(talk, { ...asked, kind: "post" }).slice(0, mostShown)),
  ]);
  const term = withoutNested(terms, ({ contacts }) => contacts).slice(0, mostShown);
  return { window, term, post: posts, days: new Set(talk.map(({ day }) => day)).size };
}

/** The terms as the latest text that has them says them. */
async function termsIn(rising: readonly Rising[]): Promise<(NamedTrend & { term: string })[]> {
  const lines = await linesOf(rising.flatMap(({ ids }) => ids.slice(-1)));
  const texts = new Map(lines.map(({ interaction: { id, text = "" } }) => [id, text]));
  return rising.flatMap((trend) => {
    const text = texts.get(trend.ids.at(-1) ?? "");
    const term = text === undefined ? undefined : termsOf(text).find((each) => termMark(each) === trend.mark);
    return term === undefined ? [] : [{ ...trend, id: term, term }];
  });
}

async function postsIn(rising: readonly Rising[]): Promise<NamedTrend[]> {
  const lines = await linesOf(rising.flatMap(({ ids }) => ids.slice(-1)));
  const byId = new Map(lines.map(({ interaction }) => [interaction.id, interaction.postId]));
  const found = await Promise.all(
    rising.map(async (trend) => {
      const id = byId.get(trend.ids.at(-1) ?? "");
      const line = id === undefined ? undefined : await getPost(id);
      return line ? [{ ...trend, id: line.post.id, line }] : [];
    }),
  );
  return found.flat();
}

/** Who is behind a trend, and how they feel. */
export interface Story extends Pick<TrendStory, "moods"> {
  began: { contact: Contact; at: number } | undefined;
  carriers: { contact: Contact; uses: number }[];
  /** the newest first */
  lines: TalkLine[];
  /** what was read of a trend that has more */
  part?: typeof mostRead;
}

/** Of a trend with more the first and the last are read: who began it, and how it goes on. */
const mostRead = { first: 100, last: 500 };
const carriersShown = 5;

/** Reads what is behind a trend. `ids`: those of it, by day. */
export async function askStory(ids: readonly string[]): Promise<Story> {
  const { first, last } = mostRead;
  const isPart = ids.length > first + last;
  const read = isPart ? [...ids.slice(0, first), ...ids.slice(-last)] : ids;
  const lines = await linesOf(read);
  const contacts = new Map(lines.flatMap(({ contact }) => (contact ? [[contact.id, contact]] : [])));
  const uses = lines.flatMap(({ interaction, contact, fact }): TrendUse[] => {
    if (!contact) return [];
    const felt = fact && feltOf(fact);
    const mood = felt === "unsure" ? undefined : felt;
    return [{ contact: contact.id, at: interaction.when, ...(mood && { mood }) }];
  });
  const { began, carriers, moods } = trendStory(uses, (id) => contacts.get(id)?.heat ?? 0, carriersShown);
  const withContact = <T extends { contact: string }>(each: T): (Omit<T, "contact"> & { contact: Contact })[] => {
    const contact = contacts.get(each.contact);
    return contact ? [{ ...each, contact }] : [];
  };
  return {
    moods,
    began: began && withContact(began)[0],
    carriers: carriers.flatMap(withContact),
    ...(isPart && { part: mostRead }),
    lines: [...lines].sort(
      (a, b) => b.interaction.when - a.interaction.when || (a.interaction.id < b.interaction.id ? -1 : 1),
    ),
  };
}
