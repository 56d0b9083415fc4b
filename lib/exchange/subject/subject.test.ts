import { expect, test } from "vitest";
import { freshDatabase } from "../../../tests/builders/database";
import { workOutAll } from "../../../tests/builders/reader";
import type { Database } from "../../db/database";
import { heldOf } from "../../db/held";
import { startImport } from "../../db/imports";
import { joinContacts, splitIdentity } from "../../db/joins";
import { addNote } from "../../db/notes";
import { addOpportunity } from "../../db/opportunities";
import { declineViewer, noteViewer } from "../../db/own";
import { setCompany, setField, tagContacts } from "../../db/profiles";
import { runRules, saveRule } from "../../db/rules";
import { addTask } from "../../db/tasks";
import { importStep } from "../../ingest/importing";
import { ingest } from "../../ingest/ingest";
import { setOwn } from "../../ingest/own";
import { subjectInEnglish } from "../../words/subject/en";
import { subjectInIndonesian } from "../../words/subject/id";
import { speechOf } from "../../words/speech";
import { subjectPage } from "./html";
import { subjectOf } from "./subject";

const now = Date.UTC(2026, 10, 21, 9);
const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style><svg onload=alert(1)>",
  "--><iframe srcdoc='<script>alert(1)</script>'>",
  "javascript:alert(1)",
  "<a href='javascript:alert(1)'>x</a>",
  "\u0000<b>\u202e",
];

async function person(evil = "plain"): Promise<Database> {
  const on = freshDatabase();
  const options = { now, on };
  const rani = {
    id: "7001",
    handle: "rani",
    name: `Rani ${evil}`,
    headline: `beans ${evil}`,
    url: "https://x.com/rani",
  };
  const shop = { id: "1", handle: "kopi" };
  const rows = [
    {
      type: "comment",
      id: "c1",
      actor: rani,
      text: `when? ${evil}`,
      post: { id: "p", author: shop, text: `open ${evil}` },
    },
    { type: "reply", id: "c2", actor: shop, parent: "c1", post: { id: "p" }, text: `at nine ${evil}` },
    { type: "reaction", actor: rani, post: { id: "p" }, reaction: "like" },
  ].map((value) => ({ is: "capture", seenAt: now, source: "dom", value }));
  await ingest({ network: "x", page: "https://x.com/kopi/status/p", rows }, { now, db: on });
  await ingest(
    {
      network: "x",
      page: "https://x.com/home",
      rows: [{ is: "capture", seenAt: now, source: "dom", value: { actor: rani } }],
    },
    { now, db: on },
  );
  await setOwn("x", shop, true, options);
  await workOutAll(on, now);
  await addNote("x:7001", `met ${evil}`, options);
  await tagContacts(["x:7001"], "vip", "add", options);
  await setField("x:7001", "company", `Puspa ${evil}`, options);
  await addTask({ title: `Call ${evil}`, identityId: "x:7001", dueOn: "2026-11-30" }, options);
  await addOpportunity({ title: `Beans ${evil}`, identityId: "x:7001", value: { minor: 5, currency: "EUR" } }, options);
  return on;
}

async function fileOf(on: Database) {
  const held = await heldOf("x:7001", on);
  if (!held) throw new Error("nobody is held");
  return subjectOf(held, now);
}

test("every piece is there, with where and when it was read", async () => {
  const { sections, unread, undo, name } = await fileOf(await person());
  expect(name).toBe("Rani plain");
  const read = "2026-11-21T09:00:00.000Z";
  expect(sections.accounts[0]?.pieces).toEqual(
    expect.arrayContaining([
      { is: "name", value: "Rani plain", how: "page", at: read, page: "https://x.com/kopi/status/p" },
      { is: "handle", value: "rani", how: "page", at: read },
    ]),
  );
  const comment = sections.interactions.find(({ is }) => is === "comment");
  expect(comment?.pieces).toEqual(
    expect.arrayContaining([
      { is: "text", value: "when? plain", how: "page", at: read, page: "https://x.com/kopi/status/p" },
    ]),
  );
  expect(sections.interactions).toHaveLength(2);
  expect(sections.outbound).toMatchObject([{ is: "reply" }]);
  expect(sections.notes[0]?.pieces).toMatchObject([{ value: "met plain", how: "entered", at: read }]);
  const entered = sections.entered.flatMap(({ pieces }) => pieces.map(({ is, value }) => `${is} ${String(value)}`));
  expect(entered).toEqual(expect.arrayContaining(["tag vip", "company Puspa plain"]));
  expect(sections.tasks).toHaveLength(1);
  expect(sections.opportunities).toHaveLength(1);
  expect(sections.inbox).toHaveLength(1);
  expect(unread).toHaveLength(1);
  expect(undo.length).toBeGreaterThan(0);
});

