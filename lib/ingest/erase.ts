/**
 * Deleting people for a page of the extension, and erasing them: then nothing of them is left anywhere, nothing can be
 * undone, and who they were is known by keyed hashes alone, so that they are not read again.
 */
import { anchorsNow } from "../db/anchors";
import { putPosts } from "../db/captured";
import { type Database, db, type IdentityKey } from "../db/database";
import { RestoringError } from "../db/errors";
import { leaveInsight } from "../db/factRows";
import { ImportRunningError } from "../db/imports";
import { restoring } from "../db/restore";
import { allOf, byId, present, throughNetwork, unique } from "../db/rows";
import { erasedAs, knownBy, suppress, suppressedAmong, suppressedTables, suppressMore } from "../db/suppressed";
import { erasedAmong } from "../db/undo/erased";
import { forgetUndo } from "../db/undo/forget";
import { throughRemoved } from "../db/undo/steps";
import type { DeleteReply } from "../messaging/protocol";
import { addressKey, isAddressKey, nativesOf } from "../model/ids";
import type { NetworkId } from "../model/capture";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { released, isUnderTheirs, withoutPages } from "./release";
import { deleteMany, OwnContactError, removeAccounts, removeTables } from "./remove";
import { Traces } from "../db/traces";

interface EraseOptions {
  /** ms UTC */
  now: number;
  on?: Database;
}

/** Deletes contacts so that it can be undone, see {@link deleteMany}. What stands against it is in the reply. */
export async function erase(ids: readonly string[], options: EraseOptions): Promise<DeleteReply> {
  try {
    const entry = await deleteMany(ids, options);
    if (entry === "later") return { ok: true, isLater: true };
    return { ok: true, ...(entry !== undefined && { entry }) };
  } catch (error) {
    if (error instanceof OwnContactError) return { ok: false, reason: "own" };
    if (error instanceof ImportRunningError) return { ok: false, reason: "busy" };
    throw error;
  }
}

/**
 * Erases contacts for good and keeps them from being read again, in one transaction, see {@link eraseAccounts}. The user
 * themself is nobody to erase.
 */
