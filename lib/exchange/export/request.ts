/** What may be exported, and as what. */
import type { Chosen } from "../../db/export";
import type { PresetId } from "./presets";

export const exported = ["contacts", "interactions", "opportunities", "tasks"] as const;
export type Exported = (typeof exported)[number];

/** As what each of them may be exported. */
export const formats = {
  contacts: ["csv", "xlsx", "vcard", "json"],
  interactions: ["csv", "xlsx", "ndjson"],
  opportunities: ["csv", "xlsx"],
  tasks: ["csv", "xlsx", "ics"],
} as const satisfies Record<Exported, readonly string[]>;
export type Format = (typeof formats)[Exported][number];

/** Whom a CSV of contacts is for: people, who choose its columns themselves, or a system. */
export type Target = "own" | PresetId;

export interface ExportRequest {
  what: Exported;
  format: Format;
  /** of contacts as CSV */
  target: Target;
  /** of contacts as CSV for people: the columns by id, in their order; undefined for those that come first */
  columns?: readonly string[] | undefined;
  /** of a vCard */
  version: "4.0" | "3.0";
  /** cells that begin like a formula get an apostrophe */
  guard: boolean;
  whom: Chosen;
}
