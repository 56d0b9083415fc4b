/** The user's own accounts: what they do is outbound, and they are nobody's contacts. */
import { type Database, db } from "../db/database";
import { leaveInsight } from "../db/factRows";
import { foldTables, refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { noteSaid } from "../db/own";
import { present } from "../db/rows";
import type { Account, NetworkId } from "../model/capture";
import { accountKeys } from "../model/ids";
import type { Identity } from "../model/records";
import { ingest } from "./ingest";
import { retakeReach } from "./reach";
import { SuppressedError } from "./suppress";

/** Stands for the page that an account typed in by the user was read on. */
const noPage = "https://jalin.invalid/";

/**
 * Names an account as the user's own, whether it was ever seen or not, or takes that back. All that an own account did,
 * and will do, is outbound, and what others ask it stands in the inbox; its contact leaves the lists. `now` in ms UTC.
 * Throws a SuppressedError where it was erased, and a DiskFullError when there is no room.
 */
export async function setOwn(
  network: NetworkId,
  account: Account,
  isOwn: boolean,
  { now, on = db }: { now: number; on?: Database },
): Promise<true> {
  if (isOwn && !(await identityOf(network, account, on))) {
    const row = { is: "account", seenAt: now, source: "dom", value: account };
    await ingest({ network, page: noPage, rows: [row] }, { now, db: on });
  }
  const identity = await identityOf(network, account, on);
  if (identity) await mark(identity.id, isOwn, on);
  else if (isOwn) throw new SuppressedError();
  return true;
}

async function identityOf(network: NetworkId, account: Account, on: Database): Promise<Identity | undefined> {
  const keys = await on.identityKeys.bulkGet(accountKeys(network, account));
  const known = keys.find((key) => key !== undefined);
  return known && on.identities.get(known.identityId);
}

async function mark(identityId: string, isOwn: boolean, on: Database): Promise<void> {
  await on.transaction("rw", [...ownTables(on), on.viewers], async () => {
    const identity = await on.identities.get(identityId);
    if (!identity) return;
    await noteSaid(identity, isOwn, on);
    const { own: _own, ...rest } = identity;
    await on.identities.put(isOwn ? { ...rest, own: 1 } : rest);
    // nobody erases the user's own: that it is of somebody who was erased counts from now on
    if (!isOwn) await on.queue.add({ kind: "erase", id: identityId });
    await retake([identity], on);
  });
}

/**
 * Directs anew what some accounts did, after they became or ceased to be the user's own, and takes their inbox anew; with
 * all contacts that this concerns. In the caller's transaction over {@link ownTables}.
 */
export async function retake(identities: readonly Identity[], on: Database): Promise<void> {
  const ids = identities.map(({ id }) => id);
  const { more, anew, asks, borne } = await retakeReach(on, ids);
  await leaveInsight(borne, on);
  const reached = new Set([...more.map(({ identityId }) => identityId), ...anew]);
  const others = present(await on.identities.bulkGet([...reached, ...asks.keys()]));
  const contactIds = [...identities, ...others].map(({ contactId }) => contactId);
  await refold(contactIds, on, { recount: { identityIds: reached, rule: await ruleInForce(on) } });
}

/** The tables that {@link retake} reads and writes. */
export function ownTables(on: Database) {
  return [...foldTables(on), on.posts, on.heat, on.queue];
}
