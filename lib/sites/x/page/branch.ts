/**
 * How the rows of the list hang together. A post and the answer shown beneath it are joined by a line beside their
 * pictures; the answers to one post otherwise stand apart.
 */
import { advert, has, marked, tweet } from "./landmarks";

/** Something that stands in the list. Neither post nor heading: one deleted, withheld, or leading on to hidden posts. */
export interface Row {
  cell: Element;
  post?: Element | undefined;
  /** what follows is another list ("Discover more") */
  isHeading?: boolean;
}

/** Cells looked at in one direction. The site keeps a few dozen mounted; a saved page may hold thousands. */
const reach = 64;

const heading = "h2, [role=heading]";
const content = `article, ${heading}, button, [role=button]`;

/** The rows before or after a cell, nearest first. */
export function* rows(cell: Element, direction: "previous" | "next"): Generator<Row> {
  let at: Element | null = cell;
  for (let step = 0; step < reach; step++) {
    at = at[`${direction}ElementSibling`];
    if (!at) return;
    const found: Element | null = at.matches("article") ? at : at.querySelector(content);
    // advertisements are none, nor are the cells that only keep distance
    if (found && !found.closest(advert))
      yield { cell: at, post: found.matches(tweet) ? found : undefined, isHeading: found.matches(heading) };
  }
}

/** Rows in which a separator is looked for. */
const nearby = 8;
const separator = "[role=separator]";
/** The line that goes on from a post's picture to the row below. */
const lineBelow = `${marked("Tweet-User-Avatar")} + div:empty`;

/** True when the post in `cell` and what stands in `before`, the nearest row above, belong to one branch. */
export function isJoined(before: Row | undefined, cell: Element, article: Element): boolean {
  if (!before) return hasLineAbove(article);
  if (before.isHeading) return false;
  const hasLine = hasLineAbove(article) || (!!before.post && has(before.post, lineBelow));
  let isAbove = true;
  let at: Element | null = before.cell;
  for (let step = 0; at && step < nearby; step++, at = at.nextElementSibling) {
    if (at === cell) isAbove = false;
    // in a layout without lines, where a row further down has a separator, the lack of one joins
    if (has(at, separator)) return !isAbove;
    if (!isAbove && hasLine) return true;
  }
  return false;
}

/**
 * True when a line comes down to the post's picture from the row above: the first row of the post has a column over
 * the picture with one empty element in it. Other posts have no such column.
 */
export function hasLineAbove(article: Element): boolean {
  let block = article;
  while (block.childElementCount === 1) block = block.firstElementChild as Element;
  return has(block, ":scope>:first-child>:first-child>:first-child:not(:last-child)>div:only-child:empty");
}
