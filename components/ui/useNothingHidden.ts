import { type RefObject, useEffect } from "react";
import { layerOf } from "./layer";

/** What the keyboard can reach must not be hidden from screen readers. */
const wrong =
  "[aria-hidden=true]:is([data-base-ui-focus-guard], :has(a[href], button, input, select, textarea, [tabindex='0']))";

/**
 * While a list of choices or a menu is open, the library hides from screen readers what stands around it, though nothing
 * keeps anybody from going there. This takes it back, in the layer that `opener` stands in: what is below a dialog stays
 * hidden.
 */
export function useNothingHidden(opener: RefObject<Element | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const layer = layerOf(opener.current);
    const root = layer === undefined ? document.body : (opener.current?.closest("[data-layer]") ?? document.body);
    const show = () => {
      for (const element of root.querySelectorAll(wrong)) element.removeAttribute("aria-hidden");
    };
    show();
    const watcher = new MutationObserver(show);
    watcher.observe(root, { attributeFilter: ["aria-hidden"], childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [opener, isOpen]);
}
