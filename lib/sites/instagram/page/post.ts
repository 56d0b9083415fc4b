/** A post of the page, found by the link around its time; and the tiles of a profile's tabs. */
import type { Post } from "../../../model/capture";
import { compact, isHidden } from "../../dom";
import { accountOf, refOf } from "../addresses";
import { wholeSecond } from "./comment";
import { headOf, textOf } from "./row";
import type { Visit } from "./visit";

export const postLink = 'a[href*="/p/"], a[href*="/reel/"]';

/** Reads the post that `link` leads to, if it is the one around the post's time. */
export function readPost(link: Element, { reading, page, closed }: Visit): void {
  const time = link.querySelector("time");
  const ref = time && refOf(link.getAttribute("href"));
  if (!ref || (ref.closed && !closed) || isHidden(link)) return;
  const scope = link.closest("article, [role=dialog], main");
  const caption = page.kind === "post" && scope ? captionIn(scope) : undefined;
  const author = accountOf(ref.handle) ?? caption?.author;
  reading.posts.push(compact<Post>({ ...ref.post, author, text: caption?.text, at: wholeSecond(time) }));
}

/** The first row of a post's column: the only one whose time is no link. */
function captionIn(scope: Element): Pick<Post, "author" | "text"> | undefined {
  const [time] = scope.getElementsByTagName("time");
  const head = time && !time.closest("a") ? headOf(time) : undefined;
  return time && head && { author: head.actor, text: textOf(head) };
}

/**
 * A tile of a tab: others' posts that name the account of the profile, or that it reposted. The account's own tiles are
 * those of the tab before.
 */
export function readTile(link: Element, { reading, page: { handle, tab }, closed }: Visit): void {
  const ref = refOf(link.getAttribute("href"));
  const author = accountOf(ref?.handle);
  const owner = accountOf(handle);
  if (!ref || !author || !owner || author.handle?.toLowerCase() === owner.handle?.toLowerCase()) return;
  // the tabs of the account whose page this has become
  const own = link.closest("main")?.querySelector(`a[href="/${handle}/${tab}/" i]`);
  if (!own || (ref.closed && !closed) || link.querySelector("time") || isHidden(link)) return;
  const post = { ...ref.post, author };
  if (tab === "tagged")
    reading.captures.push({ type: "mention", id: post.id, actor: author, post, target: owner, url: ref.post.url });
  if (tab === "reposts") reading.captures.push({ type: "share", actor: owner, post });
}
