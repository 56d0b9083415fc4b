/** The boundary: what came from a page becomes typed rows, or goes to quarantine with the reason. */
import { type Batch, batchEnvelope, sighting, type Sighting } from "../model/capture";
import type { Quarantined } from "../model/records";

/** Longest quarantined row kept as it came, in UTF-16 units of its JSON; of a longer one only the beginning. */
const longestRow = 20_000;

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
    const parsed = sighting.safeParse(row);
    if (parsed.success) {
      rows.push(parsed.data);
      continue;
    }
    const [issue] = parsed.error.issues;
    quarantined.push({
      network: envelope.network,
      page: envelope.page,
      path: issue?.path.map(String).join(".") ?? "",
      reason: issue?.message ?? "unknown",
      row: shortened(row),
      at: now,
    });
  }
  return { batch: { ...envelope, rows }, quarantined };
}

function shortened(row: unknown): unknown {
  const json = JSON.stringify(row) ?? "";
  return json.length > longestRow ? json.slice(0, longestRow) : row;
}
