import { expect, test } from "vitest";
import { freshDatabase } from "../../../tests/builders/database";
import { hostile } from "../../../tests/fuzz/hostile";
import { workOutAll } from "../../../tests/builders/reader";
import type { Database } from "../../db/database";
import { heldOf } from "../../db/held";
import { startImport } from "../../db/imports";
import { joinContacts, splitIdentity } from "../../db/joins";
import { addNote } from "../../db/notes";
import { addOpportunity, moveOpportunity } from "../../db/opportunities";
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
import { type Subject, subjectOf } from "./subject";

const now = Date.UTC(2026, 10, 21, 9);
// eslint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

async function person(): Promise<Database> {
  const on = freshDatabase();
  const options = { now, on };
  const rani = {
    id: "7001",
    handle: "rani",
    name: "Rani plain",
    headline: "beans",
    url: "https://x.com/rani",
  };
  const shop = { id: "1", handle: "kopi" };
  const rows = [
    {
      type: "comment",
      id: "c1",
      actor: rani,
      text: "when? plain",
      post: { id: "p", author: shop, text: "open" },
    },
    { type: "reply", id: "c2", actor: shop, parent: "c1", post: { id: "p" }, text: "at nine" },
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
  await addNote("x:7001", "met plain", options);
  await tagContacts(["x:7001"], "vip", "add", options);
  await setField("x:7001", "company", "Puspa plain", options);
  await addTask({ title: "Call", identityId: "x:7001", dueOn: "2026-11-30" }, options);
  await addOpportunity({ title: "Beans", identityId: "x:7001", value: { minor: 5, currency: "EUR" } }, options);
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
      { is: "handle", value: "rani", how: "page", at: read, page: "https://x.com/kopi/status/p" },
      { is: "native", value: "7001", how: "page", at: read, page: "https://x.com/kopi/status/p" },
      { is: "url", value: "https://x.com/rani", how: "page", at: read, page: "https://x.com/kopi/status/p" },
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

test("a post of theirs, a task, an opportunity and what waits for a reply are told in full, in words", async () => {
  const on = await person();
  const options = { now, on };
  const row = {
    is: "capture",
    seenAt: now,
    source: "dom",
    value: {
      type: "comment",
      id: "c9",
      actor: { handle: "budi" },
      post: { id: "q", author: { id: "7001", handle: "rani" }, text: "new cups" },
    },
  };
  await ingest({ network: "x", page: "https://x.com/rani/status/q", rows: [row] }, { now, db: on });
  await on.identities.update("x:7001", { name: "Rani" });
  await addTask(
    {
      title: "Call again",
      identityId: "x:7001",
      dueOn: "2026-12-01",
      dueMinute: 9 * 60 + 5,
      reminder: Date.UTC(2026, 11, 1, 8),
      repeat: { every: 2, unit: "week" },
    },
    options,
  );
  const companyId = "x:1";
  const value = { minor: 125_050, currency: "EUR" };
  const deal = await addOpportunity({ title: "Cups", identityId: "x:7001", companyId, value }, options);
  await moveOpportunity(deal.id, { stageId: "lost", lostReason: "too dear" }, options);
  const subject = await fileOf(on);
  const valuesIn = (section: "posts" | "tasks" | "opportunities" | "inbox" | "derived") =>
    subject.sections[section].flatMap(({ pieces }) => pieces.map(({ is, value: said }) => `${is} ${String(said)}`));
  expect(valuesIn("tasks")).toEqual(
    expect.arrayContaining([
      "due 2026-12-01 09:05",
      "reminder 2026-12-01T08:00:00.000Z",
      "repeatEvery 2",
      "repeatUnit week",
      "repeatFrom 2026-12-01",
    ]),
  );
  expect(valuesIn("opportunities")).toEqual(
    expect.arrayContaining(["company kopi", "value 1250.50 EUR", "stage lost", "lostReason too dear"]),
  );
  expect(valuesIn("opportunities").some((each) => each.startsWith("closedAt 2026"))).toBe(true);
  expect(valuesIn("inbox")).toEqual(expect.arrayContaining(["asks question"]));
  expect(valuesIn("derived").some((each) => /^heat [1-9]/.test(each))).toBe(true);
  const pieces = subject.sections.posts.flatMap((post) => post.pieces);
  expect(pieces.map(({ is, page }) => `${is} ${page}`)).toEqual(
    expect.arrayContaining(["text https://x.com/rani/status/q", "native https://x.com/rani/status/q"]),
  );
  const { file } = subjectInIndonesian(speechOf("id"));
  const html = subjectPage(subject, { locale: "id", file, nameOf: (code) => `[${code}]` });
  const named = [...html.matchAll(/\[([a-zA-Z-]+)\]/g)].map(([, code]) => code);
  expect(new Set(named)).toEqual(new Set(["x", "comment", "reaction", "reply"]));
  for (const word of ["Pertanyaan", "minggu", "Gagal", "Tugas ditambahkan"]) expect(html).toContain(`>${word}`);
});

test("nobody is held who is not there", async () => {
  expect(await heldOf("x:nobody", freshDatabase())).toBeUndefined();
});

test.each([
  ["en", subjectInEnglish],
  ["id", subjectInIndonesian],
] as const)("the page (%s) holds what was captured as text alone, and loads nothing", async (locale, wordsOf) => {
  const plain = JSON.stringify(await fileOf(await person()));
  const { file } = wordsOf(speechOf(locale));
  for (const evil of [...hostile, "\u0000<b>\u202e"]) {
    const subject = JSON.parse(plain, (key, value: unknown) =>
      typeof value === "string" && !/^(?:how|at|madeAt|format)$/.test(key) ? `${value} ${evil}` : value,
    ) as Subject;
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
    expect(document.body.textContent).toContain(
      `when? plain ${evil.replace(control, "\ufffd").replace(/\r\n?/g, "\n")}`,
    );
    expect(document.documentElement.lang).toBe(locale);
  }
});
