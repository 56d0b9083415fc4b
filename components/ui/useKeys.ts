import { useEffect, useRef } from "react";
import { layerOf, useLayer } from "./layer";

/** What a key does; returning `false` leaves the key to the browser. */
export type Keys = Partial<Record<string, (event: KeyboardEvent) => void | false>>;

/** True where letters are typed, so that they are no commands there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/**
 * Keys of a screen, heard wherever the focus is, but for layers above it, which have keys of their own. In a field only
 * Escape is heard, and with Ctrl, Alt or Meta nothing.
 */
export function useKeys(keys: Keys): void {
  const layer = useLayer();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.key !== "Escape" && isTyping(event.target)) return;
      if (layerOf(event.target) !== layer) return;
      const act = latest.current[event.key];
      if (act && act(event) !== false) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [layer]);
}
