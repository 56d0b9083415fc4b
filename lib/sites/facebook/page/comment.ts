/** A comment or an answer: a row of its own, wherever comments are shown. */
import type { Account, Capture } from "../../../model/capture";
import { compact, nameOf, readText } from "../../dom";
import { cleanUrl, commentOfHref, postOfHref } from "../addresses";
import { message, ownIn, pressable, row, words } from "./landmarks";
import { namedAt, personIn, pictured } from "./person";
import type { Visit } from "./visit";
import { shownMoment } from "./when";

export function readComment(item: Element, { page, reading, now }: Visit): void {
  // an older post has a label too
  if (item.querySelector(message)) return;
  // the links in what somebody wrote lead anywhere, to other comments too
  const links = ownIn(item, "a[href]").filter((link) => {
    const around = link.parentElement?.closest(words);
    return !around || around === item || !item.contains(around);
  });
  const person = personIn(links);
  const refs = links.flatMap((link) => {
    const href = link.getAttribute("href");
    const comment = commentOfHref(href);
    return comment ? [{ link, href, comment, post: postOfHref(href) }] : [];
  });
  // the names carry the comment too, but only the time says whose answer it is
  const stamp = refs.find(({ post }) => post) ?? refs[0];
  const paragraphs = ownIn(item, words).filter((part) => !part.closest(`${row} :is(a, li, ${pressable})`));
  const name = person || stamp ? undefined : nameOf(paragraphs.shift());
  const address = stamp?.post?.url ?? page.post?.url;
  const actor = person ? pictured(person.account, item) : name && address ? namedAt(name, address) : undefined;
  if (!actor) {
    if (stamp) reading.problems.push({ kind: "no-author", detail: "article" });
    return;
  }
  const { text, cut } = textOf(paragraphs);
  const number = refs.find(({ comment }) => comment.post)?.comment.post;
  const id = number ?? (/^\d/.test(page.post?.id ?? "") ? page.post?.id : (stamp?.post?.id ?? page.post?.id));
  const isReply = stamp ? stamp.comment.parent !== undefined : answersNamed(item, actor);
  reading.captures.push(
    compact<Capture>({
      type: isReply ? "reply" : "comment",
      id: stamp?.comment.id,
      actor,
      post: id && address ? { id, url: address } : undefined,
      parent: stamp?.comment.parent,
      text: text || undefined,
      at: stamp?.post && shownMoment(stamp.link.textContent, now),
      url: stamp?.post && cleanUrl(stamp.href),
      weak: cut ? ["text"] : undefined,
    }),
  );
}

/** What was written. The card of a link or of another post follows, in blocks of its own. */
function textOf(paragraphs: readonly Element[]): { text: string; cut: boolean } {
  const [first] = paragraphs;
  const whole = first?.parentElement?.closest(`${row}, span[dir="auto"]`);
  const parts = first && whole?.matches("span") ? [whole] : paragraphs.filter((part) => beside(first, part));
  return {
    text: parts.map((part) => readText(part, pressable, 'div[dir="auto"]').text).join("\n"),
    cut: parts.some((part) => part.querySelector(pressable)),
  };
}

function beside(first: Element | undefined, part: Element): boolean {
  return part.parentElement === first?.parentElement;
}

/** A row that links to nothing is an answer where its label names, beside its author, that of a row above. */
function answersNamed(item: Element, { name }: Account): boolean {
  const label = item.getAttribute("aria-label") ?? "";
  for (let at = item.previousElementSibling; at; at = at.previousElementSibling) {
    const other = at.matches(row) && nameOf(at.querySelector(words));
    if (other && other !== name && label.includes(other)) return true;
  }
  return false;
}
