import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to the heading of a page that somebody went to, as soon as that is there: the keyboard goes on there, and
 * a screen reader says where it is. Not on the page that the dashboard opens with.
 */
export function useArrival(main: RefObject<HTMLElement | null>, path: string): void {
  const from = useRef(path);
  useEffect(() => {
    const element = main.current;
    if (!element || from.current === path) return;
    from.current = path;
    const had = document.activeElement;
    const arrive = (): boolean => {
      // the page, or the person, has put it somewhere itself
      if (document.activeElement !== had && document.activeElement !== document.body) return true;
      const heading = element.querySelector<HTMLElement>("h1");
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (arrive()) return;
    const watcher = new MutationObserver(() => {
      if (arrive()) watcher.disconnect();
    });
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [main, path]);
}
