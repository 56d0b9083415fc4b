/** The marks of the page that the reader goes by: roles and the names that parts have for the site's own measuring. */

/** A comment or an answer. Without a label the role stands for posts and for empty boxes around pictures. */
export const row = '[role="article"][aria-label]';

/** Selector of a part by the name it has for measuring. */
export function drawn(part: string): string {
  return `[data-ad-rendering-role="${part}"]`;
}

/** The name above a post, or of somebody in a list. */
export const nameMark = drawn("profile_name");
/** The words of a post. All three spellings are live (seen 2026-08 to 10), mostly one inside of the other. */
export const message = `${drawn("story_message")}, [data-ad-comet-preview="message"], [data-ad-preview="message"]`;
/** A post in a list of posts. */
export const card = '[role="feed"]>*, [aria-posinset]';
export const dialog = '[role="dialog"]';
/** What can be pressed under a post. */
export const actions = '[data-ad-rendering-role$="_button"]';
/** Somebody in a list of people. */
export const listed = '[role="listitem"], [data-visualcompletion="ignore-dynamic"]';
export const notice = 'a[href*="notif_t="]';
/** Where words of a comment stand: paragraphs, or the text around them, which names its language. */
export const words = 'div[dir="auto"], [dir="auto"][lang]';
export const pressable = '[role="button"]';

/** Everything under `scope` that matches and is no part of a comment inside of it. */
export function ownIn(scope: Element, selector: string): Element[] {
  const around = scope.closest(row);
  return Array.from(scope.querySelectorAll(selector)).filter((element) => element.closest(row) === around);
}

/** Elements of a list that are not inside another of it, in the order of the page. */
export function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((element, index) => !elements.slice(0, index).some((other) => other.contains(element)));
}

/** True when `one` stands before `other` in the page. */
export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) > 0;
}
