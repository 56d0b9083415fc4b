/** One batch at work: what it read from the database, what it changes, and what it writes in the end. */
import type { Database } from "../db/database";
import type { Batch, NetworkId, Post } from "../model/capture";
import { isItem } from "../model/engagement";
import { isLoose, looseId, looseRange } from "../model/ids";
import { joinInteraction, joinPost } from "../model/join";
import type { Contact, Daily, Interaction, PostRecord } from "../model/records";
import { shelved } from "../model/shelves";
import { counted, describe, inShort, newContact, recounted, withInteraction } from "../model/summary";
import { joinContacts } from "../model/contact";
import type { Accounts } from "./accounts";
import { qualityOf, repointed, toInteraction, toPost } from "./rows";

/** A row before and after the batch; undefined where there was, or will be, none. */
interface Change {
  before: Interaction | undefined;
  after: Interaction | undefined;
}

export class Work {
  private readonly posts = new Map<string, PostRecord>();
  private readonly changes = new Map<string, Change>();
  private readonly network: NetworkId;

  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly halfLifeDays: number,
  ) {
    this.network = accounts.network;
  }

  /** Joins everything the batch holds with what is stored. */
  async take(batch: Batch): Promise<void> {
    const posts: PostRecord[] = [];
    const interactions: Interaction[] = [];
    for (const { is, value, source, seenAt } of batch.rows) {
      const quality = qualityOf(source);
      const addPost = (post: Post): void => {
        const authorId = post.author && this.accounts.idOf(post.author);
        posts.push(toPost(this.network, post, authorId, quality, seenAt));
      };
      if (is === "post") addPost(value);
      if (is !== "capture") continue;
      if (value.post) addPost(value.post);
      const resolved = {
        identityId: this.accounts.idOf(value.actor),
        targetId: value.target && this.accounts.idOf(value.target),
      };
      interactions.push(toInteraction(this.network, value, resolved, { quality, seenAt, page: batch.page }));
    }
    await this.takePosts(posts);
    await this.takeInteractions(interactions);
  }

  /** Writes all that changed. Counters follow from the changes; where they can't, they are counted afresh. */
  async write(): Promise<void> {
    const { db, accounts } = this;
    const changed = [...this.changes.values()].filter(({ before, after }) => before !== after);
    const gone = changed.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
    if (gone.length > 0) await db.interactions.bulkDelete(gone);
    await db.interactions.bulkPut(changed.flatMap(({ after }) => (after ? [after] : [])));
    await db.posts.bulkPut([...this.posts.values()]);
    await this.writeContacts(changed);
    await this.writeDaily(changed);
    await db.identities.bulkDelete([...accounts.moved.keys()]);
    await db.identities.bulkPut([...accounts.touched.values()]);
    await db.identityKeys.bulkPut([...accounts.changedKeys.values()]);
  }

  private async takePosts(read: readonly PostRecord[]): Promise<void> {
    const { moved } = this.accounts;
    const stored = await this.db.posts.bulkGet([...new Set(read.map((post) => post.id))]);
    const repoint =
      moved.size === 0
        ? []
        : await this.db.posts
            .where("authorId")
            .anyOf([...moved.keys()])
            .toArray();
    for (const post of [...repoint, ...stored]) if (post) this.posts.set(post.id, withAuthor(post, moved));
    for (const post of read) {
      const known = this.posts.get(post.id);
      this.posts.set(post.id, known ? joinPost(known, post) : post);
    }
  }

  private async takeInteractions(read: readonly Interaction[]): Promise<void> {
    const { db } = this;
    await this.repointInteractions();
    const ids = [...new Set(read.map((row) => row.id))].filter((id) => !this.changes.has(id));
    for (const row of await db.interactions.bulkGet(ids))
      if (row) this.changes.set(row.id, { before: row, after: row });
    for (const row of read) this.put(row);
    await this.dropLoose(read);
  }

  /** Rows of identities that became another one move along, and may meet a row that is already there. */
  private async repointInteractions(): Promise<void> {
    const { db } = this;
    const { moved } = this.accounts;
    if (moved.size === 0) return;
    const old = [...moved.keys()];
    const rows = [
      ...(await db.interactions
        .where("[identityId+when]")
        .inAnyRange(
          old.map((id) => [
            [id, Number.NEGATIVE_INFINITY],
            [id, Number.POSITIVE_INFINITY],
          ]),
        )
        .toArray()),
      ...(await db.interactions.where("targetId").anyOf(old).toArray()),
    ];
    const next = new Map(rows.map((row) => [row.id, repointed(row, moved)]));
    const there = await db.interactions.bulkGet([...new Set([...next.values()].map((row) => row.id))]);
    for (const row of there) if (row) this.changes.set(row.id, { before: row, after: row });
    for (const row of rows) this.changes.set(row.id, { before: row, after: undefined });
    for (const row of next.values()) this.put(row);
  }

  /**
   * An item read without its native id gives way to the same item read with it: same person, same post, same words.
   * One cheap look tells that a network has no such rows, which is the rule.
   */
  private async dropLoose(read: readonly Interaction[]): Promise<void> {
    const { db } = this;
    const items = [...this.changes.values()].flatMap(({ after }) => (after && isItem(after.type) ? [after] : []));
    const loose = items.filter((row) => isLoose(row.id));
    for (const row of loose) {
      const theirs = await db.interactions
        .where("[identityId+when]")
        .between([row.identityId, Number.NEGATIVE_INFINITY], [row.identityId, Number.POSITIVE_INFINITY])
        .toArray();
      const all = [...theirs.filter((each) => !this.changes.has(each.id)), ...items];
      if (all.some((each) => !isLoose(each.id) && isItem(each.type) && looseId(each) === row.id)) this.drop(row.id);
    }
    if (read.length === 0) return;
    const [from, to] = looseRange(this.network);
    if ((await db.interactions.where("id").between(from, to).limit(1).count()) === 0) return;
    const named = items.filter((row) => !isLoose(row.id)).map(looseId);
    for (const row of await db.interactions.bulkGet([...new Set(named)]))
      if (row && !this.changes.has(row.id)) this.changes.set(row.id, { before: row, after: undefined });
      else if (row) this.drop(row.id);
  }

  private put(row: Interaction): void {
    const change = this.changes.get(row.id);
    const after = change?.after ? joinInteraction(change.after, row) : row;
    this.changes.set(row.id, { before: change?.before, after });
  }

  private drop(id: string): void {
    const change = this.changes.get(id);
    if (change) this.changes.set(id, { before: change.before, after: undefined });
  }

  private async writeContacts(changed: readonly Change[]): Promise<void> {
    const { db, accounts } = this;
    const { touched, moved } = accounts;
    // a contact is named after one of its identities and follows it
    const renamed = new Map<string, string>();
    for (const identity of touched.values()) {
      const contactId = moved.get(identity.contactId) ?? identity.contactId;
      if (contactId !== identity.contactId) touched.set(identity.id, { ...identity, contactId });
    }
    for (const [old, id] of moved) {
      const owner = touched.get(id)?.contactId ?? id;
      const left = accounts.stored.get(old);
      for (const contactId of [old, left?.contactId])
        if (contactId !== undefined && contactId !== owner) renamed.set(contactId, owner);
    }
    // other identities of a contact that is renamed, joined by the user, go along
    if (renamed.size > 0) {
      for (const other of await db.identities
        .where("contactId")
        .anyOf([...renamed.keys()])
        .toArray()) {
        if (moved.has(other.id)) continue;
        const now = touched.get(other.id) ?? other;
        touched.set(other.id, { ...now, contactId: renamed.get(now.contactId) ?? now.contactId });
      }
      for (const key of await db.identityKeys
        .where("identityId")
        .anyOf([...moved.keys()])
        .toArray())
        if (!accounts.changedKeys.has(key.key))
          accounts.changedKeys.set(key.key, { ...key, identityId: moved.get(key.identityId) ?? key.identityId });
    }
    const owners = new Set([...touched.values()].map((identity) => identity.contactId));
    const contacts = new Map<string, Contact>();
    for (const contact of await db.contacts.bulkGet([...owners])) if (contact) contacts.set(contact.id, contact);
    const recount = new Set<string>();
    if (renamed.size > 0) {
      const stored = await db.contacts.bulkGet([...renamed.keys()]);
      for (const contact of stored) {
        const id = contact && renamed.get(contact.id);
        if (!contact || id === undefined) continue;
        const there = contacts.get(id);
        contacts.set(id, there ? joinContacts(there, contact) : { ...contact, id });
        recount.add(id);
      }
      await db.contacts.bulkDelete([...renamed.keys()]);
    }
    for (const identity of touched.values())
      if (!contacts.has(identity.contactId)) contacts.set(identity.contactId, newContact(identity));

    for (const { before, after } of changed) {
      if (before && after && before.identityId === after.identityId) this.follow(contacts, before, after, recount);
      else if (after && !before) this.count(contacts, after, recount);
      else for (const row of [before, after]) if (row) recount.add(this.ownerOf(row, renamed));
    }
    await this.describeAndRecount(contacts, recount);
    await db.contacts.bulkPut([...contacts.values()].map(shelved));
  }

  /** One more interaction of a contact. */
  private count(contacts: Map<string, Contact>, row: Interaction, recount: ReadonlySet<string>): void {
    const id = this.accounts.touched.get(row.identityId)?.contactId;
    const contact = id === undefined ? undefined : contacts.get(id);
    if (contact && !recount.has(contact.id)) contacts.set(contact.id, withInteraction(contact, row, this.halfLifeDays));
  }

  /** An interaction of a contact that was already counted and is known better now. */
  private follow(contacts: Map<string, Contact>, before: Interaction, after: Interaction, recount: Set<string>): void {
    const id = this.accounts.touched.get(after.identityId)?.contactId;
    const contact = id === undefined ? undefined : contacts.get(id);
    if (!contact) return;
    if (before.type !== after.type || before.when !== after.when) recount.add(contact.id);
    else if (contact.lastInteraction?.id === after.id)
      contacts.set(contact.id, { ...contact, lastInteraction: inShort(after) });
  }

  private ownerOf(row: Interaction, renamed: ReadonlyMap<string, string>): string {
    const { moved, touched, stored } = this.accounts;
    const identity = touched.get(moved.get(row.identityId) ?? row.identityId) ?? stored.get(row.identityId);
    const contactId = identity?.contactId ?? row.identityId;
    return renamed.get(contactId) ?? contactId;
  }

  private async describeAndRecount(contacts: Map<string, Contact>, recount: ReadonlySet<string>): Promise<void> {
    const { db } = this;
    const { touched, moved } = this.accounts;
    const stored = await db.identities
      .where("contactId")
      .anyOf([...contacts.keys()])
      .toArray();
    const identities = new Map(stored.filter(({ id }) => !moved.has(id)).map((row) => [row.id, row]));
    for (const [id, identity] of touched) identities.set(id, identity);
    const byContact = Map.groupBy(identities.values(), (identity) => identity.contactId);
    for (const [id, contact] of contacts) {
      const own = byContact.get(id) ?? [];
      let next = contact;
      if (recount.has(id)) {
        const rows = await db.interactions
          .where("[identityId+when]")
          .inAnyRange(
            own.map((each) => [
              [each.id, Number.NEGATIVE_INFINITY],
              [each.id, Number.POSITIVE_INFINITY],
            ]),
          )
          .toArray();
        const met = Math.min(...own.map((each) => each.firstSeen));
        next = recounted(contact, rows, met, this.halfLifeDays);
      }
      contacts.set(id, describe(next, own));
    }
  }

  private async writeDaily(changed: readonly Change[]): Promise<void> {
    const steps = changed.flatMap(({ before, after }) =>
      before && after && before.type === after.type && before.when === after.when
        ? []
        : [...(before ? [{ row: before, by: -1 as const }] : []), ...(after ? [{ row: after, by: 1 as const }] : [])],
    );
    const idOf = (row: Interaction): string => `${dayOf(row.when)} ${row.network}`;
    const ids = [...new Set(steps.map(({ row }) => idOf(row)))];
    const days = new Map<string, Daily>();
    for (const day of await this.db.daily.bulkGet(ids)) if (day) days.set(day.id, day);
    for (const { row, by } of steps) {
      const id = idOf(row);
      const day = days.get(id) ?? { id, day: dayOf(row.when), network: row.network, counts: {} };
      days.set(id, { ...day, counts: counted(day.counts, row.type, by) });
    }
    const empty = [...days.values()].filter(({ counts }) => Object.keys(counts).length === 0);
    if (empty.length > 0) await this.db.daily.bulkDelete(empty.map(({ id }) => id));
    await this.db.daily.bulkPut([...days.values()].filter(({ counts }) => Object.keys(counts).length > 0));
  }
}

/** The UTC day of a moment, `2026-11-21`. */
function dayOf(when: number): string {
  return new Date(when).toISOString().slice(0, 10);
}

function withAuthor(post: PostRecord, moved: ReadonlyMap<string, string>): PostRecord {
  const authorId = post.authorId === undefined ? undefined : moved.get(post.authorId);
  return authorId === undefined ? post : { ...post, authorId };
}
