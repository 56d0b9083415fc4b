/** Notifications: one link each, whose address says what was done and to what, in no language. */
import type { Capture, Moment } from "../../../model/capture";
import type { InteractionType } from "../../../model/engagement";
import { compact, nameOf, tidyName } from "../../dom";
import { cleanUrl, commentOfHref, postOfHref } from "../addresses";
import { namedAt } from "./person";
import type { Visit } from "./visit";
import { shownMoment } from "./when";

/** What was done, by a part of the notification's type; the first that fits. What fits none (birthdays …) is no engagement. */
const deeds: readonly (readonly [RegExp, InteractionType])[] = [
  [/mention|tagged/, "mention"],
  [/share/, "share"],
  [/reaction|like/, "reaction"],
  [/reply|comment/, "comment"],
];
/** "likes your post", said of a like alone: other reactions are "reacted", and their picture tells nothing that lasts. */
const likes =
  /^(.*?)\s*(?:\blikes?\b|\bliked\b|menyukai|\baime\b|curtiu|thích|gefällt|le gusta|piace|нравится|beğendi|赞了|说赞|讚好|いいね|좋아|أعجب|אהב)/u;
/** The word between two names of a group of people ("and", ", "): longer words belong to the sentence. */
const joining = 6;
const bold = "strong, b";

/** Of what type the engagement of a notification is; undefined for what is none. */
export function deedOf(type: string | null | undefined): InteractionType | undefined {
  return deeds.find(([word]) => word.test(type ?? ""))?.[1];
}

/** Reads a notification: one capture for each person it names, "and 3 others" are nobody. */
export function readNotice(link: Element, { reading, now }: Visit): void {
  const href = link.getAttribute("href") ?? "";
  const type = deedOf(/[?&]notif_t=(\w+)/.exec(href)?.[1]);
  const post = postOfHref(href);
  if (!type || !post) return;
  const comment = commentOfHref(href);
  const isItem = type === "comment" || type === "mention";
  const isLike = likes.exec(sentenceOf(link));
  const at = timeIn(link, now);
  const names = namesIn(link);
  // a name that is not marked stands before the verb, in the languages that say it so
  const all = link.querySelector(bold) ? names : [tidyName(isLike?.[1]) ?? []].flat();
  if (all.length === 0) reading.problems.push({ kind: "no-author", detail: "notif_t" });
  // one comment has one author, the one named first
  for (const name of isItem ? all.slice(0, 1) : all) {
    reading.captures.push(
      compact<Capture>({
        type: type === "comment" && comment?.parent ? "reply" : type,
        id: isItem ? comment?.id : undefined,
        actor: namedAt(name, post.url),
        post: { ...post, id: comment?.post ?? post.id },
        parent: isItem ? comment?.parent : undefined,
        reaction: type === "reaction" && isLike ? "like" : undefined,
        at,
        url: isItem && comment ? cleanUrl(href) : undefined,
        weak: at && all.length > 1 ? ["at"] : undefined,
      }),
    );
  }
}

/** The people who are named in bold, in a row from the first; what is bold further on is a group or a page. */
function namesIn(link: Element): string[] {
  const names: string[] = [];
  for (const element of link.querySelectorAll(bold)) {
    const name = nameOf(element);
    const isApart = names.length > 0 && (element.previousSibling?.textContent ?? "").length > joining;
    if (!name || isApart) break;
    names.push(name);
  }
  return names;
}

/** The words of the sentence, with the names in it. */
function sentenceOf(link: Element): string {
  return tidyName(link.textContent) ?? "";
}

/** When: the last short text with a number. */
function timeIn(link: Element, now: number): Moment | undefined {
  const parts = Array.from(link.querySelectorAll("span, abbr"), ({ textContent }) => textContent.trim());
  return shownMoment(
    parts.findLast((text) => text.length < 16 && /\p{Nd}/u.test(text)),
    now,
  );
}
