/** Contacts: the queries the faces ask and the commands they give. */
import { Dexie } from "dexie";
import type { Account, NetworkId } from "../model/capture";
import type { Direction } from "../model/direction";
import { accountKeys } from "../model/ids";
import type { Contact, ContactFilter, Identity, Interaction, PostRecord } from "../model/records";
import {
  type After,
  type ContactOrder,
  indexOf,
  merged,
  shelfOfAll,
  shelved,
  shelvesFor,
  sortKey,
} from "../model/shelves";
import { type Database, db } from "./database";
import { byId, unique } from "./rows";

/** A page of the contact list, hottest or newest first, read from one index whatever the filter. */
export async function listContacts(
  { order, filter = {}, limit, after }: { order: ContactOrder; filter?: ContactFilter; limit: number; after?: After },
  on: Database = db,
): Promise<Contact[]> {
  const pages = (await shelvesOn(filter, on)).map(async (shelf) => {
    const page = (from: unknown) =>
      on.contacts.where(indexOf[order]).between([shelf, from], [shelf, Dexie.maxKey], true, true);
    if (after === undefined) return page(Dexie.minKey).limit(limit).toArray();
    const key = sortKey(order, after);
    // contacts with the very same key as the last one: some of them were on the page before
    const ties = await on.contacts.where(indexOf[order]).equals([shelf, key]).count();
    return page(key)
      .limit(limit + ties)
      .toArray();
  });
  return merged(await Promise.all(pages), { order, limit, after });
}

/** The ids of all contacts a filter lets through, newest first. */
export async function contactIds(filter: ContactFilter, on: Database = db): Promise<string[]> {
  const [everybody, some] = await Promise.all([newestOn(shelfOfAll, on).primaryKeys(), idsOf(filter, on)]);
  return everybody.filter((id) => some.has(id));
}

/** How many contacts a filter lets through. */
export async function countContacts(filter: ContactFilter, on: Database = db): Promise<number> {
  const [shelf, ...more] = await shelvesOn(filter, on);
  // one contact may stand on several
  return shelf !== undefined && more.length === 0 ? newestOn(shelf, on).count() : (await idsOf(filter, on)).size;
}

async function idsOf(filter: ContactFilter, on: Database): Promise<Set<string>> {
  const shelves = await shelvesOn(filter, on);
  return new Set((await Promise.all(shelves.map((shelf) => newestOn(shelf, on).primaryKeys()))).flat());
}

function newestOn(shelf: string, on: Database) {
  return on.contacts.where(indexOf.new).between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
}

async function shelvesOn(filter: ContactFilter, on: Database): Promise<string[]> {
  const isAny = filter.class !== undefined && filter.network === undefined;
  return shelvesFor(filter, isAny ? await networksOf(on) : []);
}

/** The networks that anybody is known of. */
async function networksOf(on: Database): Promise<NetworkId[]> {
  const networks: NetworkId[] = [];
  for (let from = ""; ;) {
    const [id] = await on.identities.where("id").aboveOrEqual(from).limit(1).primaryKeys();
    if (id === undefined) return networks;
    // an identity's id begins with its network and ":", after which ";" comes next
    const network = id.slice(0, id.indexOf(":"));
    networks.push(network);
    from = `${network};`;
  }
}

/** The contact of this id, or of an identity that once had it. */
export async function getContact(id: string, on: Database = db): Promise<Contact | undefined> {
  const contact = await on.contacts.get(id);
  if (contact) return contact;
  const key = await on.identityKeys.get(id);
  const identity = key && (await on.identities.get(key.identityId));
  return identity && on.contacts.get(identity.contactId);
}

/** A contact's accounts, the one it is named after first. */
export async function identitiesOf(contactId: string, on: Database = db): Promise<Identity[]> {
  const identities = await on.identities.where("contactId").equals(contactId).sortBy("id");
  return identities.sort((a, b) => Number(b.id === contactId) - Number(a.id === contactId));
}

/** One line of a history: the interaction, which way it went, the post it was about, and who wrote that. */
export interface HistoryLine {
  interaction: Interaction;
  direction: Direction;
  post?: PostRecord;
  postAuthor?: Identity;
}

