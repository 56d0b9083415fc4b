import { type RefObject, useLayoutEffect, useState } from "react";

/** px below and above what is in sight: drawn before it gets there. */
const margin = 240;

/** Whether an element is in sight or nearly so; known before the first paint. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const look = () => {
      const { top, bottom } = watched.getBoundingClientRect();
      setNear(top < innerHeight + margin && bottom > -margin);
    };
    look();
    const around = `${margin}px`;
    const watcher = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) setNear(last.isIntersecting);
      },
      // the page scrolls within the window, which only the second of them is about
      { rootMargin: around, scrollMargin: around },
    );
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return isNear;
}
