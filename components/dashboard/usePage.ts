import { useEffect, useState } from "react";
import { loadedPage, loadPage } from "./load";
import type { Page } from "./page";
import type { PageEntry } from "./pages";

/** The component of a page: undefined while its code is loaded. Throws, while rendering, what loading it dies of. */
export function usePage(entry: PageEntry | undefined): Page | undefined {
  const [, setLoads] = useState(0);
  const [failure, setFailure] = useState<{ of: PageEntry; error: unknown }>();
  const page = entry && loadedPage(entry);
  useEffect(() => {
    if (!entry || page) return;
    let isGone = false;
    loadPage(entry).then(
      () => !isGone && setLoads((before) => before + 1),
      (error: unknown) => !isGone && setFailure({ of: entry, error }),
    );
    return () => {
      isGone = true;
    };
  }, [entry, page]);
  if (failure && failure.of === entry) throw failure.error;
  return page;
}
