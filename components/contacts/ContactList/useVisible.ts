import { type RefObject, useEffect, useState } from "react";
import { afterPaint } from "../../ui/afterPaint";
import { visibleBlocks } from "./window";

/** The blocks of `list` worth showing inside `scroller`, kept up to date; re-renders only when they change. */
export function useVisible(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  known: number,
): [first: number, last: number] {
  const [blocks, setBlocks] = useState<[number, number]>([0, 0]);
  // no layout effect: those of a child run before the refs of its parents are there
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const top = element.scrollTop - (list.current?.offsetTop ?? 0);
      const [first, last] = visibleBlocks(top, element.clientHeight, known);
      setBlocks((before) => (before[0] === first && before[1] === last ? before : [first, last]));
    };
    const size = new ResizeObserver(look);
    // to ask for a size before the first paint is to lay the page out twice
    const callOff = afterPaint(() => {
      look();
      size.observe(element);
    });
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      callOff();
      element.removeEventListener("scroll", look);
      size.disconnect();
    };
  }, [scroller, list, known]);
  return blocks;
}
