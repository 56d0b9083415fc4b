import type { RefObject } from "react";
import { type Keys, useKeys } from "../ui/useKeys";

/** Parts of a person's screen that keys lead to, marked there with `data-spot`; and what in them the key is for. */
const spots = {
  note: { key: "n", selector: "textarea" },
  task: { key: "t", selector: "header button, form input" },
  opportunity: { key: "o", selector: "header button, form input" },
  tag: { key: "#", selector: "input" },
  stage: { key: "S", selector: "select" },
} as const;

/** Leads keys to the parts of a person's screen, wherever these stand on it: a field gets the focus, a button is pressed. */
export function useSpots(within: RefObject<HTMLElement | null>): void {
  const go = (spot: string, selector: string): void | false => {
    const part = within.current?.querySelector<HTMLElement>(`[data-spot="${spot}"]`);
    const element = part?.querySelector<HTMLElement>(selector);
    if (!element) return false;
    element.scrollIntoView({ block: "nearest" });
    element.focus({ preventScroll: true });
    if (element instanceof HTMLButtonElement) element.click();
  };
  const keys: Keys = Object.fromEntries(
    Object.entries(spots).map(([spot, { key, selector }]) => [key, () => go(spot, selector)]),
  );
  useKeys(keys);
}
