/** Labelled texts as the folders of the data hold them: tab-separated, with a header row. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface Labelled {
  label: string;
  text: string;
  /** what kind of text it is, where the file says */
  kind: string;
}

/** What the header calls the label: `lang` where it is a language. */
type LabelColumn = "label" | "lang";

/** Rows of a file whose header names such a column and `text`; none where it does not. */
export function readSet(file: string): { column: LabelColumn; rows: Labelled[] } {
  const [header = "", ...lines] = readFileSync(file, "utf8").replace(/\r/g, "").split("\n");
  const columns = header.split("\t");
  const column: LabelColumn = columns.includes("lang") ? "lang" : "label";
  const label = columns.indexOf(column);
  const text = columns.indexOf("text");
  const kind = columns.indexOf("kind");
  if (label < 0 || text < 0) return { column, rows: [] };
  const rows = lines.flatMap((line) => {
    const cells = line.split("\t");
    const rest = text === columns.length - 1 ? cells.slice(text).join(" ") : (cells[text] ?? "");
    return rest === "" ? [] : [{ label: cells[label] ?? "", text: rest, kind: cells[kind] ?? "" }];
  });
  return { column, rows };
}

/** The rows of one part of a set; none where there is no such file. */
export function part(folder: string, set: string, name: "train" | "valid" | "test"): Labelled[] {
  const file = join(folder, set, `${name}.tsv`);
  return existsSync(file) ? readSet(file).rows : [];
}

/** Folders below one that hold such a file, by their paths. */
export function foldersWith(folder: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) found.push(...foldersWith(join(folder, entry.name), names));
    else if (names.includes(entry.name) && !found.includes(folder)) found.push(folder);
  }
  return found;
}
