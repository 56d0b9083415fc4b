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

/** Rows looked at in one direction. The site keeps a few dozen mounted; a saved page may hold thousands. */
const reach = 64;

/** Rows in which a separator is looked for to tell whether the list has any. */
const nearby = 6;

/** What a cell holds; undefined for an advertisement and for the empty ones that only keep distance. */
function rowOf(cell: Element): Row | undefined {
  const article = cell.matches("article") ? cell : cell.querySelector("article");
  if (article) {
    if (isAdvert(article)) return undefined;
    return article.matches(tweet) ? { is: "post", cell, article } : { is: "gap", cell };
  }
  if (cell.querySelector('h2, [role="heading"]')) return { is: "heading", cell };
  return cell.querySelector('button, [role="button"]') ? { is: "gap", cell } : undefined;
}

/** The rows before a cell, nearest first. */
export function* rowsBefore(cell: Element): Generator<Row> {
  yield* rows(cell, (at) => at.previousElementSibling);
}

/** The rows after a cell, nearest first. */
export function* rowsAfter(cell: Element): Generator<Row> {
  yield* rows(cell, (at) => at.nextElementSibling);
}

function* rows(cell: Element, next: (cell: Element) => Element | null): Generator<Row> {
  let at = next(cell);
  for (let step = 0; at && step < reach; step++, at = next(at)) {
    const row = rowOf(at);
    if (row) yield row;
  }
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