export async function eraseForGood(ids: readonly string[], { now, on = db }: EraseOptions): Promise<DeleteReply> {
  try {
    await on.transaction("rw", eraseTables(on), async () => {
      // rows that are still to come would bring them back
      if ((await restoring(on))?.mode === "whole") throw new RestoringError();
      const contacts = present(await on.contacts.bulkGet(unique(ids)));
      if (contacts.some(({ own }) => own)) throw new OwnContactError();
      const identities = await on.identities
        .where("contactId")
        .anyOf(contacts.map(({ id }) => id))
        .toArray();
      if (identities.length === 0) return;
      const keys = await keysOf(identities, on);
      await suppress(knownBy(identities, keys), { at: now, on });
      await eraseAccounts({ identities, keys, contacts }, on);
      while (await eraseQueued(on));
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof OwnContactError) return { ok: false, reason: "own" };
    if (error instanceof RestoringError) return { ok: false, reason: "restoring" };
    throw error;
  }
}

/** Accounts looked at in one step. */
const few = 20;

/**
 * Erases accounts of which it was learnt, after they had been read, that they are of somebody who was erased: see
 * `suppressMore`. One step, one transaction; false where none was left to be looked at. Whoever shares a contact with one
 * of them stays.
 */
export async function eraseStep(on: Database): Promise<boolean> {
  return on.transaction("rw", eraseTables(on), async () => eraseQueued(on));
}

async function eraseQueued(on: Database): Promise<boolean> {
  const queued = await on.queue.where("kind").equals("erase").limit(few).toArray();
  const ids = queued.map(({ id }) => id);
  const addresses = ids.filter(isAddressKey);
  const now = await anchorsNow(ids, on);
  const found = [...present(await on.identities.bulkGet(unique([...now.values()]))), ...(await at(addresses, on))];
  const there = [...byId(found).values()].filter(({ own }) => !own);
  const keys = await keysOf(there, on);
  const accounts = knownBy(there, keys);
  const known = await suppressedAmong(() => accounts.flatMap((account) => account.keys), on);
  const theirs = accounts.flatMap((account, place) => {
    const as = erasedAs(account, known);
    const identity = there[place];
    return identity && as.size > 0 ? [{ identity, account: { ...account, known: as } }] : [];
  });
  await on.queue.bulkDelete(queued.flatMap(({ seq }) => seq ?? []));
  if (theirs.length > 0) {
    const identities = theirs.map(({ identity }) => identity);
    const contacts = await wholly(identities, on);
    await suppressMore(
      theirs.map(({ account }) => account),
      on,
    );
    await eraseAccounts({ identities, keys, contacts }, on);
  }
  return queued.length > 0;
}

/** The accounts with some addresses, by their keys: no index knows, so all of their networks is looked through. */
async function at(addressKeys: readonly string[], on: Database): Promise<Identity[]> {
  const wanted = new Set(addressKeys);
  const networks = unique(addressKeys.map((key) => key.slice(0, key.indexOf(":"))));
  const found: Identity[] = [];
  for (const network of networks)
    await throughNetwork(on.identities, network, (rows) => {
      found.push(...rows.filter(({ url }) => url !== undefined && wanted.has(addressKey(network, url))));
    });
  return found;
}

/** The contacts that have no other accounts. */
async function wholly(identities: readonly Identity[], on: Database): Promise<Contact[]> {
  const gone = new Set(identities.map(({ id }) => id));
  const contactIds = unique(identities.map(({ contactId }) => contactId));
  const all = await on.identities.where("contactId").anyOf(contactIds).toArray();
  const left = new Set(all.flatMap(({ id, contactId }) => (gone.has(id) ? [] : contactId)));
  return present(await on.contacts.bulkGet(contactIds.filter((id) => !left.has(id))));
}

function keysOf(identities: readonly Identity[], on: Database): Promise<IdentityKey[]> {
  return on.identityKeys
    .where("identityId")
    .anyOf(identities.map(({ id }) => id))
    .toArray();
}

interface Erased {
  identities: readonly Identity[];
  /** what leads to them */
  keys: readonly IdentityKey[];
  /** those of their contacts that go with them */
  contacts: readonly Contact[];
}

/**
 * Erases accounts for good:
 * - all that is theirs goes, and what the user's own accounts said and did to them;
 * - their posts stay as what others engaged with, without author, text and address. Where the very id of a post names
 *   them, the post goes, and what others wrote under it stands under none;
 * - what others did to them is aimed at nobody; where nothing but that was in it, it goes;
 * - rows of the journal, of quarantine and of the log that name them go, and addresses that do.
 * What others wrote stays as they wrote it, also where it names them.
 */
async function eraseAccounts({ identities, keys, contacts }: Erased, on: Database): Promise<void> {
  // they may have been deleted before, when they were known by other names
  const before = await erasedAmong((look) => throughRemoved(on, look), on);
  const all = [...identities, ...before.identities];
  const traces = new Traces(all, contacts, knownBy(all, [...keys, ...before.keys]));
  await traces.gather(on);
  for (const id of before.ids) traces.ids.add(id);
  await forgetPages(unique(all.map(({ network }) => network)), traces, on);
  const also = await releaseOthers(identities, traces, on);
  await removeAccounts(identities, on, also);
  await forgetTraces(traces, on);
}

/** The tables that erasing writes to. */
function eraseTables(on: Database) {
  return [...new Set([...removeTables(on), ...suppressedTables(on), on.quarantine, on.viewers, on.importParts])];
}

/** Forgets that others, and posts, were read on pages about them. */
async function forgetPages(networks: readonly NetworkId[], traces: Traces, on: Database): Promise<void> {
  const identities: Identity[] = [];
  const posts: PostRecord[] = [];
  for (const network of networks) {
    await throughNetwork(on.identities, network, (rows) => {
      identities.push(...changed(rows, (row) => (traces.ids.has(row.id) ? row : withoutPages(row, traces))));
    });
    await throughNetwork(on.posts, network, (rows) => {
      posts.push(...changed(rows, (row) => withoutPages(row, traces)));
    });
  }
  await Promise.all([on.identities.bulkPut(identities), on.posts.bulkPut(posts)]);
}

/** What became of rows, where that is something else. */
function changed<R>(rows: readonly R[], become: (row: R) => R): R[] {
  return rows.flatMap((row) => {
    const next = become(row);
    return next === row ? [] : next;
  });
}

/** What was done on a page about them, or is at an address that is: no index knows, so all of their networks is looked through. */
async function onPagesAbout(networks: readonly NetworkId[], traces: Traces, on: Database): Promise<Interaction[]> {
  const found: Interaction[] = [];
  for (const network of networks)
    await throughNetwork(on.interactions, network, (rows) => {
      for (const row of rows)
        if (
          (row.page !== undefined && traces.isAbout(network, row.page)) ||
          (row.url !== undefined && traces.isAbout(network, row.url))
        )
          found.push(row);
    });
  return found;
}

/** Lets go of them in what others did. Answers with what is nothing without them. */
async function releaseOthers(identities: readonly Identity[], traces: Traces, on: Database): Promise<Interaction[]> {
  const ids = identities.map(({ id }) => id);
  const speaking = identities.flatMap(({ network, native }) => (native === undefined ? [] : { network, native }));
  const [authored, addressed, named, aimed, answering, beside] = await Promise.all([
    on.posts.where("authorId").anyOf(ids).toArray(),
    // theirs by its address, where nothing tells the author
    on.posts
      .filter(
        ({ network, authorId, url }) => authorId === undefined && url !== undefined && traces.isAbout(network, url),
      )
      .toArray(),
    startingWith(
      speaking.map(({ network, native }) => `${network}:post:${nativesOf(native)}`),
      (beginnings) => on.posts.where("id").startsWithAnyOf(beginnings).toArray(),
    ),
    on.interactions.where("targetId").anyOf(ids).toArray(),
    startingWith(
      speaking.map(({ native }) => nativesOf(native)),
      (beginnings) => on.interactions.where("parent").startsWithAnyOf(beginnings).toArray(),
    ),
    onPagesAbout(unique(identities.map(({ network }) => network)), traces, on),
  ]);
  const gonePosts = new Set(named.map(({ id }) => id));
  const posts = [...byId([...authored, ...addressed, ...named]).values()];
  // under their other posts all stays as it is
  const under = await on.interactions
    .where("[postId+when]")
    .inAnyRange(named.map(({ id }) => allOf(id)))
    .toArray();
  const others = [...byId([...beside, ...under, ...aimed, ...answering]).values()].filter(
    ({ identityId, towardsId }) => !traces.ids.has(identityId) && !traces.ids.has(towardsId ?? ""),
  );
  const kept = others.flatMap((row) => released(row, traces) ?? []);
  await on.interactions.bulkPut(kept);
  await leaveInsight(
    others.flatMap((row) => (isUnderTheirs(row, traces) ? [row.id] : [])),
    on,
  );
  await on.posts.bulkDelete([...gonePosts]);
  await putPosts(
    posts
      .filter(({ id }) => !gonePosts.has(id))
      .map(({ text: _text, url: _url, ev: { text: _stamp, ...ev }, ...post }): PostRecord => ({ ...post, ev })),
    on,
  );
  const left = byId(kept);
  return others.filter(({ id }) => !left.has(id));
}

async function startingWith<T>(beginnings: string[], ask: (beginnings: string[]) => PromiseLike<T[]>): Promise<T[]> {
  return beginnings.length === 0 ? [] : ask(beginnings);
}

/** Forgets what names them in what is kept for a while. */
async function forgetTraces(traces: Traces, on: Database): Promise<void> {
  const isKept = (row: unknown): boolean => !traces.isIn(row) && !traces.isCalledIn(row);
  await Promise.all([
    forgetUndo(on, isKept),
    on.quarantine.filter((row) => traces.isTold(row)).delete(),
    // by ids that they had before
    on.queue
      .where("kind")
      .anyOf("suggest", "rules", "meet")
      .filter(({ id }) => traces.ids.has(id))
      .delete(),
    on.activity.filter((row) => traces.isCalledIn(row)).delete(),
  ]);
  for (const viewer of await on.viewers.toArray()) {
    const declined = viewer.declined.filter((key) => !traces.ids.has(key));
    if (traces.isAccount(viewer.network, viewer.account)) await on.viewers.delete(viewer.network);
    else if (declined.length < viewer.declined.length) await on.viewers.put({ ...viewer, declined });
  }
}
