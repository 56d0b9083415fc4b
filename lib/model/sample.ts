/**
 * The sample data: invented people whom somebody may load to look around. Their accounts and posts have native ids that no
 * network gives, so that whatever is theirs can be told from what was captured, and taken away again.
 */
import type { NetworkId } from "./capture";

/** The networks of the sample. */
export const sampleNetworks: readonly NetworkId[] = ["bluesky", "instagram", "linkedin", "x", "youtube"];

const mark = "sample:";

/** The native id of something of the sample. */
export function sampleNative(name: string | number): string {
  return `${mark}${name}`;
}

/** True for the id of an account, a post or an item of the sample; and for a row of the user's that came with it. */
export function isSample(id: string): boolean {
  return /^(?:[a-z0-9-]+:(?:post:|item:)?)?sample:/.test(id);
}

/** From where to where the ids of its accounts stand, network by network; of its posts with `of` "post:". */
export function sampleRanges(of: "" | "post:" = ""): [from: string, to: string][] {
  return sampleNetworks.map((network) => [`${network}:${of}${mark}`, `${network}:${of}${mark}\uffff`]);
}

/** What is being done with the sample: it stands in the queue, so that it goes on when the worker died or the page closed. */
export type SampleJob =
  /** `startedAt` in ms UTC: what "two days ago" is counted from. `step` of `of` comes next; `of` is 0 before it is known */
  { is: "load"; language: "en" | "id"; startedAt: number; step: number; of: number } | { is: "remove" };

/** As it stands in the queue. */
export function jobId(job: SampleJob): string {
  if (job.is === "remove") return job.is;
  return [job.is, job.language, job.startedAt, job.step, job.of].join(" ");
}

/** As it was put into the queue. */
export function jobOf(id: string): SampleJob {
  const [is, language, startedAt, step, of] = id.split(" ");
  if (is !== "load") return { is: "remove" };
  return {
    is,
    language: language === "id" ? "id" : "en",
    startedAt: Number(startedAt),
    step: Number(step),
    of: Number(of),
  };
}
