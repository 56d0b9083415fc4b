/** Steps back for tasks, for the journal: in its transaction. Each answers with the accounts whose contacts to make anew. */
import type { Activity } from "../../model/activity";
import { scheduled, type Task } from "../../model/task";
import { log } from "../activity";
import { anchorsNow } from "../anchors";
import type { Database } from "../database";
import { unique } from "../rows";

/** Deleted tasks come back as they were; what was about an account that is gone is about nobody. */
export async function restoreTasks(rows: readonly Task[], now: number, on: Database): Promise<string[]> {
  const there = await on.tasks.bulkGet(rows.map(({ id }) => id));
  const missing = rows.filter((_, at) => there[at] === undefined);
  const anchors = await anchorsNow(unique(missing.map(({ identityId }) => identityId)), on);
  const restored = missing.map(({ identityId: old, ...row }): Task => {
    const identityId = anchors.get(old ?? "");
    return scheduled({ ...row, ...(identityId !== undefined && { identityId }) });
  });
  await on.tasks.bulkAdd(restored);
  await log(
    restored.map((task): Activity => ({
      ...aboutTask(task),
      at: now,
      deed: { is: "task-restored", title: task.title },
    })),
    on,
  );
  return unique(restored.map(({ identityId }) => identityId));
}

/**
 * A task that was done is open again. The one that followed it goes, unless something was done with it: then it stays, and
 * none follows when this one is done again.
 */
export async function reopen(before: Task, now: number, on: Database): Promise<string[]> {
  const next = await on.tasks.get(before.nextId ?? "");
  const isUntouched = next !== undefined && next.doneAt === undefined && next.changedAt === next.createdAt;
  if (isUntouched) await on.tasks.delete(next.id);
  const { doneAt: _done, nextId, ...rest } = before;
  const stays = !isUntouched && nextId !== undefined;
  const after = scheduled({ ...rest, changedAt: now, ...(stays && { nextId }) });
  await on.tasks.put(after);
  await log([{ ...aboutTask(after), at: now, deed: { is: "task-undone", title: after.title } }], on);
  return unique([after.identityId]);
}

/** What the log says a row of it is about. */
export function aboutTask({ id, identityId, opportunityId }: Task): Omit<Activity, "at" | "deed"> {
  return {
    taskId: id,
    ...(identityId !== undefined && { identityId }),
    ...(opportunityId !== undefined && { opportunityId }),
  };
}
