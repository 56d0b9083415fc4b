/**
 * What should be readable, by other marks than the reader's: links and pictures instead of the test ids of items.
 */
import { parseCount } from "../../count";
import type { Probe } from "../../site";
import { pageOf } from "../addresses";
import { attributeIn, column, marked } from "./landmarks";

export function probe(root: ParentNode, url: URL): Probe {
  const kind = pageOf(url)?.kind;
  const scope = root.querySelector(column) ?? root;
  const found = (selector: string): number => scope.querySelectorAll(selector).length;
  const posts = found('a[href*="/status/"] time');
  if (kind !== "post") return { expected: posts || found("img[src*=profile_images]") };
  // recommendations follow the answers, of which there are no more than the post states
  const stated = parseCount(attributeIn(scope, marked("reply"), "aria-label")) ?? 0;
  return { expected: Math.min(stated, posts && posts - 1) };
}
