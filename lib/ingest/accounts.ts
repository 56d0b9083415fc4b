/**
 * Who is who: every account of a batch finds its identity, or becomes a new one. Accounts that share a key are one
 * identity; two different native ids never are, even when a handle passed from one to the other.
 */
import type { Database, IdentityKey } from "../db/database";
import type { Account, NetworkId } from "../model/capture";
import { defined } from "../model/defined";
import { accountKeys, fold } from "../model/ids";
import { joinIdentity } from "../model/join";
import type { Identity, Quality, Stamp } from "../model/records";

/** An account as it was read. */
export interface AccountReading {
  account: Account;
  seenAt: number;
  quality: Quality;
}

/** The identities of one batch, before they are written. */
export class Accounts {
  /** identities touched, by id */
  readonly touched = new Map<string, Identity>();
  /** ids that are no more, and the identity each became */
  readonly moved = new Map<string, string>();
  /** rows as they were before the batch */
  readonly stored = new Map<string, Identity>();
  readonly keys = new Map<string, IdentityKey>();
  readonly changedKeys = new Map<string, IdentityKey>();

  constructor(readonly network: NetworkId) {}

  /** Loads all that `readings` may refer to, in two bulk reads. */
  async load(db: Database, readings: readonly AccountReading[]): Promise<void> {
    const keys = [...new Set(readings.flatMap(({ account }) => accountKeys(this.network, account)))];
    for (const found of await db.identityKeys.bulkGet(keys)) if (found) this.keys.set(found.key, found);
    const ids = [...new Set([...this.keys.values()].map((key) => key.identityId))];
    for (const found of await db.identities.bulkGet(ids)) {
      if (!found) continue;
      this.stored.set(found.id, found);
      this.touched.set(found.id, found);
    }
  }

  /** The id of the identity of an account that was {@link add}ed. */
  idOf(account: Account): string {
    const [best] = accountKeys(this.network, account);
    const found = this.keys.get(best);
    if (!found) throw new Error("account was not added");
    return found.identityId;
  }

  /** Takes one reading in: finds or makes its identity, joins what it says, learns its keys. */
  add(reading: AccountReading): void {
    const keys = accountKeys(this.network, reading.account);
    const fresh = toIdentity(this.network, keys[0], reading);
    const [first, ...others] = this.candidates(keys, fresh);
    const base = first ?? fresh;
    const id = base.native === undefined && fresh.native !== undefined ? keys[0] : base.id;
    let joined = first ? joinIdentity(first, fresh) : fresh;
    for (const other of others) joined = joinIdentity(joined, other);
    // the contact of the identity that already had its native id stands, else the smaller id, whatever came first
    const owners = [first, ...others].filter((row) => row !== undefined);
    const owner = owners.sort(
      (a, b) => Number(b.native !== undefined) - Number(a.native !== undefined) || (a.id < b.id ? -1 : 1),
    )[0];
    joined = { ...joined, id, contactId: owner?.contactId ?? id };
    for (const { id: old } of owners) {
      if (old === id) continue;
      this.touched.delete(old);
      this.moved.set(old, id);
      for (const key of this.keys.values()) if (key.identityId === old) this.learn(key.key, id, key.seenAt);
    }
    this.touched.set(id, joined);
    for (const key of keys) this.learn(key, id, reading.seenAt);
  }

  /** The identities that the keys stand for, without those that are known to be somebody else. */
  private candidates(keys: readonly string[], fresh: Identity): Identity[] {
    const found = new Map<string, Identity>();
    for (const key of keys) {
      const id = this.keys.get(key)?.identityId;
      const row = id === undefined ? undefined : this.touched.get(id);
      if (row && (fresh.native === undefined || row.native === undefined || row.native === fresh.native))
        found.set(row.id, row);
    }
    return [...found.values()];
  }

  /** A key stands for the identity it was seen on last. */
  private learn(key: string, identityId: string, seenAt: number): void {
    const known = this.keys.get(key);
    if (known) {
      const same = known.identityId === identityId;
      if (same && known.seenAt >= seenAt) return;
      const movedHere = this.moved.get(known.identityId) === identityId;
      if (!same && !movedHere && known.seenAt > seenAt) return;
    }
    const next: IdentityKey = { key, identityId, seenAt: Math.max(seenAt, known?.seenAt ?? 0) };
    this.keys.set(key, next);
    this.changedKeys.set(key, next);
  }
}

function toIdentity(network: NetworkId, id: string, { account, seenAt, quality }: AccountReading): Identity {
  const stamp: Stamp = [quality, seenAt];
  const { id: native, handle, ...shown } = account;
  const identity: Identity = {
    id,
    network,
    contactId: id,
    ...(native !== undefined && { native }),
    ...(handle !== undefined && { handle }),
    handles: handle === undefined ? [] : [fold(handle)],
    ...defined(shown),
    firstSeen: seenAt,
    lastSeen: seenAt,
    ev: {},
  };
  for (const key of ["handle", "url", "name", "avatar", "headline", "followers"] as const)
    if (identity[key] !== undefined) identity.ev[key] = stamp;
  return identity;
}
