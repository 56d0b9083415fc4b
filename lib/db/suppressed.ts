/** Who was erased and is not to be read again: see model/suppressed.ts. */
import type { Account, NetworkId } from "../model/capture";
import { accountKeys, addressKey, isAddressKey, isLasting } from "../model/ids";
import type { Identity } from "../model/records";
import { freshKey, hasherOf, type Suppressed } from "../model/suppressed";
import { type Database, db } from "./database";
import { unique } from "./rows";

/** An account by all that it is known by, see `accountKeys` in model/ids.ts. */
export interface KnownBy {
  network: NetworkId;
  keys: readonly string[];
  /** the one of the keys that is its native id, where that is known */
  native?: string | undefined;
}

/** What was erased at once. */
export interface Suppression {
  group: string;
  /** ms UTC */
  at: number;
  /** how many accounts on which networks; networks in order */
  accounts: { network: NetworkId; count: number }[];
}

/** The tables that a transaction names in which one of these functions is called. */
export function suppressedTables(on: Database) {
  return [on.suppressed, on.suppressionKeys, on.identityKeys, on.queue];
}

/**
 * Keeps the hashes of accounts that are erased at `at` (ms UTC); answers with their group. Names that are suppressed already
 * stay in the group they are in.
 */
export async function suppress(
  accounts: readonly KnownBy[],
  { at, group = crypto.randomUUID(), on = db }: { at: number; group?: string; on?: Database },
): Promise<string> {
  return on.transaction("rw", suppressedTables(on), async () => {
    const known = await suppressedAmong(
      accounts.flatMap(({ keys }) => keys),
      on,
    );
    const hash = hasherOf(await keyInUse(on));
    const rows = accounts.flatMap(({ network, keys, native }, account) =>
      keys
        .filter((key) => !known.has(key))
        .map((key): Suppressed => {
          const isLoose = native !== undefined && key !== native;
          return { hash: hash(key), network, at, group, account, ...(isLoose && { loose: 1 }) };
        }),
    );
    await on.suppressed.bulkPut(rows);
    await eraseLater(accounts, on);
    return group;
  });
}

/** More names of an account that is suppressed, by which it was read again. */
export interface AlsoKnownBy extends KnownBy {
  /** those of the keys that are suppressed already, with what is kept of them */
  known: ReadonlyMap<string, Suppressed>;
}

/**
 * Keeps what accounts are known by besides: whoever changes their handle is not read under the next one. Who was read by
 * such a name already is to be erased as well, see `eraseStep`. In the caller's transaction over `suppressedTables`.
 */
export async function suppressMore(accounts: readonly AlsoKnownBy[], on: Database): Promise<void> {
  if (accounts.length === 0) return;
  const hash = hasherOf(await keyInUse(on));
  const rows = accounts.flatMap(({ keys, native, known }) => {
    const [as] = known.values();
    if (!as) return [];
    const { loose: _loose, ...own } = as;
    return keys.map((key): Suppressed => {
      const isLoose = native !== undefined && key !== native;
      return { ...own, hash: known.get(key)?.hash ?? hash(key), ...(isLoose && { loose: 1 }) };
    });
  });
  await on.suppressed.bulkPut(rows);
  await eraseLater(accounts, on);
}

/** Leaves all to be erased that is there by these names. What has an address is not found by it, so that is looked for. */
async function eraseLater(accounts: readonly KnownBy[], on: Database): Promise<void> {
  const keys = unique(accounts.flatMap((account) => account.keys));
  const there = (await on.identityKeys.bulkGet(keys)).map((key) => key?.identityId);
  const wanted = unique([...there, ...keys.filter(isAddressKey)]);
  await on.queue.bulkAdd(wanted.map((id) => ({ kind: "erase" as const, id })));
}

/** The key that new hashes are made with. */
async function keyInUse(on: Database) {
  const known = await on.suppressionKeys.orderBy("key").first();
  if (known) return known;
  const fresh = freshKey();
  await on.suppressionKeys.add(fresh);
  return fresh;
}

