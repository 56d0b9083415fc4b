/**
 * Whether a group is closed. The page says it in words alone, beside the number of members and at the audience of each
 * post: a word that is not known, or is not there, tells nothing. What the payloads say needs no language.
 */
import { card, row } from "./landmarks";

const closed =
  /privat|priv[eéa]|pribad|peribad|prywatn|soukrom|súkrom|zárt|besloten|gizli|закрыт|частн|приватн|ιδιωτ|riêng tư|ส่วนตัว|خاص|خصوص|פרטי|निजी|ব্যক্তিগত|প্রাইভেট|私密|不公開|プライベート|비공개/iu;

const members = 'a[href*="/groups/"][href*="/members"]';
const audience = 'svg[title], svg title, i[aria-label], [role="img"][aria-label]';

/** True where the group of a page, or that of one post in a list of posts, says that it is closed. */
export function isClosed(item: Element, isGroup: boolean): boolean {
  const link = isGroup ? item.ownerDocument.querySelector(members) : null;
  if (closed.test(link?.parentElement?.textContent.slice(0, 200) ?? "")) return true;
  const post = item.closest(card);
  if (!post || (!isGroup && !post.querySelector('a[href*="/groups/"]'))) return false;
  return Array.from(post.querySelectorAll(audience)).some(
    (icon) =>
      !icon.closest(row) &&
      closed.test(icon.getAttribute("aria-label") ?? icon.getAttribute("title") ?? icon.textContent),
  );
}
