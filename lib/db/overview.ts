/** What there is in the database, for the page that tells how it is. */
import type { HeatRule } from "../model/heat";
import type { Queued } from "../model/queue";
import type { SiteHealth } from "../model/records";
import { type Database, db } from "./database";
import { ruleInForce } from "./heatRule";

export interface Overview {
  /** of the schema */
  version: number;
  tables: { name: string; rows: number }[];
  rule: HeatRule;
  /** how many of each wait; a kind of which none does is absent */
  jobs: Partial<Record<Queued["kind"], number>>;
  /** of networks that reported problems, the latest first */
  health: SiteHealth[];
}

/** Counts everything by its indexes. */
export async function overview(on: Database = db): Promise<Overview> {
  const [tables, rule, queue, health] = await Promise.all([
    Promise.all(on.tables.map(async (table) => ({ name: table.name, rows: await table.count() }))),
    ruleInForce(on),
    on.queue.orderBy("kind").keys(),
    on.siteHealth.toArray(),
  ]);
  const jobs: Overview["jobs"] = {};
  for (const kind of queue as Queued["kind"][]) jobs[kind] = (jobs[kind] ?? 0) + 1;
  return {
    version: on.verno,
    tables,
    rule,
    jobs,
    health: health
      .filter(({ lastProblem }) => lastProblem !== undefined)
      .sort((a, b) => (b.lastProblem ?? 0) - (a.lastProblem ?? 0)),
  };
}
