import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../tests/builders/database";
import type { Database } from "../../db/database";
import { getContact } from "../../db/contacts";
import { holdersOf, knownPeople, startImport } from "../../db/imports";
import { notesOf } from "../../db/notes";
import { addPerson } from "../../db/people";
import { setField, setSaved } from "../../db/profiles";
import { suppress } from "../../db/suppressed";
import { importStep } from "../../ingest/importing";
import { ingest } from "../../ingest/ingest";
import { guessed } from "./headers";
import type { Entry } from "./incoming";
import { type Answers, noAnswers, type Plan, planOf, soughtBy, valueKey } from "./plan";
import { entriesFrom, readSource } from "./read";

const now = Date.UTC(2026, 10, 22, 12);

let on: Database;
beforeEach(() => {
  on = freshDatabase();
});

async function entries(text: string): Promise<Entry[]> {
  const source = await readSource(new Blob([text]));
  const targets = source.is === "table" ? guessed(source.table.header) : [];
  return entriesFrom(source, { targets, fields: [] });
}

async function plan(text: string, answers: Answers = noAnswers): Promise<Plan> {
  const rows = await entries(text);
  const holders = await holdersOf(soughtBy(rows), on);
  const { accounts, emails, phones, alike } = holders;
  const ids = [...accounts.values(), ...[...emails.values(), ...phones.values(), ...alike.values()].flat()];
  const world = { holders, people: await knownPeople(ids, on) };
  return planOf(rows, { world, answers, now, noteOf: (cell, value) => `${cell}: ${value}` });
}

async function take(text: string, answers?: Answers): Promise<Plan> {
  const made = await plan(text, answers);
  await startImport({ file: "people.csv", people: made.people, now, on });
  while (await importStep(on));
  return made;
}

async function read(handle: string): Promise<string> {
  const value = { handle, url: `https://x.com/${handle}`, name: handle };
  const rows = [{ is: "account", seenAt: now - 86_400_000, source: "dom", value }];
  await ingest({ network: "x", page: "https://x.com/", rows }, { now, db: on });
  return `x:@${handle}`;
}

describe("who a row is", () => {
  it("is told by a profile, an e-mail or a phone, however these are written", async () => {
    const budi = await read("budi_example");
    const sari = (await addPerson({ name: "Sari Example", emails: ["Sari@Toko.example"] }, { now, on })).id;
    const dewi = (await addPerson({ name: "Dewi Example", phones: ["+62 812-3456-789"] }, { now, on })).id;
    const { outcomes, people } = await plan(
      [
        "Name,Email,Phone,URL,Company",
        "Budi Example,,,http://twitter.com/Budi_Example,A",
        "Sari,sari@toko.example,,,B",
        "Dewi,,(62) 812 3456789,,C",
        "Joko,joko@toko.example,,,D",
      ].join("\n"),
    );
    expect(outcomes).toEqual(["more", "more", "more", "new"]);
    expect(people.map(({ to }) => to).slice(0, 3)).toEqual([budi, sari, dewi]);
  });

  it("is asked where two people answer to it, and nobody is joined", async () => {
    await read("budi_example");
    const sari = (await addPerson({ name: "Sari Example", emails: ["sari@toko.example"] }, { now, on })).id;
    const text = "Name,Email,URL\nSari Example,sari@toko.example,https://x.com/budi_example";
    const asked = await plan(text);
    expect(asked.outcomes).toEqual(["who"]);
    expect(asked.people).toEqual([]);
    expect(asked.conflicts).toMatchObject([
      { is: "who", place: 2, of: [{ name: "budi_example" }, { name: "Sari Example" }] },
    ]);
    await take(text, { ...noAnswers, who: { 2: sari } });
    expect(await on.contacts.count()).toBe(2);
    expect((await getContact(sari, on))?.accounts).toBeUndefined();
  });

  it("is asked where a shared address leads to somebody of another name", async () => {
    await addPerson({ name: "Sari Wijaya", phones: ["+62 21 555 0101"] }, { now, on });
    const text = "Name,Phone\nBudi Wijaya,+62 21 555 0101\nSari,+62 21 555 0101";
    expect((await plan(text)).outcomes).toEqual(["who", "same"]);
    // a new one of that number makes it two people's
    const { outcomes } = await take(text, { ...noAnswers, who: { 2: "new" } });
    expect(outcomes).toEqual(["new", "who"]);
    expect(await on.contacts.count()).toBe(2);
  });

  it("is asked where another program's id is that of somebody of another name", async () => {
    await take("External ID,Name\n1,Budi Example\n2,Sari Example");
    const other = "External ID,Name\n1,Maria Example\n2,Sari Wijaya Example";
    expect((await plan(other)).outcomes).toEqual(["who", "same"]);
    expect((await take(other, { ...noAnswers, everyWho: "new" })).outcomes[0]).toBe("new");
    expect((await on.contacts.toArray()).map(({ name }) => name)).toContain("Maria Example");
    expect((await plan(other)).outcomes[0]).toBe("same");
  });

  it("is asked where a number is written with the country in one place, and without in the other", async () => {
    const { id } = await addPerson({ name: "Dewi Example", phones: ["+62 812 3456 7890"] }, { now, on });
    const { conflicts, outcomes } = await plan("Name,Phone\nDewi Example,0812-3456-7890\nBudi,0813-3456-7890");
    expect(outcomes).toEqual(["who", "new"]);
    expect(conflicts).toMatchObject([{ is: "who", of: [{ id }] }]);
  });

  it("is kept where they are new, also where they were only seen before", async () => {
    const text = "contact_id,name,profile_urls,saved_at\nx:@rani_example,Rani,https://x.com/rani_example,";
    await take(text);
    expect((await getContact("x:@rani_example", on))?.savedAt).toBe(now);
  });

  it("is not kept by a file of ours that says nothing of it", async () => {
    const id = await read("budi_example");
    await take(`contact_id,name,profile_urls\n${id},budi_example,https://x.com/budi_example`);
    expect((await getContact(id, on))?.savedAt).toBeUndefined();
  });

  it("is not told by an address of whoever is on duty", async () => {
    await addPerson({ name: "Toko Sari", emails: ["info@toko.example"] }, { now, on });
    expect((await plan("Name,Email\nBudi,info@toko.example")).outcomes).toEqual(["new"]);
  });

  it("is told by an id of ours before an address that two people share", async () => {
    const emails = ["both@toko.example"];
    await addPerson({ name: "Budi Example", emails }, { now, on });
    const { id } = await addPerson({ name: "Sari Example", emails }, { now, on });
    const text = `contact_id,name,profile_urls,emails,company\n${id},Sari Example,,both@toko.example,Toko`;
    const { outcomes, people } = await plan(text);
    expect([outcomes, people.map(({ to }) => to)]).toEqual([["more"], [id]]);
    expect((await plan("Name,Email\nSari Example,both@toko.example")).outcomes).toEqual(["who"]);
  });

  it("is somebody of a row before, where the file has them twice", async () => {
    const { outcomes } = await take("Name,Email,Company\nBudi,budi@toko.example,\nBudi,budi@toko.example,Toko");
    expect(outcomes).toEqual(["new", "more"]);
    expect((await on.contacts.toArray()).map(({ company }) => company)).toEqual(["Toko"]);
  });

  it("is left out who was erased", async () => {
    await suppress([{ network: "x", keys: ["x:@rani_example"] }], { at: now, on });
    const { outcomes, people } = await plan("Name,URL\nRani,https://x.com/rani_example");
    expect([outcomes, people]).toEqual([["suppressed"], []]);
  });

  it("is left out who was erased and never had an account", async () => {
    const text = "Name,Email\nSari Example,sari@toko.example";
    const keys = (await plan(text)).people.map(({ to }) => to);
    await suppress([{ network: "hand", keys }], { at: now, on });
    const { outcomes, people } = await plan(text);
    expect([outcomes, people]).toEqual([["suppressed"], []]);
  });
});

