import { describe, expect, it } from "vitest";
import { contact, identity, personOf, seen } from "../../../tests/builders/exported";
import type { Contact, Identity } from "../../model/records";
import { presets } from "./presets";
import type { Preset } from "./presets/preset";

/** To the byte, as the vendors give them; from their help pages and public repositories, 2026-11. */
const headers: Record<keyof typeof presets, string> = {
  google:
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value",
  outlook:
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes",
  hubspot:
    "First Name,Last Name,Email,Phone Number,Job Title,Company Name,Website URL,LinkedIn URL,Twitter Username,Lifecycle Stage,Lead Status",
  salesforceLead: "First Name,Last Name,Company,Title,Email,Phone,Website,Lead Source,Lead Status,Description",
  salesforceContact: "First Name,Last Name,Account Name,Title,Email,Phone,Lead Source,Description",
  pipedrive: "Person - Name,Person - Email,Person - Phone,Person - Label,Organization - Name,Note - Content",
  odoo: "id,name,is_company,parent_id/id,email,phone,website,function,comment,category_id",
  twenty:
    "Name / First Name,Name / Last Name,Emails / Primary Email,Phones / Primary Phone Number,Phones / Primary Phone Country Code,Job Title,Linkedin / Link URL,Linkedin / Link Label,X / Link URL,X / Link Label",
};

const at = seen;
const linkedin: Identity = {
  ...identity,
  id: "linkedin:m",
  network: "linkedin",
  handle: "maya-putri",
  name: "Maya Putri",
  url: "https://www.linkedin.com/in/maya-putri",
};
const maya = personOf({
  identities: [identity, linkedin],
  profiles: [
    {
      identityId: "x:1",
      emails: [
        { value: "maya@kopi.example", at },
        { value: "maya@home.example", at },
      ],
      phones: [{ value: "+6281234567890", at }],
      company: { value: "Kopi Tetes", at },
      role: { value: "Roaster", at },
      place: { value: "Bandung", at },
      birthday: { value: "1990-05-17", at },
    },
  ],
  notes: [{ id: "n", identityId: "x:1", text: "Likes Gayo", createdAt: at, editedAt: at }],
});
const cher = personOf({ contact: { ...contact, id: "bluesky:did:plc:c", name: "Rara" }, identities: [] });
const shopContact: Contact = { ...contact, id: "hand:1", name: "Kopi Tetes", organisation: true };
const shop = personOf({ contact: shopContact, identities: [] });

function rowOf(id: keyof typeof presets, person = maya, before: string[] = []): Record<string, string> {
  const { cells, header }: Preset = presets[id];
  const found = cells(person, {
    networkLabel: (network) => ({ x: "X", linkedin: "LinkedIn" })[network] ?? network,
    isBefore: (each) => before.includes(each),
  });
  expect(header).toEqual(expect.arrayContaining(Object.keys(found)));
  return Object.fromEntries(header.flatMap((name) => (found[name] ? [[name, found[name]]] : [])));
}

describe("the header", () => {
  for (const [id, header] of Object.entries(headers) as [keyof typeof presets, string][])
    it(`of ${id} is theirs to the byte`, () => {
      expect(presets[id].header.join(",")).toBe(header);
    });
});

it("Google gets several values in a cell, the label for its own list, and the profiles", () => {
  expect(rowOf("google")).toEqual({
    "First Name": "Maya",
    "Last Name": "Putri",
    "Organization Name": "Kopi Tetes",
    "Organization Title": "Roaster",
    Birthday: "1990-05-17",
    Notes: "Likes Gayo",
    Labels: "* myContacts ::: bandung ::: bar",
    "E-mail 1 - Value": "maya@kopi.example ::: maya@home.example",
    "Phone 1 - Value": "+6281234567890",
    "Address 1 - Formatted": "Bandung",
    "Website 1 - Label": "X, LinkedIn",
    "Website 1 - Value": "https://x.com/maya ::: https://www.linkedin.com/in/maya-putri",
    "Custom Field 1 - Label": "Jalin",
    "Custom Field 1 - Value": "x:1",
  });
});

it("Outlook gets two profiles as its two pages", () => {
  expect(rowOf("outlook")).toMatchObject({
    "E-mail Address": "maya@kopi.example",
    "E-mail 2 Address": "maya@home.example",
    "Mobile Phone": "+6281234567890",
    "Web Page": "https://x.com/maya",
    "Personal Web Page": "https://www.linkedin.com/in/maya-putri",
  });
});

