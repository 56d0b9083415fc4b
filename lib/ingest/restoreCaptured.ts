/** What was read, out of a backup into a database that holds something: joined as captures are, without who was erased since. */
import { type Change, putPosts } from "../db/captured";
import type { Database, IdentityKey } from "../db/database";
import { byId, present, unique } from "../db/rows";
import { suppressedAmong } from "../db/suppressed";
import type { Account, NetworkId } from "../model/capture";
import { accountKeys, keyInNative, keysInAddress } from "../model/ids";
import { joinPost } from "../model/join";
import { forgetReadAs, writersOf } from "../model/readAs";
import type { Identity, Interaction, PostRecord, Viewer } from "../model/records";
import { repointed } from "../model/repoint";
import { Accounts } from "./accounts";
import { followAccounts, followInteractions } from "./follow";
import { takeInteractions, writeInteractions } from "./interactions";
import { takePosts } from "./posts";
import { nativeOfPost, released, releasedPost, withoutPages } from "./release";
import { goneAmong, leaveOutAccounts } from "./suppress";

/** The account that an identity is known by as. */
export function accountOf({ native, handle, url, organisation }: Identity): Account {
  return {
    ...(native !== undefined && { id: native }),
    ...(handle !== undefined && { handle }),
    ...(url !== undefined && { url }),
    ...(organisation && { organisation }),
  };
}

export async function takeIdentities(rows: Identity[], on: Database): Promise<void> {
  for (const [network, theirs] of Map.groupBy(rows, (row) => row.network)) await takeAccounts(network, theirs, on);
}

/** Leaves out the accounts of who was erased. */
export async function leaveOutIdentities(
  network: NetworkId,
  rows: readonly Identity[],
  on: Database,
): Promise<Identity[]> {
  return leaveOutAccounts(
    network,
    rows.map((row) => ({ of: row, account: accountOf(row), keys: [row.id] })),
    on,
  );
}

/** Takes in accounts of one network; answers with who became one by that, and with what of theirs is another by it. */
export async function takeAccounts(
  network: NetworkId,
  rows: readonly Identity[],
  on: Database,
): Promise<{ accounts: Accounts; changed: readonly Change[] }> {
  const left = await leaveOutIdentities(network, rows, on);
  const gone = await goneAmong(() => unique(left.flatMap(pagesOf)).flatMap((page) => keysInAddress(network, page)), on);
  const taken = left.map((row) => ({
    row: gone ? withoutPages(row, gone) : row,
    keys: [...new Set([row.id, ...accountKeys(network, accountOf(row))])],
  }));
  const accounts = new Accounts(network);
  await accounts.load(
    on,
    taken.map(({ row }) => ({ account: accountOf(row), seenAt: row.lastSeen, quality: 1, page: "" })),
  );
  for (const key of await on.identityKeys.bulkGet(taken.map(({ row }) => row.id)))
    if (key && !accounts.keys.has(key.key)) accounts.keys.set(key.key, key);
  const holders = unique([...accounts.keys.values()].map(({ identityId }) => identityId));
  accounts.hold(await on.identities.bulkGet(holders.filter((id) => !accounts.stored.has(id))));
  const declined = new Set((await on.viewers.get(network))?.declined);
  for (const { row, keys } of taken) {
    const { group: _group, own, ...rest } = row;
    // the user may have said since that it is not theirs
    const fresh: Identity = own && !keys.some((key) => declined.has(key)) ? { ...rest, own } : rest;
    const [best = row.id, ...others] = keys;
    accounts.take({ ...fresh, contactId: row.id }, [best, ...others], row.ev.handle?.[1] ?? row.lastSeen);
  }
  await accounts.followContacts(on);
  const happening = takeInteractions(on, accounts, []);
  const [happened, posts] = await Promise.all([happening, takePosts(on, accounts, [], happening)]);
  await writeInteractions(on, happened.changed);
  await putPosts(posts.put, on);
  await accounts.write(on);
  await followAccounts(on, accounts.moved);
  await followInteractions(on, happened.renamed);
  return { accounts, changed: happened.changed };
}

/** The pages on which an account says that it was read. */
function pagesOf({ ev }: Identity): string[] {
  return unique(Object.values(ev).map(([, , page]) => page));
}

/** Which account each of some ids of the backup stands for here; those of who was erased stand for nobody. */
export async function nowOf(ids: readonly (string | undefined)[], on: Database): Promise<Map<string, string>> {
  const wanted = unique(ids);
  const [keys, erased] = await Promise.all([on.identityKeys.bulkGet(wanted), suppressedAmong(wanted, on)]);
  return new Map(keys.flatMap((found) => (found && !erased.has(found.key) ? [[found.key, found.identityId]] : [])));
}

