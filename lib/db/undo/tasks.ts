/** Steps back for tasks, for the journal: in its transaction. Each answers with the accounts whose contacts to make anew. */
import type { Activity } from "../../model/activity";
import type { Inverse } from "../../model/journal";
import type { Removed } from "../../model/removed";
import { scheduled, type Task } from "../../model/task";
import { log } from "../activity";
import { anchorsNow } from "../anchors";
import type { Database } from "../database";
import { unique } from "../rows";
import { changeRemoved } from "./steps";

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
  const { after, gone } = reopened(before, await on.tasks.get(before.nextId ?? ""), now);
  if (gone) await on.tasks.delete(gone.id);
  await on.tasks.put(after);
  await log([{ ...aboutTask(after), at: now, deed: { is: "task-undone", title: after.title } }], on);
  return unique([after.identityId]);
}

function reopened(before: Task, next: Task | undefined, now: number): { after: Task; gone: Task | undefined } {
  const gone = next?.doneAt === undefined && next?.changedAt === next?.createdAt ? next : undefined;
  const { doneAt: _done, nextId, ...rest } = before;
  return { after: scheduled({ ...rest, changedAt: now, ...(!gone && nextId !== undefined && { nextId }) }), gone };
}

/** The same with a task of who was deleted since: it comes back open with them. */
export async function reopenRemoved(
  { id, doneAt }: Inverse & { do: "reopen" },
  { seq, now, on }: { seq: number; now: number; on: Database },
): Promise<void> {
  const change = (removed: Removed): boolean => {
    const before = removed.tasks.find((task) => task.id === id && task.doneAt === doneAt);
    if (!before) return false;
    const next = removed.tasks.find((task) => task.id === before.nextId);
    const { after, gone } = reopened(before, next, now);
    removed.tasks = removed.tasks.flatMap((task) => (task === gone ? [] : task === before ? after : task));
    return true;
  };
  await changeRemoved({ seq, ids: [id] }, change, on);
}

/** What the log says a row of it is about. */
export function aboutTask({ id, identityId, opportunityId }: Task): Omit<Activity, "at" | "deed"> {
  return {
    taskId: id,
    ...(identityId !== undefined && { identityId }),
    ...(opportunityId !== undefined && { opportunityId }),
  };
}
