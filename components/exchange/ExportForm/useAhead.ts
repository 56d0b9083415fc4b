import { useEffect, useState } from "react";
import type { Preview } from "../../../lib/exchange/export/exports";
import type { ExportRequest } from "../../../lib/exchange/export/request";
import { type Warning, warningsOf } from "../../../lib/exchange/export/warnings";
import { networkLabel } from "../../../lib/sites/about";

/** Rows shown. */
const most = 4;

/** What a file will be, as far as it is known yet. */
export interface Ahead {
  rows: number | undefined;
  preview: Preview | undefined;
  warnings: readonly Warning[];
  /** it could not be looked at */
  isFailed?: true;
}

const nothing: Ahead = { rows: undefined, preview: undefined, warnings: [] };

/** Looks at what a request would give, once each: counting takes its time. */
export function useAhead(request: ExportRequest, halfLifeDays: number): Ahead {
  const [found, setFound] = useState<{ of: ExportRequest; ahead: Ahead }>();
  useEffect(() => {
    let isGone = false;
    const say = (ahead: Ahead) => !isGone && setFound({ of: request, ahead });
    void (async () => {
      const [{ countRows, previewOf }, { countChosen }] = await Promise.all([
        import("../../../lib/exchange/export/exports"),
        import("../../../lib/db/export"),
      ]);
      const preview = await previewOf(request, { now: Date.now(), halfLifeDays, networkLabel }, most);
      say({ ...nothing, preview });
      if (isGone) return;
      const [rows, counts] = await Promise.all([countRows(request), countChosen(request.whom)]);
      say({ preview, rows, warnings: warningsOf(request, counts, rows) });
    })().catch(() => say({ ...nothing, isFailed: true }));
    return () => {
      isGone = true;
    };
  }, [request, halfLifeDays]);
  return found?.of === request ? found.ahead : nothing;
}
