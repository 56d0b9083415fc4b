/** A segment being written: kept, so that a popup that closes loses nothing. */
import type { Segment } from "../../lib/model/segment";
import { keep, kept } from "../ui/kept";
import { type Group, groupOf } from "./form";
import { leafOf } from "./kinds";

export interface Draft {
  /** the segment that is being changed; absent for a new one */
  id?: string;
  name: string;
  group: Group;
}

const place = "segment";

/** The draft that was left; undefined where there is none. */
export function keptDraft(): Draft | undefined {
  return kept(place, isDraft);
}

/** Keeps a draft; undefined ends it. */
export function keepDraft(draft: Draft | undefined): void {
  keep(place, draft);
}

/** What the form of a segment begins with. */
export function draftOf(segment: Segment | undefined): Draft {
  if (!segment) return { name: "", group: { join: "all", parts: [{ not: false, of: leafOf("within") }] } };
  return { id: segment.id, name: segment.name, group: groupOf(segment.where) };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, group } = value as Partial<Record<keyof Draft, unknown>>;
  return (id === undefined || typeof id === "string") && typeof name === "string" && isGroupKept(group);
}

function isGroupKept(value: unknown): value is Group {
  if (typeof value !== "object" || value === null || !("parts" in value) || !Array.isArray(value.parts)) return false;
  return value.parts.every((part: unknown) => {
    const of: unknown = typeof part === "object" && part !== null && "of" in part ? part.of : undefined;
    return typeof of === "object" && of !== null && ("is" in of || isGroupKept(of));
  });
}
