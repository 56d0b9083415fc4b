import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { salesStart } from "../../tests/builders/sales";
import type { Database } from "./database";
import { Changes, type DumpedChange, dumpedTables, listenToChanges, pagesOf } from "./dump";
import { tellingStretches } from "./exactKeys";
import { inTurn } from "./turns";

const pause = () => new Promise<void>((resolve) => void setTimeout(resolve));

const notes = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ id: `n${from + at}`, identityId: "x:rani", text: "halo", ...times }));
const times = { createdAt: salesStart, editedAt: salesStart };

async function changesBy(write: (on: Database) => Promise<unknown>, most?: number): Promise<DumpedChange[]> {
  const on = freshDatabase();
  await on.notes.bulkAdd(notes(300));
  const { changes, stop } = listenToChanges(on, { pause, ...(most !== undefined && { most }) });
  await write(on);
  return changes().finally(stop);
}

test("what is written in bulk is read again, and no other row of its table", async () => {
  const found = await changesBy((on) => on.notes.bulkPut(notes(60, 280)));
  expect(found.flatMap((change) => ("row" in change ? [(change.row as { id: string }).id] : []))).toEqual(
    notes(60, 280).map(({ id }) => id),
  );
  const since = new Changes(found);
  expect([since.stands("notes", "n279"), since.stands("notes", "n280")]).toEqual([true, false]);
});

test("where a whole table is walked through the stretch is told", async () => {
  const found = await changesBy((on) => tellingStretches(() => on.notes.bulkPut(notes(60, 100))));
  expect(found.filter((change) => "from" in change)).toEqual([{ table: "notes", from: "n100", to: "n159" }]);
});

test("numbers that the database gives are told as well", async () => {
  const rows = Array.from({ length: 60 }, () => ({ kind: "suggest" as const, id: "x:rani" }));
  const found = await changesBy((on) => on.queue.bulkAdd(rows));
  expect(found).toContainEqual({ table: "queue", row: { ...rows[0], seq: 60 } });
  expect(found).toHaveLength(120);
});

test("of a table that was cleared and filled again no more is read than may be", async () => {
  const refill = (on: Database) => on.notes.clear().then(() => on.notes.bulkAdd(notes(300)));
  await expect(changesBy(refill, 299)).rejects.toMatchObject({ name: "TooBusyError" });
  expect(await changesBy(refill, 301)).toHaveLength(301);
});

test("whoever writes without end waits for the last read", async () => {
  const on = freshDatabase();
  let isOver = false;
  let written = 0;
  const { changes, stop } = listenToChanges(on, { pause });
  const writing = (async () => {
    while (!isOver) await inTurn(() => on.notes.bulkPut(notes(1, written++)));
  })();
  const found = await changes().finally(stop);
  isOver = true;
  await writing;
  expect(found.length).toBeGreaterThan(0);
});

test("of rows that may be large few are read at once", async () => {
  const on = freshDatabase();
  for (const at of [1, 2]) await on.journal.add({ at, command: "save", count: 1, inverse: [] });
  await on.notes.bulkAdd(notes(2));
  const pages = async (name: string): Promise<number[]> => {
    const table = dumpedTables(on).find((each) => each.name === name);
    return table ? Array.fromAsync(pagesOf(on, table), ({ length }) => length) : [];
  };
  expect(await pages("journal")).toEqual([1, 1]);
  expect(await pages("notes")).toEqual([2]);
});
