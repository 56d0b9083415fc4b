/**
 * What tells the parts of a page, on all of the site's front ends: the newer one, the older (Ember) one, and what
 * visitors see. Joined at run time, for the bundler would write out a plain text wherever it is used.
 */
import { readText } from "../../dom";
import { type CommentRef, commentIn } from "../urn";

/** A comment, or what visitors report it with. The newer pages nest up to three elements of one key. */
export const comment = [
  '[data-id^="urn:li:comment:"]',
  '[componentkey^="replaceableComment_"]',
  '[data-semaphore-content-urn^="urn:li:comment:"]',
].join();

/** What a {@link comment} element is called; undefined for any other element. */
export function refOf(element: Element): CommentRef | undefined {
  const named = (name: string) => element.getAttribute(name);
  return commentIn(named("data-id") ?? named("componentkey") ?? named("data-semaphore-content-urn"));
}

/** The whole card of a post, with its comments. */
export const card = [
  '[data-urn^="urn:li:"]',
  '[role="listitem"][componentkey]',
  '[componentkey^="update-card-focus"]',
  '[data-testid="mainFeed"] > [componentkey]',
].join();

/**
 * Small parts of a card's head, of which every card has one: they are the items of posts, as the card itself also holds
 * all comments and would be read again with each of them.
 */
export const cardMark = [
  'svg[id~="overflow-web-ios-small"]',
  "[data-urn] [data-reaction-details]",
  '[data-urn] [class*="actor__meta-link"]',
].join();

/** Somebody's words: on newer pages, in posts and in comments of older ones, in comments that visitors see. */
export const words = [
  '[data-testid="expandable-text-box"]',
  '[class*="update-components-text"]',
  "[data-id] section [dir]",
  "section p[dir]",
].join();

/** A picture of a kind of reaction. */
export const reactionIcon = ["[data-test-reactions-icon-type]", 'svg[id*="-consumption"]'].join();

/** A row of the notifications. */
export const notification = '[data-view-name="notification-card-container"], article.nt-card';

/**
 * The elements of a card that come before its first comment, in order; of a comment those before the first answer in it.
 * Walked one by one: a query would look through thousands of comments for what stands in the head.
 */
export function headOf(shell: Element): Element[] {
  const head: Element[] = [];
  const own = refOf(shell)?.id;
  for (const part of shell.getElementsByTagName("*")) {
    // a look at the tag spares most elements the look at their attributes
    const other = /^(div|article)$/.test(part.localName) ? refOf(part)?.id : undefined;
    if (other && other !== own) break;
    head.push(part);
  }
  return head;
}

/** True for somebody's words. */
export function isText(part: Element): boolean {
  return /^(div|span|p)$/.test(part.localName) && part.matches(words);
}

/** What somebody wrote, without what the site adds to it. */
export function wordsOf(text: Element | undefined): string | undefined {
  return (text && readText(text, '[data-testid="expandable-text-button"], .visually-hidden').text) || undefined;
}

/** Links at the head of a card, before its first comment, are no more than these. */
const mostHeadLinks = 12;

/** The first link in the head of the card around an item that matches. */
export function headLink(item: Element, selector: string): Element | undefined {
  // a live list, asked one by one: for its length it is counted through thousands of comments
  const links = item.closest(card)?.getElementsByTagName("a");
  for (let index = 0, link; index < mostHeadLinks && (link = links?.item(index)); index += 1)
    if (link.matches(selector)) return link;
  return undefined;
}

/**
 * True for what stands in a group: its card links there, and its comments are named after a post of one. Whether a group
 * is private is not told, so all are taken to be.
 */
export function isInGroup(item: Element): boolean {
  return (
    refOf(item)?.post.name.startsWith("group") ||
    !!headLink(item, '[href*="/groups/"]')?.matches(`:not(:is(${words}) *)`)
  );
}
