import { useEffect, useRef, useState } from "react";
import { type Faces, loadDatabase } from "../../lib/db/load";
import { answeredAhead, comingAhead } from "./ahead";

/**
 * What a query of the database answers, kept up to date: undefined until the first answer. `inputs` is what the query
 * depends on, as plain data; when it changes, the last answer stays until the next one is there. Without a query nothing
 * is asked. Throws, while rendering, what the query dies of. `ahead`: under which name it may have been asked already.
 */
export function useLive<T>(
  query: ((database: Faces) => T | Promise<T>) | undefined,
  inputs: readonly unknown[],
  ahead?: string,
): T | undefined {
  const [answer, setAnswer] = useState(() =>
    ahead === undefined ? undefined : (answeredAhead(ahead) as T | undefined),
  );
  const [failure, setFailure] = useState<{ error: unknown }>();
  const latest = useRef({ query, ahead });
  useEffect(() => {
    latest.current = { query, ahead };
  });

  const isAsked = query !== undefined;
  const key = JSON.stringify(inputs);
  useEffect(() => {
    const { query: asked, ahead: name } = latest.current;
    if (!isAsked || !asked) return;
    let isGone = false;
    let leave = () => {};
    // the same question twice at a time would take twice as long
    const coming = name === undefined ? undefined : comingAhead(name);
    const listen = async () => {
      const database = await loadDatabase();
      const early = await coming;
      if (early !== undefined && !isGone) setAnswer(() => early as T);
      if (isGone) return;
      const watching = database
        .watch(() => asked(database))
        .subscribe(
          (next) => setAnswer(() => next),
          (error: unknown) => setFailure({ error }),
        );
      leave = () => watching.unsubscribe();
    };
    listen().catch((error: unknown) => !isGone && setFailure({ error }));
    return () => {
      isGone = true;
      leave();
    };
  }, [isAsked, key]);

  if (failure) throw failure.error;
  return answer;
}