/** Names that are nobody's here go to the account that had them. */
export async function takeKeys(rows: IdentityKey[], on: Database): Promise<void> {
  const [there, now, erased] = await Promise.all([
    on.identityKeys.bulkGet(rows.map(({ key }) => key)),
    nowOf(
      rows.map(({ identityId }) => identityId),
      on,
    ),
    suppressedAmong(
      rows.map(({ key }) => key),
      on,
    ),
  ]);
  await on.identityKeys.bulkAdd(
    rows.flatMap(({ key, identityId }, at) => {
      const id = now.get(identityId);
      return there[at] || id === undefined || erased.has(key) ? [] : [{ key, identityId: id }];
    }),
  );
}

/** Links of the user's from one account to another, where nothing is said here. */
export async function takeGroups(rows: Identity[], on: Database): Promise<void> {
  const linked = rows.filter(({ group }) => group !== undefined);
  const now = await nowOf(
    linked.flatMap(({ id, group }) => [id, group]),
    on,
  );
  const there = byId(await on.identities.bulkGet(unique(linked.map(({ id }) => now.get(id)))));
  for (const { id, group = "" } of linked) {
    const identity = there.get(now.get(id) ?? "");
    const to = now.get(group);
    if (identity && to !== undefined && identity.group === undefined)
      there.set(identity.id, { ...identity, group: to });
  }
  await on.identities.bulkPut([...there.values()]);
}

export async function takePostRows(rows: PostRecord[], on: Database): Promise<void> {
  const gone = await goneAmong(
    () =>
      rows.flatMap(({ network, native, authorId, url }) => [
        ...present([authorId, keyInNative(network, native)]),
        ...(url === undefined ? [] : keysInAddress(network, url)),
      ]),
    on,
  );
  const left = gone ? rows.flatMap((row) => releasedPost(row, gone) ?? []) : rows;
  const [there, now] = await Promise.all([
    on.posts.bulkGet(left.map(({ id }) => id)),
    nowOf(
      left.map(({ authorId }) => authorId),
      on,
    ),
  ]);
  const posts = left.map(({ authorId, captured: _captured, ev, ...row }, at) => {
    const author = now.get(authorId ?? "");
    const { authorId: stamp, ...rest } = ev;
    const known = author !== undefined && { authorId: author };
    const post = { ...row, ...known, ev: { ...rest, ...(known && stamp && { authorId: stamp }) } };
    const ours = there[at];
    return ours ? joinPost(ours, post) : post;
  });
  await putPosts(
    posts.filter((post, at) => post !== there[at]),
    on,
  );
}

export async function takeActs(rows: Interaction[], on: Database): Promise<void> {
  const left = await withoutErased(rows, on);
  const now = await nowOf(
    left.flatMap(({ identityId, targetId }) => [identityId, targetId]),
    on,
  );
  const theirs = left.flatMap((row) => {
    if (!now.has(row.identityId)) return [];
    // whom it reached, and what of it is spam, follows anew
    const { towardsId: _towards, answers: _answers, spam: _spam, ...rest } = row;
    return [repointed(rest, now)];
  });
  for (const [network, some] of Map.groupBy(theirs, (row) => row.network)) {
    const happened = await takeInteractions(on, new Accounts(network), some);
    await writeInteractions(on, happened.changed);
    await followInteractions(on, happened.renamed);
  }
}

/** What neither they did nor the user's own accounts did to them, and what is left of the rest without them. */
async function withoutErased(rows: readonly Interaction[], on: Database): Promise<readonly Interaction[]> {
  const namesIn = (row: Interaction): (string | undefined)[] => [
    row.identityId,
    row.towardsId,
    row.targetId,
    ...writersOf(row),
    keyInNative(row.network, nativeOfPost(row) ?? ""),
    keyInNative(row.network, row.parent ?? ""),
    ...[row.url, row.page].flatMap((address) => (address === undefined ? [] : keysInAddress(row.network, address))),
  ];
  const gone = await goneAmong(() => present(rows.flatMap(namesIn)), on);
  if (!gone) return rows;
  return rows.flatMap((row) => {
    if (gone.isOne(row.identityId) || gone.isOne(row.towardsId)) return [];
    const writers = writersOf(row).filter((id) => gone.isOne(id));
    return released(writers.length > 0 ? forgetReadAs(row, new Set(writers)) : row, gone) ?? [];
  });
}

/** Who was signed in, where nothing is known of it here. */
export async function takeViewers(rows: Viewer[], on: Database): Promise<void> {
  const there = new Set(await on.viewers.toCollection().primaryKeys());
  for (const { network, account, declined } of rows.filter((row) => !there.has(row.network))) {
    const [viewer] = await leaveOutAccounts(network, [{ of: account, account }], on);
    const gone = await suppressedAmong(declined, on);
    if (viewer) await on.viewers.add({ network, account: viewer, declined: declined.filter((key) => !gone.has(key)) });
  }
}
