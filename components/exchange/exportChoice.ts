/** What somebody exported last, and how: the same is offered the next time. */
import { type Exported, type ExportRequest, exported, type Format, formats } from "../../lib/exchange/export/request";
import { useKept } from "../ui/useKept";

export interface ExportChoice extends Pick<ExportRequest, "target" | "version"> {
  format: Record<Exported, Format>;
  /** of the file for people, by id in their order */
  columns?: readonly string[] | undefined;
  isExact: boolean;
}

const first: ExportChoice = {
  format: { contacts: "csv", interactions: "csv", opportunities: "csv", tasks: "csv" },
  target: "own",
  version: "4.0",
  isExact: false,
};

const targets: ReadonlySet<string> = new Set([
  "own",
  "google",
  "outlook",
  "hubspot",
  "salesforceLead",
  "salesforceContact",
  "pipedrive",
  "odoo",
  "twenty",
] satisfies ExportRequest["target"][]);

/** What was chosen, and a way to change a part of it. */
export function useExportChoice(): [ExportChoice, (change: Partial<ExportChoice>) => void] {
  const [choice, setChoice] = useKept("export", first, isChoice);
  return [choice, (change) => setChoice({ ...choice, ...change })];
}

function isChoice(value: unknown): value is ExportChoice {
  if (typeof value !== "object" || value === null) return false;
  const { format, target, version, columns, isExact } = value as Partial<Record<keyof ExportChoice, unknown>>;
  if (typeof format !== "object" || format === null) return false;
  const isFormat = (what: Exported): boolean =>
    (formats[what] as readonly unknown[]).includes((format as Partial<Record<Exported, unknown>>)[what]);
  return (
    exported.every(isFormat) &&
    typeof target === "string" &&
    targets.has(target) &&
    (version === "3.0" || version === "4.0") &&
    (columns === undefined || (Array.isArray(columns) && columns.every((each) => typeof each === "string"))) &&
    typeof isExact === "boolean"
  );
}
