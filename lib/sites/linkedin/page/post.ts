/** The post of a card, and what its head says somebody did with it. */
import type { Capture, Post } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { postAt } from "../addresses";
import { idMoment, type PostRef, postIn, postInKey } from "../urn";
import { deedOf } from "../words";
import { countsOf } from "./counts";
import { comment, headOf, isText, refOf, words, wordsOf } from "./landmarks";
import { peopleIn } from "./person";

/**
 * The post of a card: by a comment under it, by its own attribute, by the key of one of its parts. In this order:
 * all that a page shows of a post is filed under the name that its comments have for it, and the attribute of an older
 * card names the news ("Rani commented on this"), not the post.
 */
export function postOf(shell: Element): PostRef | undefined {
  const row = shell.querySelector(comment);
  return (
    (row && refOf(row)?.post) ??
    postIn(shell.getAttribute("data-urn")) ??
    postInKey(shell.querySelector('[componentkey^="CgsI"], [componentkey^="EgsI"]')?.getAttribute("componentkey"))
  );
}

/** Reads the post of a card, what its author does with another's, and what its head says that others did with it. */
export function readCard(shell: Element, reading: Reading, now: number): void {
  const parts = headOf(shell);
  const texts = parts.filter(isText);
  const [text] = texts;
  const inner = texts.find((other) => !text?.contains(other));
  const end = text ? parts.indexOf(text) : parts.length;
  // the first button, the menu of the card, stands between a sentence and the author; without a sentence after both
  const menu = parts.findIndex(({ localName }) => localName === "button");
  const lead = parts.slice(0, Math.max(0, Math.min(menu, end)));
  const before = peopleIn(lead);
  const [after] = peopleIn(parts.slice(lead.length, end));
  const author = after ?? before[0];
  if (!author) return;
  const ref = postOf(shell);
  const deed = after && deedOf(sentenceOf(lead));
  // an older card of news is named by the news, which the time in that name then belongs to, and not by the post
  const isNews = deed && postIn(shell.getAttribute("data-urn"))?.id === ref?.id;
  const repost = isNews && deed.type === "share" ? ref : undefined;
  const at = ref && idMoment(ref.id, now);
  const rest = parts.slice(end);

  if (ref) {
    const said = { text: wordsOf(text) };
    const item = isNews ? said : { ...said, ...postAt(ref), at };
    reading.posts.push(compact<Post>({ ...postAt(ref), ...item, author, counts: countsOf(rest) }));
    // below the text stands somebody else's, or a link to it: a poll links to itself and names nobody
    const [original] = text ? peopleIn(rest) : [];
    const quoted = original && postLinked(rest);
    if (original && (inner || quoted)) {
      const post = quoted && compact<Post>({ ...postAt(quoted), author: original, text: wordsOf(inner) });
      reading.captures.push(compact<Capture>({ ...item, type: "quote", actor: author, post, target: original }));
    }
  }

  if (deed?.type !== "share" && deed?.type !== "reaction") return;
  const what = ref ? { post: { ...postAt(ref), author } } : { target: author };
  for (const actor of before)
    // in the news that somebody follows the author both are named
    if (actor.name && actor.url !== author.url)
      reading.captures.push(compact<Capture>({ ...deed, id: repost?.id, actor, ...what, at: repost && at }));
}

function postLinked(parts: readonly Element[]): PostRef | undefined {
  const link = parts.find((part) => part.matches('a[href*="/feed/update/"]') && !part.closest(words));
  return postIn(link?.getAttribute("href"));
}

/** The words around the names above a post. */
function sentenceOf(lead: readonly Element[]): string {
  const around = lead.filter((part) => !part.closest("a, strong")).flatMap((part) => Array.from(part.childNodes));
  return around.map((node) => (node.nodeType === 3 ? node.nodeValue : "")).join(" ");
}
