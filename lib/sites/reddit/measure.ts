/** An independent look at what a page holds, whether it belongs to its address, what it states, and who is signed in. */
import type { Account, Counts } from "../../model/capture";
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { accountOf, nameAt, placeOf } from "./addresses";
import { attribute, countOf } from "./item";

/**
 * What bears an id or a slot of its own inside every comment and post of the new front end; in the old one the ids of
 * comments and posts, but those of private communities, which may be left out.
 */
const marks =
  '[id$="-comment-rtjson-content"], shreddit-profile-comment [ts], [slot="title"], ' +
  ':is([id^="thing_t1_"], [id^="thing_t3_"]):not([data-subreddit-type="private"])';

/** Where nothing is marked, the times in the tree are counted. */
export function probePage(root: ParentNode): Probe {
  const marked = root.querySelectorAll(marks).length;
  return { expected: marked || root.querySelectorAll("shreddit-comment-tree time").length };
}

/** The totals of the page's main post, and how more comments would come. */
export function statedBy(root: ParentNode, url: URL): Stated {
  const id = placeOf(url.pathname).post?.id;
  if (!id) return { counts: {} };
  const main = root.querySelector(`shreddit-post[id="${id}"], [data-fullname="${id}"]`);
  const tree = root.querySelector("[total-comments], [totalcomments]");
  const later = root.querySelector('[src*="/more-comments/"]');
  const folded = root.querySelector('[slot="more-comments-permalink"], [data-type="morechildren"]');
  return compact<Stated>({
    counts: compact<Counts>({
      comments: countOf(
        attribute(tree, "total-comments", "totalcomments") ?? attribute(main, "comment-count", "data-comments-count"),
      ),
      reactions: countOf(attribute(main, "score", "data-score")),
    }),
    post: main || tree ? id : undefined,
    more: later ? "scroll" : folded ? "open-replies" : undefined,
  });
}

/** False while the thread before still stands there. */
export function isSettled(root: ParentNode, url: URL): boolean {
  const { post } = placeOf(url.pathname);
  const shown = root.querySelector("shreddit-comment-tree[post-id]")?.getAttribute("post-id");
  return !post || !shown || shown === post.id;
}

/** The new front end keeps an element for whoever is signed in, the old one a link in its head. */
export function viewerOf(root: ParentNode): Account | undefined {
  const user = root.querySelector("rs-current-user");
  const link = root.querySelector('#header-bottom-right a[href*="/user/"]');
  return accountOf(attribute(user, "display-name") ?? nameAt(attribute(link, "href")), attribute(user, "id"));
}
