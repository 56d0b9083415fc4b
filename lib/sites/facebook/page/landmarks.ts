/** The marks of the page that the reader goes by: roles, and the names that parts have for the site's own measuring. */
import { readText } from "../../dom";

/** A comment or an answer. Without a label the role stands for posts and for empty boxes around pictures. */
export const row = '[role="article"][aria-label]';

/** Selector of a part by the name it has for measuring. */
export function drawn(part: string): string {
  return `[data-ad-rendering-role="${part}"]`;
}

/** The name above a post, or of somebody in a list. */
export const nameMark = drawn("profile_name");
/** The words of a post. All three spellings are live (seen 2026-08 to 10), mostly one inside of the other. */
export const message = `${drawn("story_message")},[data-ad-comet-preview="message"],[data-ad-preview="message"]`;
/** A post in a list of posts. */
export const entry = '[role="feed"]>*';
/** A post as a whole. Where it stands alone, all of its comments are in it. */
export const card = `${entry},[aria-posinset]`;
export const dialog = '[role="dialog"]';
/** Somebody in a list of people. */
export const listed = '[role="listitem"],[data-visualcompletion="ignore-dynamic"]';
export const notice = 'a[href*="notif_t="]';
const paragraph = 'div[dir="auto"]';
/** Where words of a comment stand: paragraphs, or the text around them, which names its language. */
export const words = `${paragraph},[dir="auto"][lang]`;
export const pressable = '[role="button"]';

/** Everything under `scope` that matches. */
export function all(scope: ParentNode, selector: string): Element[] {
  return [...scope.querySelectorAll(selector)];
}

/** Where a link leads, as it stands there. */
export function hrefOf(link: Element | undefined): string {
  return link?.getAttribute("href") ?? "";
}

/** Everything under `scope` that matches and is no part of a comment inside of it. */
export function ownIn(scope: Element, selector: string): Element[] {
  const found = all(scope, selector);
  if (!scope.querySelector(row)) return found;
  const around = scope.closest(row);
  return found.filter((element) => element.closest(row) === around);
}

/** True when `one` stands before `other` in the page. */
export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) > 0;
}

/** Levels around an element that are looked at, far more than pages put between the parts of a post. */
const farthest = 60;

/** The nearest element at or around `inner`, within a window, for which `holds` is true. */
export function around(inner: Element, holds: (at: Element) => boolean): Element | undefined {
  let at: Element | null = inner;
  for (let left = farthest; at && left > 0 && !at.matches(dialog); at = at.parentElement, left -= 1)
    if (holds(at)) return at;
  return undefined;
}

/** What somebody wrote in some parts, without the button that unfolds the rest; `isCut`: there is one. */
export function textOf(parts: readonly Element[]): { text: string | undefined; isCut: boolean } {
  const texts = parts.map((part) => readText(part, pressable, paragraph).text);
  return { text: texts.join("\n") || undefined, isCut: parts.some((part) => part.querySelector(pressable)) };
}
