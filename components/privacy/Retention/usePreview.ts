import { useEffect, useState } from "react";
import { previewPurge, type Preview } from "../../../lib/db/retention";
import type { RetentionRule } from "../../../lib/model/retention";

export interface Looked {
  /** undefined while it is looked for */
  preview?: Preview | undefined;
  /** so many were looked at, of so many */
  done: number;
  of: number;
}

const nothing: Looked = { done: 0, of: 0 };

/** What a rule would delete now; looked for anew when the rule changes. */
export function usePreview(rule: RetentionRule): Looked {
  const [looked, setLooked] = useState<Looked & { key?: string }>(nothing);
  const [failure, setFailure] = useState<{ error: unknown }>();
  const key = JSON.stringify([rule.months, rule.networks]);
  useEffect(() => {
    const leaving = new AbortController();
    const [months, networks] = JSON.parse(key) as [number, Record<string, number>];
    const look = async () => {
      const preview = await previewPurge(
        { months, networks },
        {
          now: Date.now(),
          signal: leaving.signal,
          onProgress: (done, of) => !leaving.signal.aborted && setLooked({ key, done, of }),
        },
      );
      if (preview && !leaving.signal.aborted) setLooked({ key, preview, done: 0, of: 0 });
    };
    look().catch((error: unknown) => !leaving.signal.aborted && setFailure({ error }));
    return () => leaving.abort();
  }, [key]);
  if (failure) throw failure.error;
  return looked.key === key ? looked : nothing;
}
