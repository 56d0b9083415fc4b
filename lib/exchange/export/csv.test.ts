import { parse as read } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { csvOf, formula } from "./csv";

async function* each(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}

const header = ["name", "text"];

async function textOf(rows: string[][], guard = true): Promise<string> {
  const { files } = await csvOf(each(rows), { header, guard, mark: false });
  return files[0].text();
}

function parse(text: string): string[][] {
  return read(text, { recordDelimiter: "\r\n" });
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("=1+1", "+49 30", "-2", "@handle", "\t=1", "\r=1", "\n=1", "＝1+1", '"', ",", "a\r\nb", "'", ""),
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n"), fc.string()).map(([first, rest]) => first + rest),
);
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 20 });

describe("a CSV file", () => {
  it("gives back every cell, whatever is in it, where exact values are asked for", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(parse(await textOf(given, false))).toEqual([header, ...given]);
      }),
    );
  });

  it("has no cell that a spreadsheet could run, and changes no other", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [, ...cells] = parse(await textOf(given));
        for (const found of cells.flat()) expect(found).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(cells).toEqual(given.map((row) => row.map((each) => (formula.test(each) ? `'${each}` : each))));
      }),
    );
  });

  it("is one file however many pieces it was made in, and says how far it is", async () => {
    const given = Array.from({ length: 2500 }, (_, at) => [`Person ${at}`, "x"]);
    const onProgress = vi.fn<(rows: number) => void>();
    const { files, rows: count } = await csvOf(each(given), { header, guard: true, mark: true, onProgress });
    const text = await files[0].text();
    expect(count).toBe(2500);
    expect(parse(text.replace(/^\ufeff/, ""))).toEqual([header, ...given]);
    expect(onProgress.mock.calls.map(([done]) => done)).toEqual([500, 1000, 1500, 2000, 2500]);
  });

  it("begins with a byte-order mark where Excel is to open it", async () => {
    const { files } = await csvOf(each([]), { header, guard: true, mark: true });
    expect([...new Uint8Array(await files[0].arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it("stops when it is told to", async () => {
    const control = new AbortController();
    const endless = (async function* () {
      for (;;) yield ["a", "b"];
    })();
    const made = csvOf(endless, {
      header,
      guard: true,
      mark: false,
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    await expect(made).rejects.toThrow("abort");
  });
});
