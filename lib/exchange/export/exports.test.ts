import "fake-indexeddb/auto";
import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, describe, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { awkward } from "../../../tests/builders/awkward";
import { workOutAll } from "../../../tests/builders/reader";
import { audience } from "../../../tests/browser/faces/people";
import { csvRows } from "../../../tests/readers/csv";
import { componentsOf, linesOf, unescaped } from "../../../tests/readers/lines";
import { defineField } from "../../db/customFields";
import { db } from "../../db/database";
import { countInteractions } from "../../db/export";
import { contactIds } from "../../db/lists";
import { addNote } from "../../db/notes";
import { addOpportunity } from "../../db/opportunities";
import { addPerson } from "../../db/people";
import { setCustom, setField, setSaved } from "../../db/profiles";
import { addTask } from "../../db/tasks";
import { jsonContact, jsonFile } from "../json";
import { type ExportedFile, exportFile, previewOf } from "./exports";
import type { ExportRequest } from "./request";

const now = Date.UTC(2026, 10, 22, 9);
const options = { now, halfLifeDays: 30, networkLabel: (network: string) => network };
const whole: ExportRequest = {
  what: "contacts",
  format: "csv",
  target: "own",
  version: "4.0",
  guard: true,
  whom: {},
};
const maya = "bluesky:bluesky-mayaputri.example";

const make = (change: Partial<ExportRequest>): Promise<ExportedFile> => exportFile({ ...whole, ...change }, options);
async function table(change: Partial<ExportRequest>): Promise<Record<string, string>[]> {
  const text = (await (await make(change)).file.text()).replace(/^\ufeff/, "");
  const [header = [], ...rows] = csvRows(text);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

beforeEach(async () => {
  await storeAudience(audience(now), now);
});

describe("contacts", () => {
  it("are a row each, in the columns that were chosen", async () => {
    const { id } = await fieldOf("Size");
    await setCustom(maya, id, "12", { now });
    const rows = await table({ columns: ["name", `custom ${id}`, "contact_id"] });
    expect(rows).toHaveLength((await contactIds({})).length);
    expect(rows.find((row) => row["contact_id"] === maya)).toEqual({
      name: "Maya Putri",
      Size: "12",
      contact_id: maya,
    });
  });

  it("of a segment and of those picked are those alone", async () => {
    await setSaved(maya, true, { now });
    const asOf = { now, halfLifeDays: 30 };
    expect(await table({ whom: { where: { is: "saved" }, asOf }, columns: ["contact_id"] })).toEqual([
      { contact_id: maya },
    ]);
    expect(await table({ whom: { ids: [maya] }, what: "interactions" })).not.toHaveLength(0);
    expect(
      new Set((await table({ whom: { ids: [maya] }, what: "interactions" })).map((row) => row["contact_id"])),
    ).toEqual(new Set([maya]));
  });

  it("begin with a byte-order mark for Excel and Outlook, and without one for the others", async () => {
    const begins = async (target: ExportRequest["target"]) => {
      const { file } = await make({ target });
      return new Uint8Array(await file.arrayBuffer())[0] === 0xef;
    };
    expect(await Promise.all((["own", "outlook"] as const).map(begins))).toEqual([true, true]);
    const others = ["google", "hubspot", "salesforceLead", "salesforceContact", "pipedrive", "odoo", "twenty"] as const;
    for (const target of others) expect([target, await begins(target)]).toEqual([target, false]);
  });

  it("keep a number to call as it is for a system, and run nothing anywhere", async () => {
    await setField(maya, "role", "=HYPERLINK(1)", { now });
    await addPerson({ name: "Rara", phones: ["+62 812-3456"], role: "+SUM(1)" }, { now });
    const google = (await table({ target: "google" })).find((row) => row["First Name"] === "Rara");
    expect(google).toMatchObject({ "Phone 1 - Value": "+62 812-3456", "Organization Title": "'+SUM(1)" });
  });

  it("of Odoo name a company that stands above them", async () => {
    const rows = await table({ target: "odoo" });
    const first = rows.findIndex((row) => row["is_company"] === "False");
    expect(rows.slice(first).every((row) => row["is_company"] === "False")).toBe(true);
    expect(new Set(rows.map((row) => row["id"])).size).toBe(rows.length);
  });

  it("as JSON are what an import reads, and have no apostrophe that nobody wrote", async () => {
    await addNote(maya, "=1+1", { now });
    await setField(maya, "place", "+Bandung", { now });
    await setField(maya, "informedAt", "2026-11-20", { now });
    const { file, name } = await make({ format: "json" });
    expect(name).toBe("jalin-contacts-2026-11-22.json");
    const { contacts } = jsonFile.parse(JSON.parse(await file.text()));
    expect(contacts).toHaveLength((await contactIds({})).length);
    const found = contacts.map((each) => jsonContact.parse(each)).find(({ id }) => id === maya);
    expect(found).toMatchObject({
      name: "Maya Putri",
      place: "+Bandung",
      informed: "2026-11-20",
      notes: [{ text: "=1+1" }],
    });
    expect(found?.accounts?.[0]).toMatchObject({ network: "bluesky", handle: "mayaputri.example" });
  });

  it("as vCards are one each", async () => {
    await addNote(maya, "=1+1", { now });
    const { file, rows } = await make({ format: "vcard" });
    const cards = componentsOf(linesOf(new Uint8Array(await file.arrayBuffer())));
    expect([cards.length, rows]).toEqual([rows, (await contactIds({})).length]);
    const notes = cards.flatMap(({ lines }) => lines.filter(({ name }) => name === "NOTE")).map(({ value }) => value);
    expect(notes.map((value) => unescaped(value))).toEqual(["=1+1"]);
  });

  it("as a workbook bring everything that hangs on them, a sheet each", async () => {
    await addTask({ title: "Call", identityId: maya, dueOn: "2026-11-30" }, { now });
    await addOpportunity({ title: "Beans", identityId: maya, value: { minor: 1050, currency: "EUR" } }, { now });
    const { file } = await make({ format: "xlsx" });
    const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "contacts",
      "identities",
      "interactions",
      "opportunities",
      "tasks",
    ]);
    const rows = sheets.map(({ data }) => data.length - 1);
    expect(rows).toEqual([(await contactIds({})).length, rows[1], await countInteractions({}), 1, 1]);
    const cell = (sheet: number, column: string) =>
      sheets[sheet]?.data[1]?.[sheets[sheet].data[0]?.indexOf(column) ?? 0];
    expect([cell(3, "value"), cell(3, "currency"), cell(4, "due_on")]).toEqual([10.5, "EUR", new Date("2026-11-30")]);
  });
});

