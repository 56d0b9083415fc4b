/**
 * All that the database holds, read page by page in short transactions, so that pages may be captured meanwhile. What is
 * written during that is read once more at its end, in one transaction: taken together this is the database as it was in that
 * moment.
 */
import { cmp, Dexie, type IntervalTree, RangeSet, type Table } from "dexie";
import type { Database } from "./database";
import { allMigrations } from "./database";
import { alone } from "./turns";

/** A table, and what its rows are known by. */
export interface DumpedTable {
  name: string;
  key: string | string[];
}

/** Rows that are gone or were put there since they were dumped: first all stretches of keys, then the rows in them. */
export type DumpedChange = { table: string; from: unknown; to: unknown } | { table: string; row: unknown };

/** More was written while it was read than is read again. */
class TooBusyError extends Error {
  override readonly name = "TooBusyError";
}

/** Rows of one page. */
const atATime = 1_000;

/** Fewer of tables whose rows may be large: one of the journal or of the pieces can hold what a hundred contacts were. */
const fewerOf: Readonly<Record<string, number>> = { journal: 1, importParts: 10, talk: 10, months: 10 };

/** How many rows of a table are in memory at once. */
export function rowsAtOnce(table: string): number {
  return fewerOf[table] ?? atATime;
}

/** Stretches of keys and rows in them that are read again at most: they are in memory, here and when they are put back. */
const mostChanges = 50_000;

/** How often it is looked whether something was written while all that was written was read again. */
const mostTries = 20;

/** The schema that this code knows. */
export const schemaVersion = allMigrations.at(-1)?.version ?? 0;

/** The tables there are, those that others refer to last: what is shown of people then is what comes last as well. */
export function dumpedTables(on: Database): DumpedTable[] {
  return on.tables
    .map((table) => ({ name: table.name, key: keyOf(table) }))
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

const last = ["identities", "identityKeys", "contacts", "columns", "places", "stamps"];

function place({ name }: DumpedTable): number {
  return last.indexOf(name);
}

function keyOf(table: Table): string | string[] {
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath === "string") return keyPath;
  if (keyPath) return [...keyPath];
  throw new Error(`${table.name} keeps its keys apart from its rows`);
}

/** The key of a row. */
export function keyIn(row: unknown, key: string | string[]): unknown {
  const fields = row as Record<string, unknown>;
  return typeof key === "string" ? fields[key] : key.map((each) => fields[each]);
}

/** How many rows there are. */
export async function countAll(on: Database): Promise<number> {
  const counts = await Promise.all(on.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The rows of a table in the order of their keys, page by page, each read when it is asked for. */
export async function* pagesOf(on: Database, { name, key }: DumpedTable): AsyncGenerator<unknown[]> {
  const most = rowsAtOnce(name);
  const table = on.table<unknown>(name);
  for (let after: unknown; ;) {
    const rows = await (after === undefined ? table.toCollection() : table.where(":id").above(after as string))
      .limit(most)
      .toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < most) return;
    after = keyIn(rows.at(-1), key);
  }
}

interface ListenOptions {
  /** a moment in which other contexts can tell what they wrote */
  pause: () => Promise<void>;
  most?: number;
}

/** Hears from now on of all that is written; `changes` gives it, `stop` ends that. */
export function listenToChanges(
  on: Database,
  { pause, most = mostChanges }: ListenOptions,
): { changes: () => Promise<DumpedChange[]>; stop: () => void } {
  const written = new Map<string, RangeSet>(on.tables.map(({ name }) => [name, new RangeSet()]));
  let isNews = false;
  const hear = (parts: Record<string, IntervalTree | undefined>): void => {
    for (const [name, since] of written) {
      const stretch = parts[`idb://${on.name}/${name}/`];
      if (parts.all) since.add(new RangeSet(Dexie.minKey, Dexie.maxKey));
      else if (stretch && stretch.d > 0) since.add(stretch);
      else continue;
      isNews = true;
    }
  };
  Dexie.on.storagemutated.subscribe(hear);
  return {
    stop: () => Dexie.on.storagemutated.unsubscribe(hear),
    async changes() {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const found = await alone(async () => {
          // other contexts tell a moment after they committed: what comes while this is read may belong to it
          await pause();
          isNews = false;
          const rows = await readAgain(on, written, most);
          await pause();
          return isNews ? undefined : rows;
        });
        if (found) return found;
      }
      throw new TooBusyError(`still written to after ${mostTries} tries`);
    },
  };
}

async function readAgain(on: Database, written: ReadonlyMap<string, RangeSet>, most: number): Promise<DumpedChange[]> {
  const gone: DumpedChange[] = [];
  const rows: DumpedChange[] = [];
  await on.transaction("r", on.tables, async () => {
    for (const [table, since] of written) {
      const stretches = [...since];
      for (const { from, to } of stretches) gone.push({ table, from, to });
      const keys = stretches.filter(isOne).map(({ from }) => from as string);
      for (let at = 0; at < keys.length && gone.length <= most; at += atATime)
        for (const row of await on.table<unknown, string>(table).bulkGet(keys.slice(at, at + atATime)))
          if (row !== undefined) rows.push({ table, row });
      for (const { from, to } of stretches.filter((stretch) => !isOne(stretch))) {
        const left = Math.max(0, most - gone.length - rows.length);
        const found = on.table<unknown>(table).where(":id").between(from, to, true, true);
        for (const row of await found.limit(left + 1).toArray()) rows.push({ table, row });
      }
      if (gone.length + rows.length > most) throw new TooBusyError("too much was written");
    }
  });
  return [...gone, ...rows];
}

/** True for a stretch of one key. */
function isOne({ from, to }: { from: unknown; to: unknown }): boolean {
  return cmp(from, to) === 0;
}

/** Which rows of a dump count no more, and those that count instead. */
export class Changes {
  private readonly single = new Set<string>();
  private readonly wide: { table: string; from: unknown; to: unknown }[] = [];
  private readonly rows = new Map<string, unknown[]>();

  constructor(changes: Iterable<DumpedChange>) {
    for (const change of changes) {
      if ("row" in change) {
        const rows = this.rows.get(change.table);
        if (rows) rows.push(change.row);
        else this.rows.set(change.table, [change.row]);
      } else if (isOne(change)) this.single.add(`${change.table} ${JSON.stringify(change.from)}`);
      else this.wide.push(change);
    }
  }

  /** Whether a row of a table stands as it was dumped. */
  stands(table: string, key: unknown): boolean {
    if (this.single.size > 0 && this.single.has(`${table} ${JSON.stringify(key)}`)) return false;
    return !this.wide.some(({ table: of, from, to }) => of === table && cmp(key, from) >= 0 && cmp(key, to) <= 0);
  }

  /** The rows of a table that count besides those that stand. */
  of(table: string): readonly unknown[] {
    return this.rows.get(table) ?? [];
  }
}
