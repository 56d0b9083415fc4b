import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { networks } from "../../tests/contract/own-pages";
import { pageUrl } from "../../tests/truth/files";
import { readingsOf } from "../../tests/truth/inprocess";
import { documentOf } from "../../tests/truth/page";
import type { Database } from "../db/database";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { savePerson } from "./save";

const now = Date.UTC(2026, 10, 21);
const shop = { id: "1", handle: "kopi" };
const rani = { id: "2", handle: "rani", avatar: "https://pics.example/2.jpg" };
const budi = { id: "3", handle: "budi" };

let on: Database;
beforeEach(async () => {
  on = freshDatabase();
  await setOwn("x", shop, true, { now, on });
});

const take = (values: readonly object[], onlyOurs = true) =>
  ingest(
    {
      network: "x",
      page: "https://x.com/home",
      rows: values.map((value) => ({ seenAt: now, source: "dom", ...value })),
    },
    { now, db: on, onlyOurs, keeping: { noAvatars: true, textLength: 4 } },
  );
const row = (value: object, is = "capture") => ({ is, value });
const ids = async () => (await on.interactions.toCollection().primaryKeys()).map((id) => id.replace(/~.*/, "~"));

test("only what own accounts have a part in is kept, where that was chosen", async () => {
  await take([
    row({ type: "comment", id: "on own", actor: rani, post: { id: "p", author: shop } }),
    row({ type: "reply", id: "to own", actor: budi, post: { id: "q" }, parent: "by own" }),
    row({ type: "comment", id: "by own", actor: shop, post: { id: "q", author: budi } }),
    row({ type: "mention", id: "of own", actor: rani, target: { handle: "kopi" } }),
    row({ type: "message", id: "to us", actor: rani, text: "hello" }),
    row({ type: "comment", id: "elsewhere", actor: { id: "4" }, post: { id: "q", author: budi } }),
    row({ type: "follow", actor: { id: "5" }, target: budi }),
    row({ id: "7" }, "account"),
    row({ id: "r", author: { id: "8" } }, "post"),
  ]);
  expect(await ids()).toEqual(["x:item:by own", "x:item:of own", "x:item:on own", "x:item:to own", "x:item:to us"]);
  expect((await on.identities.toCollection().primaryKeys()).sort()).toEqual(["x:1", "x:2", "x:3"]);
  // the post's author is known by now without being said once more
  await take([row({ type: "reaction", actor: budi, post: { id: "p" } })]);
  await take([row({ type: "reply", id: "again", actor: rani, parent: "by own" })]);
  expect(await ids()).toHaveLength(7);
});

test("everything is kept where it was not chosen, without pictures and with short texts", async () => {
  await take([row({ type: "comment", id: "c", actor: rani, text: "good morning" })], false);
  expect(await on.interactions.get("x:item:c")).toMatchObject({ text: "good", ev: { text: [1, now] } });
  expect(JSON.stringify(await on.identities.toArray())).not.toContain("pics.example");
});

test("where no account of the network is the user's own, nobody engages with it", async () => {
  await setOwn("x", shop, false, { now, on });
  await take([row({ type: "comment", id: "c", actor: rani, post: { id: "p", author: shop } })]);
  expect(await ids()).toEqual([]);
});

test("somebody saved by hand is kept whoever they are, without what is not kept of anybody", async () => {
  const id = await savePerson("x", rani, { now, page: "https://x.com/home", keeping: { noAvatars: true }, on });
  expect(await on.contacts.get(id)).toMatchObject({ savedAt: now });
  expect(JSON.stringify(await on.identities.toArray())).not.toContain("pics.example");
});

const notices = networks.flatMap(({ site, network, pages }) =>
  pages
    .filter(({ truth }) => truth.kind === "notifications")
    .map((recorded) => ({ site, recorded, name: `${network} ${recorded.file}` })),
);

test.each(notices)("what notifications tell was done to the user: $name", async ({ site, recorded }) => {
  const network = site.about.id;
  const rows = readingsOf(site, recorded, documentOf(recorded)).flatMap(({ captures }) =>
    captures.map((value) => ({ is: "capture", seenAt: now, source: "dom", value })),
  );
  const batch = { network, page: pageUrl(recorded.truth).href, kind: "notifications", rows };
  const all = freshDatabase();
  await ingest(batch, { now, db: all });
  await setOwn(network, { id: "own", handle: "kopi_own" }, true, { now, on });
  await ingest(batch, { now, db: on, onlyOurs: true });
  expect(await on.interactions.toCollection().primaryKeys()).toEqual(
    await all.interactions.toCollection().primaryKeys(),
  );
});

test("who follows nobody by name, or mentions nobody, does it to the user on any page", async () => {
  await take([
    row({ type: "follow", actor: { id: "5" } }),
    row({ type: "mention", id: "m", actor: rani, text: "kopi is good" }),
  ]);
  expect(await ids()).toEqual(["x:follow:~", "x:item:m"]);
});
