import { addDays } from "../../../lib/model/calendar";
import { type RisingName, shortLine } from "../../../lib/model/digest";
import type { DayName } from "../../../lib/model/insights";
import { askTrends, noonOf, pastEnd } from "../Trends/ask";

/**
 * What was rising in a week, or is in these days of it: terms and posts, those with most people first. For this week and the
 * last one alone, since of those before not every day is kept.
 */
export async function risingNames(week: DayName, now: number, halfLifeDays: number): Promise<RisingName[]> {
  const until = pastEnd(addDays(week, 6), now);
  const { term, post } = await askTrends(
    { window: "week" },
    { now: until === undefined ? now : noonOf(until), halfLifeDays },
  );
  const names = [
    ...term.map(({ id, contacts }): RisingName => ({ name: id, people: contacts })),
    ...post.map(({ id, contacts, line }): RisingName => ({
      name: shortLine(line?.post.text),
      people: contacts,
      postId: id,
    })),
  ];
  return names.sort((a, b) => b.people - a.people);
}
