/** What the week in sentences is made of. */
import { addDays, dayAt, instantOf } from "../model/calendar";
import { type DigestInput, shortLine, weekOf, weeksBefore } from "../model/digest";
import { timeToAnswer } from "../model/inbox";
import type { DayName } from "../model/insights";
import { type Database, db } from "./database";
import { countInbox } from "./inbox";
import { insightsOf } from "./insights/insights";
import { present } from "./rows";

const named = 3;

/** Reads what {@link DigestInput} is of a week, by its Monday. What is true only now is told of last week and this one. */
export async function readDigest(
  week: DayName,
  { now = Date.now(), zone }: { now?: number; zone: string },
  on: Database = db,
): Promise<DigestInput> {
  const today = dayAt(now);
  const until = addDays(week, 6);
  const isRunning = until >= today;
  const isPresent = week >= addDays(weekOf(today), -7);
  const [insights, all] = await Promise.all([
    insightsOf({ from: week, to: until, every: "week", zone, now }, on),
    insightsOf({ from: addDays(week, -7 * weeksBefore), to: until, every: "week", zone, now }, on),
  ]);
  const top = insights.posts.slice(0, named);
  const [posts, inbox, answers] = await Promise.all([
    on.posts.bulkGet(top.map(({ postId }) => postId)),
    isPresent ? countInbox(now, on) : undefined,
    on.inbox
      .where("answeredAt")
      .between(instantOf(week), instantOf(addDays(week, 7)))
      .toArray(),
  ]);
  const texts = new Map(present(posts).map(({ id, text }) => [id, text]));
  return {
    week,
    insights,
    before: all.buckets.filter(({ from }) => from < week),
    isRunning,
    isPresent,
    posts: top.map(({ postId, total }) => ({ id: postId, name: shortLine(texts.get(postId)), count: total })),
    answered: answers.filter((item) => timeToAnswer(item) !== undefined).length,
    ...(inbox && { waiting: inbox.open }),
  };
}
