/** The user's own accounts, and those that pages showed as signed in: offered as own ones, once. */
import type { Account, NetworkId } from "../model/capture";
import { accountKeys } from "../model/ids";
import type { Identity } from "../model/records";
import { type Database, db } from "./database";
import { erasedAs, knownAs, suppressedAmong } from "./suppressed";

/** The accounts the user named as their own, by id; of one network, or all. */
export async function ownAccounts(network?: NetworkId, on: Database = db): Promise<Identity[]> {
  const all = await on.identities.where("own").equals(1).toArray();
  return network === undefined ? all : all.filter((identity) => identity.network === network);
}

/** Remembers the account that a page showed as signed in, unless it was erased. */
export async function noteViewer(network: NetworkId, account: Account, on: Database = db): Promise<void> {
  await on.transaction("rw", [on.viewers, on.suppressed, on.suppressionKeys], async () => {
    const by = knownAs(network, account);
    if (erasedAs(by, await suppressedAmong(by.keys, on)).size > 0) return;
    const before = await on.viewers.get(network);
    const isSame = before && keyOf(network, before.account) === keyOf(network, account);
    // what one page shows of it and another not is kept
    const merged = isSame ? { ...before.account, ...account } : account;
    if (isSame && JSON.stringify(merged) === JSON.stringify(before.account)) return;
    await on.viewers.put({ network, account: merged, declined: before?.declined ?? [] });
  });
}

/** The signed-in account of a network, where the user has not said yet whether it is their own. */
export async function offeredViewer(network: NetworkId, on: Database = db): Promise<Account | undefined> {
  const viewer = await on.viewers.get(network);
  if (!viewer || viewer.declined.includes(keyOf(network, viewer.account))) return undefined;
  const keys = await on.identityKeys.bulkGet(accountKeys(network, viewer.account));
  const identities = await on.identities.bulkGet(keys.flatMap((key) => key?.identityId ?? []));
  return identities.some((identity) => identity?.own) ? undefined : viewer.account;
}

/** The signed-in account of a network is not the user's own: it is not offered again. */
export async function declineViewer(network: NetworkId, on: Database = db): Promise<void> {
  await on.transaction("rw", on.viewers, async () => {
    const viewer = await on.viewers.get(network);
    if (!viewer) return;
    const declined = new Set([...viewer.declined, keyOf(network, viewer.account)]);
    await on.viewers.put({ ...viewer, declined: [...declined].sort() });
  });
}

/** Remembers whether the user said of an account that it is their own: an older backup does not say otherwise. */
export async function noteSaid(identity: Identity, isOwn: boolean, on: Database): Promise<void> {
  const { network, id, native, handle, url } = identity;
  const account: Account = {
    ...(native !== undefined && { id: native }),
    ...(handle !== undefined && { handle }),
    ...(url !== undefined && { url }),
  };
  const keys = [id, ...accountKeys(network, account)];
  const viewer = await on.viewers.get(network);
  const others = (viewer?.declined ?? []).filter((key) => !keys.includes(key));
  if (isOwn && others.length === (viewer?.declined.length ?? 0)) return;
  const declined = isOwn ? others : [...new Set([...others, ...keys])].sort();
  await on.viewers.put({ network, account: viewer?.account ?? account, declined });
}

function keyOf(network: NetworkId, account: Account): string {
  return accountKeys(network, account)[0];
}
