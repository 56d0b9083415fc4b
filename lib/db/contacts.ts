/** Contacts: the queries the faces ask and the commands they give. */
import { Dexie } from "dexie";
import type { Account, NetworkId } from "../model/capture";
import type { Direction } from "../model/direction";
import { accountKeys } from "../model/ids";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { type Database, db } from "./database";
import { byId, unique } from "./rows";

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
