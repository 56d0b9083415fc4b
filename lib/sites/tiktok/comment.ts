/** One comment or reply, beside the video, over it or under a search: the lists are built alike. */
import type { Capture } from "../../model/capture";
import { compact, readText } from "../dom";
import { idMoment } from "./addresses";
import { personOf } from "./person";
import { shownMoment } from "./shown-time";
import { postInView } from "./video";
import { marked, type Visit } from "./visit";

/**
 * A comment is found by the name over it. What is around is known by hashed classes alone, and a comment of nothing but a
 * picture may have no text.
 */
export const commentName = marked("comment-username-");
const firstName = marked("comment-username-1");
/** Since 2024 the time stands before the button to reply. */
const oldTime = marked("comment-time-");
const replyButton = marked("comment-reply-");

/** Boxes around a name that may be its comment's: header, content, item, thread. */
const mostBoxes = 4;

export function readComment(name: Element, { reading, now, post }: Visit): void {
  const isFirst = name.matches(firstName);
  const words = marked(`comment-level-${isFirst ? 1 : 2}`);
  const box = boxOf(name, words);
  const text = box.querySelector(words);
  const item = text && box.parentElement;
  const link = name.querySelector("a[href]") ?? name.closest("a");
  const actor = personOf(link, item && isOne(item) ? item : undefined);
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "comment" });

  const shown = box.querySelector(oldTime) ?? box.querySelector(replyButton)?.previousElementSibling;
  const id = idAround(name);
  const here = post ?? postInView(name);
  reading.captures.push(
    compact<Capture>({
      type: isFirst ? "comment" : "reply",
      id,
      actor,
      post: here,
      parent: id && !isFirst ? threadOf(name) : undefined,
      text: (text && readText(text, "button, [role=button]").text) || undefined,
      at: id ? idMoment(id, now) : shownMoment(shown?.textContent, now),
      weak: here && !post ? ["post"] : undefined,
    }),
  );
}

/** The smallest box with the words that `name` is over; where it has none, the largest that holds no other name. */
function boxOf(name: Element, words: string): Element {
  let box = name;
  for (let left = mostBoxes; left > 0 && !box.querySelector(words); left -= 1) {
    const around = box.parentElement;
    if (!around || !isOne(around)) break;
    box = around;
  }
  return box;
}

function isOne(box: Element): boolean {
  return box.querySelectorAll(commentName).length === 1;
}

/** Until 2023 the number of a comment was the id of an element around it. */
function idAround(name: Element): string | undefined {
  const around = name.closest("[id]");
  return around && /^\d{15,22}$/.test(around.id) && isOne(around) ? around.id : undefined;
}

/** The number of the comment that begins the thread around a reply. */
function threadOf(name: Element): string | undefined {
  let head: Element | null | undefined;
  for (let around = name.parentElement; around && !head; around = around.parentElement)
    head = around.querySelector(firstName);
  return head ? idAround(head) : undefined;
}
