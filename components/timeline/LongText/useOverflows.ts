import { type RefObject, useEffect, useState } from "react";

const told = new WeakMap<Element, (overflows: boolean) => void>();
let watcher: ResizeObserver | undefined;

/**
 * One for all: it speaks once everything is laid out. What it finds is drawn with the next frame, not within this one: who
 * watches what stands around would not be told of that any more, which browsers report as an error.
 */
function theWatcher(): ResizeObserver {
  watcher ??= new ResizeObserver((entries) => {
    for (const { target } of entries) told.get(target)?.(target.scrollHeight > target.clientHeight + 1);
  });
  return watcher;
}

/**
 * Whether an element has more in it than its room shows, also after that has changed. It is measured when the browser has
 * laid out the page anyway: a list of many that each ask for it have it laid out before it is complete. `content`: what is in
 * it; undefined while it is not to be measured, which leaves what was found.
 */
export function useOverflows(element: RefObject<HTMLElement | null>, content: string | undefined): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const measured = element.current;
    if (!measured || content === undefined) return;
    told.set(measured, setOverflows);
    theWatcher().observe(measured);
    return () => theWatcher().unobserve(measured);
  }, [element, content]);
  return overflows;
}
