/** People to sell to, in a database. */
import type { Database } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";

/** The time at which all of it begins, ms UTC. */
export const salesStart = Date.UTC(2026, 10, 2, 8);

/** Makes contacts of these handles, each of whom commented once; their ids are `x:` and the handle. */
export async function meet(on: Database, ...handles: string[]): Promise<void> {
  const rows = handles.map((handle, at) => ({
    is: "capture",
    seenAt: salesStart,
    source: "dom",
    value: {
      type: "comment",
      id: `c-${handle}`,
      actor: { id: handle, handle },
      post: { id: "p" },
      text: `hello ${at}`,
    },
  }));
  const { quarantined } = await ingest({ network: "x", page: "https://x.com/home", rows }, { now: salesStart, db: on });
  if (quarantined > 0) throw new Error("the people of this test did not parse");
}
