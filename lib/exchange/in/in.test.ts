import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { xlsxOf } from "../export/xlsx";
import { columnLetters } from "../letters";
import { type Encoding, FileError } from "./bytes";
import { guessed, type Target } from "./headers";
import type { Entry } from "./incoming";
import { entriesFrom, readSource, type Source, withFirst } from "./read";
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
    // without its mark
    expect((await read(wide.slice(2)))[0]?.incoming?.name).toBe("Zoë");
  });

  it("is read in another encoding where the user says so", async () => {
    // two bytes of Windows-1252 that are one sign of UTF-8
    const file = new Blob([bytes("Name;E-mail\nZo", [0xc3, 0xab], ";zoe@kopi.example")]);
    const named = async (encoding?: Encoding): Promise<unknown> => {
      const source = await readSource(file, encoding);
      const [entry] = await entriesFrom(source, { fields: [], targets: ["name", "emails"] });
      return [source.is === "table" && source.encoding, entry?.incoming?.name];
    };
    expect(await named()).toEqual(["utf-8", "Zoë"]);
    expect(await named("windows-1252")).toEqual(["windows-1252", "ZoÃ«"]);
    const card = new Blob([bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Zo", [0xeb], "\nEND:VCARD")]);
    expect(await readSource(card)).toMatchObject({ is: "cards", encoding: "windows-1252" });
    expect(await readSource(card, "utf-8")).toMatchObject({ is: "cards", encoding: "utf-8" });
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

/** A spreadsheet of texts. */
async function workbook(header: string[], row: string[]): Promise<Blob> {
  const cell = (text: string, at: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = (number: number): string => row.map((text, at) => cell(text, `${columnLetters(at)}${number}`)).join("");
  const { file } = await xlsxOf([{ name: "People", header, rows: Readable.from([xml]) }]);
  return file;
}

describe("a first row", () => {
  /** What the first row is taken for, whether that is asked, and who the rows are. */
  async function first(source: Awaited<ReturnType<typeof readSource>>): Promise<unknown[]> {
    if (source.is !== "table") throw new Error(source.is);
    const { table } = source;
    const entries = await entriesFrom(source, {
      fields: [],
      targets: table.header.map((_, at) => (at === 0 ? "name" : "ignore")),
    });
    return [table.first, table.isUnsure, entries.map(({ place, incoming }) => [place, incoming?.name])];
  }
  const people = [
    [1, "Dewi Contoh"],
    [2, "Budi Example"],
  ];

  it.each([
    ["Dewi Contoh,dewi@kopi.example", "Budi Example,budi@kopi.example"],
    ["Dewi Contoh,+62 812 0000 0001", "Budi Example,"],
    ["Dewi Contoh,https://kopi.example", "Budi Example,"],
    ["Dewi Contoh,@dewi_contoh", "Budi Example,"],
    ["Dewi Contoh,1990-12-31", "Budi Example,1991-01-31"],
    ["Dewi Contoh,12", "Budi Example,14"],
    ["Dewi Contoh,Bandung", "Budi Example,Jakarta"],
    ["Dewi Contoh,dewi@kopi.example,WhatsApp,Kopi", "Budi Example,budi@kopi.example,Instagram,Twitter"],
  ])("that says who somebody is, %j, is a person, and that is asked", async (...rows) => {
    expect(await first(await readSource(new Blob([rows.join("\n")])))).toEqual(["person", true, people]);
    const table = (await readSource(new Blob([rows.join("\n")]))) as Source & { is: "table" };
    expect(await first(withFirst(table, "headings"))).toEqual(["headings", false, [[2, "Budi Example"]]]);
  });

  it("that names columns is headings", async () => {
    expect(await first(await readSource(new Blob(["Nama,Hobi\nDewi Contoh,Lari"])))).toEqual([
      "headings",
      false,
      expect.anything(),
    ]);
    expect(await first(await readSource(new Blob(["Members\n\nName,Phone\nDewi,+62 812 0000 0001"])))).toEqual([
      "headings",
      false,
      [[4, "Dewi"]],
    ]);
    // what was given back, of a file without headings
    expect(await first(await readSource(new Blob([",,Reason\nDewi,x,E-mail"])))).toEqual([
      "headings",
      false,
      expect.anything(),
    ]);
  });

  it("of words unlike what stands below is headings, and that is asked", async () => {
    expect(await first(await readSource(new Blob(["Colour,Size\nRed,12"])))).toEqual([
      "headings",
      true,
      expect.anything(),
    ]);
    expect(await first(await readSource(new Blob(["Name,2026\nDewi,12"])))).toEqual([
      "headings",
      true,
      expect.anything(),
    ]);
  });

  it("is seen in a spreadsheet too", async () => {
    const headless = await readSource(await workbook(["Dewi Contoh", "dewi@kopi.example"], ["Budi Example", ""]));
    expect(await first(headless)).toEqual(["person", true, people]);
    const headed = await readSource(await workbook(["Name", "Surel"], ["Dewi", "dewi@kopi.example"]));
    expect(await first(headed)).toEqual(["headings", false, [[2, "Dewi"]]]);
    expect(await first(withFirst(headed as Source & { is: "table" }, "person"))).toEqual([
      "person",
      false,
      [
        [1, "Name"],
        [2, "Dewi"],
      ],
    ]);
  });

  it("alone is somebody, and no file without contacts", async () => {
    expect(await first(await readSource(new Blob(["Dewi Contoh,dewi@kopi.example"])))).toEqual([
      "person",
      true,
      expect.anything(),
    ]);
    expect(await problem("Name,Email\n")).toBe("no-rows");
  });
});

describe("what cannot be written is said before", () => {
  const long = "a".repeat(301);

  it("of ids in a table", async () => {
    const text = [
      "Jalin id,Name",
      `CRM 7:12,Rani`,
      `x:${long},Budi`,
      `x:@${long},`,
      `:1,Joko`,
      `x:@organisation/${"a".repeat(300)},Toko`,
      "hand:~dewi,Dewi",
      "web:url:https://kopi.example/,Tono",
    ].join("\n");
    const found = (await read(text)).map(({ incoming, problems }) => [
      incoming && [incoming.name, incoming.contactId?.slice(0, 9), incoming.accounts.length],
      problems.map(({ field, problem }) => `${field} ${problem}`),
    ]);
    const wrong = ["contactId wrong"];
    expect(found).toEqual([
      [["Rani", undefined, 0], wrong],
      [["Budi", undefined, 0], wrong],
      [undefined, ["row nobody", ...wrong]],
      [["Joko", undefined, 0], wrong],
      [["Toko", "x:@organi", 0], []],
      [["Dewi", "hand:~dew", 0], []],
      [["Tono", "web:url:h", 0], []],
    ]);
  });

  it("of accounts of our own JSON", async () => {
    const contacts = [
      {
        name: "Rani",
        accounts: [
          { network: "x", handle: "rani" },
          { network: "x", handle: long },
        ],
      },
      { name: "Budi", accounts: [{ network: "not-one", handle: "budi" }, { network: "x" }] },
      { accounts: [{ network: "x", handle: "joko", url: "javascript:alert(1)" }] },
    ];
    const entries = await read(JSON.stringify({ jalin: "contacts", version: 1, contacts }));
    expect(entries.map(({ incoming }) => incoming?.accounts.map(({ account }) => account.handle))).toEqual([
      ["rani"],
      [],
      undefined,
    ]);
    expect(entries.map(({ problems }) => problems.map(({ field }) => field))).toEqual([
      ["accounts"],
      ["accounts", "accounts"],
      ["row", "accounts"],
    ]);
  });
});