describe("what a row says", () => {
  const text = "Name,Email,Company\nSari Example,sari@toko.example,Toko Baru";
  let sari: string;
  beforeEach(async () => {
    sari = (await addPerson({ name: "Sari Example", emails: ["sari@toko.example"], company: "Toko Lama" }, { now, on }))
      .id;
  });

  it("leaves what is there, unless the user says otherwise", async () => {
    const { conflicts, outcomes } = await take(text);
    expect(conflicts).toMatchObject([{ is: "value", cell: "company", there: "Toko Lama", comes: "Toko Baru" }]);
    expect(outcomes).toEqual(["same"]);
    expect((await getContact(sari, on))?.company).toBe("Toko Lama");
  });

  it("takes its place where the user says so, for this row or for all", async () => {
    await take(text, { ...noAnswers, value: { [valueKey(2, "company")]: "take" } });
    expect((await getContact(sari, on))?.company).toBe("Toko Baru");
    await setField(sari, "company", "Toko Lama", { now, on });
    await take(text, { ...noAnswers, every: { company: "take" } });
    expect((await getContact(sari, on))?.company).toBe("Toko Baru");
  });

  it("stands in a note beside it where both are wanted, once", async () => {
    const both: Answers = { ...noAnswers, every: { company: "both" } };
    await take(text, both);
    await take(text, both);
    expect((await getContact(sari, on))?.company).toBe("Toko Lama");
    expect((await notesOf(sari, on)).map((note) => note.text)).toEqual(["company: Toko Baru"]);
  });

  it("adds addresses and tags to those that are there", async () => {
    await take("Name,Email,Tags\nSari Example,sari@toko.example; sari2@toko.example,vip; #jakarta");
    expect(await getContact(sari, on)).toMatchObject({ tags: ["jakarta", "vip"], has: { emails: 2 } });
  });
});

it("the same file again changes nothing", async () => {
  await setSaved(await read("budi_example"), true, { now, on });
  const text = [
    "Name,Email,Phone,URL,Company,Tags,Notes,City",
    "Budi Example,budi@toko.example,,https://x.com/budi_example,Toko,vip,Met once,Bandung",
    "Rani Example,,+62 812 0000 0001,https://github.com/rani-example,,,,",
    "Only A Name,,,,,,,",
    "Only A Name,,,,Elsewhere,,,",
    ",,,,Toko Besar,,,",
  ].join("\n");
  expect((await take(text)).outcomes).toEqual(["more", "new", "new", "new", "new"]);
  const again = await plan(text);
  expect(again.people).toEqual([]);
  expect(again.conflicts).toEqual([]);
  expect(await on.contacts.count()).toBe(5);
});
