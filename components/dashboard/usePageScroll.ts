import { type RefObject, useLayoutEffect, useRef } from "react";

/** How far each path was scrolled when it was left. For as long as the tab is open: another day begins at the top. */
const left = new Map<string, number>();

/**
 * Brings the dashboard's scroller to where a path was left, and to the top of one that was not seen yet. A page that is read
 * in parts grows into its place, so that is sought until it is reached or the person scrolls.
 */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, path: string): void {
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const isFirst = shown.current === undefined;
    shown.current = path;
    const gone = new AbortController();
    let sought = left.get(path);
    const seek = (): void => {
      if (sought === undefined) return;
      element.scrollTo({ top: sought });
      if (Math.abs(element.scrollTop - sought) < 2) sought = undefined;
    };
    // the page that the dashboard opens with is there: to be scrolled, all of it would have to be laid out at once
    if (!isFirst) element.scrollTo({ top: 0 });
    seek();
    const growth = new ResizeObserver(seek);
    for (const child of element.children) growth.observe(child);
    const options = { passive: true, signal: gone.signal };
    element.addEventListener("scroll", () => sought === undefined && left.set(path, element.scrollTop), options);
    for (const hand of ["wheel", "touchstart", "keydown", "pointerdown"])
      element.addEventListener(hand, () => (sought = undefined), options);
    return () => {
      growth.disconnect();
      gone.abort();
    };
  }, [scroller, path]);
}
