/**
 * A comment on Lemmy, which belongs to the same network of servers and is built of other marks. Its numbers count up from
 * one on every server, so an id names the server too. When something was written is said in words only, and left out.
 */
import type { Capture } from "../../../model/capture";
import { compact, nameOf, readText } from "../../dom";
import type { Visit } from "../visit";
import { personIn } from "./person";

export const lemmyComment = 'li > article[id^="comment-"]';

/** Reads a comment; it answers the one in whose list item its own stands. */
export function readLemmyComment(item: Element, { page, into }: Visit): void {
  const link = item.querySelector('a[href^="/u/"]');
  const actor = personIn(link, page);
  if (!actor) return void into.problems.push({ kind: "no-author", detail: "comment" });
  // people without a name are shown by their handle
  const name = nameOf(link);
  const idOf = (article: Element) => `${page.host}/${article.id.replace("-", "/")}`;
  const [post] = /^\/post\/\d+/.exec(page.pathname) ?? [];
  const around = item.parentElement?.parentElement?.closest("li")?.querySelector(lemmyComment);
  const words = item.querySelector(".md-div");
  into.captures.push(
    compact<Capture>({
      type: around ? "reply" : "comment",
      id: idOf(item),
      actor: compact({ ...actor, name: name?.startsWith("@") ? undefined : name }),
      post: post ? { id: page.host + post, url: page.origin + post } : undefined,
      parent: around ? idOf(around) : undefined,
      text: (words && readText(words, undefined, "p, li, pre, blockquote").text) || undefined,
      url: `https://${idOf(item)}`,
      // an address of one comment shows what answers it, not what it answers
      weak: around || post ? undefined : ["type"],
    }),
  );
}
