/** Everything, in chunks: for exports that must not hold a whole database in memory. */
import { Dexie } from "dexie";
import type { Direction } from "../model/direction";
import type { Whom } from "../model/filter";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { type Database, db } from "./database";
import { contactIds } from "./lists";
import { byId, unique } from "./rows";

/** The index that tells of an account what went either way. */
const ways = [
  ["[identityId+when]", "inbound"],
  ["[towardsId+when]", "outbound"],
] as const satisfies [index: string, Direction][];

/** Contacts read at a time. */
const chunk = 500;

export interface ContactRow {
  contact: Contact;
  identities: Identity[];
  /** the user's notes, oldest first */
  notes: string[];
}

export interface InteractionRow {
  contact: Contact;
  /** the account of theirs that it came from or went to */
  identity: Identity;
  interaction: Interaction;
  direction: Direction;
  post?: PostRecord;
}

/** Whom to export: those a filter lets through, or those of these ids. */
export type Chosen = Whom | { ids: readonly string[] };

/** Every contact that is chosen, with its accounts; newest first where nothing is filtered. */
export async function* eachContact(filter: Chosen = {}, on: Database = db): AsyncGenerator<ContactRow> {
  // the ids are taken at once, so that what is captured meanwhile neither repeats nor hides a contact
  const ids = "ids" in filter ? filter.ids : await contactIds(filter, on);
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk);
    const contacts = await on.contacts.bulkGet(some);
    const identities = Map.groupBy(
      await on.identities.where("contactId").anyOf(some).toArray(),
      (identity) => identity.contactId,
    );
    const all = [...identities.values()].flat().map(({ id }) => id);
    const notes = Map.groupBy(
      await on.notes.where("identityId").anyOf(all).sortBy("createdAt"),
      (note) => note.identityId,
    );
    for (const contact of contacts) {
      if (!contact) continue;
      const theirs = identities.get(contact.id) ?? [];
      const said = theirs.flatMap(({ id }) => notes.get(id) ?? []).map(({ text }) => text);
      yield { contact, identities: theirs, notes: said };
    }
  }
}

/**
 * Every interaction of every contact that is chosen, contact by contact, oldest first within an account: what they
 * did, then what the user's own accounts did to them.
 */
export async function* eachInteraction(filter: Chosen = {}, on: Database = db): AsyncGenerator<InteractionRow> {
  for await (const { contact, identities } of eachContact(filter, on)) {
    for (const identity of identities) {
      for (const [index, direction] of ways) {
        const all = on.interactions.where(index).between([identity.id, Dexie.minKey], [identity.id, Dexie.maxKey]);
        const rows = await all.toArray();
        const posts = byId(await on.posts.bulkGet(unique(rows.map((row) => row.postId))));
        for (const interaction of rows) {
          const post = posts.get(interaction.postId ?? "");
          yield { contact, identity, interaction, direction, ...(post && { post }) };
        }
      }
    }
  }
}