test("what hangs on them elsewhere is there too: as an organisation, in rules, logs, imports, and as signed in", async () => {
  const on = freshDatabase();
  const options = { now, on };
  const deeds = [{ do: "tag" as const, tag: "keen" }];
  await saveRule({ name: "Keen ones", on: true, when: {}, who: { is: "network", any: ["x"] }, deeds }, options);
  const comment = (handle: string) => ({
    type: "comment",
    id: handle,
    actor: { id: handle, handle },
    text: "when do you open?",
    post: { id: "p" },
  });
  const rows = ["kopi", "budi"].map((handle) => ({
    is: "capture",
    seenAt: now,
    source: "dom",
    value: comment(handle),
  }));
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db: on });
  await runRules({ limit: 9, now, halfLifeDays: 30, on });
  await setCompany("x:budi", "x:kopi", options);
  await addOpportunity({ title: "A hundred cups", identityId: "x:budi", companyId: "x:kopi" }, options);
  const task = await addTask({ title: "Call them", identityId: "x:kopi" }, options);
  await on.activity.add({ at: now, taskId: task.id, deed: { is: "task-done", title: "Call, as before" } });
  await joinContacts("x:budi", ["x:kopi"], options);
  await splitIdentity("x:kopi", options);
  await noteViewer("x", { id: "kopi", handle: "kopi" }, on);
  await declineViewer("x", on);
  const lists = { emails: ["kopi@tetes.example"] };
  await startImport({ file: "a.csv", people: [{ to: "x:kopi", lists, notes: [{ text: "from a file" }] }], ...options });
  const held = await heldOf("x:kopi", on);
  if (!held) throw new Error("nobody is held");
  const file = JSON.stringify(subjectOf(held, now));
  for (const piece of ["Keen ones", "A hundred cups", "Call, as before", "signed-in", "declined", "kopi@tetes.example"])
    expect(file).toContain(piece);
  expect(file).toMatch(/"members","value":\["budi"\]/);
  expect(held.activity.map(({ deed }) => deed.is)).toEqual(expect.arrayContaining(["joined", "split"]));
  while (await importStep(on));
  const after = await heldOf("x:kopi", on);
  expect(after?.undo.filter(({ command, rows: all }) => command === "import" && all.length > 0)).toHaveLength(1);
});

test("nobody is held who is not there", async () => {
  expect(await heldOf("x:nobody", freshDatabase())).toBeUndefined();
});

test.each([
  ["en", subjectInEnglish],
  ["id", subjectInIndonesian],
] as const)("the page (%s) holds what was captured as text alone, and loads nothing", async (locale, wordsOf) => {
  for (const evil of attacks) {
    const subject = await fileOf(await person(evil));
    const { file } = wordsOf(speechOf(locale));
    const html = subjectPage(subject, { locale, file, nameOf: (code) => code });
    const { window } = new (await import("jsdom")).JSDOM(html, { runScripts: "dangerously" });
    const { document } = window;
    const allowed = new Set(
      "html head meta title style body h1 h2 h3 small p span time table tbody tr th td div br pre".split(" "),
    );
    const elements = [...document.querySelectorAll("*")];
    expect(elements.map(({ localName }) => localName).filter((name) => !allowed.has(name))).toEqual([]);
    const attributes = elements.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith("on") || name === "src" || name === "href")).toEqual([]);
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    expect(document.body.textContent).toContain(`when? ${evil.replace("\u0000", "\ufffd")}`);
    expect(document.documentElement.lang).toBe(locale);
  }
});
