/** What should be readable, by other marks than the reader's: texts, pictures, menus and links. */
import type { PageKind } from "../../../model/engagement";
import type { Probe } from "../../site";
import { kindOf } from "../addresses";

/** Marks of which a page of posts holds one for each item, by front end; the one found most often counts. */
const ofPosts = [
  '[data-testid="expandable-text-box"]',
  "main time, main [data-reaction-details]",
  '[role="tablist"] ~ * a[href*="linkedin.com/"]',
];

const marks: { [K in PageKind]?: readonly string[] } = {
  post: ofPosts,
  feed: ofPosts,
  profile: ofPosts,
  article: ofPosts,
  notifications: ['a[href*="commentUrn="], a[href*="_BY_YOUR_NETWORK"]'],
  messages: ['main [class*="msg-s-event__content"]'],
};

export function probe(root: ParentNode, url: URL): Probe {
  const selectors = marks[kindOf(url) ?? "quotes"] ?? [];
  return { expected: Math.max(0, ...selectors.map((selector) => root.querySelectorAll(selector).length)) };
}
