import { expect, test, vi } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { contactsOf } from "../db/contacts";
import { historyOf } from "../db/history";
import { listContacts } from "../db/lists";
import { notesOf, setNote } from "../db/notes";
import { setSaved } from "../db/profiles";
import { ownAccounts } from "../db/own";
import { searchContacts } from "../db/search";
import type { Capture, Sighting } from "../model/capture";
import { DiskFullError, ingest } from "./ingest";
import { setOwn } from "./own";
import { savePerson } from "./save";

const now = Date.UTC(2026, 10, 21);
const page = "https://x.com/kopitetes_id/status/1";

function sight(value: Capture, seenAt = now, source: Sighting["source"] = "dom"): Sighting {
  return { is: "capture", seenAt, source, value };
}

function comment(id: string | undefined, handle: string, more: Partial<Capture> = {}): Capture {
  return { type: "comment", ...(id && { id }), actor: { handle }, post: { id: "1" }, text: `from ${handle}`, ...more };
}

const batch = (...rows: unknown[]) => ({ network: "x", page, rows });

test("a comment becomes a contact with a history", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment("10", "Rani"))), { now, db });
  const [contact] = await listContacts({ order: "hot", limit: 10 }, db);
  expect(contact).toMatchObject({ id: "x:@rani", name: "Rani", networks: ["x"], counts: { comment: 1 } });
  const [line] = await historyOf("x:@rani", { limit: 10 }, db);
  expect(line).toMatchObject({ interaction: { id: "x:item:10", text: "from Rani" }, post: { native: "1" } });
});

test("a row that is nested without end costs itself alone, and is not kept", async () => {
  const bad: unknown = { is: "capture", value: JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as unknown };
  const db = freshDatabase();
  const result = await ingest({ network: "x", page, rows: [bad] }, { now, db });
  expect(result).toEqual({ stored: 0, quarantined: 1 });
  expect(await db.quarantine.toArray()).toMatchObject([{ row: "…" }]);
});

test("a row that makes the schema itself throw costs itself alone", async () => {
  const db = freshDatabase();
  const odd = { is: "account", seenAt: now, source: "dom", value: { id: { length: [{ toString: null }] } } };
  const result = await ingest(batch(odd, sight(comment("10", "rani"))), { now, db });
  expect(result).toEqual({ stored: 1, quarantined: 1 });
  expect(await db.quarantine.toArray()).toMatchObject([
    { row: odd, reason: "TypeError: Cannot convert object to primitive value" },
  ]);
});

test("a row that does not parse goes to quarantine with its path, the others are stored", async () => {
  const db = freshDatabase();
  const bad = sight({ ...comment("11", "budi"), actor: { handle: "budi", url: "javascript:alert(1)" } });
  const result = await ingest(batch(bad, sight(comment("10", "rani"))), { now, db });
  expect(result).toEqual({ stored: 1, quarantined: 1 });
  expect(await db.interactions.count()).toBe(1);
  expect(await db.quarantine.toArray()).toMatchObject([{ path: "value.actor.url", network: "x", page, row: bad }]);
});

test("a batch without a network is refused whole and says why", async () => {
  const db = freshDatabase();
  await expect(ingest({ page, rows: [] }, { now, db })).rejects.toThrow(/network/);
});

test("a native id learnt later upgrades the account and takes the contact's note along", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment("10", "rani"))), { now, db });
  await setNote("x:@rani", "buys every Friday", { now, on: db });
  await setSaved("x:@rani", true, { now, on: db });
  await ingest(batch(sight(comment("12", "rani", { actor: { id: "77", handle: "Rani" } }))), { now, db });
  const contacts = await db.contacts.toArray();
  expect(contacts).toMatchObject([{ id: "x:77", savedAt: now, counts: { comment: 2 }, has: { notes: 1 } }]);
  expect(await notesOf("x:77", db)).toMatchObject([{ text: "buys every Friday" }]);
  expect((await contactsOf("x", [{ handle: "rani" }], db))[0]?.id).toBe("x:77");
});

