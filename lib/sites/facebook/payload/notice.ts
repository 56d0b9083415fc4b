/** A notification in a payload: the people it names are linked, unlike on the page. */
import type { Account, Capture } from "../../../model/capture";
import { compact } from "../../dom";
import { cleanUrl, commentOfHref, postOfHref } from "../addresses";
import { deedOf } from "../page/notice";
import { type Json, listAt, objectAt, textAt } from "./json";
import { accountAt, secondsAt } from "./parts";

export function noticesOf(notice: Json): Capture[] {
  const href = textAt(notice, "url");
  const type = deedOf(textAt(notice, "notif_type") ?? /[?&]notif_t=(\w+)/.exec(href ?? "")?.[1]);
  const post = postOfHref(href);
  if (!type || !post) return [];
  const comment = commentOfHref(href);
  const isItem = type === "comment" || type === "mention";
  const people: Account[] = listAt(objectAt(notice, "body"), "ranges").flatMap((range) => {
    const entity = objectAt(range, "entity");
    return textAt(entity, "__typename") === "User" ? [accountAt(entity) ?? []].flat() : [];
  });
  const at = secondsAt(objectAt(notice, "creation_time"), "timestamp");
  return (isItem ? people.slice(0, 1) : people).map((actor) =>
    compact<Capture>({
      type: type === "comment" && comment?.parent ? "reply" : type,
      id: isItem ? comment?.id : undefined,
      actor,
      post: { ...post, id: comment?.post ?? post.id },
      parent: isItem ? comment?.parent : undefined,
      at,
      url: isItem && comment ? cleanUrl(href) : undefined,
      weak: people.length > 1 ? ["at"] : undefined,
    }),
  );
}
