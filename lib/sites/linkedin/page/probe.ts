/** What should be readable, by other marks than the reader's: texts, times, windows and links. */
import type { PageKind } from "../../../model/engagement";
import type { Probe } from "../../site";
import { kindOf } from "../addresses";

/** In one query, as a page may hold thousands of comments: newer pages have texts, older ones times, in marked parts. */
const ofPosts =
  '[data-testid="expandable-text-box"], main time, main [data-reaction-details], [role="dialog"] [role="tab"]';

const marks: { [K in PageKind]?: string } = {
  post: ofPosts,
  feed: ofPosts,
  profile: ofPosts,
  article: ofPosts,
  notifications: 'a[href*="commentUrn="], a[href*="_BY_YOUR_NETWORK"]',
  messages: "main [class*=msg-s-event__content]",
};

export function probe(root: ParentNode, url: URL): Probe {
  const selector = marks[kindOf(url) ?? "quotes"];
  return { expected: selector === undefined ? 0 : root.querySelectorAll(selector).length };
}
