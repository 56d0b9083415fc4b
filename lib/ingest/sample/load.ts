/**
 * Loads the sample data the way everything else comes: accounts are named as own, readings are ingested, commands are
 * given. Step by step, each one transaction together with the note of what comes next, so that none is done twice.
 */
import type { Database } from "../../db/database";
import { sampleJob, setSampleJob } from "../../db/sample";
import { sampleNetworks } from "../../model/sample";
import { ingest } from "../ingest";
import { setOwn } from "../own";
import { enterPeople, enterWork } from "./enter";
import { ownAccount, readingsOf, type Sample } from "./expand";
import { removeSample } from "./remove";

/** One step of loading or removing; false when nothing is left to do. `load` reads the file. */
export async function sampleStep(load: () => Promise<Sample>, on: Database): Promise<boolean> {
  const wanted = await sampleJob(on);
  if (!wanted) return false;
  if (wanted.is === "remove") {
    await removeSample(on);
    return true;
  }
  const sample = await load();
  await on.transaction("rw", on.tables, async () => {
    const job = await sampleJob(on);
    // given up while the file was read
    if (job?.is !== "load") return;
    const { language, startedAt: now, step } = job;
    const steps = [
      ...sampleNetworks.map((network) => () => setOwn(network, ownAccount(sample, network), true, { now, on })),
      ...readingsOf(sample, now).map((reading) => () => ingest(reading, { now, db: on })),
      () => enterPeople({ sample, language, now, on }),
      () => enterWork({ sample, language, now, on }),
    ];
    await quietly(on, async () => steps[step]?.());
    const isLast = step + 1 >= steps.length;
    await setSampleJob(isLast ? undefined : { ...job, step: step + 1, of: steps.length }, on);
  });
  return true;
}

/** What is done here is neither undone step by step nor an occasion for the user's rules. */
async function quietly(on: Database, work: () => Promise<unknown>): Promise<void> {
  const [entry, queued] = await Promise.all([on.journal.toCollection().lastKey(), on.queue.toCollection().lastKey()]);
  await work();
  await on.journal
    .where("seq")
    .above(entry ?? 0)
    .delete();
  await on.queue
    .where("seq")
    .above(queued ?? 0)
    .filter(({ kind }) => kind === "rules")
    .delete();
}
