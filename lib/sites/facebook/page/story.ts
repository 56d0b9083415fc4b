/** A post in a list of posts, or the one that a page is about. */
import type { Account, Capture, Post } from "../../../model/capture";
import { compact, readText } from "../../dom";
import { accountOfHref, postOfHref } from "../addresses";
import { actions, card, dialog, isBefore, message, nameMark, outermost, ownIn, pressable } from "./landmarks";
import { personIn, pictured } from "./person";
import type { Visit } from "./visit";

const heading = `${nameMark}, h2, h3, h4`;
/** How far above its words the head of a post stands where nothing marks the whole. */
const reach = 12;

/** Reads a post by its card, or by the mark of its words where no card is around. */
export function readStory(item: Element, visit: Visit): void {
  const { page, reading } = visit;
  const around = item.closest(card);
  if (around && around !== item) return;
  const scope = around ?? scopeOf(item);
  const [outer, inner, ...more] = scope ? headsIn(scope) : [];
  if (!scope || !outer) return;
  const links = ownIn(scope, "a[href]").filter((link) => !accountOfHref(link.getAttribute("href")));
  const texts = outermost(ownIn(scope, message));
  // another story inside has a head of its own, below the time of this one; the site's own hints have neither
  const isShare = inner && links.some((link) => isBefore(outer.link, link) && isBefore(link, inner.link));
  const shared =
    around && isShare && more.length === 0 && (texts[0] ?? scope.querySelector(actions)) ? inner : undefined;
  const textBetween = (after: Element | undefined, before: Element | undefined): string | undefined => {
    const own = texts.find((text) => (!after || isBefore(after, text)) && (!before || isBefore(text, before)));
    return own && (readText(own, pressable, 'div[dir="auto"]').text || undefined);
  };
  const linkAfter = (after: Element) => {
    const [time] = links.filter((link) => isBefore(after, link));
    // until the pointer passes, the time leads nowhere; a photo that leads to the post then stands for it
    const href = time?.getAttribute("href")?.startsWith("?") ? photoIn(scope) : time?.getAttribute("href");
    return postOfHref(href);
  };
  const isPage = page.kind === "post" && !item.closest('[role="feed"]');
  const ref = isPage ? page.post : linkAfter(outer.link);
  const text = textBetween(undefined, shared?.link);
  const author = pictured(outer.account, scope);
  if (ref) reading.posts.push(compact<Post>({ ...ref, author, text }));
  if (!shared) return;
  const original = linkAfter(shared.link);
  const { account } = shared;
  reading.captures.push(
    compact<Capture>({
      type: text ? "quote" : "share",
      id: ref?.id,
      url: ref?.url,
      actor: author,
      post: original && compact<Post>({ ...original, author: account, text: textBetween(shared.link, undefined) }),
      target: original ? undefined : account,
      text,
    }),
  );
}

/** The names above stories, without those of comments: one for each head, however many people it names. */
function headsIn(scope: Element): { link: Element; account: Account }[] {
  const heads = outermost(ownIn(scope, heading)).filter((head) => !head.closest(message));
  return heads.flatMap((head) => personIn(head.querySelectorAll("a[href]")) ?? []);
}

/** The nearest element around the words of a post that holds its head too. */
function scopeOf(words: Element): Element | undefined {
  let at: Element | null = words.matches(message) && !words.parentElement?.closest(message) ? words : null;
  for (let step = 0; at && step < reach && !at.matches(dialog); step++, at = at.parentElement)
    if (ownIn(at, heading).some((head) => !head.closest(message))) return at;
  return undefined;
}

function photoIn(scope: Element): string | null | undefined {
  return ownIn(scope, 'a[href*="set=gm."], a[href*="set=pcb."]')[0]?.getAttribute("href");
}
