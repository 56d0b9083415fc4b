/**
 * Dexie 4 tells of 50 rows and more that are written at once as if the whole table had changed. Whoever reads again what was
 * written (dump.ts) or keeps what was read (insights/written.ts) would read it all; so the keys are told here instead. What
 * dexie tells of the indexes stays as it is. Every live query remembers all that it was told since it was asked last, and some
 * are not asked again for days: where a whole table is walked through, stretches are told, not millions of keys.
 */
import {
  cmp,
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type IndexableType,
  type Middleware,
  RangeSet,
} from "dexie";

/** Rows written at once from which on dexie tells no keys. */
const manyRows = 50;

export const exactKeys: Middleware<DBCore> = {
  stack: "dbcore",
  name: "exactKeys",
  // below what tells of writings, which hands down the object that it fills and reads it afterwards
  level: -0.5,
  create: (down) => ({
    ...down,
    table: (name) => {
      const table = down.table(name);
      return { ...table, mutate: (asked) => mutate(table, `idb://${down.schema.name}/${name}/`, asked) };
    },
  }),
};

function mutate(table: DBCoreTable, part: string, asked: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const done = table.mutate(asked);
  if (asked.type === "delete" || asked.type === "deleteRange" || asked.values.length < manyRows) return done;
  return done.then((answer) => {
    const keys = (answer.results as IndexableType[] | undefined)?.filter((key) => (key as unknown) !== undefined);
    if (keys && asked.mutatedParts) asked.mutatedParts[part] = toldOf(keys);
    return answer;
  });
}

let walking = 0;

/** Tells stretches of what is written by some work that walks through whole tables. */
export async function tellingStretches<T>(work: () => Promise<T>): Promise<T> {
  walking += 1;
  try {
    return await work();
  } finally {
    walking -= 1;
  }
}

function toldOf(keys: IndexableType[]): RangeSet {
  const [first, last] = [keys[0], keys.at(-1)];
  // what stands in no order belongs to no walk: its stretch could be the whole table
  const isStretch = walking > 0 && keys.every((key, at) => at === 0 || cmp(keys[at - 1], key) < 0);
  if (!isStretch || first === undefined || last === undefined) return new RangeSet().addKeys(keys);
  return new RangeSet(first, last);
}
