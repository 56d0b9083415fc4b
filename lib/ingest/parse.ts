/** The boundary: what came from a page becomes typed rows, or goes to quarantine with the reason. */
import { type Batch, batchEnvelope, sighting, type Sighting } from "../model/capture";
import type { Quarantined } from "../model/records";

/** Longest quarantined row kept as it came, in UTF-16 units of its JSON; of a longer one only the beginning. */
const longestRow = 20_000;
/** Levels of a row; those that are read have five. */
const deepestRow = 20;

export interface ParsedBatch {
  batch: Batch;
  quarantined: Quarantined[];
}

/**
 * Parses a batch row by row. Throws a ZodError when the envelope itself is wrong: then nobody can say which network
 * or page the rows belong to. A wrong row loses only itself.
 */
export function parseBatch(input: unknown, now: number): ParsedBatch {
  const envelope = batchEnvelope.parse(input);
  const rows: Sighting[] = [];
  const quarantined: Quarantined[] = [];
  for (const row of envelope.rows) {
    const parsed = parseRow(row);
    if ("sighting" in parsed) {
      rows.push(parsed.sighting);
      continue;
    }
    quarantined.push({
      network: envelope.network,
      page: envelope.page,
      ...parsed,
      row: shortened(row),
      at: now,
    });
  }
  return { batch: { ...envelope, rows }, quarantined };
}

/**
 * One row, or where it is wrong and why. The schema itself throws over what is nested without end, and over an object
 * whose `length` is nothing to compare with.
 */
function parseRow(row: unknown): { sighting: Sighting } | { path: string; reason: string } {
  try {
    const { success, data, error } = sighting.safeParse(row);
    if (success) return { sighting: data };
    const [issue] = error.issues;
    return { path: issue?.path.map(String).join(".") ?? "", reason: issue?.message ?? "unknown" };
  } catch (error) {
    return { path: "", reason: String(error) };
  }
}

/** A row as it is kept: whole where it is neither long nor deep. Nothing keeps a value that is nested without end. */
function shortened(row: unknown): unknown {
  if (isDeeper(row, deepestRow)) return "…";
  const json = JSON.stringify(row) ?? "";
  return json.length > longestRow ? json.slice(0, longestRow) : row;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