test("a comment without an id gives way to the same comment with one", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment(undefined, "rani"))), { now, db });
  expect(await db.interactions.count()).toBe(1);
  await ingest(batch(sight(comment("10", "rani"))), { now, db });
  await ingest(batch(sight(comment(undefined, "rani"))), { now, db });
  expect((await db.interactions.toArray()).map(({ id }) => id)).toEqual(["x:item:10"]);
  expect((await db.contacts.get("x:@rani"))?.counts).toEqual({ comment: 1 });
});

test("a comment read without an id of one account gives way when that turns out to be the other, by a mere account", async () => {
  const db = freshDatabase();
  const text = "how much is it?";
  await ingest(batch(sight(comment("10", "rani", { text }))), { now, db });
  const actor = { id: "77" };
  await ingest(batch(sight({ type: "comment", actor, post: { id: "1" }, text })), { now, db });
  await ingest(batch({ is: "account", seenAt: now, source: "dom", value: { ...actor, handle: "rani" } }), { now, db });
  expect(await db.interactions.toArray()).toMatchObject([{ id: "x:item:10", identityId: "x:77" }]);
  expect(await db.posts.get("x:post:1")).toMatchObject({ captured: { comment: 1 } });
});

test("a comment gives way to what its author is told to have been before, whoever is told to be it now", async () => {
  const db = freshDatabase();
  const [byId, byHandle] = [{ actor: { id: "77" } }, { actor: { handle: "rani" } }];
  const text = "how much is it?";
  const without = sight(comment(undefined, "rani", { ...byId, text }));
  await ingest(batch(without, sight(comment("10", "rani", { ...byId, text }))), { now, db });
  await ingest(batch(sight(comment("10", "rani", { ...byHandle, text }), now + 1)), { now, db });
  await ingest(batch(without), { now, db });
  expect(await db.interactions.toArray()).toMatchObject([{ id: "x:item:10", identityId: "x:@rani" }]);
  const known = { ...byId.actor, ...byHandle.actor };
  await ingest(batch({ is: "account", seenAt: now, source: "dom", value: known }), { now, db });
  const [row, ...more] = await db.interactions.toArray();
  expect([row, more]).toMatchObject([{ id: "x:item:10", identityId: "x:77" }, []]);
  expect(row?.readAs).toBeUndefined();
});

test("a comment gives way to the edited one that it was before, whichever is read first", async () => {
  const rows = [
    sight(comment(undefined, "rani", { text: "how much?" })),
    sight(comment("10", "rani", { text: "how much?" })),
    sight(comment("10", "rani", { text: "how much is it?" }), now + 1),
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
    [2, 0, 1],
  ];
  for (const order of orders) {
    const db = freshDatabase();
    for (const at of order) await ingest(batch(rows[at]), { now, db });
    expect(await db.interactions.toArray()).toMatchObject([{ id: "x:item:10", text: "how much is it?" }]);
    expect((await db.contacts.get("x:@rani"))?.counts).toEqual({ comment: 1 });
    db.close();
  }
});

test("a like in a list and the same like in a notification are one", async () => {
  const db = freshDatabase();
  const like: Capture = { type: "reaction", actor: { handle: "rani" }, post: { id: "1" }, reaction: "like" };
  await ingest(batch(sight(like)), { now, db });
  await ingest(batch(sight({ ...like, actor: { id: "77", handle: "rani" } })), { now: now + 5, db });
  expect(await db.interactions.count()).toBe(1);
});

test("two native ids are never one account, also when a handle passes from one to the other", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment("10", "rani", { actor: { id: "77", handle: "rani" } }), now)), { now, db });
  await ingest(batch(sight(comment("11", "rani", { actor: { id: "88", handle: "rani" } }), now + 1)), { now, db });
  expect((await db.identities.toArray()).map(({ id }) => id).sort()).toEqual(["x:77", "x:88"]);
  expect((await contactsOf("x", [{ handle: "rani" }], db))[0]?.id).toBe("x:88");
});

