/** What kind of file it is, by what stands in it: names and types of files are often wrong. */

/**
 * Why a file cannot be read at all: `empty` · `large`: over the limit · `binary`: no text · `old-sheet`: a spreadsheet of
 * before 2007 · `zip`: an archive, but no spreadsheet · `damaged`: it breaks off or is not built as it must be · `json`: JSON
 * that is not Jalin's · `newer`: of a later version of Jalin · `no-rows`: nothing below the header
 */
export type FileProblem = "empty" | "large" | "binary" | "old-sheet" | "zip" | "damaged" | "json" | "newer" | "no-rows";

/** The file cannot be read; nothing was kept of it. */
export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly problem: FileProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

/** Largest file that is read, in bytes. */
const mostBytes = 100 * 1024 * 1024;

/** How the signs of a text may stand in a file. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** What people call them, everywhere. */
export const encodingLabels: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
};

/** A file as text, or as a spreadsheet that is still to be opened. */
export type Opened =
  | { is: "sheet"; bytes: Uint8Array<ArrayBuffer> }
  | { is: "cards" | "json" | "table"; text: string; encoding: Encoding };

/** Looks into a file. `said`: the encoding that the user says it has. Throws a {@link FileError}. */
export async function opened(file: Blob, said?: Encoding): Promise<Opened> {
  if (file.size > mostBytes) throw new FileError("large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new FileError("empty");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { is: "sheet", bytes };
  if (startsWith(bytes, [0x50, 0x4b])) throw new FileError("zip");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileError("old-sheet");
  const { text, encoding } = said ? { text: new TextDecoder(said).decode(bytes), encoding: said } : textOf(bytes);
  const begins = text.slice(0, 200).trimStart();
  if (text.trim() === "") throw new FileError("empty");
  if (/^BEGIN:VCARD/i.test(begins)) return { is: "cards", text, encoding };
  if (/^[{[]/.test(begins)) return { is: "json", text, encoding };
  return { is: "table", text, encoding };
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

/** The text, by its mark; else as UTF-8, and where it is none, as what older programs write. Throws where it is no text. */
function textOf(bytes: Uint8Array<ArrayBuffer>): { text: string; encoding: Encoding } {
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : undefined;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const wide = bytes.includes(0) ? wideOf(bytes) : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  // one among many letters came with somebody's words
  if (bytes.includes(0) && isBinary(bytes)) throw new FileError("binary");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    if (isBinary(bytes)) throw new FileError("binary");
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** UTF-16 without its mark: of the signs of most languages every other byte is 0, and never one of the others. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const some = bytes.subarray(0, 4096);
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of some.entries()) if (byte === 0) zeros[at % 2 ? 1 : 0] += 1;
  const isMost = (count: number): boolean => count > some.length / 5;
  if (zeros[0] === 0 && isMost(zeros[1])) return "utf-16le";
  return zeros[1] === 0 && isMost(zeros[0]) ? "utf-16be" : undefined;
}

/** Signs that steer machines stand in no text but for tabs and line ends. */
function isBinary(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 4096);
  const odd = some.reduce((sum, byte) => sum + Number(byte < 32 && ![9, 10, 12, 13, 26, 27].includes(byte)), 0);
  return odd > some.length / 100;
}
