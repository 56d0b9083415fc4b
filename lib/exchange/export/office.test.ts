/** What LibreOffice understands of exported files: it opens each, saves it as its own, and that is read. */
import "fake-indexeddb/auto";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { audience } from "../../../tests/browser/faces/people";
import { hasOffice, savedByOffice } from "../../../tests/browser/harness/office";
import { storeAudience } from "../../../tests/builders/audience";
import { csvRows } from "../../../tests/readers/csv";
import { defineField } from "../../db/customFields";
import { addNote } from "../../db/notes";
import { addOpportunity } from "../../db/opportunities";
import { setCustom, setField } from "../../db/profiles";
import { addTask } from "../../db/tasks";
import { exportFile } from "./exports";
import { presets, type PresetId } from "./presets";
import type { ExportRequest } from "./request";

const now = Date.UTC(2026, 10, 22, 9);
const options = { now, halfLifeDays: 30, networkLabel: (network: string) => network };
const maya = "bluesky:bluesky-mayaputri.example";
const awkward = ['She said "no", twice', "جرّبت", "=1+1", "a\nb", "👩🏽‍🌾 dan “kutipan”", "0812", "1,5"];

const whole: ExportRequest = { what: "contacts", format: "csv", target: "own", version: "4.0", guard: true, whom: {} };

async function exported(change: Partial<ExportRequest>): Promise<Buffer> {
  const { file } = await exportFile({ ...whole, ...change }, options);
  return Buffer.from(await file.arrayBuffer());
}

const read = async (bytes: Buffer | undefined) => (bytes ? readXlsxFile(bytes, { trim: false }) : []);

// a start of it takes seconds
describe.skipIf(!hasOffice())("LibreOffice", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await storeAudience(audience(now), now);
    const { id: size } = await defineField({ label: "Size", kind: "text" }, { now });
    for (const text of awkward) await addNote(maya, text, { now });
    await setField(maya, "company", "=Kopi, “Tetes”", { now });
    await setCustom(maya, size, "007", { now });
    await addOpportunity({ title: "Beans\nfor a year", identityId: maya }, { now });
    await addTask({ title: "- call", identityId: maya, dueOn: "2026-11-30" }, { now });
  });

  it("reads every cell of a workbook's five sheets as what it is", async () => {
    const bytes = await exported({ format: "xlsx" });
    const ours = await read(bytes);
    expect(ours.map(({ data }) => data.length > 1)).toEqual([true, true, true, true, true]);
    const saved = await savedByOffice("xlsx", new Map([["whole", bytes]]));
    expect(await read(saved.get("whole"))).toEqual(ours);
  });

  it("reads the cells of every CSV", async () => {
    const targets = Object.keys(presets) as PresetId[];
    const requests: Partial<ExportRequest>[] = [
      { what: "contacts" },
      { what: "interactions" },
      { what: "opportunities" },
      { what: "tasks" },
      ...targets.map((target) => ({ target })),
    ];
    const files = new Map<string, Buffer>();
    for (const request of requests) files.set([request.what, request.target].join("-"), await exported(request));
    const saved = await savedByOffice("csv", files);
    for (const [name, bytes] of files) {
      const rows = csvRows(bytes.toString("utf8").replace(/^\ufeff/, ""));
      expect(rows.length, name).toBeGreaterThan(1);
      const [sheet] = await read(saved.get(name));
      const cells = sheet?.data.map((row) => row.map((cell) => cell ?? ""));
      expect(cells, name).toEqual(rows);
    }
  });
});
