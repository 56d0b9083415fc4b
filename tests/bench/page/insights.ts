/** What the Insights page asks, without the page. Runs in a page of the extension. */
import { insightsOf, peopleBehind } from "../../../lib/db/insights/insights";
import { atRiskOver } from "../../../lib/db/insights/silences";
import { saveSegment } from "../../../lib/db/segments";
import type { DayName, InsightsQuery, Span } from "../../../lib/model/insights";
import type { Condition } from "../../../lib/model/segment";
import { worldEnd, worldNetworks } from "./world";

/** From nearly everybody to a few. */
const segments: readonly Condition[] = [
  { is: "heat", from: 0.1 },
  { is: "stage", any: ["enhance", "retain"] },
  {
    is: "all",
    of: [
      { is: "tag", any: ["tag 3"] },
      { is: "not", of: { is: "saved" } },
    ],
  },
];

/** Segments to choose from; their ids. */
async function seedSegments(): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, where] of segments.entries()) {
    const id = `bench ${at}`;
    await saveSegment({ id, name: id, where }, { now: worldEnd });
    ids.push(id);
  }
  return ids;
}

const ranges: readonly [days: number, every: Span][] = [
  [30, "day"],
  [90, "week"],
  [365, "month"],
  [730, "month"],
];

/** The day so many days before the end of the world. */
function dayBefore(days: number): DayName {
  return new Date(worldEnd - days * 86_400_000).toISOString().slice(0, 10);
}

interface Asked {
  first: number;
  changes: number[];
  behind: number[];
  /** who was at risk when: the first is told from all months, which are read for it */
  drift: number[];
}

/** Milliseconds of the first answer there is, and of those after every change of range, segment and network. */
async function measureInsights(): Promise<Asked> {
  const zone = "Asia/Jakarta";
  const changes: number[] = [];
  const behind: number[] = [];
  const drift: number[] = [];
  for (const [days, every] of ranges)
    for (const where of [undefined, ...segments])
      for (const network of [undefined, ...worldNetworks.slice(0, 2)]) {
        const query: InsightsQuery = {
          from: dayBefore(days),
          to: dayBefore(1),
          every,
          zone,
          now: worldEnd,
          ...(where && { where }),
          ...(network !== undefined && { network }),
        };
        changes.push(await timed(() => insightsOf(query)));
        behind.push(await timed(() => peopleBehind(query, { class: "conversation" }, { limit: 50 })));
        drift.push(await timed(() => atRiskOver(query)));
      }
  const [first = Number.NaN, ...others] = changes;
  return { first, changes: others, behind, drift };
}

async function timed(act: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

export const insights = { seedSegments, measureInsights };
