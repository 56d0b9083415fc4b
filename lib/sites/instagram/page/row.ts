/**
 * The rows of comments, captions and lists. Classes are hashed and roles are few, so a row is found from the one thing
 * in it that lasts: the link around its time, or the link to its person.
 */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, readText } from "../../dom";
import { accountOf, handleOf } from "../addresses";

const profileLink = 'a[href^="/"]';
const button = 'button, [role="button"]';
/** Steps from a link up to the row around it; six are seen. */
const reach = 10;

/** The boxes around an element that hold no other time than `time`, smallest first. */
export function* boxesOf(element: Element, time: Element): Generator<Element> {
  let box = element.parentElement;
  for (let step = 0; box && step < reach; step++, box = box.parentElement) {
    // a second one belongs to another row; in most boxes around several rows it is the first
    if (box.querySelector("time") !== time || box.querySelectorAll("time").length > 1) return;
    yield box;
  }
}

/** Who stands at the head of a row, the link to them, and the smallest box around that and the row's time. */
export interface Head {
  actor: Account;
  link: Element;
  time: Element;
  box: Element;
}

export function headOf(time: Element): Head | undefined {
  for (const box of boxesOf(time, time)) {
    const link = Array.from(box.querySelectorAll(profileLink)).find(
      (each) => handleOf(each.getAttribute("href")) && !/^\s*[@#]/.test(each.textContent),
    );
    const actor = accountOf(handleOf(link?.getAttribute("href")));
    if (link && actor)
      return { link, time, box, actor: compact<Account>({ ...actor, avatar: pictureOf(box, time, actor) }) };
  }
  return undefined;
}

function pictureOf(head: Element, time: Element, { handle }: Account): string | undefined {
  for (const box of [head, ...boxesOf(head, time)]) {
    const picture = box.querySelector(`a[href="/${handle}/"] img`);
    if (picture) return httpUrl(picture.getAttribute("src"));
  }
  return undefined;
}

/**
 * What is written in a row: the block beside the head; where all stands in one box, what follows the time; in the layout
 * of 2024, what stands between the head and the time.
 */
export function textOf({ link, time, box }: Head): string | undefined {
  for (const around of [box, ...boxesOf(box, time)]) {
    const { text, ends } = textAfter(around);
    if (text) return text;
    if (ends) break;
  }
  const { text } = textAfter(time.closest("a") ?? time);
  if (text) return text;
  const between = Array.from(box.querySelectorAll('[dir="auto"]')).find(
    (part) => !part.closest(`a, ${button}`) && !part.contains(link) && !part.contains(time),
  );
  return (between && readText(between, `${button}, img`).text) || undefined;
}

/** The text of the siblings that follow an element, up to buttons or another row. */
function textAfter(element: Element): { text?: string | undefined; ends?: boolean } {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(button) || next.querySelector("time")) return { ends: true };
    const { text } = readText(next, `${button}, img`);
    if (text) return { text };
    if (next.querySelector(button)) return { ends: true };
  }
  return {};
}
