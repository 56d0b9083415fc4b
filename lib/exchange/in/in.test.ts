import { describe, expect, it } from "vitest";
import { FileError } from "./bytes";
import { guessed, type Target } from "./headers";
import type { Entry } from "./incoming";
import { entriesFrom, readSource } from "./read";
import { returnedFile } from "./returned";

async function read(content: string | Uint8Array<ArrayBuffer>, targets?: Target[]): Promise<Entry[]> {
  const source = await readSource(new Blob([content]));
  return entriesFrom(source, {
    fields: [],
    ...(source.is === "table" && { targets: targets ?? guessed(source.table.header) }),
  });
}

async function problem(content: string | Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    await readSource(new Blob([content]));
    return undefined;
  } catch (error) {
    return error instanceof FileError ? error.problem : error;
  }
}

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

describe("a CSV file", () => {
  it("is read whatever its mark, line ends, quotes and empty lines", async () => {
    const expected = [{ name: 'Rani "R" Example', emails: ["rani@kopi.example"], place: "Bandung,\r\nIndonesia" }];
    const lines = ["Nama,Surel,Kota", "", '"Rani ""R"" Example",rani@kopi.example,"Bandung,\r\nIndonesia"', "", ""];
    for (const text of [lines.join("\r\n"), `\ufeff${lines.join("\n")}`]) {
      const [entry] = await read(text);
      expect(entry?.incoming).toMatchObject([{ ...expected[0], place: "Bandung, Indonesia" }][0] ?? {});
    }
  });

  it("is read in UTF-8, in UTF-16 and in what older programs write", async () => {
    expect((await read("Name;E-mail\nZoë;zoe@kopi.example"))[0]?.incoming?.name).toBe("Zoë");
    expect((await read(bytes("Name;E-mail\nZo", [0xeb], ";zoe@kopi.example")))[0]?.incoming?.name).toBe("Zoë");
    const wide = new Uint8Array(
      Uint16Array.from("\ufeffName\tE-mail\nZoë\tzoe@kopi.example".split(""), (sign) => sign.charCodeAt(0)).buffer,
    );
    expect((await read(wide))[0]?.incoming?.name).toBe("Zoë");
  });

  it.each([",", ";", "\t", "|"])("is cut at %j", async (delimiter) => {
    const text = [
      ["Name", "Company"],
      ["Rani", "Kopi Sore"],
      ["Budi", "Teh Pagi"],
    ]
      .map((row) => row.join(delimiter))
      .join("\n");
    expect((await read(text)).map(({ incoming }) => incoming?.company)).toEqual(["Kopi Sore", "Teh Pagi"]);
  });

  it("gives back what it cannot read: a row of too many cells, nobody, and values that are none", async () => {
    const text =
      "Name,Email,Birthday\nRani,rani@kopi.example,1990-02-30,and more\n,,1990-01-01\nBudi,no address,31/12/1990\nSari,,";
    const entries = await read(text);
    expect(entries.map(({ place, problems, incoming }) => [place, incoming?.name, problems])).toEqual([
      [2, undefined, [{ field: "row", problem: "ragged" }]],
      [3, undefined, [{ field: "row", problem: "nobody" }]],
      [4, "Budi", [{ field: "emails", problem: "wrong", value: "no address" }]],
      [5, "Sari", []],
    ]);
  });
});

describe("a file that is none", () => {
  it.each([
    ["empty", ""],
    ["empty", "\ufeff \n\n"],
    ["no-rows", "Name,Email"],
    ["json", '{"a":1}'],
    ["json", "[]"],
    ["damaged", '{"jalin":"contacts",'],
    ["newer", '{"jalin":"contacts","version":2,"contacts":[]}'],
    ["binary", bytes([1, 2, 3, 0, 255, 254, 7])],
    ["old-sheet", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["zip", bytes([0x50, 0x4b, 0x05, 0x06])],
    ["damaged", bytes([0x50, 0x4b, 0x03, 0x04], "cut off")],
  ] as const)("is told to be %s", async (expected, content) => {
    expect(await problem(content)).toBe(expected);
  });
});

it("the rows that come back have the columns they had, and the reason in the last", async () => {
  const source = await readSource(new Blob(["Name;Email\nRani;nothing\nBudi;\n;;more"]));
  const entries = await entriesFrom(source, { fields: [], targets: ["name", "emails"] });
  const { file, rows } = await returnedFile(source, entries, {
    header: "Reason",
    reasonOf: ({ problems }) => problems[0]?.problem,
  });
  expect(rows).toBe(2);
  expect((await file.text()).replace("\ufeff", "")).toBe(
    "Name;Email;;Reason\r\nRani;nothing;;wrong\r\n;;more;ragged\r\n",
  );
});

it("a cell that comes back begins no formula", async () => {
  const source = await readSource(new Blob(["Name,Email\nRani,=HYPERLINK()\n"]));
  const entries = await entriesFrom(source, { fields: [], targets: ["name", "emails"] });
  const { file } = await returnedFile(source, entries, { header: "Reason", reasonOf: () => "wrong" });
  expect(await file.text()).toContain("Rani,'=HYPERLINK(),wrong");
});

it("the reason in a file of ours that came back is no field of its own", () => {
  expect(guessed(["contact_id", "name", "profile_urls", "Alasan"]).at(-1)).toBe("ignore");
});

it("an address without its beginning in a column of accounts is the account it leads to", async () => {
  const [entry, other] = await read("Name,Instagram\nTia,instagram.com/tia_example\nRani,a/b");
  expect(entry?.incoming?.accounts).toMatchObject([{ network: "instagram", account: { handle: "tia_example" } }]);
  expect(other?.problems).toEqual([{ field: "accounts", problem: "wrong", value: "a/b" }]);
});

describe("an address book of version 2.1", () => {
  it("is read with its kinds of numbers and its quoted names", async () => {
    const card = [
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Contoh;Zo=C3=AB;;;",
      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=20=",
      "Contoh",
      "TEL;CELL;PREF:+62 812 0000 0001",
      "ADR;HOME:;;Jl. Mawar 1, RT 2;Bandung;;40111;Indonesia",
      "NOTE;ENCODING=QUOTED-PRINTABLE:Satu=0D=0ADua, tiga",
      "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ",
      " SkZJRgABAQ==",
      "END:VCARD",
    ];
    const [entry] = await read(`${card.join("\r\n")}\r\n`);
    expect(entry).toMatchObject({
      incoming: { name: "Zoë Contoh", phones: ["+62 812 0000 0001"], place: "Bandung, Indonesia" },
      problems: [],
    });
    expect(entry?.incoming?.notes.map(({ text }) => text)).toEqual(["Satu\nDua, tiga"]);
  });
});

it("what is too long in a card is told, not cut short", async () => {
  const [entry] = await read(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dewi\r\nTITLE:${"a".repeat(201)}\r\nEND:VCARD`);
  expect([entry?.incoming?.role, entry?.problems]).toEqual([
    undefined,
    [{ field: "role", problem: "long", value: "a".repeat(80) }],
  ]);
});
