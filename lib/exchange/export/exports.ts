/** The exports people ask for: one request becomes one file. */
import { customFields } from "../../db/customFields";
import {
  type Chosen,
  countChosen,
  countInteractions,
  eachContact,
  eachInteraction,
  eachOpportunity,
  eachTask,
} from "../../db/export";
import { dayAt } from "../../model/calendar";
import type { Scratch } from "../backup/scratch";
import type { CustomField } from "../../model/profile";
import { type Column, textOf } from "./column";
import { contactColumns, customColumn, firstContactColumns } from "./contacts";
import { type CsvOptions, csvOf, guardOf } from "./csv";
import { type AccountRow, accountColumns, interactionColumns } from "./history";
import { calendarFoot, calendarHead, todoWriter } from "./ics";
import { contactJson, documentOf, lineOf } from "./json";
import { type AsOf, Person } from "./person";
import { Disk, Pieces } from "./pieces";
import { presets } from "./presets";
import type { Preset } from "./presets/preset";
import type { ExportRequest } from "./request";
import { cardWriter } from "./vcard";
import { opportunityColumns, taskColumns } from "./work";

export interface ExportOptions extends AsOf {
  /** what people call a network */
  networkLabel: (network: string) => string;
  onProgress?: (rows: number) => void;
  signal?: AbortSignal;
  /** where a large file is made; without it that is in memory */
  scratch?: Scratch;
}

export interface ExportedFile {
  file: Blob;
  name: string;
  /** of all its parts and sheets */
  rows: number;
  /** CSV files in it, where they are several */
  parts: number;
  /** the file is needed no more; else it goes with the page */
  leave: () => Promise<void>;
}

