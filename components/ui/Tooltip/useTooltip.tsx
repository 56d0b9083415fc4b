import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Tip } from "./Tip";

/** ms under the pointer before it shows; at once where one was there a moment ago */
const wait = 450;
const warm = 300;
/** ms to come from what it explains to the tip itself */
const grace = 120;

let lastGone = -Infinity;

/** Focus that comes by other ways than Tab, such as back from a menu, explains nothing. */
let isTabbing = false;
if (typeof window !== "undefined") {
  window.addEventListener("keydown", ({ key }) => (isTabbing = key === "Tab"), true);
  window.addEventListener("pointerdown", () => (isTabbing = false), true);
}

interface Handlers {
  onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
  onPointerDown: () => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
}

/**
 * Words about an element, shown while the pointer rests on it or Tab brought the focus there; any key hides them. `tip` is
 * to be rendered beside it. `describes`: they say more than the element's name, so screen readers are to say them as well.
 */
export function useTooltip(
  text: string,
  { keys, describes = false }: { keys?: string | undefined; describes?: boolean } = {},
): { handlers: Handlers; tip: ReactNode } {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const after = (ms: number, work: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  };
  const show = (element: HTMLElement) => {
    clearTimeout(timer.current);
    setAnchor(element);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setAnchor((before) => {
      if (before) lastGone = performance.now();
      return undefined;
    });
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!anchor) return;
    window.addEventListener("keydown", hide, true);
    window.addEventListener("scroll", hide, true);
    return () => {
      window.removeEventListener("keydown", hide, true);
      window.removeEventListener("scroll", hide, true);
    };
  }, [anchor]);

  useEffect(() => {
    if (!anchor || !describes) return;
    const before = anchor.getAttribute("aria-describedby");
    anchor.setAttribute("aria-describedby", [before, id].filter(Boolean).join(" "));
    return () => {
      if (before === null) anchor.removeAttribute("aria-describedby");
      else anchor.setAttribute("aria-describedby", before);
    };
  }, [anchor, describes, id]);

  return {
    handlers: {
      onPointerEnter: ({ currentTarget, pointerType }) => {
        if (pointerType === "touch") return;
        const element = subject(currentTarget);
        after(performance.now() - lastGone < warm ? 0 : wait, () => show(element));
      },
      onPointerLeave: () => after(grace, hide),
      onPointerDown: hide,
      onFocus: ({ currentTarget }) => isTabbing && show(subject(currentTarget)),
      onBlur: hide,
    },
    tip: anchor && (
      <Tip
        id={id}
        anchor={anchor}
        text={text}
        keys={keys}
        isSaid={describes}
        onEnter={() => clearTimeout(timer.current)}
        onLeave={hide}
      />
    ),
  };
}

/** What a wrapper without a box of its own goes around. */
function subject(element: HTMLElement): HTMLElement {
  const inside = element.firstElementChild;
  return element.dataset.tooltip === "around" && inside instanceof HTMLElement ? inside : element;
}
