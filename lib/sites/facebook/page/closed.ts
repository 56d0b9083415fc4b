/**
 * Whether a group is closed. The page says it in words alone, beside the number of members and at the audience of each
 * post: a word that is not known, or is not there, tells nothing. What the payloads say needs no language.
 */
import { all, card, row } from "./landmarks";

const closed =
  /priv[aeé]|pribad|prywat|soukr|súkrom|zárt|besloten|gizli|закрыт|частн|приват|ιδιωτ|riêng tư|ส่วนตัว|خاص|خصوص|פרטי|निजी|ব্যক্তিগত|প্রাইভেট|私密|不公開|プライベート|비공개/i;

/** True where the group of a page, or that of one post in a list of posts, says that it is closed. */
export function isClosed(item: Element, isGroup: boolean): boolean {
  const members = isGroup && item.ownerDocument.querySelector('a[href*="/groups/"][href*="/members"]');
  if (members && closed.test(members.parentElement?.textContent ?? "")) return true;
  const post = item.closest(card);
  return (
    !!post &&
    (isGroup || !!post.querySelector('a[href*="/groups/"]')) &&
    all(post, "svg[title],title,[role=img],i").some(
      (icon) =>
        !icon.closest(row) && closed.test((icon.ariaLabel ?? "") + icon.getAttribute("title") + icon.textContent),
    )
  );
}
