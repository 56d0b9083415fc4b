/**
 * What tells the parts of a page, on both of the site's front ends: the newer one, and the older (Ember) one. Joined at
 * run time, for the bundler would write out a plain text wherever it is used.
 */

/** A comment. The newer pages nest up to three elements of one key. */
export const comment = [
  '[data-id^="urn:li:comment:"]',
  '[componentkey^="replaceableComment_"]',
  '[id^="replaceableComment_"]',
].join();

/** Names the comment of a {@link comment} element. */
export function commentName(row: Element): string {
  return row.getAttribute("data-id") ?? row.getAttribute("componentkey") ?? row.id;
}

/** The whole card of a post, with its comments. */
export const card = [
  '[data-urn^="urn:li:"]',
  '[role="listitem"][componentkey]',
  '[id^="expanded"][componentkey]',
  '[componentkey^="update-card-focus"]',
  '[data-testid="mainFeed"] > [componentkey]',
].join();

/**
 * Small parts of a card's head, of which every card has one: they are the items of posts, as the card itself also holds
 * all comments and would be read again with each of them.
 */
export const cardMark = [
  'svg[id~="overflow-web-ios-small"]',
  '[data-testid^="ReactionFacepileCollection-"]',
  "[data-urn] [data-reaction-details]",
  '[data-urn] [class*="actor__meta-link"]',
].join();

/** Somebody's words. Newer pages, then older ones by class, then older ones by what their text is set in. */
export const words = [
  '[data-testid="expandable-text-box"]',
  '[class*="item__main-content"]',
  '[class*="update-components-text"]',
  "[data-id] section [dir]",
  "[data-urn] .break-words > [dir]",
].join();

/** Parts of a text that are no part of what was written. */
export const noWords = ['[data-testid="expandable-text-button"]', ".visually-hidden"].join();

/** Pictures of the kinds of reaction. */
export const reactionIcons = ["[data-test-reactions-icon-type]", 'svg[id*="-consumption"]'];
export const reactionIcon = reactionIcons.join();

/** A row of the notifications. */
export const notification = ['article[data-view-name="notification-card-container"]', "article.nt-card"].join();

/** True when `node` comes after `other` in the page, and is no part of it. */
export function isAfter(node: Element, other: Element): boolean {
  return (other.compareDocumentPosition(node) & 20) === 4;
}

/**
 * The elements of a card that come before its first comment, in order; of a comment those before the first answer in it.
 * Walked one by one: a query would look through thousands of comments for what stands in the head.
 */
export function headOf(shell: Element): Element[] {
  const head: Element[] = [];
  const own = commentName(shell);
  for (const part of shell.getElementsByTagName("*")) {
    if (mayHold(part, "article") && part.matches(comment) && commentName(part) !== own) break;
    head.push(part);
  }
  return head;
}

/** True for somebody's words. */
export function isText(part: Element): boolean {
  return mayHold(part, "span") && part.matches(words);
}

/** A look at its tag spares most elements the look at their attributes. */
function mayHold({ localName }: Element, other: string): boolean {
  return localName === "div" || localName === other;
}
