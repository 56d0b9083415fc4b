/** Grouped notifications: several people did one thing. */
import type { Capture } from "../../../model/capture";
import { compact, nameOf } from "../../dom";
import { accountOf, postMoment, postRef } from "../post";
import { postOfHref } from "../urls";
import { actOfIcon } from "./icons";
import { attributeIn, avatar } from "./landmarks";
import { avatarUrl, handleOf } from "./person";
import type { Visit } from "./visit";

/**
 * One capture for each person whose picture is shown; "and 4 others" are nobody. Which post it was is told only where
 * the notification links to it. Icons that are not known (sign-ins, recommendations) are passed over.
 */
export function readNotice(notice: Element, { reading, now }: Visit): void {
  const type = actOfIcon(notice);
  if (!type) return;
  const pictures = [...notice.querySelectorAll(avatar)];
  const ref = type === "follow" ? undefined : postOfHref(attributeIn(notice, 'a[href*="/status/"]', "href"));
  const at = postMoment("", attributeIn(notice, "time", "datetime"), now);
  const captures = pictures.flatMap((picture) => {
    const handle = handleOf(picture);
    if (!handle) return [];
    // the sentence names the first people in links, the others are only pictured
    const name = nameOf(notice.querySelector(`a[href$="/${handle}" i]:not(${avatar} a)`));
    return compact<Capture>({
      type,
      actor: accountOf(handle, { name, avatar: avatarUrl(picture) }),
      post: ref && postRef(ref),
      reaction: type === "reaction" ? "like" : undefined,
      at,
      // the time of the group is that of its latest act
      weak: at && pictures.length > 1 ? ["at"] : undefined,
    });
  });
  if (captures.length === 0) reading.problems.push({ kind: "no-author", detail: "notification" });
  reading.captures.push(...captures);
}
