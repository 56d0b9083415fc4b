/** Recorded pages and their truth files on disk. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Truth, truthFile } from "./label";

export interface Recorded {
  /** path of the page, relative to the folder that was searched */
  file: string;
  truth: Truth;
  /** decoded text of the page or payload */
  body: string;
}

const suffix = ".truth.json";

/** Every page under `folder` that has a truth file, by path. Throws where the folder is missing or a truth file is malformed. */
export function recordedPages(folder: string): Recorded[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath, entry.name).slice(0, -suffix.length))
    .sort()
    .map((page) => readRecorded(page, relative(folder, page)));
}

function readRecorded(page: string, file: string): Recorded {
  const parsed = truthFile.safeParse(JSON.parse(readFileSync(page + suffix, "utf8")));
  if (!parsed.success) throw new Error(`${page}${suffix} is not a truth file: ${parsed.error.message}`);
  return { file, truth: parsed.data, body: decode(readFileSync(page)) };
}

/** Text in the encoding that the page declares near its top; UTF-8 where it declares none or one nobody knows. */
export function decode(bytes: Uint8Array): string {
  const top = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(top)?.[1] ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(declared);
  } catch {
    decoder = new TextDecoder();
  }
  return decoder.decode(bytes);
}

/** The address of the page on which a recorded file was seen. */
export function pageUrl(truth: Truth): URL {
  return new URL(truth.pageUrl ?? truth.url);
}

/** The moment of reading, ms since 1970 UTC: the recorded one, else `now`. */
export function momentOfReading(truth: Truth, now = Date.now()): number {
  return truth.capturedAt === undefined ? now : Date.parse(truth.capturedAt);
}
