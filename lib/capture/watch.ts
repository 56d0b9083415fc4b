/** One observer for the whole document that only notes where something changed; what it means is worked out later. */
import type { Worklist } from "./worklist";

/** Attributes that say which item a node shows, what it says, and whether it is shown; classes change with every hover. */
const attributes = [
  "href",
  "src",
  "datetime",
  "title",
  "id",
  "alt",
  "data-testid",
  "aria-label",
  "aria-hidden",
  "hidden",
  "style",
];

/** Attributes that hide an element, and whether a value of theirs does. */
const hiding: Record<string, (value: string | null) => boolean> = {
  hidden: (value) => value !== null,
  "aria-hidden": (value) => value === "true",
  style: (value) => value !== null && /display:\s*none/.test(value),
};

export interface Watch {
  start(): void;
  /** Forgets what changed up to now and was not told yet. */
  forget(): void;
  stop(): void;
}

/**
 * For each delivery of mutations `before` is called, then they are noted unless it answered false, then `changed` is
 * called if there was anything to note.
 */
export function watchDocument(
  document: Document,
  worklist: Worklist,
  before: () => boolean,
  changed: () => void,
): Watch {
  const note = (record: MutationRecord): boolean => {
    const { target, type, attributeName } = record;
    if (type === "childList") {
      let noted = false;
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1) continue;
        worklist.appeared(node as Element);
        noted = true;
      }
      // what is only above items (a list that lost a row) is nobody's change, which `closest` finds out
      worklist.touched(target);
      return noted || record.removedNodes.length > 0 || record.addedNodes.length > 0;
    }
    const hides = attributeName === null ? undefined : hiding[attributeName];
    if (hides && attributeName !== null) {
      // an animation or a progress bar changes its style all the time; what goes away leaves nothing to read
      if (!hides(record.oldValue) || hides((target as Element).getAttribute(attributeName))) return false;
      worklist.revealed(target as Element);
      return true;
    }
    worklist.touched(target);
    return true;
  };

  const observer = new MutationObserver((records) => {
    if (!before()) return;
    let noted = false;
    for (const record of records) noted = note(record) || noted;
    if (noted) changed();
  });

  return {
    start: () =>
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeOldValue: true,
        attributeFilter: attributes,
      }),
    forget: () => void observer.takeRecords(),
    stop: () => observer.disconnect(),
  };
}