/**
 * A page of a contact's history over all its accounts, newest first: what they did, and what the user's own accounts did
 * to them. `before` is the last line of the page before.
 */
export async function historyOf(
  contactId: string,
  { limit, before }: { limit: number; before?: Pick<Interaction, "id" | "when"> },
  on: Database = db,
): Promise<HistoryLine[]> {
  const identities = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const pages = await Promise.all(
    identities.flatMap((id) =>
      (["[identityId+when]", "[towardsId+when]"] as const).map(async (index) => {
        const rows = on.interactions
          .where(index)
          .between([id, Dexie.minKey], [id, before?.when ?? Dexie.maxKey], true, true);
        if (before === undefined) return rows.reverse().limit(limit).toArray();
        const same = await on.interactions.where(index).equals([id, before.when]).count();
        return rows
          .reverse()
          .limit(limit + same)
          .toArray();
      }),
    ),
  );
  const theirs = new Set(identities);
  const rows = [...byId(pages.flat()).values()]
    .sort(newestFirst)
    .filter((row) => before === undefined || newestFirst(row, before) > 0)
    .slice(0, limit);
  const posts = byId(await on.posts.bulkGet(unique(rows.map((row) => row.postId))));
  const authors = byId(await on.identities.bulkGet(unique([...posts.values()].map((post) => post.authorId))));
  return rows.map((interaction) => {
    const post = posts.get(interaction.postId ?? "");
    const postAuthor = authors.get(post?.authorId ?? "");
    const direction = theirs.has(interaction.identityId) ? "inbound" : "outbound";
    return { interaction, direction, ...(post && { post }), ...(postAuthor && { postAuthor }) };
  });
}

function newestFirst(a: Pick<Interaction, "id" | "when">, b: Pick<Interaction, "id" | "when">): number {
  return b.when - a.when || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** The contacts of accounts as a page shows them, in the same order; undefined where one is not known. */
export async function contactsOf(
  network: NetworkId,
  accounts: readonly Account[],
  on: Database = db,
): Promise<(Contact | undefined)[]> {
  const keys = accounts.map((account) => accountKeys(network, account));
  const found = new Map((await on.identityKeys.bulkGet(keys.flat())).flatMap((key) => (key ? [[key.key, key]] : [])));
  const ids = keys.map((each) => each.map((key) => found.get(key)).find((key) => key !== undefined)?.identityId ?? "");
  const identities = await on.identities.bulkGet(ids);
  return on.contacts.bulkGet(identities.map((identity) => identity?.contactId ?? ""));
}

/** Marks a contact as chosen by the user, or takes that back. `now` in ms UTC. */
export async function setSaved(id: string, saved: boolean, now: number, on: Database = db): Promise<void> {
  await change(id, on, ({ savedAt, ...rest }) => (saved ? { ...rest, savedAt: savedAt ?? now } : rest));
}

/** Sets the user's note on a contact; an empty one removes it. */
export async function setNote(id: string, note: string, on: Database = db): Promise<void> {
  await change(id, on, ({ note: _old, ...rest }) => (note.trim() === "" ? rest : { ...rest, note }));
}

/** Sets a contact's tags: trimmed, without "#", each once, sorted. */
export async function setTags(id: string, tags: readonly string[], on: Database = db): Promise<void> {
  const tidy = [...new Set(tags.map((tag) => tag.trim().replace(/^#/, "")).filter((tag) => tag !== ""))].sort();
  await change(id, on, (contact) => ({ ...contact, tags: tidy }));
}

/** There is no such contact any more; nothing was written. */
class NoContactError extends Error {
  override readonly name = "NoContactError";
}

/** One change of one contact in a transaction of its own: it is read, changed and written without anybody between. */
async function change(id: string, on: Database, edit: (contact: Contact) => Contact): Promise<void> {
  await on.transaction("rw", on.contacts, on.identities, on.identityKeys, async () => {
    const contact = await getContact(id, on);
    if (!contact) throw new NoContactError(id);
    await on.contacts.put(shelved(edit(contact)));
  });
}
