/** Takes the sample data away: its accounts with all that hangs on them, its posts and segments, and nothing else. */
import type { Database } from "../../db/database";
import { setSampleJob } from "../../db/sample";
import type { Inverse } from "../../model/journal";
import { defaultStages } from "../../model/pipeline";
import type { Removed } from "../../model/removed";
import { isSample, sampleRanges } from "../../model/sample";
import { removeAccounts, removeTables } from "../remove";

/** Removes it in one transaction, however far its loading came. */
export async function removeSample(on: Database): Promise<void> {
  await on.transaction("rw", [...removeTables(on), on.segments, on.pipeline], async () => {
    const identities = await on.identities.where("id").inAnyRange(sampleRanges()).toArray();
    if (identities.length > 0) await removeAccounts(identities, on);
    await on.posts.where("id").inAnyRange(sampleRanges("post:")).delete();
    await on.segments.where("id").between("sample:", "sample:\uffff").delete();
    await forgetPipeline(on);
    await forgetUndo(on);
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

/** What the user did to people of the sample can no longer be undone; what they did to others at once with it can. */
async function forgetUndo(on: Database): Promise<void> {
  await on.journal.toCollection().modify((entry, ref) => {
    const kept = entry.inverse.map(withoutSample);
    if (JSON.stringify(kept) === JSON.stringify(entry.inverse)) return;
    if (kept.every(isEmpty)) delete (ref as { value?: unknown }).value;
    else ref.value = { ...entry, inverse: kept };
  });
}

function withoutSample(inverse: Inverse): Inverse {
  switch (inverse.do) {
    case "cells":
      return { ...inverse, cells: inverse.cells.filter(isKept) };
    case "put":
      return { ...inverse, rows: inverse.rows.filter(isKept) };
    case "delete":
      return { ...inverse, ids: inverse.ids.filter((id) => !isSample(id)) };
    case "opportunities":
      return { ...inverse, rows: inverse.rows.filter(isKept) };
    case "tasks":
      return { ...inverse, rows: inverse.rows.filter(isKept) };
    case "inbox":
      return { ...inverse, rows: inverse.rows.filter(isKept) };
    case "feelings":
      return { ...inverse, rows: inverse.rows.filter(isKept) };
    case "contacts": {
      const parts = Object.entries(inverse.rows) as [keyof Removed, unknown[]][];
      return { ...inverse, rows: Object.fromEntries(parts.map(([key, rows]) => [key, rows.filter(isKept)])) as never };
    }
    // names nobody, and does nothing to what is gone
    case "fields":
    case "reopen":
    case "stage":
    case "person":
      return inverse;
  }
}

/** True for a row that names nothing of the sample. */
function isKept(row: unknown): boolean {
  const { id, identityId, a, b, towardsId, authorId } = row as Record<string, unknown>;
  return ![id, identityId, a, b, towardsId, authorId].some((each) => typeof each === "string" && isSample(each));
}

function isEmpty(inverse: Inverse): boolean {
  switch (inverse.do) {
    case "cells":
      return inverse.cells.length === 0;
    case "delete":
      return inverse.ids.length === 0;
    case "contacts":
      return Object.values<readonly unknown[]>({ ...inverse.rows }).every((rows) => rows.length === 0);
    case "fields":
    case "reopen":
    case "stage":
    case "person":
      return false;
    default:
      return inverse.rows.length === 0;
  }
}
