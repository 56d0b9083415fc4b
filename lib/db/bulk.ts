/** What is done to many people: at once, or left to the worker piece by piece where nobody would wait for all of them. */
import { type BulkEdit, mostAtOnce } from "../model/bulk";
import type { Cell } from "../model/journal";
import { foundBy, type ImportCounts, type ImportPart, noCounts, type Taken } from "../model/importing";
import { newTask } from "../model/task";
import { anchorsNow, contactIdsOf } from "./anchors";
import { type Database, db } from "./database";
import { pieces, startJob, startTables } from "./imports";
import {
  type CommandOptions,
  type Edit,
  informing,
  makeEdit,
  setInformed,
  setStage,
  staging,
  tagContacts,
  tagging,
} from "./profiles";
import { unique } from "./rows";
import { addTaskForEach, makeTasks } from "./tasks";

/** People in one piece: a transaction that others hardly wait for. */
const perPart = 200;

/**
 * Does something to all of these people. Answers with the number to undo it by, or with `"later"` where it is left to the
 * worker, which is to be told. Throws an EntryError, and an ImportRunningError where the worker has such work already.
 */
export async function doToMany(
  ids: readonly string[],
  deed: BulkEdit,
  { now, on = db, most = mostAtOnce }: CommandOptions & { most?: number },
): Promise<number | "later"> {
  if (ids.length <= most) return atOnce(ids, deed, { now, on });
  return on.transaction("rw", startTables(on), async () => {
    // what cannot be is said before any of it is done
    if (deed.is === "task") newTask(deed.task, "", now);
    else editOf(deed, now);
    const each = unique([...ids]);
    const parts = pieces(each, perPart, (some) => ({ ids: some }));
    await startJob({ file: "", deed }, parts, { command: deed.is, count: each.length, now, on });
    return "later" as const;
  });
}

function atOnce(ids: readonly string[], deed: BulkEdit, options: Required<CommandOptions>): Promise<number> {
  switch (deed.is) {
    case "tag":
      return tagContacts(ids, deed.tag, "add", options);
    case "untag":
      return tagContacts(ids, deed.tag, "remove", options);
    case "stage":
      return setStage(ids, deed.stage, options);
    case "informed":
      return setInformed(ids, deed.day, options);
    case "task":
      return addTaskForEach(ids, deed.task, options);
  }
}

/** What is entered on each of them. Throws where that cannot be. */
function editOf(deed: Exclude<BulkEdit, { is: "task" }>, now: number): Edit {
  switch (deed.is) {
    case "tag":
      return tagging(deed.tag, "add");
    case "untag":
      return tagging(deed.tag, "remove");
    case "stage":
      return staging(deed.stage, { now });
    case "informed":
      return informing(deed.day, now);
  }
}

/** Does one piece, for the worker's job, in its transaction over all tables. Whoever is no more is passed over, and counted. */
export async function doPart(
  { ids = [], ...part }: ImportPart,
  deed: BulkEdit,
  now: number,
  on: Database,
): Promise<{ part: ImportPart; counts: ImportCounts }> {
  const { contactIds, missed } = await stillThere(ids, on);
  const { cells, tasks, count } = await doTo(contactIds, deed, { now, on });
  return {
    part: { ...part, taken: { cells, made: [], notes: [], ...(tasks && { tasks }) }, identityIds: foundBy({ cells }) },
    counts: { ...noCounts, changed: count, same: contactIds.length - count, missed },
  };
}

/** The contacts that some are by now: joined with others meanwhile, or known better. `missed`: how many are none any more. */
export async function stillThere(
  ids: readonly string[],
  on: Database,
): Promise<{ contactIds: string[]; missed: number }> {
  const anchors = await anchorsNow(ids, on);
  return { contactIds: await contactIdsOf([...anchors.values()], on), missed: ids.length - anchors.size };
}

async function doTo(
  contactIds: readonly string[],
  deed: BulkEdit,
  options: Required<CommandOptions>,
): Promise<{ cells: Cell[]; count: number } & Pick<Taken, "tasks">> {
  if (contactIds.length === 0) return { cells: [], count: 0 };
  if (deed.is !== "task") return makeEdit(contactIds, editOf(deed, options.now), options);
  const tasks = await makeTasks(contactIds, deed.task, options);
  return { cells: [], count: tasks.length, tasks };
}