test("user@host is one account under whatever number a server knows it, and one number is not one account", async () => {
  const db = freshDatabase();
  const seen = (id: string, handle: string) => sight(comment(undefined, handle, { actor: { id, handle } }));
  const rows = [seen("7", "rani@kopi.example"), seen("81", "Rani@kopi.example"), seen("7", "bagas@teh.example")];
  await ingest({ network: "mastodon", page: "https://kopi.example/@rani", rows }, { now, db });
  const ids = (await db.identities.toArray()).map(({ id }) => id).sort();
  expect(ids).toEqual(["mastodon:@bagas@teh.example", "mastodon:@rani@kopi.example"]);
});

test("a full disk is named and nothing of the batch is kept", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment("9", "rani"))), { now, db });
  const before = await contents(db);
  const full = new DOMException("no room", "QuotaExceededError");
  const spy = vi.spyOn(db.identityKeys, "bulkPut").mockImplementation((() => Promise.reject(full)) as never);
  await expect(ingest(batch(sight(comment("10", "budi"))), { now, db })).rejects.toBeInstanceOf(DiskFullError);
  spy.mockRestore();
  expect(await contents(db)).toEqual(before);
});

test("saving a person who was never read makes a contact", async () => {
  const db = freshDatabase();
  const account = { handle: "Lintang", url: "https://x.com/Lintang" };
  const id = await savePerson("x", account, { now, page, on: db });
  expect(await db.contacts.get(id)).toMatchObject({ name: "Lintang", savedAt: now });
  expect(await savePerson("x", { handle: "lintang" }, { now: now + 9, page, on: db })).toBe(id);
  expect((await db.contacts.get(id))?.savedAt).toBe(now);
});

test("people are found by name, handle and text, without @, case and accents", async () => {
  const db = freshDatabase();
  await ingest(
    batch(
      sight(comment("10", "rani_s", { actor: { handle: "rani_s", name: "Râni Sétya" }, text: "Berapa harganya?" })),
      sight(comment("11", "budi", { text: "enak banget, 咖啡很好" })),
      sight(comment("12", "tobias", { text: "worth the price" })),
    ),
    { now, db },
  );
  const find = async (query: string) => (await searchContacts(query, {}, 10, db)).map((hit) => hit.contact.handle);
  expect(await find("@rani")).toEqual(["rani_s"]);
  expect(await find("setya rani")).toEqual(["rani_s"]);
  expect(await find("HARGA")).toEqual(["rani_s"]);
  expect(await find("咖啡")).toEqual(["budi"]);
  expect(await find("enak bang")).toEqual(["budi"]);
  expect(await find("enak price")).toEqual([]);
  expect((await searchContacts("price", {}, 10, db))[0]?.snippet).toBe("worth the price");
});

test("lists are sorted, filtered and paged without repeating or skipping anybody", async () => {
  const db = freshDatabase();
  const rows = Array.from({ length: 25 }, (_, at) =>
    sight(comment(String(at), `p${at}`, { at: { at: now - (at % 5) * 1000, precision: "ms" } })),
  );
  rows.push(sight({ type: "reaction", actor: { handle: "liker" }, post: { id: "1" }, reaction: "like" }));
  await ingest(batch(...rows), { now, db });
  await setSaved("x:@p3", true, { now, on: db });
  const seen: string[] = [];
  for (let after; ;) {
    const some = await listContacts(
      { order: "new", limit: 4, filter: { class: "conversation" }, ...(after && { after }) },
      db,
    );
    seen.push(...some.map(({ id }) => id));
    after = some.at(-1);
    if (some.length < 4) break;
  }
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
  const saved = await listContacts({ order: "hot", limit: 9, filter: { saved: true, network: "x" } }, db);
  expect(saved.map(({ id }) => id)).toEqual(["x:@p3"]);
  expect(await listContacts({ order: "hot", limit: 9, filter: { network: "youtube" } }, db)).toEqual([]);
});

