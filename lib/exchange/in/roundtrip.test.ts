import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkward } from "../../../tests/builders/awkward";
import { defineField } from "../../db/customFields";
import { db } from "../../db/database";
import { holdersOf, knownPeople, startImport } from "../../db/imports";
import { joinContacts } from "../../db/joins";
import { addNote } from "../../db/notes";
import { addPerson } from "../../db/people";
import { setCustom, setField, setList, setRating, setRhythm, setSaved, setStage, setTags } from "../../db/profiles";
import { customFields } from "../../db/customFields";
import { importStep } from "../../ingest/importing";
import { ingest } from "../../ingest/ingest";
import { labelledApart } from "../../model/customField";
import type { Stage } from "../../model/stage";
import { networkLabel } from "../../sites/about";
import { exportFile } from "../export/exports";
import { tidy } from "../export/vcard";
import type { ExportRequest } from "../export/request";
import type { CustomField } from "../../model/profile";
import { guessed, type Target } from "./headers";
import { noAnswers, type Plan, planOf, soughtBy } from "./plan";
import { entriesFrom, readSource } from "./read";

const now = Date.UTC(2026, 10, 22, 12);
const options = { now };

const line = awkward.map((text) => text.trim().slice(0, 200).trim()).filter((text) => text !== "");
/** What a line of a form and a cell of a list hold. */
const word = line
  .map((text) => tidy(text).replace(/\s+/g, " ").replace(/;/g, "").trim())
  .filter((text) => text !== "" && !text.startsWith("'") && !text.startsWith("* "));

