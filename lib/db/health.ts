/** How reading goes on each network. */
import type { NetworkId } from "../model/capture";
import type { SiteHealth } from "../model/records";
import { type Database, db } from "./database";

/** Adds what one page reported. `read`: engagements read since its last report; `at` in ms UTC. */
export async function reportHealth(
  network: NetworkId,
  { read, problems, at }: { read: number; problems: Record<string, number>; at: number },
  on: Database = db,
): Promise<void> {
  await on.transaction("rw", on.siteHealth, async () => {
    const before: SiteHealth = (await on.siteHealth.get(network)) ?? { network, read: 0, problems: {} };
    const sums = { ...before.problems };
    for (const [kind, count] of Object.entries(problems)) sums[kind] = (sums[kind] ?? 0) + count;
    await on.siteHealth.put({
      ...before,
      read: before.read + read,
      problems: sums,
      ...(read > 0 && { lastRead: at }),
      ...(Object.keys(problems).length > 0 && { lastProblem: at }),
    });
  });
}
