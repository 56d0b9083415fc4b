/** Interactions of a batch, joined with what is stored. */
import type { Change } from "../db/captured";
import type { Database } from "../db/database";
import { heirs, namedLike, onceOf } from "../db/loose";
import { allOf } from "../db/rows";
import type { NetworkId } from "../model/capture";
import { isLoose, looseRange } from "../model/ids";
import { joinInteraction } from "../model/join";
import type { Interaction } from "../model/records";
import { repointed } from "../model/repoint";
import type { Accounts } from "./accounts";

export type { Change } from "../db/captured";

/** What a batch does to interactions. */
export interface Happened {
  changed: readonly Change[];
  /** ids that are no more, because an account or the interaction itself got a better one, and what each became */
  renamed: ReadonlyMap<string, string>;
}

export async function takeInteractions(
  db: Database,
  accounts: Accounts,
  read: readonly Interaction[],
): Promise<Happened> {
  const changes = new Changes();
  await repoint(db, accounts.moved, changes);
  const ids = [...new Set(read.map((row) => row.id))].filter((id) => !changes.has(id));
  const [stored, hasLoose] = await Promise.all([
    db.interactions.bulkGet(ids),
    (read.length > 0 || accounts.moved.size > 0) && holdsLoose(db, accounts.network),
  ]);
  for (const row of stored) if (row) changes.know(row);
  for (const row of read) changes.join(row);
  await dropLoose(db, changes, hasLoose);
  return { changed: changes.all(), renamed: changes.renamed() };
}

/** Writes what changed. */
export async function writeInteractions(db: Database, changed: readonly Change[]): Promise<void> {
  const gone = changed.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  const rows = changed.flatMap(({ after }) => (after ? [after] : []));
  await Promise.all([gone.length > 0 && db.interactions.bulkDelete(gone), db.interactions.bulkPut(rows)]);
}

/** The rows at work, by id. */
class Changes {
  private readonly rows = new Map<string, Change>();
  private readonly heirs = new Map<string, string>();

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** A row as it is stored. */
  know(row: Interaction): void {
    this.rows.set(row.id, { before: row, after: row });
  }

  /** One more reading of a row. */
  join(row: Interaction): void {
    const known = this.rows.get(row.id);
    this.rows.set(row.id, { before: known?.before, after: known?.after ? joinInteraction(known.after, row) : row });
  }

  /** A row that will be no more: it is one with `heir`. `stored` where it was not known yet. */
  drop(id: string, heir: string, stored?: Interaction): void {
    this.rows.set(id, { before: this.rows.get(id)?.before ?? stored, after: undefined });
    if (heir !== id) this.heirs.set(id, heir);
  }

  /** The rows as they will be. */
  next(): Interaction[] {
    return [...this.rows.values()].flatMap(({ after }) => after ?? []);
  }

  all(): Change[] {
    return [...this.rows.values()].filter(({ before, after }) => before !== after);
  }

  /** The dropped ones that were stored, and what each became in the end. */
  renamed(): Map<string, string> {
    const last = (id: string): string => {
      const heir = this.heirs.get(id);
      return heir === undefined || this.rows.get(id)?.after ? id : last(heir);
    };
    const gone = [...this.rows].filter(([, { before, after }]) => before && !after);
    return new Map(gone.map(([id]) => [id, last(id)]));
  }
}

/** Rows of identities that became another one move along, and may meet a row that is already there. */
async function repoint(db: Database, moved: ReadonlyMap<string, string>, changes: Changes): Promise<void> {
  if (moved.size === 0) return;
  const old = [...moved.keys()];
  const rows = (
    await Promise.all([
      db.interactions.where("[identityId+when]").inAnyRange(old.map(allOf)).toArray(),
      db.interactions.where("targetId").anyOf(old).toArray(),
      onceOf(old, db),
    ])
  ).flat();
  const next = new Map(rows.map((row) => [row.id, repointed(row, moved)]));
  const there = await db.interactions.bulkGet([...new Set([...next.values()].map((row) => row.id))]);
  for (const row of there) if (row) changes.know(row);
  for (const row of rows) changes.drop(row.id, next.get(row.id)?.id ?? row.id, row);
  for (const row of next.values()) changes.join(row);
}

/** Whether a network has items without a native id at all: the rule is that it has none. */
async function holdsLoose(db: Database, network: NetworkId): Promise<boolean> {
  const [from, to] = looseRange(network);
  return (await db.interactions.where("id").between(from, to).limit(1).count()) > 0;
}

/** An item read without its native id gives way to one that was read with it and else the same, see model/readAs.ts. */
async function dropLoose(db: Database, changes: Changes, hasLoose: boolean): Promise<void> {
  const next = changes.next();
  const loose = next.filter(({ id }) => isLoose(id));
  const stored = (await namedLike(loose, db)).filter(({ id }) => !changes.has(id));
  if (loose.length > 0) {
    const named = heirs([...stored, ...next]);
    for (const { id } of loose) {
      const heir = named.get(id);
      if (heir !== undefined) changes.drop(id, heir);
    }
  }
  if (!hasLoose) return;
  const named = heirs(next);
  for (const row of await db.interactions.bulkGet([...named.keys()]))
    if (row) changes.drop(row.id, named.get(row.id) ?? row.id, row);
}
