/** Takes the sample data away: its accounts with all that hangs on them, its posts and segments, and nothing else. */
import type { Database } from "../../db/database";
import { setSampleJob } from "../../db/sample";
import { forgetUndo } from "../../db/undo/forget";
import { defaultStages } from "../../model/pipeline";
import { isSample, sampleRanges } from "../../model/sample";
import { removeAccounts, removeTables } from "../remove";

/** Removes it in one transaction, however far its loading came. */
export async function removeSample(on: Database): Promise<void> {
  await on.transaction("rw", [...removeTables(on), on.segments, on.pipeline, on.importParts], async () => {
    const identities = await on.identities.where("id").inAnyRange(sampleRanges()).toArray();
    if (identities.length > 0) await removeAccounts(identities, on);
    await on.posts.where("id").inAnyRange(sampleRanges("post:")).delete();
    await on.segments.where("id").between("sample:", "sample:\uffff").delete();
    await forgetPipeline(on);
    // what the user did to people of the sample can no longer be undone; what they did to others at once with it can
    await forgetUndo(on, isKept);
    await setSampleJob(undefined, on);
  });
}

/** A pipeline that nobody changed is not stored, see pipeline-counters.ts. */
async function forgetPipeline(on: Database): Promise<void> {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const stages = await on.pipeline.toArray();
  const isUntouched = JSON.stringify(stages.sort(byId)) === JSON.stringify([...defaultStages].sort(byId));
  if (isUntouched && (await on.opportunities.count()) === 0) await on.pipeline.clear();
}

/** True for a row, or the id of one, that names nothing of the sample. */
function isKept(row: unknown): boolean {
  const { id, identityId, a, b, towardsId, authorId } = (typeof row === "string" ? { id: row } : row) as Record<
    string,
    unknown
  >;
  return ![id, identityId, a, b, towardsId, authorId].some((each) => typeof each === "string" && isSample(each));
}