/**
 * Those of the keys (see `accountKeys`) that are suppressed, each with what is kept of it. Where nobody is suppressed this
 * is one look, nothing is hashed and `keys` is not called. For whoever takes people in: an account with one of its keys here is left out.
 */
export async function suppressedAmong(
  keys: Iterable<string> | (() => Iterable<string>),
  on: Database = db,
): Promise<Map<string, Suppressed>> {
  if ((await on.suppressed.limit(1).primaryKeys()).length === 0) return new Map();
  const hashers = (await on.suppressionKeys.toArray()).map(hasherOf);
  const asked = new Set(typeof keys === "function" ? keys() : keys);
  const wanted = [...asked].flatMap((key) => hashers.map((hash) => ({ key, hash: hash(key) })));
  const found = await on.suppressed.bulkGet(wanted.map(({ hash }) => hash));
  return new Map(wanted.flatMap(({ key }, at) => (found[at] ? [[key, found[at]] as const] : [])));
}

/**
 * Those of an account's keys by which it is one that was erased; none where they tell nothing of it. As everywhere (see
 * ingest/accounts.ts) two native ids are two accounts, also where a handle passed from one to the other.
 */
export function erasedAs({ keys, native }: KnownBy, known: ReadonlyMap<string, Suppressed>): Map<string, Suppressed> {
  const found = new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Suppressed] as const] : [])));
  const isSure = native === undefined || found.has(native) || [...found.values()].some(({ loose }) => !loose);
  return isSure ? found : new Map<string, Suppressed>();
}

/** By what an account is known as it was read: its address as well, whatever else it shows. `also`: more of its keys. */
export function knownAs(network: NetworkId, account: Account, also: readonly string[] = []): KnownBy {
  const [id, ...others] = accountKeys(network, account);
  return {
    network,
    keys: unique([id, ...others, account.url === undefined ? undefined : addressKey(network, account.url), ...also]),
    native: account.id === undefined || isLasting(account.handle) ? undefined : id,
  };
}

/** By what accounts are known, as hashes of it are kept. `keys`: what leads to them besides their ids. */
export function knownBy(
  identities: readonly Identity[],
  keys: readonly { key: string; identityId: string }[],
): KnownBy[] {
  const keysOf = Map.groupBy(keys, ({ identityId }) => identityId);
  return identities.map(({ id, network, native, handle, url }) => ({
    network,
    keys: unique([
      id,
      ...(keysOf.get(id) ?? []).map(({ key }) => key),
      url === undefined ? undefined : addressKey(network, url),
    ]),
    native: native === undefined || isLasting(handle) ? undefined : `${network}:${native}`,
  }));
}

/** Whether somebody who is known by these keys was erased and is not to be taken in again. */
export async function isSuppressed(keys: Iterable<string>, on: Database = db): Promise<boolean> {
  return (await suppressedAmong(keys, on)).size > 0;
}

/** What was erased, the last first. */
export async function listSuppressed(on: Database = db): Promise<Suppression[]> {
  const groups = Map.groupBy(await on.suppressed.toArray(), ({ group }) => group);
  const told = [...groups].map(([group, rows]): Suppression => {
    const byNetwork = Map.groupBy(rows, ({ network }) => network);
    const accounts = [...byNetwork].map(([network, names]) => ({
      network,
      count: new Set(names.map(({ account }) => account)).size,
    }));
    accounts.sort((a, b) => (a.network < b.network ? -1 : 1));
    return { group, at: Math.max(...rows.map(({ at }) => at)), accounts };
  });
  return told.sort((a, b) => b.at - a.at || (a.group < b.group ? -1 : 1));
}

/** Lets whoever was erased at once be read again, from now on; what was erased does not come back. */
export async function unsuppress(group: string, on: Database = db): Promise<void> {
  await on.suppressed.where("group").equals(group).delete();
}
