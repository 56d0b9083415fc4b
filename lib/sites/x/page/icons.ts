/**
 * The icons beside a notification and above a post, by the start of their path: the page names these acts in words
 * only, and words are translated. Redrawn about once in two years (last on 2026-05-08), so an icon that is not listed
 * is no evidence of anything.
 */
import type { Act } from "../post";
import { attributeIn } from "./landmarks";

const acts: readonly (readonly [path: string, act: Act])[] = [
  ["M20.884 13.19", "reaction"],
  ["M4.75 3.79", "share"],
  ["M17.863 13.44", "follow"],
];

/** What the first icon in `scope` stands for; undefined for one that is not known. */
export function actOfIcon(scope: Element): Act | undefined {
  const path = attributeIn(scope, "svg path", "d");
  return acts.find(([start]) => path?.startsWith(start))?.[1];
}
