/**
 * How the rows of the list hang together. A post and the answer shown beneath it are joined by a line beside their
 * pictures; the answers to one post otherwise stand apart.
 */
import { cell as cellMark, isAdvert, tweet } from "./landmarks";

export type Row =
  | { is: "post"; cell: Element; article: Element }
  /** a deleted or withheld post, or one that leads on to hidden posts: something stood here */
  | { is: "gap"; cell: Element }
  /** a heading: what follows is another list ("Discover more") */
  | { is: "heading"; cell: Element };

/** Cells looked at in one direction. The site keeps a few dozen mounted; a saved page may hold thousands. */
const reach = 64;

/** Rows in which a separator is looked for to tell whether the list has any. */
const nearby = 6;

/** The post, or what is left of one, in a cell. */
export function articleIn(cell: Element): Element | null {
  return cell.matches("article") ? cell : cell.querySelector("article");
}

/** True for a cell that begins another list. */
export function isHeading(cell: Element): boolean {
  return cell.querySelector('h2, [role="heading"]') !== null;
}

/** What a cell holds; undefined for an advertisement and for the empty ones that only keep distance. */
function rowOf(cell: Element): Row | undefined {
  const article = articleIn(cell);
  if (article) {
    if (isAdvert(article)) return undefined;
    return article.matches(tweet) ? { is: "post", cell, article } : { is: "gap", cell };
  }
  if (isHeading(cell)) return { is: "heading", cell };
  return cell.querySelector('button, [role="button"]') ? { is: "gap", cell } : undefined;
}

/** The cells before one, nearest first. */
export function* cellsBefore(cell: Element): Generator<Element> {
  let at = cell.previousElementSibling;
  for (let step = 0; at && step < reach; step++, at = at.previousElementSibling) yield at;
}

/** The cells after one, nearest first. */
export function* cellsAfter(cell: Element): Generator<Element> {
  let at = cell.nextElementSibling;
  for (let step = 0; at && step < reach; step++, at = at.nextElementSibling) yield at;
}

/** The rows before a cell, nearest first. */
export function* rowsBefore(cell: Element): Generator<Row> {
  for (const at of cellsBefore(cell)) {
    const row = rowOf(at);
    if (row) yield row;
  }
}

/** The nearest row before a cell. */
export function rowBefore(cell: Element): Row | undefined {
  for (const row of rowsBefore(cell)) return row;
  return undefined;
}

/** True when `before`, the nearest row above, and the post in `cell` belong to one branch. */
export function isJoined(before: Row, cell: Element, article: Element): boolean {
  if (before.is === "heading") return false;
  for (let at: Element | null = before.cell; at && at !== cell; at = at.nextElementSibling)
    if (hasSeparator(at)) return false;
  if (hasLineAbove(article) || (before.is === "post" && hasLineBelow(before.article))) return true;
  // a layout without lines in the tree: where some rows have a separator, the lack of one joins
  return hasSeparatorNear(cell);
}

function hasSeparator(cell: Element): boolean {
  return cell.querySelector('[role="separator"]') !== null;
}

function hasSeparatorNear(cell: Element): boolean {
  if (!cell.matches(cellMark)) return false;
  if (hasSeparator(cell)) return true;
  const [before, after] = [cell.previousElementSibling, cell.nextElementSibling];
  for (let at = before, step = 0; at && step < nearby; step++, at = at.previousElementSibling)
    if (hasSeparator(at)) return true;
  for (let at = after, step = 0; at && step < nearby; step++, at = at.nextElementSibling)
    if (hasSeparator(at)) return true;
  return false;
}

/**
 * True when a line comes down to the post's picture from the row above: the first row of the post has a column over
 * the picture with one empty element in it. Other posts have no such column.
 */
export function hasLineAbove(article: Element): boolean {
  let block = article;
  while (block.childElementCount === 1) block = block.firstElementChild as Element;
  const row = block.firstElementChild?.firstElementChild;
  const column = row && row.childElementCount > 1 ? row.firstElementChild : null;
  return column?.childElementCount === 1 && isLine(column.firstElementChild);
}

/** True when a line goes on from the post's picture to the row below: an empty element under the picture. */
export function hasLineBelow(article: Element): boolean {
  return isLine(article.querySelector('[data-testid="Tweet-User-Avatar"]')?.nextElementSibling);
}

function isLine(element: Element | null | undefined): boolean {
  return !!element && element.childNodes.length === 0 && element.localName === "div";
}
