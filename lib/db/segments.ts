/** Segments: the saved filters, and what can be done with them. */
import { entered } from "../model/entry";
import type { Inverse } from "../model/journal";
import { type Condition, type Segment, segment } from "../model/segment";
import type { AsOf } from "../model/segmentMatcher";
import { type Database, db } from "./database";
import { note } from "./journal";
import { countsOf } from "./lists";
import type { CommandOptions } from "./profiles";

/** What the user enters; without an id it is a new one. */
export interface SegmentEntry {
  id?: string;
  name: string;
  where: Condition;
}

/** All segments by name. */
export async function listSegments(on: Database = db): Promise<Segment[]> {
  return on.segments.toCollection().sortBy("name");
}

/** How many contacts stand in each of some segments now, at the cost of counting one. */
export function countSegments(segments: readonly Segment[], asOf: AsOf, on: Database = db): Promise<number[]> {
  return countsOf(
    segments.map(({ where }) => ({ where, asOf })),
    on,
  );
}

/** Keeps a segment, new or changed. Throws an EntryError. Answers with it and the number to undo it by. */
export async function saveSegment(
  { id = crypto.randomUUID(), name, where }: SegmentEntry,
  { now, on = db }: CommandOptions,
): Promise<{ segment: Segment; entry: number }> {
  return on.transaction("rw", on.segments, on.journal, async () => {
    const before = await on.segments.get(id);
    const next = entered(segment, { id, name, where, createdAt: before?.createdAt ?? now, changedAt: now });
    await on.segments.put(next);
    const inverse: Inverse[] = [
      { do: "delete", table: "segments", ids: [id] },
      ...(before ? [{ do: "put" as const, table: "segments", rows: [before] }] : []),
    ];
    return { segment: next, entry: await note({ at: now, command: "segment", count: 1, inverse }, on) };
  });
}

/** Deletes a segment; answers with the number to undo it by, undefined where it is no more. */
export async function deleteSegment(id: string, { now, on = db }: CommandOptions): Promise<number | undefined> {
  return on.transaction("rw", on.segments, on.journal, async () => {
    const before = await on.segments.get(id);
    if (!before) return undefined;
    await on.segments.delete(id);
    const inverse: Inverse[] = [{ do: "put", table: "segments", rows: [before] }];
    return note({ at: now, command: "delete-segment", count: 1, inverse }, on);
  });
}
