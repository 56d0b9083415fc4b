/** What there is in the database, for the page that tells how it is. */
import { countBits, noBits } from "../model/columns";
import type { HeatRule } from "../model/heat";
import type { Queued } from "../model/queue";
import type { SiteHealth } from "../model/records";
import { columnTables, readColumns } from "./columns";
import { type Database, db } from "./database";
import { ruleInForce } from "./heatRule";

export interface Overview {
  /** of the schema */
  version: number;
  rule: HeatRule;
  /** how many of each wait; a kind of which none does is absent */
  jobs: Partial<Record<Queued["kind"], number>>;
  /** of networks that reported problems, the latest first */
  health: SiteHealth[];
}

/** How many rows the tables have. Nothing for live queries: a browser counts a million of them for seconds. */
export async function rowsOfTables(on: Database = db): Promise<{ name: string; rows: number }[]> {
  return Promise.all(on.tables.map(async (table) => ({ name: table.name, rows: await table.count() })));
}

/** How much there is of people, of what they did, and of what was entered: by the columns, and tables that stay small. */
export async function amounts(on: Database = db) {
  const tables = [...columnTables(on), on.posts, on.notes, on.tasks, on.opportunities];
  return on.transaction("r", tables, async () => {
    const [rows, posts, ...entered] = await Promise.all([
      readColumns(on),
      on.posts.count(),
      on.notes.count(),
      on.tasks.count(),
      on.opportunities.count(),
    ]);
    return {
      contacts: rows.reduce((sum, { marks: { listed = noBits() } }) => sum + countBits(listed), 0),
      interactions: rows.reduce((sum, { total }) => sum + total.reduce((all, each) => all + each, 0), 0),
      posts,
      entered: entered.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** What the database says of itself. */
export async function overview(on: Database = db): Promise<Overview> {
  const [rule, queue, health] = await Promise.all([
    ruleInForce(on),
    on.queue.orderBy("kind").keys(),
    on.siteHealth.toArray(),
  ]);
  const jobs: Overview["jobs"] = {};
  for (const kind of queue as Queued["kind"][]) jobs[kind] = (jobs[kind] ?? 0) + 1;
  return {
    version: on.verno,
    rule,
    jobs,
    health: health
      .filter(({ lastProblem }) => lastProblem !== undefined)
      .sort((a, b) => (b.lastProblem ?? 0) - (a.lastProblem ?? 0)),
  };
}
