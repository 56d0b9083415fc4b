/** Grouped notifications: several people did one thing. */
import { compact, nameOf } from "../../dom";
import type { Capture } from "../../../model/capture";
import type { Reading } from "../../site";
import { accountOf, postMoment, postRef } from "../post";
import { handleOfHref, postOfHref } from "../urls";
import { actOfIcon } from "./icons";
import { avatar } from "./landmarks";
import { avatarHandle, avatarUrl } from "./person";

/**
 * One capture for each person whose picture is shown; "and 4 others" are nobody. Which post it was is told only where
 * the notification links to it. Icons that are not known (sign-ins, recommendations) are passed over.
 */
export function readNotice(notice: Element, reading: Reading, now: number): void {
  const type = actOfIcon(notice);
  if (type === undefined) return;
  const pictures = [...notice.querySelectorAll(avatar)].filter((picture) => avatarHandle(picture) !== undefined);
  if (pictures.length === 0) return void reading.problems.push({ kind: "no-author", detail: "notification" });
  const ref = postOfHref(notice.querySelector('a[href*="/status/"]')?.getAttribute("href"));
  const at = postMoment(undefined, notice.querySelector("time")?.getAttribute("datetime"), now);
  const names = namesIn(notice);
  for (const picture of pictures) {
    const handle = avatarHandle(picture) as string;
    reading.captures.push(
      compact<Capture>({
        type,
        actor: accountOf(handle, { name: names.get(handle.toLowerCase()), avatar: avatarUrl(picture) }),
        post: type === "follow" || !ref ? undefined : postRef(ref),
        reaction: type === "reaction" ? "like" : undefined,
        at,
        // the time of the group is that of its latest act
        weak: at && pictures.length > 1 ? ["at"] : undefined,
      }),
    );
  }
}

/** Names by handle in lower case: the sentence names the first people in links, the others are only pictured. */
function namesIn(notice: Element): Map<string, string> {
  const names = new Map<string, string>();
  for (const link of notice.querySelectorAll('a[href^="/"]')) {
    if (link.closest(avatar)) continue;
    const handle = handleOfHref(link.getAttribute("href"))?.toLowerCase();
    const name = nameOf(link);
    if (handle !== undefined && name !== undefined && !names.has(handle)) names.set(handle, name);
  }
  return names;
}
