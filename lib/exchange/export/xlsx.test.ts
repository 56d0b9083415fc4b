import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { awkward } from "../../../tests/builders/awkward";
import type { Column } from "./column";
import { sheetOf, xlsxOf } from "./xlsx";

interface Row {
  text?: string;
  number?: number;
  instant?: number;
  day?: string;
  list?: string[];
}

const columns: Column<Row>[] = [
  { id: "text", kind: "text", of: ({ text }) => text },
  { id: "number", kind: "number", of: ({ number }) => number },
  { id: "instant", kind: "instant", of: ({ instant }) => instant },
  { id: "day", kind: "day", of: ({ day }) => day },
  { id: "list", kind: "list", of: ({ list }) => list },
];

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

async function bytesOf(...sheets: [name: string, rows: readonly Row[]][]): Promise<Buffer> {
  const { file } = await xlsxOf(sheets.map(([name, rows]) => sheetOf(name, columns, each(rows))));
  return Buffer.from(await file.arrayBuffer());
}

const read = (bytes: Buffer) => readXlsxFile(bytes, { trim: false });

it("every cell is read back as what it is", async () => {
  const instant = Date.UTC(2026, 10, 22, 8, 30, 15);
  const bytes = await bytesOf(
    ["first", [{ text: "=1+1", number: 12.5, instant, day: "1990-05-17", list: ["a", "b"] }, { number: 0 }, {}]],
    ["second", []],
  );
  const header = ["text", "number", "instant", "day", "list"];
  expect(await read(bytes)).toEqual([
    {
      sheet: "first",
      data: [header, ["=1+1", 12.5, new Date(instant), new Date("1990-05-17"), "a ; b"], [null, 0, null, null, null]],
    },
    { sheet: "second", data: [header] },
  ]);
});

it("any text is read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 4 }), async (texts) => {
      const [sheet] = await read(await bytesOf(["texts", texts.map((text) => ({ text, number: 1 }))]));
      const found = sheet?.data.slice(1).map(([text]) => text ?? "");
      expect(found).toEqual(texts.map((text) => text.toWellFormed()));
    }),
    { numRuns: 60 },
  );
});

it("a text that no cell has room for is cut off, between two signs", async () => {
  const [sheet] = await read(await bytesOf(["texts", [{ text: `a${"👍".repeat(20_000)}` }]]));
  const text = sheet?.data[1]?.[0] as string;
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect(text.endsWith("👍…")).toBe(true);
});

it("the header is frozen, and the parts stand as Excel opens them: without Zip64", async () => {
  const bytes = await bytesOf(["a", [{ text: "b" }]]);
  const { Uint8ArrayReader, ZipReader, TextWriter } = await import("@zip.js/zip.js");
  const entries = await new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes))).getEntries();
  expect(entries.map(({ filename }) => filename)).toContain("xl/worksheets/sheet1.xml");
  expect(entries.some((entry) => entry.zip64)).toBe(false);
  const sheet = entries.find(({ filename }) => filename === "xl/worksheets/sheet1.xml");
  const xml = sheet && !sheet.directory ? await sheet.getData(new TextWriter()) : "";
  expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"\/>/);
  expect(xml).not.toContain("<f>");
});

it("stops when it is told to", async () => {
  const control = new AbortController();
  const endless = (async function* () {
    for (;;) yield { text: "a" };
  })();
  const made = xlsxOf([sheetOf("a", columns, endless)], { signal: control.signal, onProgress: () => control.abort() });
  await expect(made).rejects.toThrow("abort");
});
