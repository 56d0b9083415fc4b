import { useEffect, useRef } from "react";
import { layerOf } from "../ui/layer";
import { goKeys } from "./goKeys";
import { goTo } from "./location";
import { pages } from "./pages";

/** A letter after `g` is meant for it for so long, ms. */
const patience = 1_500;

interface ShellKeys {
  onPalette: () => void;
  /** `/` */
  onSearch: () => void;
  /** `?` */
  onShortcuts: () => void;
  /** something stands over the page, which has the single keys */
  isCovered: boolean;
  /** a letter that came after something was opened, and before it was there to take it */
  onEarly: (letter: string) => void;
}

/**
 * The keys of the whole dashboard: Ctrl or ⌘ with K anywhere, also in a field; `g` and a letter, `/` and `?` where nobody
 * types. They are heard before those of the page: after `g` a letter is not the page's.
 */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let pressed = Number.NEGATIVE_INFINITY;
    const act = (event: KeyboardEvent): boolean => {
      const { key } = event;
      const isArmed = performance.now() - pressed < patience;
      pressed = Number.NEGATIVE_INFINITY;
      if (isArmed) {
        const page = pages.find(({ id }) => (goKeys as Partial<Record<string, string>>)[id] === key);
        if (!page) return false;
        goTo(page.path);
      } else if (key === "g") pressed = performance.now();
      else if (key === "/") latest.current.onSearch();
      else if (key === "?") latest.current.onShortcuts();
      else return false;
      return true;
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const isMod = event.ctrlKey || event.metaKey;
      if (isMod && !event.shiftKey && event.key.toLowerCase() === "k") latest.current.onPalette();
      else if (isMod || isTyping(event.target)) return;
      else if (latest.current.isCovered) {
        // the page under it must not take for a command what was meant for what comes
        if (event.key.length !== 1 || layerOf(event.target) !== undefined) return;
        latest.current.onEarly(event.key);
      } else if (layerOf(event.target) !== undefined || !act(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
