/** What the list shows only when it is asked for: loaded once the list is painted. */
import { lazy } from "react";

const bulk = () => import("../../segments/Bulk/Bulk");
const bulkRun = () => import("../../segments/BulkRun/BulkRun");
const editor = () => import("../../segments/SegmentEditor/SegmentEditor");

export const Bulk = lazy(async () => ({ default: (await bulk()).Bulk }));
export const BulkRun = lazy(async () => ({ default: (await bulkRun()).BulkRun }));
export const SegmentEditor = lazy(async () => ({ default: (await editor()).SegmentEditor }));

/** Loads all of them, so that opening one waits for nothing. */
export function loadParts(): void {
  for (const load of [bulk, editor]) void load();
}
