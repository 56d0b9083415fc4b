/**
 * Rows as a workbook of Excel (ECMA-376), sheet after sheet, made in pieces. Of our own, over zip.js: the writers for browsers
 * that are kept up hold every cell of a workbook as an object, and four million of them are a gigabyte (seen 2026-11).
 */
import { BlobReader, BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { columnLetters } from "../letters";
import { type Column, between } from "./column";
import { type Disk, Pieces } from "./pieces";
import { mostInCell, mostRows } from "./xlsxLimits";

/** Rows turned into text between two looks at the signal. */
const chunk = 500;
const msADay = 86_400_000;
/** Days from 1899-12-30, where Excel begins to count, to 1970. */
const epoch = 25_569;

/** A sheet to be, of rows of any kind. */
export interface Sheet {
  name: string;
  header: readonly string[];
  /** the cells as XML, for the number of the row */
  rows: AsyncIterable<(row: number) => string>;
}

interface XlsxOptions {
  onProgress?: (rows: number) => void;
  signal?: AbortSignal;
  /** where sheets go when they become large */
  disk?: Disk;
}

/** A sheet of columns. */
export function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: AsyncIterable<Row>): Sheet {
  return { name, header: columns.map(({ id }) => id), rows: cellsOf(columns, rows) };
}

async function* cellsOf<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<(row: number) => string> {
  const names = columns.map((_, at) => columnLetters(at));
  for await (const row of rows)
    yield (number) => columns.map((column, at) => cellOf(column, row, `${names[at] ?? ""}${number}`)).join("");
}

/** The workbook, and how many rows its sheets have without their headers. */
export async function xlsxOf(
  sheets: readonly Sheet[],
  { onProgress, signal, disk }: XlsxOptions = {},
): Promise<{ file: Blob; rows: number }> {
  const made: { name: string; xml: Blob }[] = [];
  let done = 0;
  for (const { name, header, rows } of sheets) {
    let sheet: Pieces | undefined;
    let inSheet = 0;
    const titled = (): string => {
      const part = made.filter((each) => each.name.startsWith(name)).length;
      return part === 0 ? name : `${name} ${part + 1}`;
    };
    const end = async () => {
      await sheet?.add(sheetFoot);
      if (sheet) made.push({ name: titled(), xml: await sheet.file("text/xml") });
      sheet = undefined;
    };
    const begin = async (): Promise<Pieces> => {
      const fresh = new Pieces(disk);
      const titles = header.map((title, at) => textCell(title, `${columnLetters(at)}1`, 1)).join("");
      await fresh.add(`${sheetHead}<row r="1">${titles}</row>`);
      inSheet = 0;
      return fresh;
    };
    sheet = await begin();
    for await (const cells of rows) {
      if (inSheet === mostRows) {
        await end();
        sheet = await begin();
      }
      inSheet += 1;
      done += 1;
      // the first is the header
      const full = sheet.add(`<row r="${inSheet + 1}">${cells(inSheet + 1)}</row>`);
      if (full) await full;
      if (done % chunk === 0) {
        signal?.throwIfAborted();
        onProgress?.(done);
      }
    }
    await end();
  }
  signal?.throwIfAborted();
  onProgress?.(done);
  return { file: await zipped(made, signal), rows: done };
}

/** Without "Zip64", which Excel does not open where it is not needed: the size of every part is known before it is written. */
async function zipped(sheets: readonly { name: string; xml: Blob }[], signal?: AbortSignal): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(mediaType), {
    useWebWorkers: false,
    ...(signal && { signal }),
  });
  const names = sheets.map(({ name }) => name);
  for (const [path, xml] of frame(names)) await zip.add(path, new TextReader(xml));
  for (const [at, { xml }] of sheets.entries()) await zip.add(`xl/worksheets/sheet${at + 1}.xml`, new BlobReader(xml));
  return zip.close();
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The header is frozen: it stays while the rows are scrolled. */
const sheetHead =
  `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><sheetData>`;
const sheetFoot = "</sheetData></worksheet>";

/** The parts around the sheets. */
function frame(names: readonly string[]): [path: string, xml: string][] {
  const sheets = names.map((name, at) => ({ name, id: at + 1 }));
  return [
    [
      "[Content_Types].xml",
      `${xmlHead}<Types xmlns="${packages}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
        sheets
          .map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${types}.worksheet+xml"/>`)
          .join("") +
        `</Types>`,
    ],
    [
      "_rels/.rels",
      `${xmlHead}<Relationships xmlns="${packages}/relationships">` +
        `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
        sheets.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join("") +
        `</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${xmlHead}<Relationships xmlns="${packages}/relationships">` +
        sheets
          .map(
            ({ id }) =>
              `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
          )
          .join("") +
        `<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
  ];
}

/** 0 plain · 1 a header · 2 an instant · 3 a day */
const styles =
  `${xmlHead}<styleSheet xmlns="${main}">` +
  `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function cellOf<Row>(column: Column<Row>, row: Row, at: string): string {
  switch (column.kind) {
    case "text":
      return textCell(column.of(row), at);
    case "list":
      return textCell(column.of(row)?.join(between), at);
    case "number": {
      const value = column.of(row);
      return value === undefined || !Number.isFinite(value) ? "" : numberCell(value, at, 0);
    }
    case "instant": {
      const value = column.of(row);
      return value === undefined ? "" : numberCell(value / msADay + epoch, at, 2);
    }
    case "day": {
      const value = column.of(row) ?? "";
      const days = Date.parse(value) / msADay + epoch;
      // the days of before 1900 are none for Excel
      return /^\d{4}-\d\d-\d\d$/.test(value) && days >= 1 ? numberCell(days, at, 3) : textCell(value, at);
    }
  }
}

/** `at`: where it stands, "B2" */
function textCell(text: string | undefined, at: string, style = 0): string {
  if (text === undefined || text === "") return "";
  const shown = escaped(text.length > mostInCell ? cutOff(text) : text);
  return `<c r="${at}" t="inlineStr"${style === 0 ? "" : ` s="${style}"`}><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** Never between the halves of a sign. */
function cutOff(text: string): string {
  const cut = text.slice(0, mostInCell - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function numberCell(value: number, at: string, style: number): string {
  return `<c r="${at}"${style === 0 ? "" : ` s="${style}"`}><v>${value}</v></c>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Signs that XML has no place for stand as `_x000D_`; a text that looks like that has its first sign written so. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? "")
    .replace(unfit, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