test("what the user types and what is captured at the same time do not overwrite each other", async () => {
  const db = freshDatabase();
  await ingest(batch(sight(comment("10", "rani"))), { now, db });
  await Promise.all([
    setNote("x:@rani", "met at the fair", { now, on: db }),
    ingest(batch(sight(comment("11", "rani"))), { now, db }),
    setSaved("x:@rani", true, { now, on: db }),
  ]);
  expect(await db.contacts.get("x:@rani")).toMatchObject({
    has: { notes: 1 },
    savedAt: now,
    counts: { comment: 2 },
  });
});

test("what an own account answers is outbound and stands in the history of whom it answers", async () => {
  const db = freshDatabase();
  const brand = { id: "did:kopi", handle: "kopitetes" };
  await setOwn("x", { handle: "KopiTetes" }, true, { now, on: db });
  // the answer is read before the comment it answers, and the own account's lasting id only with it
  await ingest(batch(sight({ ...comment("2", "kopi"), type: "reply", actor: brand, parent: "1", text: "Besok!" })), {
    now,
    db,
  });
  await ingest(batch(sight(comment("1", "rani", { text: "Kapan?", at: { at: now - 1000, precision: "ms" } }))), {
    now,
    db,
  });
  await ingest(
    batch(sight({ type: "follow", actor: brand, target: { handle: "rani" }, at: { at: now + 1000, precision: "ms" } })),
    { now, db },
  );

  const everybody = await listContacts({ order: "new", limit: 9 }, db);
  expect(everybody.map(({ id, counts }) => [id, counts])).toEqual([["x:@rani", { comment: 1 }]]);
  expect(await searchContacts("kopitetes", {}, 9, db)).toEqual([]);
  const history = await historyOf("x:@rani", { limit: 9 }, db);
  expect(history.map(({ interaction, direction }) => [interaction.type, direction])).toEqual([
    ["follow", "outbound"],
    ["reply", "outbound"],
    ["comment", "inbound"],
  ]);

  const [own] = await ownAccounts("x", db);
  expect(own?.id).toBe("x:did:kopi");
  await setOwn("x", brand, false, { now, on: db });
  expect(await listContacts({ order: "new", limit: 9 }, db)).toHaveLength(2);
  expect((await historyOf("x:@rani", { limit: 9 }, db)).map(({ direction }) => direction)).toEqual(["inbound"]);
});

test("the author of a post is in no list before they engage or are saved", async () => {
  const db = freshDatabase();
  const post = { id: "9", author: { handle: "penulis", name: "Penulis" } };
  await ingest(batch({ is: "post", seenAt: now, source: "dom", value: post }), { now, db });
  const listed = async () => (await listContacts({ order: "new", limit: 9 }, db)).map(({ id }) => id);
  expect(await listed()).toEqual([]);
  expect(await searchContacts("penulis", {}, 9, db)).toEqual([]);
  await ingest(batch(sight(comment("1", "penulis"))), { now, db });
  expect(await listed()).toEqual(["x:@penulis"]);
  expect(await searchContacts("penulis", {}, 9, db)).toHaveLength(1);
});

test("a contact who comes again in another way moves on a stage, and the log tells when", async () => {
  const db = freshDatabase();
  const at = (day: number) => ({ at: now - day * 86_400_000, precision: "s" as const });
  const rows = [comment("10", "rani", { at: at(9) }), comment("11", "rani", { at: at(5) })];
  await ingest(batch(...rows.map((row) => sight(row))), { now, db });
  expect(await db.contacts.get("x:@rani")).toMatchObject({ stage: "acquire" });
  const share = { type: "share" as const, actor: { handle: "rani" }, post: { id: "1" }, at: at(2) };
  await ingest(batch(sight(share), sight({ ...share, post: { id: "2" } })), { now, db });
  expect(await db.contacts.get("x:@rani")).toMatchObject({ stage: "enhance" });
  expect(await db.activity.toArray()).toMatchObject([
    { identityId: "x:@rani", at: at(2).at, deed: { is: "stage", from: "acquire", to: "enhance", by: "auto" } },
  ]);
});