describe("interactions", () => {
  it("say what was worked out of their texts", async () => {
    await workOutAll(db, now);
    const rows = await table({ what: "interactions" });
    expect(rows).toHaveLength(await countInteractions({}));
    const texts = rows.filter((row) => row["text"] !== "");
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every((row) => row["language"] === "en" && row["sentiment"] !== "")).toBe(true);
    expect(rows.filter((row) => row["text"] === "").every((row) => row["language"] === "")).toBe(true);
  });

  it("as NDJSON are a line each, with the texts as they are", async () => {
    const { file, rows } = await make({ what: "interactions", format: "ndjson" });
    const lines = (await file.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines).toHaveLength(rows);
    const stored = new Set((await db.interactions.toArray()).map(({ text }) => text));
    expect(new Set(lines.map(({ text }) => text))).toEqual(stored);
  });
});

it("opportunities and tasks are tables, tasks a calendar too; those about nobody are in what is of everybody", async () => {
  await addTask({ title: "Call", identityId: maya }, { now });
  await addTask({ title: "Order bags" }, { now });
  await addOpportunity({ title: "Beans", identityId: maya, value: { minor: 1050, currency: "EUR" } }, { now });
  expect(await table({ what: "opportunities" })).toMatchObject([
    { title: "Beans", contact_name: "Maya Putri", value: "10.5", currency: "EUR", stage: "new", status: "open" },
  ]);
  const titles = (await table({ what: "tasks" })).map((row) => row["title"]);
  expect(new Set(titles)).toEqual(new Set(["Call", "Order bags"]));
  expect((await table({ what: "tasks", whom: { ids: [maya] } })).map((row) => row["title"])).toEqual(["Call"]);
  const { file } = await make({ what: "tasks", format: "ics" });
  const [calendar] = componentsOf(linesOf(new Uint8Array(await file.arrayBuffer())));
  expect(calendar?.inner.map(({ name }) => name)).toEqual(["VTODO", "VTODO"]);
});

it("more rows than a system takes become several files in one", async () => {
  const { presets } = await import("./presets");
  const { csvOf } = await import("./csv");
  expect(presets.twenty.most).toEqual({ rows: 10_000, each: true });
  const rows = (async function* () {
    for (let at = 0; at < 25; at += 1) yield [String(at)];
  })();
  const { files } = await csvOf(rows, { header: ["a"], guard: true, mark: false, most: 10 });
  const read = await Promise.all(files.map(async (file) => csvRows(await file.text())));
  expect(read.map(([header, ...some]) => [header, some.length])).toEqual([
    [["a"], 10],
    [["a"], 10],
    [["a"], 5],
  ]);
});

it("is cancelled between two rows, and leaves no file", async () => {
  const control = new AbortController();
  control.abort();
  await expect(exportFile(whole, { ...options, signal: control.signal })).rejects.toThrow("abort");
});

it("shows the first rows as they will stand in the file", async () => {
  await setField(maya, "role", "=1", { now });
  const request: ExportRequest = { ...whole, whom: { ids: [maya] }, columns: ["name", "role"] };
  expect(await previewOf(request, options, 3)).toEqual({
    is: "table",
    header: ["name", "role"],
    rows: [["Maya Putri", "'=1"]],
  });
  expect(await previewOf({ ...request, guard: false }, options, 3)).toMatchObject({ rows: [["Maya Putri", "=1"]] });
  const card = await previewOf({ ...request, format: "vcard" }, options, 3);
  expect(card.is === "text" && card.text).toContain("FN:Maya Putri");
});

it("any note is read back from every table of contacts", async () => {
  await fc.assert(
    fc.asyncProperty(awkward, async (text) => {
      const note = text.trim();
      if (note === "") return;
      await db.notes.clear();
      await addNote(maya, note, { now });
      const whom = { ids: [maya] };
      const [exact] = await table({ whom, columns: ["note"], guard: false });
      // what no file of UTF-8 can hold
      expect(exact?.["note"]).toBe(note.toWellFormed());
      const { file } = await make({ whom, format: "json" });
      const { contacts } = jsonFile.parse(JSON.parse(await file.text()));
      expect(jsonContact.parse(contacts[0]).notes?.[0]?.text).toBe(note);
    }),
    { numRuns: 60 },
  );
});

async function fieldOf(label: string): Promise<{ id: string }> {
  await defineField({ label, kind: "text" }, { now });
  const field = (await db.customFields.toArray()).find((each) => each.label === label);
  if (!field) throw new Error("there is no such field");
  return field;
}