const someone = fc.record({
  /** on which networks; none: entered by hand */
  networks: fc.uniqueArray(fc.constantFrom("x", "bluesky", "github"), { maxLength: 3 }),
  hasNative: fc.boolean(),
  name: word,
  saved: fc.boolean(),
  company: fc.option(word, { nil: undefined }),
  role: fc.option(word, { nil: undefined }),
  birthday: fc.option(fc.constantFrom("1990-01-02", "2001-12-31"), { nil: undefined }),
  tags: fc.array(
    word.map((text) => text.replace(/^#+/, "").trim().slice(0, 60).trim()).filter((text) => text !== ""),
    { maxLength: 3 },
  ),
  notes: fc.uniqueArray(
    awkward.filter((text) => text.trim() !== "" && !text.startsWith("'")),
    { maxLength: 2 },
  ),
  rating: fc.option(fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5), { nil: undefined }),
  stage: fc.option(fc.constantFrom<Stage>("enhance", "retain"), { nil: undefined }),
  rhythm: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  own: fc.option(word, { nil: undefined }),
  emails: fc.integer({ min: 0, max: 2 }),
  phones: fc.integer({ min: 0, max: 2 }),
  links: fc.array(fc.constantFrom("https://kopi.example/?a=1,2;b", "kopi.example", "https://x.com/else"), {
    maxLength: 2,
  }),
});

type Someone = typeof someone extends fc.Arbitrary<infer Given> ? Given : never;

/** Somebody with a sign in a note that hardly any text has, and files that are no text do. */
const nulled: Someone = {
  networks: [],
  hasNative: false,
  name: "!",
  saved: false,
  company: undefined,
  role: undefined,
  birthday: undefined,
  tags: [],
  notes: ["\u0000"],
  rating: undefined,
  stage: undefined,
  rhythm: undefined,
  own: undefined,
  emails: 0,
  phones: 0,
  links: [],
};

async function clear(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
}

/** Enters people the way they are entered. */
async function enter(people: Someone[]): Promise<void> {
  await clear();
  const field = await defineField({ label: "Hobby", kind: "text" }, options);
  for (const [at, one] of people.entries()) {
    const ids: string[] = [];
    for (const network of one.networks) {
      const handle = `person${at}.example`;
      const native = one.hasNative ? `9${at}` : undefined;
      const url = network === "bluesky" ? `https://bsky.app/profile/${handle}` : `https://${network}.com/person${at}`;
      const value = {
        ...(native && { id: native }),
        handle: network === "bluesky" ? handle : `person${at}`,
        url,
        name: one.name,
      };
      const rows = [{ is: "account", seenAt: now - 1e9, source: "dom", value }];
      await ingest({ network, page: "https://x.com/", rows }, { now });
      ids.push(native ? `${network}:${native}` : `${network}:@${value.handle}`);
    }
    const id = ids[0] ?? (await addPerson({ name: one.name }, options)).id;
    if (ids.length > 1) await joinContacts(id, ids.slice(1), options);
    await setSaved(id, one.saved, options);
    await setField(id, "company", one.company, options);
    await setField(id, "role", one.role, options);
    await setField(id, "birthday", one.birthday, options);
    await setField(id, "informedAt", one.birthday, options);
    await setTags(id, one.tags, options);
    await setRating(id, one.rating, options);
    await setStage(id, one.stage, options);
    await setRhythm(id, one.rhythm, options);
    await setCustom(id, field.id, one.own, options);
    await setList(
      id,
      "emails",
      Array.from({ length: one.emails }, (_, n) => `p${at}.${n}@kopi.example`),
      options,
    );
    await setList(
      id,
      "phones",
      Array.from({ length: one.phones }, (_, n) => `+62 812 000${at} 000${n}`),
      options,
    );
    await setList(id, "links", one.links, options);
    for (const [n, text] of one.notes.entries()) await addNote(id, text, { now: now + n });
  }
}

type Kind = Pick<ExportRequest, "format"> & Partial<ExportRequest>;

async function exported(kind: Kind): Promise<Blob> {
  const ids = (await db.contacts.toArray()).map(({ id }) => id).sort();
  const request: ExportRequest = {
    what: "contacts",
    target: "own",
    version: "4.0",
    guard: true,
    whom: { ids },
    ...kind,
  };
  const { file } = await exportFile(request, { now, halfLifeDays: 30, networkLabel });
  return file;
}

async function planned(file: Blob): Promise<{ plan: Plan; fresh: CustomField[] }> {
  const source = await readSource(file);
  const there = await customFields();
  const labels = source.is === "json" ? source.labels : source.is === "table" ? source.table.header : [];
  const targets: Target[] = source.is === "table" ? guessed(source.table.header, labelledApart(there)) : [];
  const fresh = labels.flatMap((label, at): CustomField[] => {
    const isNew =
      source.is === "table" ? targets[at] === "new" : !labelledApart(there).some((field) => field.label === label);
    if (!isNew) return [];
    const id = `own-${at}`;
    if (source.is === "table") targets[at] = `custom ${id}`;
    return [{ id, label, kind: "text", order: at }];
  });
  const entries = await entriesFrom(source, { targets, fields: [...there, ...fresh] });
  expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
  const holders = await holdersOf(soughtBy(entries));
  const ids = [...holders.accounts.values(), ...[...holders.emails.values(), ...holders.phones.values()].flat()];
  const world = { holders, people: await knownPeople(ids) };
  const plan = planOf(entries, { world, answers: noAnswers, now, noteOf: (cell, value) => `${cell}: ${value}` });
  return { plan, fresh };
}

/** A file of contacts as JSON, without what it says of the clock. */
async function asJson(): Promise<Record<string, unknown>[]> {
  const { contacts } = JSON.parse(await (await exported({ format: "json" })).text()) as {
    contacts: Record<string, unknown>[];
  };
  return contacts.map(({ told: _told, ...contact }) => ({
    ...contact,
    links: [...((contact.links as string[] | undefined) ?? [])].sort(),
  }));
}

async function takeInto(file: Blob): Promise<void> {
  await clear();
  const { plan, fresh } = await planned(file);
  expect(plan.conflicts).toEqual([]);
  await startImport({ file: "jalin", people: plan.people, fields: fresh, now });
  while (await importStep(db));
}

const people = fc.array(someone, { minLength: 1, maxLength: 4 });
const runs = { numRuns: 8 };

describe("what Jalin exports", () => {
  it.each<Kind>([
    { format: "json" },
    { format: "csv" },
    { format: "csv", guard: false },
    { format: "xlsx" },
    { format: "vcard", version: "4.0" },
    { format: "vcard", version: "3.0" },
  ])("as %j changes nothing where it came from", async (kind) => {
    await fc.assert(
      fc.asyncProperty(people, async (given) => {
        await enter(given);
        const { plan } = await planned(await exported(kind));
        expect(plan.conflicts).toEqual([]);
        expect(plan.people).toEqual([]);
      }),
      { ...runs, examples: [[[nulled]]] },
    );
  });

  it("as JSON is all there again where nobody was", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (given) => {
        await enter(given);
        const before = await asJson();
        await takeInto(await exported({ format: "json" }));
        // who is new is kept
        const saved = new Date(now).toISOString();
        expect(await asJson()).toEqual(before.map((contact) => ({ saved, ...contact })));
      }),
      runs,
    );
  });

  it.each<Kind>([
    { format: "csv" },
    { format: "xlsx" },
    { format: "vcard", version: "4.0" },
    { format: "vcard", version: "3.0" },
  ])("as %j tells the same where nobody was", async (kind) => {
    await fc.assert(
      fc.asyncProperty(people, async (given) => {
        await enter(given.map((one) => ({ ...one, notes: one.notes.slice(0, 1), saved: true })));
        const file = await exported(kind);
        await takeInto(file);
        if (kind.format === "vcard") {
          const plain = async (blob: Blob) => (await blob.text()).replace(/^REV.*$/gm, "");
          expect(await plain(await exported(kind))).toBe(await plain(file));
        } else expect((await planned(file)).plan.people).toEqual([]);
      }),
      { ...runs, examples: [[[nulled]]] },
    );
  });
});

it.each<Kind>([{ format: "json" }, { format: "csv" }])("own fields of one label stay apart in %o", async (kind) => {
  await clear();
  const { id } = await addPerson({ name: "Rani Example" }, options);
  for (const value of ["Lari", "Catur"]) {
    const field = await defineField({ label: "Hobby", kind: "text" }, options);
    await setCustom(id, field.id, value, options);
  }
  const file = await exported(kind);
  const text = await file.text();
  expect([text.includes("Lari"), text.includes("Catur")]).toEqual([true, true]);
  const { plan, fresh } = await planned(file);
  expect([plan.people, plan.conflicts, fresh]).toEqual([[], [], []]);
});
