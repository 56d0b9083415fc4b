/** One comment of the page, found by its permalink. */
import type { Capture, Moment } from "../../../model/capture";
import { compact, isHidden } from "../../dom";
import { isoMoment } from "../../time";
import { commentOf, commentUrl } from "../addresses";
import { boxesOf, headOf, textOf } from "./row";
import type { Visit } from "./visit";

export const permalink = 'a[href*="/c/"]';

/** Reads the comment whose permalink is `link`. */
export function readComment(link: Element, { reading, closed }: Visit): void {
  const time = link.querySelector("time");
  const ref = time && commentOf(link.getAttribute("href"));
  if (!ref || (ref.closed && !closed) || isHidden(link)) return;
  const head = headOf(time);
  if (!head) return void reading.problems.push({ kind: "no-author", detail: "comment" });
  const parent = ref.parent ?? commentAbove(link, time);
  reading.captures.push(
    compact<Capture>({
      type: parent ? "reply" : "comment",
      id: ref.id,
      actor: head.actor,
      post: ref.post,
      parent,
      text: textOf(head),
      at: wholeSecond(time),
      url: commentUrl(ref.post, ref.id),
      // position alone tells answers, where the address does not
      weak: ref.parent ? undefined : parent ? ["type", "parent"] : ["type"],
    }),
  );
}

/** The time of an element, which pads it with empty milliseconds. */
export function wholeSecond(time: Element): Moment | undefined {
  const moment = isoMoment(time.getAttribute("datetime"));
  return moment && { at: moment.at - (moment.at % 1000), precision: "s" };
}

/** Levels above a row that are looked through for the comment it answers. */
const reach = 8;

/**
 * The comment that the one of `link` answers: the first of a box around both that stands less deep. Answers stand in a
 * list of their own, or in a block below the comment, where comments of one level stand equally deep.
 */
function commentAbove(link: Element, time: Element): string | undefined {
  let row: Element = link;
  for (const box of boxesOf(link, time)) row = box;
  let box = row.parentElement;
  for (let step = 0; box && step < reach; step++, box = box.parentElement) {
    const first = box.querySelector(`${permalink} time`)?.closest("a");
    if (first && first !== link && isDeeper(link, first, box)) return commentOf(first.getAttribute("href"))?.id;
  }
  return undefined;
}

function isDeeper(link: Element, first: Element, box: Element): boolean {
  const [lists, steps] = depthOf(link, box);
  const [firstLists, firstSteps] = depthOf(first, box);
  return lists > firstLists || (lists === firstLists && steps > firstSteps);
}

/** How many lists, and how many elements, stand between an element and a box around it. */
function depthOf(element: Element, box: Element): [lists: number, steps: number] {
  let lists = 0;
  let steps = 0;
  for (let at = element.parentElement; at && at !== box; at = at.parentElement, steps++) if (at.matches("ul")) lists++;
  return [lists, steps];
}
