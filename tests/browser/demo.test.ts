/** `npm start` without a window, as a person runs it: its words, its files, its pictures. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflateSync } from "node:zlib";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formula } from "../../lib/exchange/export/csv";
import { root } from "../contract/own-pages";
import { demoPages } from "../demo/pages";
import { collapse, sameHandle, sameId } from "../truth/ids";
import { isOptional } from "../truth/match";

const folder = mkdtempSync(join(tmpdir(), "jalin-demo-"));
/** All that the pages certainly show. */
const labels = demoPages().flatMap(({ recorded: { truth } }) =>
  truth.interactions
    .filter((label) => !isOptional(truth.network, label, truth.ambiguous))
    .map((label) => ({ ...label, network: truth.network })),
);

let printed: string[];
let complaints: string;
beforeAll(async () => {
  // of a run before
  writeFileSync(join(folder, "contacts.csv"), "old");
  const demo = join(root, "tests/demo/run.ts");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [demo, "--headless", "--out", folder]);
  complaints = stderr;
  printed = stdout.split("\n");
  // it builds, and starts a browser, while other tests do
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

function csv(name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, name), "utf8").replace(/^\ufeff/, "");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
function plain(cell = ""): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** True when this row of a CSV is about the one who did this. */
function isOf({ network, actor }: (typeof labels)[number], row: Record<string, string>, name: string): boolean {
  const handles = plain(row["handles"] ?? row["handle"]).split(" ; ");
  // named otherwise on another page
  const sameNative = sameId(network, actor?.id, row["contact_id"]?.slice(network.length + 1));
  const sameName = collapse(actor?.name) !== "" && collapse(actor?.name) === collapse(plain(row[name]));
  // accounts whose profiles link to each other are one contact
  const networks = (row["networks"] ?? row["network"] ?? "").split(" ; ");
  return (
    networks.includes(network) &&
    (sameNative || sameName || handles.some((handle) => sameHandle(network, handle, actor?.handle)))
  );
}

it("reads everything that the pages show", () => {
  expect(complaints).toBe("");
  const [, read, promised, pages] = /^Read (\d+) of (\d+) .* (\d+) pages/m.exec(printed.join("\n")) ?? [];
  expect(Number(read)).toBeGreaterThanOrEqual(labels.length);
  expect(read).toBe(promised);
  expect(Number(pages)).toBe(demoPages().length);
});

it("prints every contact once with their counts, hottest first", () => {
  const head = printed.findIndex((line) => line.startsWith("Name "));
  // what keeps right-to-left names in their column is not part of them
  const rows = printed.slice(head + 2, printed.indexOf("", head)).map((row) => row.replace(/[\u2066-\u2069]/g, ""));
  const numbers = rows.map((row) => / (\d+ +\d+ +\d+) +(\d+\.\d) {2}/.exec(row)?.slice(1) ?? ["", ""]);
  const contacts = csv("contacts.csv");
  for (const { name = "" } of contacts)
    expect(
      rows.some((row) => row.startsWith(plain(name).slice(0, 12))),
      name,
    ).toBe(true);
  expect(numbers.map(([counts = ""]) => counts.replace(/ +/g, " ")).toSorted()).toEqual(
    contacts.map((row) => [row["conversation"], row["amplification"], row["reaction"]].join(" ")).toSorted(),
  );
  const heats = numbers.map(([, heat]) => Number(heat));
  expect(heats).toEqual(heats.toSorted((a, b) => b - a));
});

it("exports the people of the pages and nobody else", () => {
  const contacts = csv("contacts.csv");
  for (const label of labels)
    expect(
      contacts.some((row) => isOf(label, row, "name")),
      label.actor?.name ?? "",
    ).toBe(true);
  for (const row of contacts)
    expect(
      labels.some((label) => isOf(label, row, "name")),
      row["name"],
    ).toBe(true);
});

it("exports what each of them wrote and did", () => {
  const interactions = csv("interactions.csv");
  for (const label of labels) {
    const types = new Set<string | undefined>([label.type, ...(label.typeAlt ?? [])]);
    const texts = [label.text, ...(label.textAlt ?? [])].map(collapse);
    // where a list cuts a text short, another page has the whole
    const isText = (text: string): boolean =>
      texts.some((each) => each === text || (each.endsWith("…") && text.startsWith(each.slice(0, -1))));
    const found = interactions.some(
      (row) => isOf(label, row, "contact_name") && types.has(row["type"]) && isText(collapse(plain(row["text"]))),
    );
    expect(found, `${label.actor?.name}: ${label.type} “${label.text}”`).toBe(true);
  }
  for (const row of interactions)
    expect(
      labels.some((label) => isOf(label, row, "contact_name")),
      row["contact_name"],
    ).toBe(true);
});

it.each(["popup-this-tab.png", "popup-contacts.png", "profile.png"])("takes a sharp picture: %s", (name) => {
  const { width, height, lines } = readPicture(readFileSync(join(folder, name)));
  expect([width, height]).toEqual([800, 1200]);
  // a blank picture repeats itself
  expect(new Set(lines).size).toBeGreaterThan(height / 4);
});

it.each(["contacts.csv", "interactions.csv", "popup-this-tab.png", "popup-contacts.png", "profile.png"])(
  "says where %s is",
  (name) => expect(printed.join("\n")).toContain(name),
);

/** Size in px, and the lines of a PNG as they are stored. */
function readPicture(png: Buffer): { width: number; height: number; lines: string[] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const pixels = inflateSync(Buffer.concat(packed));
  const length = pixels.length / height;
  return {
    width,
    height,
    lines: Array.from({ length: height }, (_, line) => pixels.toString("latin1", line * length, (line + 1) * length)),
  };
}
