/** Everything, in chunks: for exports that must not hold a whole database in memory. */
import { Dexie } from "dexie";
import type { Contact, ContactFilter, Identity, Interaction, PostRecord } from "../model/records";
import { contactIds } from "./contacts";
import { type Database, db } from "./database";
import { byId, unique } from "./rows";

/** Contacts read at a time. */
const chunk = 500;

export interface ContactRow {
  contact: Contact;
  identities: Identity[];
}

export interface InteractionRow {
  contact: Contact;
  identity: Identity;
  interaction: Interaction;
  post?: PostRecord;
}

/** Every contact a filter lets through, with its accounts; newest first where there is no filter. */
export async function* eachContact(filter: ContactFilter = {}, on: Database = db): AsyncGenerator<ContactRow> {
  // the ids are taken at once, so that what is captured meanwhile neither repeats nor hides a contact
  const ids = await contactIds(filter, on);
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk);
    const contacts = await on.contacts.bulkGet(some);
    const identities = Map.groupBy(
      await on.identities.where("contactId").anyOf(some).toArray(),
      (identity) => identity.contactId,
    );
    for (const contact of contacts) if (contact) yield { contact, identities: identities.get(contact.id) ?? [] };
  }
}

/** Every interaction of every contact a filter lets through, contact by contact, oldest first within an account. */
export async function* eachInteraction(filter: ContactFilter = {}, on: Database = db): AsyncGenerator<InteractionRow> {
  for await (const { contact, identities } of eachContact(filter, on)) {
    for (const identity of identities) {
      const rows = await on.interactions
        .where("[identityId+when]")
        .between([identity.id, Dexie.minKey], [identity.id, Dexie.maxKey])
        .toArray();
      const posts = byId(await on.posts.bulkGet(unique(rows.map((row) => row.postId))));
      for (const interaction of rows) {
        const post = posts.get(interaction.postId ?? "");
        yield { contact, identity, interaction, ...(post && { post }) };
      }
    }
  }
}
