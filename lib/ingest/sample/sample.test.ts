import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../tests/builders/database";
import { workOutAll } from "../../../tests/builders/reader";
import { act, waiting } from "../../../tests/browser/faces/people";
import type { Database } from "../../db/database";
import { listContacts } from "../../db/lists";
import { joinContacts } from "../../db/joins";
import { undo, undoable } from "../../db/journal";
import { addNote } from "../../db/notes";
import { addOpportunity, board } from "../../db/opportunities";
import { setSaved, tagContacts } from "../../db/profiles";
import { saveRule } from "../../db/rules";
import { sampleState, wantSample } from "../../db/sample";
import { addTask } from "../../db/tasks";
import { verify } from "../../db/verify";
import { dayMs } from "../../model/days";
import { isAtRisk, isBack } from "../../model/rhythm";
import { isSample } from "../../model/sample";
import { ingest } from "../ingest";
import { suggestQueued } from "../suggest";
import { keysOfIdentity } from "../traits";
import { sampleStep } from "./load";
import sample from "./sample.json";

const now = Date.UTC(2026, 10, 22, 9);
const load = () => Promise.resolve(sample);
let on: Database;

beforeEach(() => {
  on = freshDatabase();
});

async function work(): Promise<void> {
  while (await sampleStep(load, on));
  await workOutAll(on, now);
}

async function loaded(language: "en" | "id" = "en"): Promise<void> {
  await wantSample({ load: language }, { now, on });
  await work();
}

async function removed(): Promise<void> {
  await wantSample("remove", { now, on });
  await work();
}

/** Tables whose rows say when something was begun or written, and nothing of what is there. */
const ofClocks = new Set(["stamps", "termPasts"]);

/** Every other row of every table. Of what only says where a row stands, that the places of those who went are free. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(on.tables.map(async (each) => [each.name, await each.toArray()] as const));
  const rows = Object.fromEntries(tables.filter(([name]) => !ofClocks.has(name))) as Record<string, unknown[]>;
  rows.places = (rows.places as { chunk: number; ids: string[] }[]).map(({ chunk, ids }) => ({
    chunk,
    ids: ids.slice(0, ids.findLastIndex((id) => id !== "") + 1),
  }));
  return rows;
}

/** Somebody's own days with Jalin. */
async function lived(): Promise<void> {
  for (const reading of waiting(now)) await ingest(reading, { now, db: on });
  const [first, second] = await listContacts({ order: "hot", limit: 2 }, on);
  const options = { now, on };
  await setSaved(first?.id ?? "", true, options);
  await addNote(first?.id ?? "", "Asked for a box.", options);
  await addTask({ identityId: first?.id, title: "Send it", dueOn: "2026-11-25" }, options);
  await addOpportunity({ identityId: second?.id ?? "", title: "Beans" }, options);
  await saveRule(
    { name: "Tags", on: true, when: {}, who: { is: "all", of: [] }, deeds: [{ do: "tag", tag: "seen" }] },
    options,
  );
  while ((await suggestQueued(50, on)) > 0);
  await workOutAll(on, now);
}

async function differences(): Promise<unknown> {
  const { count, differences: found } = await verify({ keysOf: keysOfIdentity, on });
  return count === 0 ? [] : found;
}

it("brings people of every kind: steady, silent, back again, waiting for an answer, on several networks", async () => {
  await loaded();
  const people = await listContacts({ order: "hot", limit: 200 }, on);
  // two of them have an account of which it is only supposed that it is theirs
  expect(people.length).toBe(Object.keys(sample.people).length + 2);
  expect(await sampleState(on)).toEqual({ is: "loaded", people: people.length });
  const count = (fits: (person: (typeof people)[number]) => boolean): number => people.filter(fits).length;
  for (const stage of ["acquire", "enhance", "retain"])
    expect(count((each) => each.stage === stage)).toBeGreaterThan(3);
  expect(count((each) => isAtRisk(each, now))).toBeGreaterThan(1);
  expect(count((each) => isBack(each, now))).toBe(1);
  expect(count((each) => (each.has.asks ?? 0) > 0)).toBeGreaterThan(4);
  expect(count(({ networks }) => networks.length > 1)).toBeGreaterThan(1);
  expect(new Set(people.flatMap(({ networks }) => networks)).size).toBe(5);
  const first = Math.min(...people.map((each) => each.first));
  expect(now - first).toBeGreaterThan(90 * dayMs);
  expect(await on.tasks.count()).toBeGreaterThan(4);
  expect(await on.segments.count()).toBe(2);
  expect((await board({}, on)).every(({ cards }) => cards.length > 0)).toBe(true);
  expect(await on.quarantine.count()).toBe(0);
  expect(await differences()).toEqual([]);
});

