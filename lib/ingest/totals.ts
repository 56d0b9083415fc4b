/**
 * Makes anew what is counted over everything: the pipeline, when tasks are due, and the columns that lists are found in.
 * Only where somebody asked for it, because the checker found a difference.
 */
import { columnTables, countChunks, remakeRow } from "../db/columns";
import type { Database } from "../db/database";
import { recountedPipeline } from "../db/pipeline-counters";
import { listed, type Opportunity } from "../model/opportunity";
import { scheduled } from "../model/task";

/** Rows of columns of one step. */
const size = 20;

/** The tables that {@link totalsStep} reads and writes. */
export function totalsTables(on: Database) {
  return [on.contacts, ...columnTables(on), on.pipeline, on.opportunities, on.tasks, on.queue];
}

/** One step of it, in the caller's transaction over {@link totalsTables}; false when nothing is left to do. */
export async function totalsStep(on: Database): Promise<boolean> {
  const job = await on.queue.where("kind").equals("totals").first();
  if (!job) return false;
  if (job.id === "") await remakeSums(on);
  const from = Number(job.id);
  const until = Math.min(from + size, await countChunks(on));
  for (let chunk = from; chunk < until; chunk += 1) await remakeRow(on, chunk);
  if (until - from === size) await on.queue.put({ ...job, id: String(until) });
  else await on.queue.where("kind").equals("totals").delete();
  return true;
}

async function remakeSums(on: Database): Promise<void> {
  const rows: Opportunity[] = [];
  const stages = await recountedPipeline(on, (row, stage) => void rows.push(listed(row, stage?.is ?? row.is)));
  if ((await on.pipeline.count()) > 0) await on.pipeline.bulkPut(stages);
  await on.opportunities.bulkPut(rows);
  await on.tasks.bulkPut((await on.tasks.toArray()).map(scheduled));
}
