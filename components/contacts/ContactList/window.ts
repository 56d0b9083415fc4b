/** Which blocks of a long list are worth having in the document. Pure arithmetic, in px. */

/** Rows read and shown together: what the popup has room for, since the first of them stand before the first paint. */
export const blockRows = 9;
/** Height of a row; equals the token `--row`. */
export const rowHeight = 52;
const blockHeight = blockRows * rowHeight;

/**
 * The blocks that touch the visible part and one screen above and below, as [first, last]. `top`: how far the list's
 * beginning is scrolled past; `height` of the visible part; `known`: blocks whose beginning is known.
 */
export function visibleBlocks(top: number, height: number, known: number): [first: number, last: number] {
  const first = Math.floor(Math.max(0, top - height) / blockHeight);
  const last = Math.floor(Math.max(0, top + 2 * height) / blockHeight);
  return [Math.min(first, known - 1), Math.min(last, known - 1)];
}

export function blockTop(block: number): number {
  return block * blockHeight;
}