/** The file; where rows are more than its readers take, a zip of several. Throws the signal's reason where that ends it. */
export async function exportFile(request: ExportRequest, options: ExportOptions): Promise<ExportedFile> {
  const disk = options.scratch && new Disk(options.scratch);
  const leave = async (): Promise<void> => disk?.leave();
  try {
    return { ...(await written(request, { ...options, ...(disk && { disk }) })), leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

interface WriteOptions extends ExportOptions {
  disk?: Disk;
}

async function written(request: ExportRequest, options: WriteOptions): Promise<Omit<ExportedFile, "leave">> {
  const { what, format, target } = request;
  const name = ["jalin", what, ...(format === "csv" && target !== "own" && what === "contacts" ? [kebab(target)] : [])];
  const stem = `${name.join("-")}-${dayAt(options.now)}`;
  const done = (file: Blob, rows: number, ending: string): Omit<ExportedFile, "leave"> => ({
    file,
    rows,
    name: `${stem}.${ending}`,
    parts: 1,
  });
  switch (format) {
    case "csv": {
      const table = await tableOf(request, options);
      const { files, rows } = await csvOf(table.rows, { ...table.csv, ...watched(options) });
      if (files.length === 1) return done(files[0], rows, "csv");
      return { ...done(await zipOf(files, stem), rows, "zip"), parts: files.length };
    }
    case "xlsx": {
      const { sheetOf, xlsxOf } = await import("./xlsx");
      const { file, rows } = await xlsxOf(await sheetsOf(request, options, sheetOf), watched(options));
      return done(file, rows, "xlsx");
    }
    case "vcard": {
      const write = await cardWriter(request.version, options.networkLabel);
      const { file, rows } = await textFile(people(request.whom, options), write, "text/vcard", options);
      return done(file, rows, "vcf");
    }
    case "json": {
      const fields = await customFields();
      const { head, foot } = documentOf(options.now);
      let isFirst = true;
      const write = (person: Person): string => {
        const before = isFirst ? "\n" : ",\n";
        isFirst = false;
        return before + JSON.stringify(contactJson(person, fields));
      };
      const type = "application/json";
      const { file, rows } = await textFile(people(request.whom, options), write, type, options, { head, foot });
      return done(file, rows, "json");
    }
    case "ndjson": {
      const write = (row: Parameters<(typeof interactionColumns)[number]["of"]>[0]) => lineOf(interactionColumns, row);
      const { file, rows } = await textFile(eachInteraction(request.whom), write, "application/x-ndjson", options);
      return done(file, rows, "ndjson");
    }
    case "ics": {
      const write = await todoWriter(options.now);
      const around = { head: calendarHead, foot: calendarFoot };
      const { file, rows } = await textFile(eachTask(request.whom), write, "text/calendar", options, around);
      return done(file, rows, "ics");
    }
  }
}

function watched({ onProgress, signal, disk }: WriteOptions): Pick<WriteOptions, "onProgress" | "signal" | "disk"> {
  return { ...(onProgress && { onProgress }), ...(signal && { signal }), ...(disk && { disk }) };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Rows written one after the other. */
async function textFile<Row>(
  rows: AsyncIterable<Row>,
  write: (row: Row) => string,
  type: string,
  { onProgress, signal, disk }: WriteOptions,
  { head = "", foot = "" }: { head?: string; foot?: string } = {},
): Promise<{ file: Blob; rows: number }> {
  const pieces = new Pieces(disk);
  await pieces.add(head);
  let done = 0;
  for await (const row of rows) {
    const full = pieces.add(write(row));
    if (full) await full;
    done += 1;
    if (done % 500 === 0) {
      signal?.throwIfAborted();
      onProgress?.(done);
    }
  }
  signal?.throwIfAborted();
  onProgress?.(done);
  await pieces.add(foot);
  return { file: await pieces.file(`${type};charset=utf-8`), rows: done };
}

/** How many rows the file will have, without headers; of a workbook of contacts how many contacts. */
export async function countRows({ what, whom }: Pick<ExportRequest, "what" | "whom">): Promise<number> {
  switch (what) {
    case "contacts":
      return (await countChosen(whom)).people;
    case "interactions":
      return countInteractions(whom);
    case "opportunities":
      return counted(eachOpportunity(whom));
    case "tasks":
      return counted(eachTask(whom));
  }
}

async function counted(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  return count;
}

/** A table that a CSV is made of. */
interface Table {
  rows: AsyncIterable<readonly string[]>;
  csv: Pick<CsvOptions, "header" | "guard" | "mark" | "phones" | "most">;
}

async function tableOf(request: ExportRequest, options: ExportOptions): Promise<Table> {
  const { what, whom, target, guard, columns } = request;
  const plain = <Row>(of: readonly Column<Row>[], rows: AsyncIterable<Row>): Table => ({
    rows: texts(of, rows),
    csv: { header: of.map(({ id }) => id), guard, mark: true },
  });
  switch (what) {
    case "interactions":
      return plain(interactionColumns, eachInteraction(whom));
    case "opportunities":
      return plain(opportunityColumns, eachOpportunity(whom));
    case "tasks":
      return plain(taskColumns, eachTask(whom));
    case "contacts": {
      if (target === "own") {
        const fields = await customFields();
        return plain(contactColumns(fields, columns ?? ownColumns(fields)), people(whom, options));
      }
      const { header, phones, mark, most }: Preset = presets[target];
      return {
        rows: presetRows(request, options),
        csv: { header, guard, mark, phones, ...(most?.each && { most: most.rows }) },
      };
    }
  }
}

/** The columns of people's own CSV where they did not choose: with all fields of their own. */
function ownColumns(fields: readonly CustomField[]): string[] {
  return [...firstContactColumns, ...fields.map(customColumn)];
}

async function* texts<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string[]> {
  for await (const row of rows) yield columns.map((column) => textOf(column, row));
}

async function* presetRows({ whom, target }: ExportRequest, options: ExportOptions): AsyncGenerator<string[]> {
  if (target === "own") return;
  const { header, cells, organisationsFirst }: Preset = presets[target];
  const before = new Set<string>();
  const context = { networkLabel: options.networkLabel, isBefore: (id: string) => before.has(id) };
  for (const turn of organisationsFirst ? ["organisations", "people"] : ["all"])
    for await (const person of people(whom, options)) {
      if (turn !== "all" && person.isOrganisation !== (turn === "organisations")) continue;
      if (turn === "organisations") before.add(person.contact.id);
      const found = cells(person, context);
      yield header.map((name) => found[name] ?? "");
    }
}

async function* people(whom: Chosen, asOf: AsOf): AsyncGenerator<Person> {
  for await (const row of eachContact(whom)) yield new Person(row, asOf);
}

async function* accounts(whom: Chosen): AsyncGenerator<AccountRow> {
  for await (const { contact, identities } of eachContact(whom))
    for (const identity of identities) yield { contactId: contact.id, contactName: contact.name, identity };
}

type SheetOf = typeof import("./xlsx").sheetOf;

/** Of contacts a workbook of all that hangs on them. */
async function sheetsOf({ what, whom }: ExportRequest, options: ExportOptions, sheetOf: SheetOf) {
  const interactions = () => sheetOf("interactions", interactionColumns, eachInteraction(whom));
  const opportunities = () => sheetOf("opportunities", opportunityColumns, eachOpportunity(whom));
  const tasks = () => sheetOf("tasks", taskColumns, eachTask(whom));
  switch (what) {
    case "contacts":
      return [
        sheetOf("contacts", contactColumns(await customFields()), people(whom, options)),
        sheetOf("identities", accountColumns, accounts(whom)),
        interactions(),
        opportunities(),
        tasks(),
      ];
    case "interactions":
      return [interactions()];
    case "opportunities":
      return [opportunities()];
    case "tasks":
      return [tasks()];
  }
}

async function zipOf(files: readonly Blob[], stem: string): Promise<Blob> {
  const { BlobReader, BlobWriter, ZipWriter } = await import("@zip.js/zip.js");
  const zip = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false });
  for (const [at, file] of files.entries()) await zip.add(`${stem}-${at + 1}.csv`, new BlobReader(file));
  return zip.close();
}

/** What a file begins with: rows of a table, or a text. */
export type Preview = { is: "table"; header: readonly string[]; rows: string[][] } | { is: "text"; text: string };

/** The first rows as they will stand in the file. */
export async function previewOf(request: ExportRequest, options: ExportOptions, most: number): Promise<Preview> {
  const { what, format, whom } = request;
  switch (format) {
    case "csv":
    case "xlsx": {
      const isOwn = format === "xlsx" || request.target === "own";
      const wanted: ExportRequest = isOwn ? { ...request, target: "own" } : request;
      const fields = format === "xlsx" && what === "contacts" ? await customFields() : [];
      const columns = format === "xlsx" ? contactColumns(fields).map(({ id }) => id) : request.columns;
      const { rows, csv } = await tableOf({ ...wanted, ...(what === "contacts" && { columns }) }, options);
      const guarded = guardOf({ ...csv, guard: csv.guard && format === "csv" });
      return { is: "table", header: csv.header, rows: (await first(rows, most)).map((row) => row.map(guarded)) };
    }
    case "vcard": {
      const write = await cardWriter(request.version, options.networkLabel);
      return { is: "text", text: (await first(people(whom, options), 1)).map(write).join("") };
    }
    case "json": {
      const fields = await customFields();
      const some = (await first(people(whom, options), 1)).map((person) => contactJson(person, fields));
      return { is: "text", text: some.map((each) => JSON.stringify(each, undefined, 2)).join("\n") };
    }
    case "ndjson": {
      const rows = await first(eachInteraction(whom), most);
      return { is: "text", text: rows.map((row) => lineOf(interactionColumns, row)).join("") };
    }
    case "ics": {
      const write = await todoWriter(options.now);
      return { is: "text", text: (await first(eachTask(whom), 1)).map(write).join("") };
    }
  }
}

async function first<Row>(rows: AsyncIterable<Row>, most: number): Promise<Row[]> {
  const found: Row[] = [];
  if (most <= 0) return found;
  for await (const row of rows) {
    found.push(row);
    if (found.length >= most) break;
  }
  return found;
}