it("says the user's part of it in their language", async () => {
  await loaded("id");
  expect((await on.segments.toArray()).map(({ name }) => name).sort()).toEqual([
    "Kedai yang bertanya (contoh)",
    "Langganan (contoh)",
  ]);
});

it("does nothing when it is loaded twice", async () => {
  await loaded();
  const before = await everything();
  await loaded();
  expect(await everything()).toEqual(before);
});

it("can be told from what was captured", async () => {
  await lived();
  expect((await on.identities.toCollection().primaryKeys()).filter(isSample)).toEqual([]);
  const captured = await on.identities.count();
  await loaded();
  const ids = await on.identities.toCollection().primaryKeys();
  expect(ids.filter((id) => !isSample(id)).length).toBe(captured);
});

describe("removing it", () => {
  it("leaves an empty database empty", async () => {
    await loaded();
    await removed();
    expect(Object.values(await everything()).flat()).toEqual([]);
    expect(await sampleState(on)).toEqual({ is: "none" });
  });

  it("leaves every row as it was", async () => {
    await lived();
    const before = await everything();
    await loaded();
    while ((await suggestQueued(50, on)) > 0);
    expect((await on.queue.toArray()).filter(({ kind, id }) => kind === "rules" && isSample(id))).toEqual([]);
    expect(await everything()).not.toEqual(before);
    await removed();
    expect(await everything()).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it("takes what was entered on its people, and leaves what was captured and entered meanwhile on others", async () => {
    await lived();
    await loaded();
    const people = await listContacts({ order: "hot", limit: 200 }, on);
    const mine = people.filter(({ id }) => !isSample(id));
    const theirs = people.filter(({ id }) => isSample(id));
    const options = { now, on };
    await tagContacts([mine[0]?.id ?? "", theirs[0]?.id ?? ""], "both", "add", options);
    await addTask({ identityId: theirs[1]?.id, title: "Theirs", dueOn: "2026-12-01" }, options);
    await joinContacts(mine[1]?.id ?? "", [theirs[2]?.id ?? ""], options);
    await ingest(act(now, "maya", "comment", "launch", dayMs, { text: "And one more." }), { now, db: on });
    const kept = await on.contacts.filter(({ id }) => !isSample(id)).count();
    await removed();
    expect((await on.contacts.toCollection().primaryKeys()).filter(isSample)).toEqual([]);
    expect(await on.contacts.count()).toBe(kept);
    expect((await on.contacts.get(mine[0]?.id ?? ""))?.tags).toEqual(["both"]);
    expect((await on.tasks.toArray()).map(({ title }) => title)).toEqual(["Send it"]);
    expect(await differences()).toEqual([]);

    // what was done to both at once is undone of those who are left
    for (const { seq = 0 } of await undoable(50, on)) await undo(seq, options);
    expect((await on.profiles.toCollection().primaryKeys()).filter(isSample)).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it("gives up a loading that is on its way", async () => {
    await lived();
    const before = await everything();
    await wantSample({ load: "en" }, { now, on });
    for (let step = 0; step < 9; step += 1) await sampleStep(load, on);
    expect(await sampleState(on)).toMatchObject({ is: "loading", done: 9 });
    await removed();
    expect(await everything()).toEqual(before);
  });
});
