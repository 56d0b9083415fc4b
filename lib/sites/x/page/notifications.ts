/** Grouped notifications: several people did one thing. */
import { nameOf } from "../../dom";
import { accountOf, actBy, postRef, wholeSecond } from "../post";
import { postOfHref } from "../links";
import { actOfIcon } from "./icons";
import { attributeIn, avatar, timeIn } from "./landmarks";
import { avatarUrl, handleOf } from "./person";
import type { Visit } from "./visit";

/**
 * One capture for each person whose picture is shown; "and 4 others" are nobody. Which post it was is told only where
 * the notification links to it. Icons that are not known (sign-ins, recommendations) are passed over.
 */
export function readNotice(notice: Element, { reading: { captures, problems } }: Visit): void {
  const type = actOfIcon(notice);
  if (!type) return;
  const pictures = [...notice.querySelectorAll(avatar)].filter(handleOf);
  if (pictures.length === 0) problems.push({ kind: "no-author", detail: "notification" });
  const ref = type === "follow" ? undefined : postOfHref(attributeIn(notice, 'a[href*="/status/"]', "href"));
  const at = wholeSecond(timeIn(notice));
  // the time of the group is that of its latest act
  const weak: "at"[] | undefined = at && pictures.length > 1 ? ["at"] : undefined;
  for (const picture of pictures) {
    const handle = handleOf(picture) as string;
    // the sentence names the first people in links, the others are only pictured
    const name = nameOf(notice.querySelector(`a[href$="/${handle}" i]:not(${avatar} a)`));
    const actor = accountOf(handle, { name, avatar: avatarUrl(picture) });
    captures.push(actBy(actor, type, { post: ref && postRef(ref), at, weak }));
  }
}
