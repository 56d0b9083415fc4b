/** Comments in a database, as they are after they were captured and worked out. */
import { type Database, db } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import { workOutAll } from "./reader";

export interface Heard {
  who: string;
  text: string;
  post: string;
  /** ms before now */
  ago: number;
}

/** As many come at once. */
const most = 400;

/** Takes in comments; those of the same place in `said` and post are the same ones. Throws where one does not parse. */
export async function hear(
  network: string,
  said: readonly Heard[],
  { now, on = db }: { now: number; on?: Database },
): Promise<void> {
  const rows = said.map(({ who, text, post, ago }, at) => ({
    is: "capture",
    seenAt: now,
    source: "dom",
    value: {
      type: "comment",
      id: `${post}-${at}`,
      actor: { id: who, handle: who },
      post: { id: post, text: `About ${post}` },
      text,
      at: { at: now - ago, precision: "s" },
    },
  }));
  for (let from = 0; from < rows.length; from += most) {
    const batch = { network, page: "https://x.com/home", rows: rows.slice(from, from + most) };
    const { quarantined } = await ingest(batch, { now, db: on });
    if (quarantined > 0) throw new Error("what was heard did not parse");
  }
  await workOutAll(on, now);
}
