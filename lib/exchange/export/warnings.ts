/** What somebody should know before they hand a file to a system. */
import type { ChosenCounts } from "../../db/export";
import { presets } from "./presets";
import type { Preset } from "./presets/preset";
import type { ExportRequest } from "./request";
import { mostRows } from "./xlsxLimits";

export type Warning =
  /** the system's key is the e-mail: who has none is made anew by every import */
  | { is: "duplicates"; count: number }
  /** the system wants a company; `[not provided]` stands where none is known. At most so many */
  | { is: "company"; count: number }
  /** more than it holds in all */
  | { is: "too-many"; most: number }
  /** more than it takes in a file */
  | { is: "split"; most: number; files: number }
  /** more than a sheet has room for */
  | { is: "sheets"; most: number; sheets: number }
  /** a second import empties there what is empty here */
  | { is: "overwrites" };

/** The warnings on a request, the most serious first. `rows`: of the file, where they are known. */
export function warningsOf(
  { what, format, target }: Pick<ExportRequest, "what" | "format" | "target">,
  { people, withoutEmail, withoutCompany }: ChosenCounts,
  rows: number | undefined,
): Warning[] {
  if (format === "xlsx" && rows !== undefined && rows > mostRows)
    return [{ is: "sheets", most: mostRows, sheets: Math.ceil(rows / mostRows) }];
  if (what !== "contacts" || format !== "csv" || target === "own" || people === 0) return [];
  const { most }: Preset = presets[target];
  const over = most && people > most.rows ? most : undefined;
  return [
    ...(over && !over.each ? [{ is: "too-many" as const, most: over.rows }] : []),
    ...(target === "hubspot" && withoutEmail > 0 ? [{ is: "duplicates" as const, count: withoutEmail }] : []),
    ...(target.startsWith("salesforce") && withoutCompany > 0
      ? [{ is: "company" as const, count: withoutCompany }]
      : []),
    ...(target === "odoo" ? [{ is: "overwrites" as const }] : []),
    ...(over?.each ? [{ is: "split" as const, most: over.rows, files: Math.ceil(people / over.rows) }] : []),
  ];
}
