/**
 * Who is who: every account of a batch finds its identity, or becomes a new one. Accounts that share a key are one
 * identity; two different native ids never are, even when a handle passed from one to the other, unless the handle is one
 * that lasts.
 */
import type { Database, IdentityKey } from "../db/database";
import type { Account, NetworkId } from "../model/capture";
import { defined } from "../model/defined";
import { accountKeys, fold, isLasting, nobody } from "../model/ids";
import { identityWords, joinIdentity } from "../model/join";
import type { Identity, Quality, Stamp } from "../model/records";

/** An account as it was read. */
export interface AccountReading {
  account: Account;
  seenAt: number;
  quality: Quality;
  /** the page it was read on */
  page: string;
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

  /** `unnamed`: accounts that are not to be kept, but were aimed at */
  constructor(
    readonly network: NetworkId,
    private readonly unnamed: ReadonlySet<Account> = new Set(),
  ) {}

  /**
   * Loads all that `readings` may refer to. An identity's own id is its best key, so whoever is known by it under this
   * handle needs one look; only for the others every key is looked up.
   */
  async load(db: Database, readings: readonly AccountReading[]): Promise<void> {
    const keysOf = new Map(readings.map(({ account }) => [account, accountKeys(this.network, account)]));
    this.hold(await db.identities.bulkGet([...new Set([...keysOf.values()].map(([best]) => best))]));
    const unsure = new Set<string>();
    for (const [account, keys] of keysOf) {
      const known = this.stored.get(keys[0]);
      if (known && (account.handle === undefined || known.handle === account.handle))
        for (const key of keys) this.keys.set(key, { key, identityId: known.id });
      else for (const key of keys) unsure.add(key);
    }
    for (const found of await db.identityKeys.bulkGet([...unsure])) if (found) this.keys.set(found.key, found);
    const ids = new Set([...this.keys.values()].map((key) => key.identityId).filter((id) => !this.stored.has(id)));
    this.hold(await db.identities.bulkGet([...ids]));
  }

  /** Takes rows in as they are stored. */
  hold(rows: readonly (Identity | undefined)[]): void {
    for (const row of rows) {
      if (!row) continue;
      this.stored.set(row.id, row);
      this.touched.set(row.id, row);
    }
  }

  /** The id of the identity of an account that was {@link add}ed. */
  idOf(account: Account): string {
    if (this.unnamed.has(account)) return nobody(this.network);
    const [best] = accountKeys(this.network, account);
    const found = this.keys.get(best);
    if (!found) throw new Error("account was not added");
    return found.identityId;
  }

  /** Takes one reading in: finds or makes its identity, joins what it says, learns its keys. */
  add(reading: AccountReading): void {
    const keys = accountKeys(this.network, reading.account);
    this.take(toIdentity(this.network, keys[0], reading), keys, reading.seenAt);
  }

  /** As {@link add}, of an account that stands as it is kept. `keys`: what it is known by, the best first. */
  take(fresh: Identity, keys: readonly [string, ...string[]], seenAt: number): void {
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
    const contactId = owner?.contactId ?? id;
    if (joined.id !== id || joined.contactId !== contactId) joined = { ...joined, id, contactId };
    for (const { id: old } of owners) {
      if (old === id) continue;
      this.touched.delete(old);
      for (const [older, became] of this.moved) if (became === old) this.moved.set(older, id);
      this.moved.set(old, id);
      for (const key of this.keys.values()) if (key.identityId === old) this.learn(key.key, id, seenAt);
    }
    this.touched.set(id, joined);
    for (const key of keys) this.learn(key, id, seenAt);
  }

  /**
   * Contacts are named by the id of one of their identities: where that is no more, they go by the one it became. To be
   * called once, after all was added.
   */
  async followContacts(db: Database): Promise<void> {
    if (this.moved.size === 0) return;
    const theirs = [...this.moved.keys()].flatMap((id) => [id, this.stored.get(id)?.contactId ?? id]);
    const others = await db.identities
      .where("contactId")
      .anyOf([...new Set(theirs)])
      .toArray();
    this.hold(others.filter(({ id }) => !this.moved.has(id) && !this.touched.has(id)));
    const now = (id: string): string => this.moved.get(id) ?? id;
    for (const identity of this.touched.values()) {
      const { contactId, group } = identity;
      if (now(contactId) === contactId && (group === undefined || now(group) === group)) continue;
      this.touched.set(identity.id, {
        ...identity,
        contactId: now(contactId),
        ...(group !== undefined && { group: now(group) }),
      });
    }
    for (const key of await db.identityKeys
      .where("identityId")
      .anyOf([...this.moved.keys()])
      .toArray())
      if (!this.changedKeys.has(key.key)) this.changedKeys.set(key.key, { ...key, identityId: now(key.identityId) });
  }

  /** Writes what changed. */
  async write(db: Database): Promise<void> {
    await Promise.all([
      db.identities.bulkDelete([...this.moved.keys()]),
      db.identities.bulkPut(this.changed()),
      db.identityKeys.bulkPut([...this.changedKeys.values()]),
    ]);
  }

  /** The identities that differ from what is stored. */
  changed(): Identity[] {
    return [...this.touched.values()].filter((identity) => identity !== this.stored.get(identity.id));
  }

  /** The identities that the keys stand for, without those that are known to be somebody else. */
  private candidates(keys: readonly string[], fresh: Identity): Identity[] {
    const found = new Map<string, Identity>();
    for (const key of keys) {
      const id = this.keys.get(key)?.identityId;
      const row = id === undefined ? undefined : this.touched.get(id);
      if (row && (isLasting(fresh.handle) || !row.native || !fresh.native || row.native === fresh.native))
        found.set(row.id, row);
    }
    return [...found.values()];
  }

  /** A key stands for one identity; a handle that passed to somebody else, for the one seen with it last. */
  private learn(key: string, identityId: string, seenAt: number): void {
    const known = this.keys.get(key)?.identityId;
    if (known === identityId) return;
    const holder = known === undefined ? undefined : this.touched.get(known);
    if (holder && (holder.ev.handle?.[1] ?? 0) > seenAt) return;
    this.keys.set(key, { key, identityId });
    this.changedKeys.set(key, { key, identityId });
  }
}

const hour = 3_600_000;

/** What tells when and where it was read. */
const stamped = [
  "native",
  "name",
  "handle",
  "url",
  "avatar",
  "headline",
  "links",
  "followers",
  "verified",
  "organisation",
] as const;

/**
 * An account as read once. What it says is stamped to the hour: an account seen on every line of a page is then written
 * once, not with every batch.
 */
function toIdentity(network: NetworkId, id: string, { account, seenAt, quality, page }: AccountReading): Identity {
  const seenHour = Math.floor(seenAt / hour) * hour;
  const stamp: Stamp = [quality, seenHour, page];
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
    lastSeen: seenHour,
    ev: {},
    words: [],
    keys: [],
  };
  identity.words = identityWords(identity);
  for (const key of stamped) if (identity[key] !== undefined) identity.ev[key] = stamp;
  return identity;
}
