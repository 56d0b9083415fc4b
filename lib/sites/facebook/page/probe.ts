/** What should be readable, by other marks than the reader's: numbers in links, buttons, tabs. */
import type { Probe } from "../../site";
import { pageOf } from "../addresses";
import { all, hrefOf } from "./landmarks";

/** Each post has three. */
const buttons = '[data-ad-rendering-role$="_button"]';
const people = '[role="dialog"] :is([role="tab"],[role="listitem"],h3 a)';

export function probe(root: ParentNode, url: URL): Probe {
  const page = pageOf(url);
  if (!page) return { expected: 0 };
  const found = (selector: string) => all(root, selector);
  const numbers = found('a[href*="comment_id="]').map((link) => /comment_id=(\d+)/.exec(hrefOf(link))?.[1]);
  const comments = new Set(numbers.filter(Boolean)).size;
  const posts = page.post ? 0 : found(buttons).length / 3;
  return { expected: comments + found(`a[href*="ref=notif"],${people}`).length + Math.ceil(posts) };
}
