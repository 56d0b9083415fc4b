/** Notifications: one link each, whose address says what was done and to what, in no language. */
import { nameOf } from "../../dom";
import { actsOf, deedOf } from "../deed";
import { all, hrefOf } from "./landmarks";
import { namedAt } from "./person";
import type { Visit } from "./visit";
import { shownMoment } from "./when";

/** "likes your post" is said of a like alone; of other reactions "reacted", with a picture that does not last. */
const likes =
  /^(.*?) *(?:\blikes?\b|menyukai|\baime\b|curtiu|thích|gefällt|gusta\b|piace|нравится|beğendi|[赞讚]|いいね|좋아|أعجب|אהב)/;
/** The word between two names of a group of people ("and", ", "): longer words belong to the sentence. */
const joining = 6;
const bold = "strong,b";

/** Reads a notification: one capture for each person it names, "and 3 others" are nobody. */
export function readNotice(link: Element, { reading, now }: Visit): void {
  const deed = deedOf(hrefOf(link));
  if (!deed) return;
  const [, before] = likes.exec(nameOf(link) ?? "") ?? [];
  // a name that is not marked stands before the verb, in the languages that say it so
  const names = link.querySelector(bold) ? namesIn(link) : before ? [before] : [];
  if (names.length === 0) reading.problems.push({ kind: "no-author", detail: "notif_t" });
  // when: the last short text with a number
  const shown = all(link, "span,abbr").map(({ textContent }) => textContent);
  const at = shownMoment(
    shown.findLast((text) => /^.{0,15}$/.test(text) && /\p{Nd}/u.test(text)),
    now,
  );
  const reaction = deed.type === "reaction" && before !== undefined ? "like" : undefined;
  reading.captures.push(
    ...actsOf(
      deed,
      names.map((name) => namedAt(name, deed.post.url)),
      { at, reaction },
    ),
  );
}

/** The people who are named in bold, in a row from the first; what is bold further on is a group or a page. */
function namesIn(link: Element): string[] {
  const names: string[] = [];
  for (const element of all(link, bold)) {
    const name = nameOf(element);
    if (!name || (names[0] && (element.previousSibling?.textContent ?? "").length > joining)) break;
    names.push(name);
  }
  return names;
}
