/**
 * The icons beside a notification and above a post, by the start of their path: the page names these acts in words
 * only, and words are translated. Redrawn about once in two years (last on 2026-05-08), so an icon that is not listed
 * is no evidence of anything.
 */
import type { InteractionType } from "../../../model/engagement";

const acts: readonly (readonly [path: string, act: InteractionType])[] = [
  ["M20.884 13.19", "reaction"],
  ["M4.75 3.79", "share"],
  ["M17.863 13.44", "follow"],
];

/** Icons above a post that stand beside a name or a link without meaning that somebody reposted it. */
const otherContexts = [
  "M20.884 13.19", // liked
  "M16.697 5.5", // liked, outlined
  "M17.863 13.44", // follows
  "M7.471 21H.472", // in a community
  "M7 4.5C7 3.12", // pinned
  "M13 21l-1 2", // pinned, until 2026-05
];

function pathsIn(scope: Element): string[] {
  return [...scope.querySelectorAll("svg path")].map((path) => path.getAttribute("d") ?? "");
}

/** What a notification is about, by its icon; undefined for any other icon. */
export function actOfIcon(scope: Element): InteractionType | undefined {
  for (const path of pathsIn(scope)) {
    const act = acts.find(([start]) => path.startsWith(start));
    if (act) return act[1];
  }
  return undefined;
}

/** True when the icon beside a line above a post says that it is not about a repost. */
export function isOtherContext(scope: Element): boolean {
  return pathsIn(scope).some((path) => otherContexts.some((start) => path.startsWith(start)));
}
