import { addDays, dayAt } from "../../../lib/model/calendar";
import { type RisingName, shortLine } from "../../../lib/model/digest";
import type { DayName } from "../../../lib/model/insights";
import { askTrends } from "../Trends/ask";

/**
 * What was rising in a week, or is in these days of it: terms and posts, those with most people first. For this week and the
 * last one alone, since of those before not every day is kept.
 */
export async function risingNames(week: DayName, now: number, halfLifeDays: number): Promise<RisingName[]> {
  // days of talk are those of UTC, so the day is told by its noon there
  const sunday = Date.parse(addDays(week, 6)) + 12 * 3_600_000;
  const until = addDays(week, 6) < dayAt(now) ? sunday : now;
  const { term, post } = await askTrends({ window: "week" }, { now: until, halfLifeDays });
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
