import { type RefObject, useEffect, useRef, useState } from "react";
import { type Read, readItem } from "./read";

/**
 * Reads the items under an element as they come into sight, each once. `again` begins afresh. As on a real page, what is not
 * shown is not read.
 */
export function useReading(box: RefObject<HTMLElement | null>, again: number): readonly Read[] {
  const [read, setRead] = useState<{ again: number; items: readonly Read[] }>({ again, items: [] });
  const seen = useRef(new Set<Element>());
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    seen.current = new Set();
    const sight = new IntersectionObserver(
      (entries) => {
        const fresh = entries.flatMap(({ isIntersecting, target }) => {
          const item = isIntersecting && !seen.current.has(target) ? readItem(target as HTMLElement) : undefined;
          if (item) seen.current.add(target);
          return item ?? [];
        });
        if (fresh.length === 0) return;
        setRead((before) => ({ again, items: [...(before.again === again ? before.items : []), ...fresh] }));
      },
      { root: element, threshold: 0.7 },
    );
    const look = () => {
      for (const item of element.querySelectorAll("[data-item]")) if (!seen.current.has(item)) sight.observe(item);
    };
    const changes = new MutationObserver(look);
    changes.observe(element, { childList: true, subtree: true });
    look();
    return () => {
      sight.disconnect();
      changes.disconnect();
    };
  }, [box, again]);
  return read.again === again ? read.items : [];
}
