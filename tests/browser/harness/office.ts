/** A LibreOffice, which opens what was exported as people would, and saves what it understood. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findProgram, isInstalled, type Wanted } from "./program";

const wanted: Wanted = {
  label: "LibreOffice",
  variable: "JALIN_OFFICE",
  names: ["soffice", "libreoffice"],
  elsewhere: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  packages: ["libreoffice-calc-nogui"],
  advice:
    "Install one (Debian: `sudo apt-get install libreoffice-calc-nogui`; elsewhere: https://www.libreoffice.org), or set " +
    "JALIN_OFFICE to the path of its program. Without it the tests that open exported files in it are left out.",
};

/** Path of a LibreOffice; as root on Debian it is installed. Throws an error that says what to do where there is none. */
export const findOffice = (): string => findProgram(wanted);

/** Whether there is one now; says so where not. Asked by tests when they are collected, which must not install anything. */
export function hasOffice(): boolean {
  const is = isInstalled(wanted);
  if (!is) console.error(`No ${wanted.label} was found. ${wanted.advice}`);
  return is;
}

const run = promisify(execFile);

/** Columns that a CSV may have. */
const most = 200;

/** All cells of a CSV in UTF-8 as text, from its first line on: commas, quotes. See "CSV Filter Parameters" of its help. */
const asText = `Text - txt - csv (StarCalc):44,34,76,1,${Array.from({ length: most }, (_, at) => `${at + 1}/2`).join("/")}`;

/** What it saves as workbooks after it has opened files, by the same names: CSV, whose cells are all taken for text, or workbooks. */
export async function savedByOffice(
  kind: "csv" | "xlsx",
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "jalin-office-"));
  const out = join(folder, "saved");
  const path = (name: string) => join(folder, `${name}.${kind}`);
  try {
    await mkdir(out);
    for (const [name, bytes] of files) await writeFile(path(name), bytes);
    await run(findOffice(), [
      "--headless",
      // of its own: another that is open would take the work, and not do it
      `-env:UserInstallation=file://${folder}/profile`,
      ...(kind === "csv" ? [`--infilter=${asText}`] : []),
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      ...[...files.keys()].map(path),
    ]);
    const saved = new Map<string, Buffer>();
    for (const name of files.keys()) saved.set(name, await readFile(join(out, `${name}.xlsx`)));
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
