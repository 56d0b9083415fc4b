/**
 * What should be readable, by other marks than the reader's: links and pictures instead of the test ids of items.
 */
import { parseCount } from "../../count";
import type { Probe } from "../../site";
import { pageOf, postOfHref } from "../urls";
import { attributeIn, avatar, column, marked } from "./landmarks";

export function probe(root: ParentNode, url: URL): Probe {
  const scope = root.querySelector(column) ?? root;
  const { kind, post } = pageOf(url) ?? {};
  if (!kind || kind === "messages") return { expected: 0 };
  const times = [...scope.querySelectorAll("a time")];
  const linked = times.map((time) => postOfHref(time.closest("a")?.getAttribute("href"))?.id);
  if (!post || kind !== "post") return { expected: Math.max(linked.length, scope.querySelectorAll(avatar).length) };
  // answers are younger than the post, but there are no more than it states: recommendations follow them
  const stated = parseCount(attributeIn(scope, marked("reply"), "aria-label")) ?? 0;
  return { expected: Math.min(stated, linked.filter((id) => id && BigInt(id) > BigInt(post.id)).length) };
}
