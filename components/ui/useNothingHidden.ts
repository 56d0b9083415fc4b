import { type RefObject, useLayoutEffect } from "react";
import { layerOf } from "./layer";

/**
 * While a list of choices or a menu is open, the library hides from screen readers what stands around it, down to the name
 * of the field, though nothing keeps the keyboard from going there. This takes it back as soon as it is done, in the layer
 * that `opener` stands in: what is below a dialog stays hidden.
 */
export function useNothingHidden(opener: RefObject<Element | null>, isOpen: boolean): void {
  // the library hides in effects: before them
  useLayoutEffect(() => {
    if (!isOpen) return;
    const layer = layerOf(opener.current);
    const root = layer === undefined ? document.body : (opener.current?.closest("[data-layer]") ?? document.body);
    const show = (records: readonly MutationRecord[]) => {
      for (const { type, target, oldValue } of records)
        if (type === "attributes" && oldValue === null && target instanceof Element)
          target.removeAttribute("aria-hidden");
      for (const guard of root.querySelectorAll("[data-base-ui-focus-guard]")) guard.removeAttribute("aria-hidden");
    };
    const watcher = new MutationObserver(show);
    watcher.observe(root, {
      attributeFilter: ["aria-hidden"],
      attributeOldValue: true,
      childList: true,
      subtree: true,
    });
    return () => watcher.disconnect();
  }, [opener, isOpen]);
}
