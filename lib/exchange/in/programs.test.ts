import { describe, expect, it } from "vitest";
import { presets } from "../export/presets";
import { guessed, type Program, programOf } from "./headers";
import type { Incoming } from "./incoming";
import { entriesFrom, readSource } from "./read";

async function people(text: string): Promise<(Incoming | undefined)[]> {
  const source = await readSource(new Blob([text]));
  const targets = source.is === "table" ? guessed(source.table.header) : [];
  return (await entriesFrom(source, { targets, fields: [] })).map(({ incoming }) => incoming);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

describe("a file of another program", () => {
  it.each<[keyof typeof presets, Program]>([
    ["google", "google"],
    ["outlook", "outlook"],
    ["hubspot", "hubspot"],
    ["salesforceLead", "salesforce"],
    ["salesforceContact", "salesforce"],
    ["pipedrive", "pipedrive"],
    ["odoo", "odoo"],
    ["twenty", "twenty"],
  ])("is recognised by its header: %s", (preset, program) => {
    expect(programOf(presets[preset].header)).toBe(program);
  });

  it("from LinkedIn is read below its notes", async () => {
    const text = [
      "Notes:",
      '"When exporting your connection data, you may notice that some of the email addresses are missing."',
      "",
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      "Dewi,Contoh,https://www.linkedin.com/in/dewi-contoh,,Kopi Sore,Head of Roasting,12 Mar 2024",
      ",,,,,,13 Mar 2024",
      "",
    ].join("\n");
    expect(await people(text)).toMatchObject([
      {
        name: "Dewi Contoh",
        company: "Kopi Sore",
        role: "Head of Roasting",
        accounts: [{ network: "linkedin", account: { handle: "dewi-contoh" } }],
      },
      undefined,
    ]);
  });

  it("from Google has several values in a cell, groups of Google's own, and websites", async () => {
    const { header } = presets.google;
    const cells: Record<string, string> = {
      "First Name": "Dewi",
      "Last Name": "Contoh",
      "Organization Name": "Kopi Sore",
      "Organization Title": "Owner",
      Birthday: "1990-05-04",
      Labels: "* myContacts ::: kedai ::: vip",
      "E-mail 1 - Value": "dewi@kopi.example ::: d@kopi.example",
      "Phone 1 - Value": "+62 812 0000 1111",
      "Website 1 - Value": "https://github.com/dewi-contoh ::: https://kopi.example/a;b?c=1,2",
    };
    const [dewi] = await people(csv([header, header.map((name: string) => cells[name] ?? "")]));
    expect(dewi).toMatchObject({
      name: "Dewi Contoh",
      company: "Kopi Sore",
      role: "Owner",
      birthday: "1990-05-04",
      tags: ["kedai", "vip"],
      emails: ["dewi@kopi.example", "d@kopi.example"],
      phones: ["+62 812 0000 1111"],
      accounts: [{ network: "github", account: { handle: "dewi-contoh" } }],
      links: ["https://kopi.example/a;b?c=1,2"],
    });
  });

  it("in Indonesian is understood", () => {
    expect(guessed(["Nama Lengkap", "No HP", "Surel", "Perusahaan", "Jabatan", "Kota", "Catatan", "Label"])).toEqual([
      "name",
      "phones",
      "emails",
      "company",
      "role",
      "place",
      "notes",
      "tags",
    ]);
  });
});

describe("vCards", () => {
  const dewi = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:Contoh;Dewi;;;",
    "FN:Dewi Contoh",
    "ORG:Kopi\\, Sore;Sales",
    "EMAIL;TYPE=INTERNET:dewi@kopi.example",
    "item1.TEL;TYPE=CELL:tel:+62-812-0000",
    "item2.URL:https://x.com/dewi_contoh",
    "BDAY:19900504",
    "NOTE:one\\ntwo\\; three and a line that is",
    "  folded",
    "CATEGORIES:kedai,#,a\\,b",
    "ADR;TYPE=WORK:;;Jl. Contoh 1;Bandung;;;Indonesia",
    "END:VCARD",
  ].join("\r\n");

  it("are read one by one: what breaks one leaves the others", async () => {
    const broken = "BEGIN:VCARD\r\nVERSION:2.1\r\nTEL;CELL;PREF:123\r\nEND:VCARD";
    const cutOff = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Budi";
    const found = await people(
      [dewi, broken, "something between", dewi.replaceAll("Dewi", "Sari"), cutOff].join("\r\n"),
    );
    expect(found.map((each) => each?.name)).toEqual(["Dewi Contoh", undefined, "Sari Contoh", undefined]);
    expect(found[0]).toMatchObject({
      company: "Kopi, Sore",
      emails: ["dewi@kopi.example"],
      phones: ["+62-812-0000"],
      accounts: [{ network: "x", account: { handle: "dewi_contoh" } }],
      birthday: "1990-05-04",
      notes: [{ text: "one\ntwo; three and a line that is folded" }],
      tags: ["kedai", "a,b"],
      place: "Bandung, Indonesia",
    });
  });
});

describe("a file that means no good", () => {
  it("of one cell of ten megabytes is read, and the cell given back", async () => {
    const source = await readSource(new Blob([`Name,Notes\nDewi,"${"x".repeat(10_000_000)}"\nBudi,short`]));
    const entries = await entriesFrom(source, { targets: ["name", "notes"], fields: [] });
    expect(entries.map(({ incoming, problems }) => [incoming?.name, problems[0]?.problem])).toEqual([
      ["Dewi", "long"],
      ["Budi", undefined],
    ]);
  });

  it("of quotes that never end is one row, not an endless search", async () => {
    expect(await people(`Name,Email\n"Dewi${'""'.repeat(50_000)},dewi@kopi.example\nBudi,b@kopi.example`)).toHaveLength(
      1,
    );
  });

  it("makes no account of an address that runs a script", async () => {
    const [dewi] = await people("Name,URL\nDewi,javascript:alert(1)\n");
    expect(dewi).toMatchObject({ links: [], accounts: [] });
  });
});
