/**
 * Makes all that is derived anew from what was read and entered: after an upgrade, or where the checker found a difference.
 * A job in steps: how far it came is in the queue, so the worker may die between any two.
 */
import type { Database } from "../db/database";
import { tellingStretches } from "../db/exactKeys";
import { refold } from "../db/fold";
import { rebuildAccounts } from "./anew";
import { meetStep } from "./meet";
import { ownTables, retake } from "./own";
import { recountStep } from "./recount";
import { totalsStep, totalsTables } from "./totals";

/** Accounts of one step. */
const size = 200;

/** One step of it; false when there is nothing left to do. */
export async function rebuildStep(on: Database, most = size): Promise<boolean> {
  return (await meetStep(on)) || tellingStretches(() => rebuildSome(on, most));
}

async function rebuildSome(on: Database, most: number): Promise<boolean> {
  return on.transaction("rw", [...ownTables(on), ...totalsTables(on), on.suggestions, on.identityKeys], async () => {
    const job = await on.queue.where("kind").equals("rebuild").first();
    if (!job) return (await recountStep(on, most)) || totalsStep(on);
    const some = await on.identities.where("id").above(job.id).limit(most).toArray();
    const last = some.at(-1);
    const gone = await contactsAfter(job.id, last?.id, on);
    if (!last) {
      await refold(gone, on, { isQuiet: true });
      await on.queue.where("kind").equals("rebuild").delete();
      await on.queue.add({ kind: "recount", id: "" });
      // when every interaction tells where it was read
      await retake(await on.identities.where("own").equals(1).toArray(), on);
      return true;
    }
    await rebuildAccounts(some, gone, on);
    await on.queue.put({ ...job, id: last.id });
    return true;
  });
}

/** The contacts in a stretch of ids: those that nobody belongs to are there no more when they are made anew. */
function contactsAfter(after: string, until: string | undefined, on: Database): PromiseLike<string[]> {
  const ids = on.contacts.where("id");
  return (until === undefined ? ids.above(after) : ids.between(after, until, false, true)).primaryKeys();
}
