/** Spreadsheets (XLSX): the first sheet with something in it. */
import { FileError } from "./bytes";
import { type Table, tableOf } from "./table";

/** Most that a spreadsheet may be when it is unpacked, in bytes: a small archive can hold endlessly much. */
const mostUnpacked = 400 * 1024 * 1024;

/** Reads a spreadsheet. Throws a {@link FileError}. */
export async function sheetTable(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  await checkArchive(bytes);
  const { default: readSheets } = await import("read-excel-file/universal");
  const sheets = await readSheets(bytes.buffer).catch((error: unknown) => {
    throw new FileError("damaged", { cause: error });
  });
  const filled = sheets.find(({ data }) => data.length > 0);
  if (!filled) throw new FileError("no-rows");
  return tableOf(filled.data.map((row) => row.map(cellText)));
}

async function checkArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { BlobReader, ZipReader } = await import("@zip.js/zip.js");
  const reader = new ZipReader(new BlobReader(new Blob([bytes])), { useWebWorkers: false });
  const entries = await reader.getEntries().catch((error: unknown) => {
    throw new FileError("damaged", { cause: error });
  });
  await reader.close();
  if (!entries.some(({ filename }) => filename === "xl/workbook.xml")) throw new FileError("zip");
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > mostUnpacked) throw new FileError("large");
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** A day as a day, a moment as a moment. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
