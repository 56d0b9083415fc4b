import { type RefObject, useEffect } from "react";

/**
 * Keeps the focus where it was when what had it goes away, as the button of a thing that is done with it: the nearest part
 * around that is still there takes it, marked `data-focus-kept`. Otherwise the keyboard would start again at the top.
 */
export function useFocusKept(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return;
    /** from the element that had the focus last up to the root */
    let around: Element[] = [];
    const remember = (event: FocusEvent) => {
      around = [];
      for (let at = event.target as Element | null; at && at !== root; at = at.parentElement) around.push(at);
      around.push(root);
    };
    const keep = () => {
      if (document.activeElement !== document.body || around[0]?.isConnected !== false) return;
      const heir = around.find((element) => element.isConnected);
      around = [];
      if (!(heir instanceof HTMLElement)) return;
      if (!heir.hasAttribute("tabindex")) heir.tabIndex = -1;
      heir.dataset.focusKept = "";
      heir.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(keep);
    watcher.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", remember);
    return () => {
      watcher.disconnect();
      root.removeEventListener("focusin", remember);
    };
  }, [within]);
}
