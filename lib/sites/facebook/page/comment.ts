/** A comment or an answer: a row of its own, wherever comments are shown. */
import type { Capture } from "../../../model/capture";
import { compact, nameOf } from "../../dom";
import { cleanUrl, commentOfHref, postOfHref } from "../addresses";
import { hrefOf, message, ownIn, pressable, row, textOf, words } from "./landmarks";
import { namedAt, personIn } from "./person";
import type { Visit } from "./visit";
import { shownMoment } from "./when";

export function readComment(item: Element, { page, reading, now }: Visit): void {
  // an older post has a label too
  if (item.querySelector(message)) return;
  // the links in what somebody wrote lead anywhere, to other comments too
  const outside = item.closest(words);
  const links = ownIn(item, "a[href]").filter((link) => link.closest(words) === outside);
  const refs = links.flatMap((link) => {
    const href = hrefOf(link);
    const comment = commentOfHref(href);
    return comment ? { ...comment, href, shown: link.textContent, at: postOfHref(href) } : [];
  });
  // the names carry the comment too, but only the time says whose answer it is
  const stamp = refs.find(({ at }) => at) ?? refs[0];
  const paragraphs = ownIn(item, words);
  const person = personIn(item, links)?.account;
  // where nothing is linked, the name is what the label repeats
  const label = item.getAttribute("aria-label") ?? "";
  const name = (person ?? stamp) ? undefined : nameOf(paragraphs[0]);
  const post = stamp?.at ?? page.post;
  const actor = person ?? (name && post && label.includes(name) ? namedAt(name, post.url) : undefined);
  if (!actor) {
    if (stamp) reading.problems.push({ kind: "no-author", detail: "article" });
    return;
  }
  if (!person) paragraphs.shift();
  const first = paragraphs.find((part) => !item.contains(part.closest(`a,li,${pressable}`)));
  const whole = first?.closest('span[dir="auto"]');
  const { text, isCut } = textOf(
    // the card of a link or of another post follows, in blocks of its own
    whole && item.contains(whole) ? [whole] : paragraphs.filter((part) => part.parentElement === first?.parentElement),
  );
  const number = refs.find((ref) => ref.post)?.post ?? (/^\d/.test(page.post?.id ?? "") ? page.post?.id : post?.id);
  reading.captures.push(
    compact<Capture>({
      type: (stamp?.parent ?? (!stamp && answersNamed(item, label, name))) ? "reply" : "comment",
      id: stamp?.id,
      actor,
      post: number !== undefined && post ? { id: number, url: post.url } : undefined,
      parent: stamp?.parent,
      text,
      at: stamp?.at && shownMoment(stamp.shown, now),
      url: stamp?.at && cleanUrl(stamp.href),
      weak: isCut ? ["text"] : undefined,
    }),
  );
}

/** A row that links to nothing is an answer where its label names, beside its author, that of a row above. */
function answersNamed(item: Element, label: string, name: string | undefined): boolean {
  for (let at = item.previousElementSibling; at; at = at.previousElementSibling) {
    const other = at.matches(row) && nameOf(at.querySelector(words));
    if (other && other !== name && label.includes(other)) return true;
  }
  return false;
}
