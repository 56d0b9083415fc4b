import { type RefObject, useLayoutEffect, useState } from "react";

/** The width of an element in px, kept up to date: 0 until it is there. One that is hidden keeps the last. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth((before) => Math.floor(measured.getBoundingClientRect().width) || before);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(measured);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
