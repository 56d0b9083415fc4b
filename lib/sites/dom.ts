/**
 * Reading helpers shared by the adapters. Nothing here asks the page for layout or style: inside somebody else's page a
 * forced layout costs more than all our reading.
 */
import type { Reading } from "./site";

/** Longest text read of one item, UTF-16 units; equals the limit of the capture schema. */
const maxText = 30_000;

/** Bodies and embedded data above that are left alone, UTF-16 units: nearly twice the largest page, thrice the largest body recorded. */
export const largestBody = 1_500_000;
/** Five times the objects and lists of the largest answer recorded; what lies beyond is not read. */
export const mostObjects = 25_000;

/** Marks that order or hide text without being text: bidi controls, zero-width space, word joiner, byte-order mark. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Every element at or under `root` that matches. */
export function itemsIn(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (isElement(root) && root.matches(selector)) found.unshift(root);
  return found;
}

/** A number as payloads spell it, bare or as a text; NaN for anything else, of which some throw when made a number. */
export function numberOf(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : NaN;
}

/**
 * The texts of what a page embeds as data, in order, as long as all of it is no more than a body may be. That there was more
 * is a problem of the `reading`.
 */
export function dataIn(root: ParentNode, selector: string, reading?: Pick<Reading, "problems">): string[] {
  const texts: string[] = [];
  let left = largestBody;
  for (const item of itemsIn(root, selector)) {
    let text = "";
    // piece by piece: putting together what is far too long takes long by itself
    const pieces = item.ownerDocument.createTreeWalker(item, 4);
    for (let piece = pieces.nextNode(); piece && left >= 0; piece = pieces.nextNode()) {
      left -= (piece as Text).length;
      if (left >= 0) text += (piece as Text).data;
    }
    if (left < 0) {
      reading?.problems.push({ kind: "too-large" });
      break;
    }
    texts.push(text);
  }
  return texts;
}

function isElement(node: ParentNode | Node): node is Element {
  return node.nodeType === 1;
}

/**
 * Calls `readOne` for every item at or under `root`; what it throws becomes one problem and the other items are read.
 */
export function readItems(
  root: ParentNode,
  selector: string,
  reading: Reading,
  readOne: (item: Element) => void,
): Reading {
  for (const item of itemsIn(root, selector)) attempt(reading, () => readOne(item));
  return reading;
}

/** Runs `read`; what it throws becomes a problem of kind "threw" that names the error, never the page's words. */
export function attempt(reading: Reading, read: () => void): void {
  try {
    read();
  } catch (error) {
    reading.problems.push({ kind: "threw", detail: (error as Error | undefined)?.name ?? "unknown" });
  }
}

/**
 * The text of an element as a person reads it: pictures with an `alt` (emoji) as that, `br` as a line break.
 * `skip` leaves out subtrees; what matches `blocks` (paragraphs written without a space between them) stands on lines of
 * its own. Cut at the limit: the second value says so.
 */
export function readText(element: Element, skip?: string, blocks?: string): { text: string; cut: boolean } {
  let text = "";
  const walk = (node: Node): void => {
    if (text.length > maxText) return;
    if (node.nodeType === 3) text += (node as Text).data;
    if (!isElement(node) || (skip !== undefined && node !== element && node.matches(skip))) return;
    const tag = node.localName;
    if (tag === "br") text += "\n";
    else if (tag === "img") text += node.getAttribute("alt") ?? "";
    else if (!/^(?:script|style|svg|template)$/.test(tag)) {
      const edge = blocks !== undefined && node.matches(blocks) ? "\n" : "";
      text += edge;
      for (let next = node.firstChild; next; next = next.nextSibling) walk(next);
      text += edge;
    }
  };
  walk(element);
  return { text: tidyText(text.slice(0, maxText)), cut: text.length > maxText };
}

/** Text without invisible marks, spaces folded, line breaks kept, at most one empty line. Far beyond the limit it is cut. */
export function tidyText(text: string): string {
  return text
    .slice(0, 2 * maxText)
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A name on one line, without invisible marks, at most 500 characters; undefined when nothing is left. */
export function tidyName(name: string | null | undefined): string | undefined {
  return (
    tidyText(name ?? "")
      .replace(/\n+/g, " ")
      .slice(0, 500) || undefined
  );
}

/** The name an element shows, see {@link tidyName}. */
export function nameOf(element: Element | null | undefined): string | undefined {
  return element ? tidyName(readText(element).text) : undefined;
}

/** An absolute http(s) address, or undefined: `javascript:`, `data:` and broken ones never leave an adapter. */
export function httpUrl(href: string | null | undefined, base?: string | URL): string | undefined {
  const url = parseUrl(href, base)?.href;
  return url && /^https?:/.test(url) && url.length <= 4096 ? url : undefined;
}

/** Longest address that is looked at: what is taken from one is looked for from several of its places. */
export const longestAddress = 8_000;

/** The parsed address, or undefined where it is none. */
export function parseUrl(href: string | null | undefined, base?: string | URL): URL | undefined {
  if (!href || href.length > longestAddress) return undefined;
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/**
 * True when an element or one of its ancestors is hidden by attribute or inline style, as single-page sites leave the
 * screens they navigated away from. Style sheets are not consulted: that would force a layout.
 */
export function isHidden(element: Element): boolean {
  return element.closest('[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]') !== null;
}

/** Removes keys whose value is undefined, so that "not read" and "absent" are the same thing. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value as T;
}
