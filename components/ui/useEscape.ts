import { type RefObject, useEffect, useRef } from "react";

/** Hears Escape inside of an element, before the screen it stands in does. */
export function useEscape<T extends HTMLElement>(onEscape: () => void): RefObject<T | null> {
  const element = useRef<T>(null);
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const inside = element.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      latest.current();
    };
    inside?.addEventListener("keydown", listen);
    return () => inside?.removeEventListener("keydown", listen);
  }, []);
  return element;
}
