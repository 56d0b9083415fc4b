/** The post of a card, and what its head says somebody did with it. */
import type { Account, Capture, Post } from "../../../model/capture";
import { compact, readText } from "../../dom";
import type { Reading } from "../../site";
import { postUrl } from "../addresses";
import { commentIn, type PostRef, postIn, postInKey } from "../urn";
import { idMoment } from "../when";
import { deedOf, isAct } from "../words";
import { countsOf } from "./counts";
import { card, comment, commentName, headOf, isAfter, isText, noWords } from "./landmarks";
import { type Linked, linkedIn, personOf } from "./person";

/** The card around one of its marks; undefined for a mark inside of a comment. */
export function cardOf(mark: Element): Element | undefined {
  return mark.closest(comment) ? undefined : (mark.closest(card) ?? undefined);
}

/**
 * The post of a card: by a comment under it, by its own attribute, by the name or key of one of its parts. In this order,
 * as the attribute of an older card names the news ("Rani commented on this"), not the post.
 */
export function postOf(shell: Element): PostRef | undefined {
  const part = (selector: string) => shell.querySelector(selector);
  const row = part(comment);
  return (
    (row && commentIn(commentName(row))?.post) ??
    postIn(shell.getAttribute("data-urn")) ??
    postIn(part('[data-testid*="Collection-urn:li:"]')?.getAttribute("data-testid")) ??
    postInKey(part('[componentkey^="CgsI"], [componentkey^="EgsI"]')?.getAttribute("componentkey") ?? "")
  );
}

/** Reads the post of a card, what its author does with another's, and what its head says that others did with it. */
export function readCard(shell: Element, reading: Reading, now: number): void {
  const parts = headOf(shell);
  const [text, inner] = textsIn(parts);
  const links = linkedIn(parts);
  const lead = text ? links.filter(({ link }) => isAfter(text, link)) : links;
  const { head, author } = partsOf(parts, lead);
  const ref = postOf(shell);
  if (!author) return;
  const deed = deedOf(sentenceOf(head));
  // an older card of a repost is named by the repost, which the time in that name then belongs to
  const repost = deed === "share" && postIn(shell.getAttribute("data-urn"))?.id === ref?.id ? ref : undefined;
  const at = ref && idMoment(ref.id, now);

  if (ref) {
    const said = (text && readText(text, noWords).text) || undefined;
    const item = { id: ref.id, url: postUrl(ref), text: said, at: repost ? undefined : at };
    reading.posts.push(compact<Post>({ ...item, author, counts: countsOf(parts, text) }));
    // below the text stands somebody else's, or a link to it: a poll links to itself and names nobody
    const original = text && personOf(links.slice(lead.length));
    const quoted = original && postLinked(parts.filter((part) => isAfter(part, text)));
    if (original && (inner || quoted)) {
      const words = (inner && readText(inner, noWords).text) || undefined;
      const post = quoted && compact<Post>({ id: quoted.id, url: postUrl(quoted), author: original, text: words });
      reading.captures.push(compact<Capture>({ ...item, type: "quote", actor: author, post, target: original }));
    }
  }

  if (!deed || !isAct(deed)) return;
  const what = ref ? { post: { id: ref.id, url: postUrl(ref), author } } : { target: author };
  for (const [index, linked] of head.entries()) {
    const actor = personOf(head, linked);
    const { url } = linked.account;
    // a picture leads to whom a name does; in the news that somebody follows the author both are named
    if (!actor?.name || head[index - 1]?.account.url === url || url === author.url) continue;
    reading.captures.push(
      deed === "share"
        ? compact<Capture>({ type: "share", id: repost?.id, actor, ...what, at: repost && at })
        : compact<Capture>({ type: "reaction", actor, ...what, reaction: deed === "reacted" ? undefined : deed }),
    );
  }
}

/** The words of the post, and of another that is shown inside of it. */
function textsIn(parts: readonly Element[]): Element[] {
  const texts = parts.filter(isText);
  return texts.filter((text, index) => !texts[index - 1]?.contains(text));
}

function postLinked(parts: readonly Element[]): PostRef | undefined {
  const link = parts.find((part) => part.matches('a[href*="/feed/update/"]'));
  return postIn(link?.getAttribute("href"));
}

/**
 * The links of a sentence above the post, and its author. The two are parted by the first button, the menu of the card;
 * without a sentence all links before the text are the author's.
 */
function partsOf(
  parts: readonly Element[],
  lead: readonly Linked[],
): { head: readonly Linked[]; author: Account | undefined } {
  const menu = parts.find(({ localName }) => localName === "button");
  const head = menu ? lead.filter(({ link }) => isAfter(menu, link)) : [];
  const body = lead.slice(head.length);
  return body.length > 0 ? { head, author: personOf(body) } : { head: [], author: personOf(lead) };
}

/** The words around the names. */
function sentenceOf(head: readonly Linked[]): string {
  let at: Element | null | undefined = head.find(({ link }) => /\S/.test(link.textContent))?.link;
  for (let steps = 0; at && steps < 5; steps += 1) {
    at = at.parentElement;
    const said = at ? readText(at, "a, strong").text : "";
    if (/\p{L}/u.test(said)) return said;
  }
  return "";
}
