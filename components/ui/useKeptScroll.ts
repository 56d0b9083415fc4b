import { type RefObject, useLayoutEffect } from "react";
import { isNumber, keep, kept } from "./kept";

/**
 * Brings a scroller back to where it was left under this name. Content that is read in pages grows into place, so the
 * place is sought at every growth until it is reached or the person scrolls.
 */
export function useKeptScroll(name: string, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let sought = kept(name, isNumber);
    const seek = () => {
      if (sought === undefined) return;
      element.scrollTo({ top: sought });
      if (Math.abs(element.scrollTop - sought) < 2) sought = undefined;
    };
    const giveUp = () => (sought = undefined);
    const remember = () => {
      if (sought === undefined) keep(name, element.scrollTop || undefined);
    };
    seek();
    const growth = new ResizeObserver(seek);
    for (const child of element.children) growth.observe(child);
    const options = { passive: true };
    element.addEventListener("scroll", remember, options);
    for (const hand of ["wheel", "touchstart", "keydown", "pointerdown"])
      element.addEventListener(hand, giveUp, options);
    return () => {
      growth.disconnect();
      element.removeEventListener("scroll", remember);
      for (const hand of ["wheel", "touchstart", "keydown", "pointerdown"]) element.removeEventListener(hand, giveUp);
    };
  }, [name, scroller]);
}