it("Google and Outlook get the websites that were typed, and no profile twice", () => {
  const links = ["https://kopi.example/maya", "https://x.com/maya"].map((value) => ({ value, at }));
  const profiles = [{ identityId: "x:1", links }];
  const both = personOf({ identities: [identity, linkedin], profiles });
  expect(rowOf("google", both)).toMatchObject({
    "Website 1 - Value": "https://x.com/maya ::: https://www.linkedin.com/in/maya-putri ::: https://kopi.example/maya",
  });
  expect(rowOf("outlook", both)).toMatchObject({
    "Web Page": "https://x.com/maya",
    "Personal Web Page": "https://kopi.example/maya",
  });
  const none = personOf({ identities: [], profiles });
  expect(rowOf("outlook", none)).toMatchObject({ "Web Page": "https://kopi.example/maya" });
  expect(rowOf("google", none)["Website 1 - Value"]).toContain("https://kopi.example/maya");
});

it("HubSpot gets the profiles it has columns for, and how far the sale is", () => {
  expect(rowOf("hubspot")).toMatchObject({
    Email: "maya@kopi.example",
    "LinkedIn URL": "https://www.linkedin.com/in/maya-putri",
    "Twitter Username": "maya",
    "Lifecycle Stage": "Lead",
  });
  expect(rowOf("hubspot", personOf({ contact: { ...contact, has: { opportunities: 1, won: 1 } } }))).toMatchObject({
    "Lifecycle Stage": "Customer",
  });
});

it("Salesforce gets a last name and a company, whatever is known", () => {
  for (const [id, company] of [
    ["salesforceLead", "Company"],
    ["salesforceContact", "Account Name"],
  ] as const) {
    expect(rowOf(id)).toMatchObject({ "First Name": "Maya", "Last Name": "Putri", [company]: "Kopi Tetes" });
    expect(rowOf(id, cher)).toMatchObject({ "Last Name": "Rara", [company]: "[not provided]" });
    expect(rowOf(id, shop)).toMatchObject({ "Last Name": "Kopi Tetes", [company]: "Kopi Tetes" });
  }
});

it("Odoo gets an id that lasts, and a company only where it stands above", () => {
  const linked = personOf({ organisation: shopContact });
  expect(rowOf("odoo", shop)).toMatchObject({ id: "jalin.hand_3a_1", is_company: "True" });
  expect(rowOf("odoo", linked, ["hand:1"])).toMatchObject({ id: "jalin.x_3a_1", "parent_id/id": "jalin.hand_3a_1" });
  expect(rowOf("odoo", linked)).not.toHaveProperty("parent_id/id");
});

it("Odoo's ids of two people are never the same", () => {
  const idOf = (id: string) => rowOf("odoo", personOf({ contact: { ...contact, id } }))["id"];
  expect(new Set(["x:a.b", "x:a_b", "x:a_2e_b", "x:a:b"].map(idOf)).size).toBe(4);
});

it("Twenty gets the number within its country, and no country where the code is that of several", () => {
  const phoned = (value: string) =>
    rowOf("twenty", personOf({ profiles: [{ identityId: "x:1", phones: [{ value, at }] }] }));
  const [number, country] = ["Phones / Primary Phone Number", "Phones / Primary Phone Country Code"];
  expect(phoned("+62 812-3456-7890")).toMatchObject({ [number]: "81234567890", [country]: "ID" });
  expect(phoned("+6701234567")).toMatchObject({ [number]: "1234567", [country]: "TL" });
  expect(phoned("+1 202 555 0143")).toMatchObject({ [number]: "+1 202 555 0143" });
  expect(phoned("+1 202 555 0143")).not.toHaveProperty([country]);
  expect(rowOf("twenty")).toMatchObject({ "X / Link URL": "https://x.com/maya", "X / Link Label": "maya" });
});

it("Pipedrive gets one e-mail, the tags as labels, and the profiles in the note", () => {
  expect(rowOf("pipedrive")).toEqual({
    "Person - Name": "Maya Putri",
    "Person - Email": "maya@kopi.example",
    "Person - Phone": "+6281234567890",
    "Person - Label": "bandung, bar",
    "Organization - Name": "Kopi Tetes",
    "Note - Content": "https://x.com/maya\nhttps://www.linkedin.com/in/maya-putri\n\nLikes Gayo",
  });
});
