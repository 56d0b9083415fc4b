/** One batch at work: what it read from the database, what it changes, and what it writes in the end. */
import type { Database } from "../db/database";
import type { Batch, NetworkId, Post } from "../model/capture";
import { isItem } from "../model/engagement";
import { isLoose, looseId, looseRange } from "../model/ids";
import { joinInteraction, joinPost } from "../model/join";
import type { Daily, Interaction, PostRecord } from "../model/records";
import { counted } from "../model/summary";
import type { Accounts } from "./accounts";
import { type Change, writeContacts } from "./contacts";
import { qualityOf, repointed, toInteraction, toPost } from "./rows";

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
    await writeContacts(db, accounts, changed, this.halfLifeDays);
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
