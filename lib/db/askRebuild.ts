/** The wish that all that is derived be made anew, see ingest/rebuild.ts. */
import type { Database } from "./database";
import { anew } from "./factRows";

/** Asks for all of it, from the beginning. */
export async function askRebuild(on: Database): Promise<void> {
  const kinds = ["rebuild", "totals"] as const;
  await on.transaction("rw", on.queue, async () => {
    await on.queue
      .where("kind")
      .anyOf([...kinds, "reread"])
      .delete();
    await on.queue.bulkAdd([...kinds.map((kind) => ({ kind, id: "" })), { kind: "reread", id: anew }]);
  });
}
