/** What the page shows only when it is asked for: loaded once the table is painted. */
import { lazy } from "react";

const bulk = () => import("../../segments/Bulk/Bulk");
const bulkRun = () => import("../../segments/BulkRun/BulkRun");
const segment = () => import("./SegmentDialog");
const columns = () => import("../ColumnChooser/ColumnChooser");
const preview = () => import("../Preview/Preview");

export const Bulk = lazy(async () => ({ default: (await bulk()).Bulk }));
export const BulkRun = lazy(async () => ({ default: (await bulkRun()).BulkRun }));
export const SegmentDialog = lazy(async () => ({ default: (await segment()).SegmentDialog }));
export const ColumnChooser = lazy(async () => ({ default: (await columns()).ColumnChooser }));
export const Preview = lazy(async () => ({ default: (await preview()).Preview }));

/** Loads all of them, so that opening one waits for nothing. */
export function loadParts(): void {
  for (const load of [columns, preview, bulk, segment]) void load();
}
