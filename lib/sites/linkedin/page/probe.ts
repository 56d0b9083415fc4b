/** What should be readable, by other marks than the reader's: texts, times, windows and links. */
import type { Probe } from "../../site";
import { isGroup, kindOf } from "../addresses";

/**
 * In one query, as a page may hold thousands of comments: newer pages have texts, older ones times, in marked parts;
 * what visitors see has times at posts alone.
 */
const marks =
  '[data-testid="expandable-text-box"], main time:not([data-activity-urn] *), main [data-reaction-details], ' +
  '[role="dialog"] [role="tab"], [data-semaphore-content-type="COMMENT"]';
const rowMarks = 'a[href*="commentUrn="], a[href*="_BY_YOUR_NETWORK"]';

export function probe(root: ParentNode, url: URL): Probe {
  const kind = kindOf(url);
  return {
    expected: kind && !isGroup(url) ? root.querySelectorAll(kind === "notifications" ? rowMarks : marks).length : 0,
  };
}
