/** A post in a list of posts, or the one that a page is about. */
import type { Capture, Post } from "../../../model/capture";
import { compact, longestAddress } from "../../dom";
import { accountOfHref, postOfHref } from "../addresses";
import { around, card, dialog, entry, hrefOf, isBefore, message, nameMark, ownIn, row, textOf } from "./landmarks";
import { type Person, personIn } from "./person";
import type { Visit } from "./visit";

/** Reads a post by its entry in a list, or by the marks of its head and words; without a card, by that of its words. */
export function readStory(item: Element, { page, reading, seen, headed }: Visit): void {
  const whole = item.closest(card);
  if (item.closest(row) || !(whole ?? item.matches(message))) return;
  const scope =
    whole ??
    around(item, (at) => {
      const isHeaded = headed.get(at) ?? headsIn(at).length > 0;
      headed.set(at, isHeaded);
      return isHeaded;
    });
  const [outer, inner, more] = scope && !seen.has(scope) ? headsIn(scope) : [];
  if (!scope || !outer) return;
  seen.add(scope);
  const links = ownIn(scope, "a[href]").filter((link) => !accountOfHref(hrefOf(link)));
  const texts = ownIn(scope, message);
  // a story inside has a head of its own below the time of this one; what the site suggests has no time
  const hasTime = inner && links.some((link) => isBefore(outer.link, link) && isBefore(link, inner.link));
  const shared = whole && hasTime && !more ? inner : undefined;
  const partOf = ({ link, account }: Person, end?: Element): Partial<Post> => {
    const href = hrefOf(links.find((other) => isBefore(link, other)));
    // until the pointer passes, the time leads nowhere; a photo of the post's then stands for it
    const photo = href.startsWith("?") && links.map(hrefOf).find((other) => other.includes("set=gm."));
    const own = texts.filter((text) => (end ? isBefore(text, end) : !shared || isBefore(link, text)));
    return { ...postOfHref(photo || href), author: account, ...compact({ text: textOf(own.slice(0, 1)).text }) };
  };
  const own: Partial<Post> = {
    ...partOf(outer, shared?.link),
    ...(isOfPage(item, outer, page.post?.url) && page.post),
  };
  const isKnown = (post: Partial<Post>): post is Post => post.id !== undefined;
  if (isKnown(own)) reading.posts.push(own);
  if (!shared) return;
  const original = partOf(shared);
  const { author, ...said } = own;
  reading.captures.push(
    compact<Capture>({
      type: said.text ? "quote" : "share",
      ...said,
      actor: author ?? outer.account,
      ...(isKnown(original) ? { post: original } : { target: shared.account }),
    }),
  );
}

/**
 * False for the entries of a list, for those of a window that lists posts, where nobody can comment, and for a post of
 * somebody else than the address names: the page before stands there a moment longer.
 */
function isOfPage(item: Element, { account }: Person, address = ""): boolean {
  const [, owner] = /\.com\/(?!\d+\/)([^/]+)\/(?:posts|videos|photos)\//.exec(address.slice(0, longestAddress)) ?? [];
  if (owner && account.handle && owner.toLowerCase() !== account.handle.toLowerCase()) return false;
  const window = item.closest(dialog);
  return !item.closest(entry) && (!window || !!window.querySelector(`${card},${row},[role="textbox"]`));
}

/** Whom the heads of stories name, without those of comments: one for each, however many people it names. */
function headsIn(scope: Element): Person[] {
  const marked = ownIn(scope, nameMark);
  const heads = marked[0] ? marked : ownIn(scope, "h2,h3,h4");
  return heads.filter((head) => !head.closest(message)).flatMap((head) => personIn(head) ?? []);
}
