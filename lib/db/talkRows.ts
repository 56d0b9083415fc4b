/** The days of the talk, as they are written; what is asked of them is in talk.ts. */
import type { Fact } from "../model/facts";
import { placeInTalk, type Saying, type Talk, talkWith } from "../model/talk";
import type { Database } from "./database";
import { present } from "./rows";

/** Something that stood on a day, or is to. */
interface TalkChange {
  place: Pick<Talk, "day" | "network">;
  put?: Saying;
  gone?: string;
}

/** Changes days, each once. In the caller's transaction over `talk`. */
export async function writeTalk(changes: readonly TalkChange[], on: Database): Promise<void> {
  const byDay = [...Map.groupBy(changes, ({ place: { day, network } }) => `${day} ${network}`).values()];
  const keys = byDay.flatMap(([first]) => (first ? [keyOf(first.place)] : []));
  const rows = await on.talk.bulkGet(keys);
  const next = byDay.map((theirs, at) => {
    const [day, network] = keys[at] ?? [0, ""];
    const put = theirs.flatMap((each) => each.put ?? []);
    const gone = theirs.flatMap((each) => each.gone ?? []);
    return rows[at] || put.length > 0 ? talkWith(rows[at], { day, network }, { put, gone }) : undefined;
  });
  await Promise.all([
    on.talk.bulkPut(present(next)),
    on.talk.bulkDelete(keys.filter((_, at) => rows[at] && !next[at])),
  ]);
}

/** Takes what is no more out of the days. In the caller's transaction over `talk`. */
export async function forgetTalk(facts: readonly Fact[], on: Database): Promise<void> {
  await writeTalk(
    facts.map((fact) => ({ place: placeInTalk(fact), gone: fact.id })),
    on,
  );
}

function keyOf({ day, network }: Pick<Talk, "day" | "network">): [number, string] {
  return [day, network];
}
