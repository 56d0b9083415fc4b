import { beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { deleteApart, takeBack } from "../../tests/builders/deleting";
import { workOutAll } from "../../tests/builders/reader";
import type { Database } from "../db/database";
import { undo, undoable } from "../db/journal";
import { addNote, deleteNote } from "../db/notes";
import { addOpportunity } from "../db/opportunities";
import { joinContacts } from "../db/joins";
import { noteViewer } from "../db/own";
import { setCompany, setField, tagContacts } from "../db/profiles";
import { wantRestore } from "../db/restore";
import { listSuppressed, unsuppress } from "../db/suppressed";
import { addTask } from "../db/tasks";
import { verify } from "../db/verify";
import type { Account } from "../model/capture";
import type { Contact } from "../model/records";
import { eraseForGood, eraseStep } from "./erase";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { deleteContacts } from "./remove";
import { savePerson } from "./save";
import { SuppressedError } from "./suppress";
import { keysOfIdentity } from "./traits";

const now = Date.UTC(2026, 10, 21);
const rani: Account = {
  id: "7001",
  handle: "rani_puspa",
  name: "Rani Puspa",
  headline: "sells beans · rani@puspa.example",
  url: "https://x.com/rani_puspa",
  avatar: "https://pbs.example/rani.jpg",
};
const budi: Account = { id: "7002", handle: "budi", name: "Budi" };
const shop: Account = { id: "7003", handle: "kopi_tetes", name: "Kopi Tetes" };
const raniId = "x:7001";

let on: Database;
beforeEach(() => {
  on = freshDatabase();
});

interface Read {
  network?: string;
  page?: string;
}

function read(rows: readonly object[], { network = "x", page = "https://x.com/home" }: Read = {}) {
  const sightings = rows.map((row) => ({ seenAt: now, source: "dom", is: "capture", ...row }));
  return ingest({ network, page, rows: sightings }, { now, db: on });
}

const comment = (actor: Account, id: string, more: object = {}) => ({
  value: { type: "comment", id, actor, text: "when do you open?", post: { id: "p1", author: shop }, ...more },
});

/** Every row in which something stands, by its table. */
async function rowsWith(pattern: RegExp): Promise<string[]> {
  const rows = await Promise.all(
    on.tables.map(async (table) =>
      (await table.toArray()).map((row: unknown) => `${table.name} ${JSON.stringify(row)}`),
    ),
  );
  return rows.flat().filter((row) => pattern.test(row));
}

const anyTrace = /rani|7001|puspa|secret/i;

async function settle(): Promise<void> {
  await workOutAll(on, now);
  expect((await verify({ on, keysOf: keysOfIdentity })).differences).toEqual([]);
}

test("of somebody with everything that there can be of a person nothing is left", async () => {
  const options = { now, on };
  await read([
    comment(shop, "c0"),
    comment(rani, "c1", { text: "my secret wish", url: "https://x.com/rani_puspa/status/c1" }),
    comment(budi, "c2", { parent: "c1", type: "reply" }),
    { value: { type: "follow", actor: budi, target: rani } },
    { value: { type: "mention", id: "c3", actor: budi, target: rani, text: "come by" } },
    { value: { type: "comment", id: "c4", actor: shop, parent: "c1", post: { id: "p1" }, text: "at nine" } },
    { is: "post", value: { id: "p9", author: rani, text: "a secret post", url: "https://x.com/rani_puspa/status/p9" } },
    { value: { type: "share", actor: budi, post: { id: "p9" } } },
    { value: { type: "comment", id: 4, actor: rani } },
  ]);
  await read([comment(budi, "c5", { post: { id: "p9" } })], { page: "https://x.com/rani_puspa/status/p9?s=20" });
  await setOwn("x", { id: "7003" }, true, options);
  await noteViewer("x", rani, on);
  await workOutAll(on, now);
  await tagContacts([raniId], "vip", "add", options);
  await setField(raniId, "company", "Puspa Beans", options);
  const added = await addNote(raniId, "a secret note", options);
  await addNote(raniId, "another secret note", options);
  await deleteNote((await on.notes.toCollection().primaryKeys())[0] ?? "", options);
  await addTask({ title: "Call", identityId: raniId, dueOn: "2026-11-30" }, options);
  await addOpportunity({ title: "Beans", identityId: raniId, value: { minor: 5, currency: "EUR" } }, options);
  await setCompany("x:7002", raniId, options);
  expect(added).toBeDefined();
  expect(await on.quarantine.count()).toBe(1);
  expect((await rowsWith(anyTrace)).length).toBeGreaterThan(15);

  expect(await eraseForGood([raniId], options)).toEqual({ ok: true });

  expect(await rowsWith(anyTrace)).toEqual([]);
  await settle();
  expect(await rowsWith(anyTrace)).toEqual([]);
  for (const { seq = 0 } of await undoable(99, on)) await undo(seq, options);
  expect(await rowsWith(anyTrace)).toEqual([]);
  // what others did stays, and the post as what they did it with
  expect(await on.posts.get("x:post:p9")).toMatchObject({ captured: { comment: 1, share: 1 } });
  const left = await on.interactions.orderBy("id").primaryKeys();
  expect(left.filter((id) => id.includes(":item:"))).toEqual(["x:item:c0", "x:item:c2", "x:item:c3", "x:item:c5"]);
  expect(left.filter((id) => id.includes(":share:"))).toHaveLength(1);
  expect(left.filter((id) => id.includes(":follow:"))).toHaveLength(0);
});

test("whoever is erased is not read again, by none of their names, nor by the ones they take later", async () => {
  await read([comment(rani, "c1")]);
  await eraseForGood([raniId], { now, on });
  const seenAs: Account[] = [rani, { id: "7001" }, { handle: "Rani_Puspa" }, { url: "https://x.com/rani_puspa" }];
  for (const account of seenAs) await read([comment(account, "c1"), { is: "account", value: account }]);
  await read([comment({ id: "7001", handle: "rani_moved" }, "c9")]);
  await read([comment({ handle: "rani_moved" }, "c10")]);
  expect(await on.identities.toCollection().primaryKeys()).toEqual(["x:7003"]);
  expect(await rowsWith(anyTrace)).toEqual([]);
  await expect(savePerson("x", { handle: "rani_puspa" }, { now, page: "https://x.com/home", on })).rejects.toThrow(
    SuppressedError,
  );
  await settle();
});

test("what nobody understands is not kept either where it names them", async () => {
  await read([comment(rani, "c1")]);
  await eraseForGood([raniId], { now, on });
  for (const account of [{ id: "7001" }, { handle: "Rani_Puspa" }, { url: "https://x.com/rani_puspa" }])
    await read([{ value: { type: "comment", id: 4, actor: account } }]);
  await read([{ value: { type: "comment", id: "4", actor: { id: 7001 } } }]);
  await read([{ value: { type: "comment", id: 4, actor: budi } }]);
  expect(await on.quarantine.count()).toBe(1);
  expect(await rowsWith(anyTrace)).toEqual([]);
});

test("a handle that passed to somebody else is theirs, as everywhere", async () => {
  await read([comment(rani, "c1")]);
  await eraseForGood([raniId], { now, on });
  await read([comment({ id: "8000", handle: "rani_puspa" }, "c2")]);
  expect(await on.identities.get("x:8000")).toMatchObject({ handle: "rani_puspa" });
  expect(await on.interactions.toCollection().primaryKeys()).toEqual(["x:item:c2"]);
});

test("who was known by a handle alone is known by the native id from then on", async () => {
  await read([comment({ handle: "rani_puspa" }, "c1")]);
  await eraseForGood(["x:@rani_puspa"], { now, on });
  await read([comment(rani, "c1")]);
  await read([comment({ id: "7001", handle: "rani_moved" }, "c2")]);
  expect(await on.interactions.count()).toBe(0);
  while (await eraseStep(on));
  expect(await rowsWith(anyTrace)).toEqual([]);
});

test("what others do to somebody erased is aimed at nobody, and a follow of them is nothing", async () => {
  await read([comment(rani, "c1")]);
  await setOwn("x", shop, true, { now, on });
  await eraseForGood([raniId], { now, on });
  await read([
    { value: { type: "follow", actor: budi, target: rani } },
    { value: { type: "mention", id: "m", actor: budi, target: rani, text: "come by?" } },
    { value: { type: "share", actor: budi, post: { id: "p9", author: rani, text: "a secret post" } } },
  ]);
  expect(await on.interactions.get("x:item:m")).toMatchObject({ targetId: "x:~", text: "come by?" });
  expect(await on.posts.get("x:post:p9")).toMatchObject({ captured: { share: 1 } });
  expect((await on.interactions.toCollection().primaryKeys()).some((id) => id.includes("follow"))).toBe(false);
  // it was not said to the user either
  expect(await on.inbox.count()).toBe(0);
  expect(await rowsWith(anyTrace)).toEqual([]);
  await settle();
});

test("where the ids of posts and comments name their author, these go as well", async () => {
  const did = "did:plc:raniexample";
  const author: Account = { id: did, handle: "rani.example" };
  const post = { id: `at://${did}/app.bsky.feed.post/1`, author };
  const at = { network: "bluesky", page: "https://bsky.app/profile/rani.example/post/1" };
  const parent = `at://${did}/app.bsky.feed.post/2`;
  const other: Account = { id: "did:plc:budi", handle: "budi.example" };
  const rows = [
    { value: { type: "comment", id: parent, actor: author, text: "secret", post } },
    { value: { type: "reply", id: "at://did:plc:budi/app.bsky.feed.post/3", actor: other, text: "ok", post, parent } },
    { value: { type: "reaction", actor: other, post } },
  ];
  await read(rows, at);
  await eraseForGood([`bluesky:${did}`], { now, on });
  expect(await rowsWith(anyTrace)).toEqual([]);
  await settle();
  const once = await on.interactions.toArray();
  expect(once.map(({ id }) => id)).toEqual(["bluesky:item:at://did:plc:budi/app.bsky.feed.post/3"]);
  await read(rows, at);
  expect(await rowsWith(anyTrace)).toEqual([]);
  expect(await on.interactions.toArray()).toEqual(once);
  await settle();
});

test("their posts and comments of before are read again once the suppression is removed, and nothing comes back by itself", async () => {
  await read([comment(rani, "c1")]);
  await addNote(raniId, "a secret note", { now, on });
  await eraseForGood([raniId], { now, on });
  const [erased] = await listSuppressed(on);
  expect(erased).toMatchObject({ at: now, accounts: [{ network: "x", count: 1 }] });
  await unsuppress(erased?.group ?? "", on);
  expect(await on.contacts.get(raniId)).toBeUndefined();
  await read([comment(rani, "c1")]);
  expect(await on.contacts.get(raniId)).toMatchObject({ name: "Rani Puspa", counts: { comment: 1 } });
  expect(await on.notes.count()).toBe(0);
  await settle();
});

test("the user themself is nobody to erase, and then nobody is", async () => {
  await read([comment(rani, "c1"), comment(budi, "c2")]);
  await setOwn("x", budi, true, { now, on });
  expect(await eraseForGood([raniId, "x:7002"], { now, on })).toEqual({ ok: false, reason: "own" });
  expect(await on.identities.get(raniId)).toBeDefined();
  expect(await listSuppressed(on)).toEqual([]);
});

test("several go at once, and are one line of the list", async () => {
  await read([comment(rani, "c1"), comment(budi, "c2"), comment(shop, "c3")]);
  await eraseForGood([raniId, "x:7002", "x:nobody"], { now, on });
  expect(await on.contacts.toCollection().primaryKeys()).toEqual(["x:7003"]);
  expect(await listSuppressed(on)).toMatchObject([{ accounts: [{ network: "x", count: 2 }] }]);
  await settle();
});

const raniByHandle: Account = { handle: "rani_puspa" };

/** Deletes her, has her read by her handle alone, and erases whom that gave. */
async function deletedThenErased(remove: Removing = deleteContacts): Promise<number> {
  await read([comment(rani, "c1", { text: "my secret wish" }), comment(budi, "c2")]);
  await addNote(raniId, "a secret note", { now, on });
  const entry = await remove([raniId, "x:7002"], { now, on });
  await read([comment(raniByHandle, "c5", { text: "again" })]);
  expect(await eraseForGood(["x:@rani_puspa"], { now, on })).toEqual({ ok: true });
  return entry ?? 0;
}

type Removing = (ids: readonly string[], options: { now: number; on: Database }) => Promise<number | undefined>;
const removings: [string, Removing][] = [
  ["at once", deleteContacts],
  ["one by one", deleteApart],
];

test.each(removings)(
  "who was deleted before %s, and is erased by another name, does not come back by undoing that",
  async (_, remove) => {
    const entry = await deletedThenErased(remove);
    expect(await rowsWith(anyTrace)).toEqual([]);
    expect(await takeBack(entry, { now, on })).toBe(true);
    expect(await rowsWith(anyTrace)).toEqual([]);
    expect(await on.contacts.get("x:7002")).toBeDefined();
    await settle();
    await read([comment({ id: "7001", handle: "rani_renamed" }, "c6")]);
    expect(await rowsWith(/7001|renamed/)).toEqual([]);
  },
);

test.each(removings)(
  "who is found erased only after they were deleted %s does not come back either",
  async (_, remove) => {
    await read([comment({ id: "7001" }, "c1", { text: "my secret wish" }), comment(budi, "c2")]);
    const entry = await remove([raniId, "x:7002"], { now, on });
    await read([comment(raniByHandle, "c5", { text: "again" })]);
    await eraseForGood(["x:@rani_puspa"], { now, on });
    await read([comment(rani, "c6")]);
    expect(await takeBack(entry ?? 0, { now, on })).toBe(true);
    expect((await rowsWith(/7001|secret/)).filter((row) => !row.startsWith("journal "))).toEqual([]);
    await settle();
  },
);

test("who had that handle before somebody erased comes back by undoing that they were deleted", async () => {
  await read([comment({ id: "7009", handle: "rani_puspa" }, "c1", { text: "of another" })]);
  const entry = await deleteContacts(["x:7009"], { now, on });
  await read([comment(rani, "c2")]);
  await eraseForGood([raniId], { now, on });
  await undo(entry ?? 0, { now, on });
  expect(await on.interactions.where("identityId").equals("x:7009").count()).toBe(1);
  await settle();
});

test("addresses about them go from what others did there long ago, whatever these did since", async () => {
  const page = "https://x.com/rani_puspa/status/p9";
  await read([comment(rani, "c1"), comment(budi, "c2", { url: `${page}/c2` })], { page });
  await read([comment(budi, "c3")]);
  await eraseForGood([raniId], { now, on });
  expect(await rowsWith(anyTrace)).toEqual([]);
  expect(await on.interactions.count()).toBe(2);
  await settle();
});

test("nobody is erased while a backup is put back as a whole", async () => {
  await wantRestore({ file: "a", of: 1 }, on);
  await on.contacts.add({ id: raniId } as Contact);
  expect(await eraseForGood([raniId], { now, on })).toEqual({ ok: false, reason: "restoring" });
  expect(await on.contacts.count()).toBe(1);
});

describe("somebody who was erased and is there by a name that nobody knew of", () => {
  const renamed: Account = { id: "7001", handle: "dapur_rani" };
  const byHandle: Account = { handle: "dapur_rani" };

  async function learnt(): Promise<void> {
    await read([comment(rani, "c1")]);
    await eraseForGood([raniId], { now, on });
    await read([comment(byHandle, "c2"), comment(budi, "c3", { parent: "c2", type: "reply", target: byHandle })]);
  }
  const rest = async (): Promise<void> => {
    while (await eraseStep(on));
    await settle();
  };

  test("goes when a page tells whose name it is", async () => {
    await learnt();
    await read([comment(renamed, "c4")]);
    await rest();
    expect(await rowsWith(anyTrace)).toEqual([]);
    expect(await on.interactions.get("x:item:c3")).toMatchObject({ identityId: "x:7002" });
    expect(await listSuppressed(on)).toMatchObject([{ accounts: [{ network: "x", count: 1 }] }]);
  });

  test("goes also where their address alone tells it", async () => {
    await learnt();
    await read([comment({ handle: "warung", url: "https://x.com/dapur_rani" }, "c4")]);
    await read([comment({ ...renamed, url: "https://x.com/dapur_rani" }, "c5")]);
    await rest();
    expect(await rowsWith(/dapur_rani/)).toEqual([]);
  });

  test("leaves whom the user joined them with", async () => {
    await learnt();
    await joinContacts("x:7002", ["x:@dapur_rani"], { now, on });
    await read([comment(renamed, "c4")]);
    await rest();
    expect(await on.identities.get("x:@dapur_rani")).toBeUndefined();
    expect(await on.identities.get("x:7002")).toMatchObject({ contactId: "x:7002" });
    expect(await rowsWith(/dapur_rani/)).toEqual([]);
  });

  test("stays where the name is another's by then, as long as it is the user's own, or where it was allowed again", async () => {
    await learnt();
    await read([comment(renamed, "c4")]);
    await read([comment({ id: "7009", handle: "dapur_rani" }, "c5")]);
    await rest();
    expect(await on.identities.get("x:7009")).toBeDefined();

    await setOwn("x", { handle: "warung" }, true, { now, on });
    await read([comment({ id: "7001", handle: "warung" }, "c6")]);
    await rest();
    expect(await on.identities.get("x:@warung")).toMatchObject({ own: 1 });
    await setOwn("x", { handle: "warung" }, false, { now, on });
    await rest();
    expect(await on.identities.get("x:@warung")).toBeUndefined();

    await read([comment({ handle: "rani_lain" }, "c7")]);
    await read([comment({ id: "7001", handle: "rani_lain" }, "c8")]);
    for (const { group } of await listSuppressed(on)) await unsuppress(group, on);
    await rest();
    expect(await on.identities.get("x:@rani_lain")).toBeDefined();
  });
});
