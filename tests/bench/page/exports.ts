/** The big database as files, by the extension's own code. Runs in a page of the extension. */
import { exportFile } from "../../../lib/exchange/export/exports";
import { firstContactColumns } from "../../../lib/exchange/export/contacts";
import type { ExportRequest } from "../../../lib/exchange/export/request";
import { browserScratch } from "../../../lib/exchange/backup/scratch";
import { worldEnd } from "./world";

/** Everybody as a file, with the columns that come first; how long it took, and what it is. */
async function exportWorld(
  request: Pick<ExportRequest, "what" | "format" | "target">,
): Promise<{ seconds: number; rows: number; bytes: number }> {
  const started = performance.now();
  const { file, rows, leave } = await exportFile(
    { ...request, columns: firstContactColumns, version: "4.0", guard: true, whom: {} },
    { now: worldEnd, halfLifeDays: 30, networkLabel: (network) => network, scratch: browserScratch },
  );
  const seconds = (performance.now() - started) / 1000;
  const { size: bytes } = file;
  await leave();
  return { seconds, rows, bytes };
}

export const exports = { exportWorld };
