/**
 * Whether a group is closed. The page says it in words alone, beside the number of members and at the audience of each
 * post: a word that is not known, or is not there, tells nothing. What the payloads say needs no language.
 */
import { all, card, row } from "./landmarks";

const closed =
  /priv[aeé]|pribad|prywat|soukr|súkrom|zárt|besloten|gizli|закрыт|частн|приват|ιδιωτ|riêng tư|ส่วนตัว|خاص|خصوص|פרטי|निजी|ব্যক্তিগত|প্রাইভেট|私密|不公開|プライベート|비공개/i;

/** True on a page of a group that says of itself that it is closed; `root`: the page or a part of it. */
export function isClosedGroup(root: ParentNode, { pathname }: URL): boolean {
  const isGroup = pathname.startsWith("/groups/");
  const members = isGroup && (root.ownerDocument ?? root).querySelector('a[href*="/groups/"][href*="/members"]');
  return !!members && closed.test(members.parentElement?.textContent ?? "");
}

/** True where the post around an item says that it stands in a closed group. */
export function isClosedPost(item: Element, { pathname }: URL): boolean {
  const post = item.closest(card);
  return (
    !!post &&
    (pathname.startsWith("/groups/") || !!post.querySelector('a[href*="/groups/"]')) &&
    all(post, "svg[title],title,[role=img],i").some(
      (icon) =>
        !icon.closest(row) && closed.test((icon.ariaLabel ?? "") + icon.getAttribute("title") + icon.textContent),
    )
  );
}
