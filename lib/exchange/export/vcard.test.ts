import fc from "fast-check";
import { parseVCards } from "vcard4-ts";
import { describe, expect, it } from "vitest";
import { awkward, kept } from "../../../tests/builders/awkward";
import { contact, identity, personOf, seen } from "../../../tests/builders/exported";
import { type Component, componentsOf, linesOf, parts, unescaped } from "../../../tests/readers/lines";
import type { Person } from "./person";
import { cardWriter, type VcardVersion } from "./vcard";

const labels: Record<string, string> = { x: "X", bluesky: "Bluesky", mastodon: "Mastodon" };

async function textOf(person: Person, version: VcardVersion): Promise<string> {
  const write = await cardWriter(version, (network) => labels[network] ?? network);
  return write(person);
}

async function cardOf(person: Person, version: VcardVersion): Promise<Component> {
  const cards = componentsOf(linesOf(new TextEncoder().encode(await textOf(person, version))));
  expect(cards.map(({ name, inner }) => [name, inner.length])).toEqual([["VCARD", 0]]);
  return cards[0] as Component;
}

const values = (card: Component, name: string): string[] =>
  card.lines.filter((line) => line.name === name).map(({ value }) => value);

const at = seen;
const bluesky = {
  ...identity,
  id: "bluesky:2",
  network: "bluesky",
  handle: "maya.example",
  url: "https://bsky.app/profile/maya.example",
};
const maya = personOf({
  identities: [identity, bluesky],
  profiles: [
    {
      identityId: "x:1",
      emails: [{ value: "maya@kopi.example", at }],
      phones: [{ value: "+62 812-3456", at }],
      links: [{ value: "https://kopi.example/?a=1,2;b", at }],
      company: { value: "Kopi, Tetes; & Co", at },
      role: { value: "Roaster", at },
      place: { value: "Bandung", at },
      birthday: { value: "1990-05-17", at },
    },
  ],
  notes: [{ id: "n", identityId: "x:1", text: "Likes Gayo\nand Toraja", createdAt: at, editedAt: at }],
});

describe("a vCard 4.0", () => {
  it("has what RFC 6350 asks for, in its order", async () => {
    const card = await cardOf(maya, "4.0");
    expect(card.lines[0]).toEqual({ name: "VERSION", params: {}, value: "4.0" });
    expect(card.lines.map(({ name, params, value }) => [name, params, value])).toEqual(
      expect.arrayContaining([
        ["UID", { VALUE: "text" }, "x:1"],
        ["REV", {}, "20261101T000001Z"],
        ["KIND", {}, "individual"],
        ["FN", {}, "Maya Putri"],
        ["N", {}, "Putri;Maya;;;"],
        ["ORG", {}, "Kopi\\, Tetes\\; & Co"],
        ["TITLE", {}, "Roaster"],
        ["EMAIL", {}, "maya@kopi.example"],
        ["TEL", { VALUE: "TEXT" }, "+62 812-3456"],
        ["ADR", {}, ";;;Bandung;;;"],
        ["BDAY", {}, "19900517"],
        ["CATEGORIES", {}, "bandung,bar"],
        ["NOTE", {}, "Likes Gayo\\nand Toraja"],
      ]),
    );
  });

  it("has social profiles by RFC 9554, and as those read them who came before it", async () => {
    const { lines } = await cardOf(maya, "4.0");
    expect(lines.filter(({ name }) => name.endsWith("SOCIALPROFILE"))).toEqual([
      { name: "SOCIALPROFILE", params: { "SERVICE-TYPE": "X", USERNAME: "maya" }, value: "https://x.com/maya" },
      { name: "X-SOCIALPROFILE", params: { TYPE: "twitter", "X-USER": "maya" }, value: "https://x.com/maya" },
      {
        name: "SOCIALPROFILE",
        params: { "SERVICE-TYPE": "Bluesky", USERNAME: "maya.example" },
        value: "https://bsky.app/profile/maya.example",
      },
      {
        name: "X-SOCIALPROFILE",
        params: { TYPE: "bluesky", "X-USER": "maya.example" },
        value: "https://bsky.app/profile/maya.example",
      },
    ]);
    expect(lines.filter(({ name }) => name === "URL").map(({ value }) => value)).toEqual([
      "https://x.com/maya",
      "https://bsky.app/profile/maya.example",
      "https://kopi.example/?a=1,2;b",
    ]);
  });

  it("says of an organisation that it is one, and gives it no family name", async () => {
    const shop = personOf({ contact: { ...contact, name: "Kopi Tetes", organisation: true } });
    const card = await cardOf(shop, "4.0");
    expect([values(card, "KIND"), values(card, "N"), values(card, "ORG")]).toEqual([["org"], [";;;;"], ["Kopi Tetes"]]);
  });
});

it("a vCard 3.0 has nothing of 4.0 that its readers stumble over", async () => {
  const card = await cardOf(maya, "3.0");
  const names = new Set(card.lines.map(({ name }) => name));
  expect(names).not.toContain("KIND");
  expect(names).not.toContain("SOCIALPROFILE");
  expect(values(card, "X-SOCIALPROFILE")).toHaveLength(2);
  expect(card.lines.map(({ name, params, value }) => [name, params, value])).toEqual(
    expect.arrayContaining([
      ["VERSION", {}, "3.0"],
      ["N", {}, "Putri;Maya;;;"],
      ["TEL", {}, "+62 812-3456"],
      ["BDAY", expect.anything(), "1990-05-17"],
      ["NOTE", {}, "Likes Gayo\\nand Toraja"],
    ]),
  );
});

/** Of what is no text, nothing is said. */
const said = (text: string): string[] => (kept(text).trim() === "" ? [] : [kept(text)]);

for (const version of ["4.0", "3.0"] as const)
  it(`any text is read back from a vCard ${version}, in lines of 75 octets that cut no sign`, async () => {
    await fc.assert(
      fc.asyncProperty(awkward, awkward, awkward, awkward, async (name, note, tag, handle) => {
        const person = personOf({
          contact: { ...contact, name, tags: [tag] },
          identities: [{ ...identity, handle }],
          profiles: [{ identityId: "x:1", company: { value: note, at }, place: { value: tag, at } }],
          notes: [{ id: "n", identityId: "x:1", text: note, createdAt: at, editedAt: at }],
        });
        const card = await cardOf(person, version);
        expect(values(card, "FN").map((value) => unescaped(value))).toEqual([kept(name)]);
        expect(values(card, "NOTE").map((value) => unescaped(value))).toEqual(said(note));
        expect(values(card, "CATEGORIES").map((value) => parts(value, ","))).toEqual(said(tag).map((text) => [text]));
        expect(values(card, "ADR").map((value) => parts(value, ";")[3])).toEqual([kept(tag)]);
        expect(values(card, "ORG").map((value) => parts(value, ";"))).toEqual(said(note).map((text) => [text]));
        const social = card.lines.find((line) => line.name === "X-SOCIALPROFILE");
        expect(social?.params["X-USER"]).toBe(kept(handle).replace(/[\n\t]/g, ""));

        const { vCards: read } = parseVCards(await textOf(person, version));
        expect(read).toHaveLength(1);
        expect(read?.[0]?.FN.map(({ value }) => value)).toEqual([kept(name)]);
        expect((read?.[0]?.NOTE ?? []).map(({ value }) => value)).toEqual(said(note));
        expect((read?.[0]?.CATEGORIES ?? []).map(({ value }) => value)).toEqual(said(tag).map((text) => [text]));
        expect(read?.[0]?.ADR?.map(({ value }) => value.locality)).toEqual([[kept(tag)]]);
      }),
    );
  });
