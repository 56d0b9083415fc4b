/** The marks of the page that the reader goes by: test ids and roles, which have held since 2023. */

/** Selector of what has a test id. */
export function marked(id: string): string {
  return `[data-testid=${id}]`;
}

export const column = marked("primaryColumn");
export const cell = marked("cellInnerDiv");
export const tweet = `article${marked("tweet")}`;
/** The post that a page is about: the keyboard passes over it, as it is not one of the list. */
export const focused = `${tweet}[tabindex='-1']`;
export const userCell = marked("UserCell");
export const notification = marked("notification");
export const profileName = marked("UserName");
export const userName = marked("User-Name");
export const avatar = "[data-testid^=UserAvatar-Container-]";

/**
 * Around an advertisement. Every video has the same mark inside of it, so what is under a post says nothing.
 */
export const advert = marked("placementTracking");

/** Suggestions beside the page: nobody there has engaged with anything. */
export const aside = marked("sidebarColumn");

/** An attribute of the first element under `scope` that matches. */
export function attributeIn(
  scope: ParentNode | null | undefined,
  selector: string,
  name: string,
): string | null | undefined {
  return scope?.querySelector(selector)?.getAttribute(name);
}

/** When the first element under `scope` that tells a time says it was, ms since 1970 UTC. */
export function timeIn(scope: ParentNode | null | undefined): number {
  return Date.parse(attributeIn(scope, "time", "datetime") ?? "");
}

export function has(scope: ParentNode, selector: string): boolean {
  return !!scope.querySelector(selector);
}

/** The row of the virtual list that an item stands in; the item itself where it is shown on its own. */
export function cellOf(item: Element): Element {
  return item.closest(cell) ?? item;
}
