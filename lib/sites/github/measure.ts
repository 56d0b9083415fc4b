/** An independent look at what a page holds, whether it is for everybody, and what it states. */
import type { Probe, Stated } from "../site";
import { placeOf } from "./addresses";

/** True on the pages of a private repository, which say so in their head. */
export function isPrivate(root: ParentNode): boolean {
  const head = ((root as Node).ownerDocument ?? (root as Document)).head as Element | null;
  return (
    head?.querySelector('meta[name="octolytics-dimension-repository_public"]')?.getAttribute("content") === "false"
  );
}

/** Times in a link to the anchor of a comment, or pictures of people. Reviews and events may well be without words. */
export function probePage(root: ParentNode, url: URL): Probe {
  const kind = placeOf(url)?.kind;
  if (!kind || kind === "profile" || isPrivate(root)) return { expected: 0 };
  if (kind !== "post") return { expected: root.querySelectorAll('main [data-hovercard-url^="/users/"] img').length };
  const anchors = new Set<string>();
  for (const time of root.querySelectorAll('a[href*="#"] > relative-time')) {
    const [anchor] = /#(?:[a-z]+comment-|discussion_r)\d+/.exec(time.parentElement?.getAttribute("href") ?? "") ?? [];
    if (anchor) anchors.add(anchor);
  }
  return { expected: anchors.size };
}

/** The middle of a long thread is folded away; no total is stated on the page itself. */
export function statedBy(root: ParentNode, url: URL): Stated {
  const { kind, subject } = placeOf(url) ?? {};
  if (!subject || kind !== "post") return { counts: {} };
  const folded = root.querySelector('.ajax-pagination-btn, [data-testid="issue-timeline-load-more-load-top"]');
  return { counts: {}, post: subject.id, ...(folded && { more: "open-replies" }) };
}
