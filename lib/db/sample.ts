/** Whether the sample data is there, and the wish that it come or go; the worker does it, see ingest/sample. */
import { type SampleJob, jobId, jobOf, sampleRanges } from "../model/sample";
import { type Database, db } from "./database";

/** How it is with the sample data. */
export type SampleState =
  | { is: "none" }
  /** `done` of `of` steps; `of` is 0 before it is known */
  | { is: "loading"; done: number; of: number }
  | { is: "removing" }
  /** with so many invented people */
  | { is: "loaded"; people: number };

/** How it is with the sample data now. */
export async function sampleState(on: Database = db): Promise<SampleState> {
  return on.transaction("r", on.queue, on.identities, async (): Promise<SampleState> => {
    const job = await sampleJob(on);
    if (job?.is === "remove") return { is: "removing" };
    if (job) return { is: "loading", done: job.step, of: job.of };
    const accounts = await on.identities.where("id").inAnyRange(sampleRanges()).toArray();
    const people = new Set(accounts.filter(({ own }) => own === undefined).map(({ contactId }) => contactId));
    return people.size > 0 ? { is: "loaded", people: people.size } : { is: "none" };
  });
}

/** What is being done with it, where something is. */
export async function sampleJob(on: Database): Promise<SampleJob | undefined> {
  const job = await on.queue.where("kind").equals("sample").first();
  return job && jobOf(job.id);
}

/** Puts what is to be done next in the place of what was; undefined where nothing is left to do. */
export async function setSampleJob(job: SampleJob | undefined, on: Database): Promise<void> {
  await on.queue.where("kind").equals("sample").delete();
  if (job) await on.queue.add({ kind: "sample", id: jobId(job) });
}

/**
 * Asks for the sample data, in a language, or for its removal; what was half loaded is removed as well. Nothing where it is
 * as it is wanted already. `now` in ms UTC.
 */
export async function wantSample(
  wish: { load: "en" | "id" } | "remove",
  { now, on = db }: { now: number; on?: Database },
): Promise<void> {
  await on.transaction("rw", on.queue, on.identities, async () => {
    const state = await sampleState(on);
    if (wish === "remove") {
      if (state.is === "loaded" || state.is === "loading") await setSampleJob({ is: "remove" }, on);
    } else if (state.is === "none")
      await setSampleJob({ is: "load", language: wish.load, startedAt: now, step: 0, of: 0 }, on);
  });
}
