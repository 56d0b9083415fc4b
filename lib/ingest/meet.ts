/** A deleted account that came back is made one with what was read under its names meanwhile, as if it had been there. */
import type { Database } from "../db/database";
import { leaveInsight } from "../db/factRows";
import { present, unique } from "../db/rows";
import { accountKeys } from "../model/ids";
import { rebuildAccounts } from "./anew";
import { retake } from "./own";
import { accountOf, takeAccounts } from "./restoreCaptured";

/** Does it for one that undoing left in the queue; false where none is. */
export async function meetStep(on: Database): Promise<boolean> {
  if ((await on.queue.where("kind").equals("meet").count()) === 0) return false;
  return on.transaction("rw", on.tables, async () => {
    const job = await on.queue.where("kind").equals("meet").first();
    if (!job) return false;
    await on.queue.delete(job.seq ?? 0);
    const account = await on.identities.get(job.id);
    if (!account) return true;
    const known = await on.identityKeys.bulkGet(accountKeys(account.network, accountOf(account)));
    const both = await on.identities.bulkGet(unique([account.id, ...known.map((key) => key?.identityId)]));
    const { accounts, changed } = await takeAccounts(account.network, present(both), on);
    if (accounts.moved.size === 0) return true;
    const rows = changed.flatMap(({ before, after }) => present([before, after]));
    const theirs = rows.flatMap(({ identityId, towardsId }) => [identityId, towardsId]);
    const now = await on.identities.bulkGet(unique([account.id, ...accounts.moved.values(), ...theirs]));
    const contactIds = [...accounts.stored.values()].map(({ contactId }) => contactId);
    await rebuildAccounts(present(now), unique(contactIds), on);
    await leaveInsight(
      rows.map(({ id }) => id),
      on,
    );
    // whom their deeds reach now
    const ours = await on.identities.where("own").equals(1).toArray();
    await retake(
      ours.filter(({ network }) => network === account.network),
      on,
    );
    return true;
  });
}
