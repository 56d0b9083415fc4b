/** The log of what was done. Commands write it in their own transaction; nothing changes it afterwards. */
import { Dexie } from "dexie";
import type { Activity } from "../model/activity";
import { type Database, db } from "./database";

/** Notes what was done, in the command's own transaction over `activity`. */
export async function log(activities: readonly Activity[], on: Database): Promise<void> {
  await on.activity.bulkAdd([...activities]);
}

/** Whose log: a contact's accounts, an opportunity, or a task. */
export type LogOf = { identityIds: readonly string[] } | { opportunityId: string } | { taskId: string };

/** A page of a log, newest first. `before`: the last one of the page before. */
export async function activityOf(
  of: LogOf,
  { limit, before }: { limit: number; before?: Pick<Activity, "at" | "seq"> },
  on: Database = db,
): Promise<Activity[]> {
  const pages = await Promise.all(
    indexesOf(of).map(async ([index, id]) => {
      const page = on.activity.where(index).between([id, Dexie.minKey], [id, before?.at ?? Dexie.maxKey], true, true);
      if (before === undefined) return page.reverse().limit(limit).toArray();
      // of the same instant as the last one: some of them were on the page before
      const ties = await on.activity.where(index).equals([id, before.at]).count();
      return page
        .reverse()
        .limit(limit + ties)
        .toArray();
    }),
  );
  return pages
    .flat()
    .sort(newestFirst)
    .filter((row) => before === undefined || newestFirst(before, row) < 0)
    .slice(0, limit);
}

function indexesOf(of: LogOf): [index: string, id: string][] {
  if ("identityIds" in of) return [...new Set(of.identityIds)].map((id) => ["[identityId+at]", id]);
  return "taskId" in of ? [["[taskId+at]", of.taskId]] : [["[opportunityId+at]", of.opportunityId]];
}

type Place = Pick<Activity, "at" | "seq">;

function newestFirst(a: Place, b: Place): number {
  return b.at - a.at || (b.seq ?? 0) - (a.seq ?? 0);
}
