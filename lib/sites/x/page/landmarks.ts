/** The marks of the page that the reader goes by: test ids and roles, which have held since 2023. */

export const cell = '[data-testid="cellInnerDiv"]';
export const tweet = 'article[data-testid="tweet"]';
export const userCell = '[data-testid="UserCell"]';
export const notification = '[data-testid="notification"]';
export const profileName = '[data-testid="UserName"]';
export const userName = '[data-testid="User-Name"]';
export const avatarPrefix = "UserAvatar-Container-";
export const avatar = `[data-testid^="${avatarPrefix}"]`;

/** Suggestions beside the page: nobody there has engaged with anything. */
export const aside = '[data-testid="sidebarColumn"], [data-testid="HoverCard"], aside';

/**
 * True for an advertisement: the mark stands around the post. Every video has the same mark inside of it, so what is
 * under the post says nothing.
 */
export function isAdvert(item: Element): boolean {
  return item.closest('[data-testid="placementTracking"]') !== null;
}

/** The row of the virtual list that an item stands in; the item itself where it is shown on its own. */
export function cellOf(item: Element): Element {
  return item.closest(cell) ?? item;
}
