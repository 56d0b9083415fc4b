/** What the user said of items of the inbox goes back, for the journal: in its transaction. */
import { withSaid } from "../../model/inbox";
import type { Inverse, SaidBefore } from "../../model/journal";
import type { Database } from "../database";
import { present } from "../rows";
import { changeSteps } from "./steps";

/**
 * As it was before the entry `seq`. Where something was said of an item once more since, it is that later step which is to
 * lead back there; of who was deleted since, it is what is kept of them. What was seen meanwhile stays. Answers with the accounts whose contacts to make anew.
 */
export async function restoreSaid(rows: readonly SaidBefore[], seq: number, on: Database): Promise<string[]> {
  const left = new Map(rows.map((row) => [row.id, row]));
  const since = { seq, ids: [...left.keys()], isDone: () => left.size === 0 };
  await changeSteps(since, (later) => handOver(later, left), on);
  const items = present(await on.inbox.bulkGet([...left.keys()]));
  await on.inbox.bulkPut(items.map((item) => withSaid(item, left.get(item.id)?.before)));
  return items.map(({ identityId }) => identityId);
}

/** Gives those of the rows that a later step changed as well to that step; false where there is none. */
function handOver(later: readonly Inverse[], left: Map<string, SaidBefore>): boolean {
  let isChanged = false;
  for (const inverse of later) {
    if (inverse.do === "contacts")
      inverse.rows.inbox = inverse.rows.inbox.map((item) => {
        const earlier = left.get(item.id);
        if (!earlier) return item;
        left.delete(item.id);
        isChanged = true;
        return withSaid(item, earlier.before);
      });
    if (inverse.do !== "inbox") continue;
    for (const row of inverse.rows) {
      const earlier = left.get(row.id);
      if (!earlier) continue;
      delete row.before;
      if (earlier.before) row.before = earlier.before;
      left.delete(row.id);
      isChanged = true;
    }
  }
  return isChanged;
}
