/**
 * What should be readable, by other marks than the reader's: links and pictures instead of the test ids of items.
 */
import type { Probe } from "../../site";
import { parseCount } from "../../count";
import { kindOf, postOfHref, postOfPage } from "../urls";

export function probe(root: ParentNode, url: URL): Probe {
  const scope = root.querySelector('[data-testid="primaryColumn"]') ?? root;
  switch (kindOf(url)) {
    case "post":
      return { expected: answersExpected(scope, postOfPage(url)?.id) };
    case "feed":
    case "profile":
    case "quotes":
      return { expected: postsLinked(scope).size };
    case "reactions":
    case "shares":
    case "followers":
      return { expected: peoplePictured(scope) };
    case "notifications":
      return { expected: Math.max(postsLinked(scope).size, peoplePictured(scope)) };
    default:
      return { expected: 0 };
  }
}

/** Ids of the posts whose time is linked. */
function postsLinked(scope: ParentNode): Set<string> {
  const ids = new Set<string>();
  for (const link of scope.querySelectorAll('a[href*="/status/"]')) {
    const ref = link.querySelector("time") ? postOfHref(link.getAttribute("href")) : undefined;
    if (ref) ids.add(ref.id);
  }
  return ids;
}

/** Answers: younger posts than the page's own, but no more of them than it states, as recommendations follow them. */
function answersExpected(scope: ParentNode, id: string | undefined): number {
  if (id === undefined) return 0;
  const linked = postsLinked(scope);
  if (!linked.has(id)) return 0;
  const later = [...linked].filter((other) => BigInt(other) > BigInt(id)).length;
  const label = scope.querySelector('[role="group"][aria-label] [data-testid="reply"]');
  return Math.min(later, parseCount(label?.getAttribute("aria-label")) ?? 0);
}

function peoplePictured(scope: ParentNode): number {
  const handles = [...scope.querySelectorAll('[data-testid^="UserAvatar-Container-"]')].map((picture) =>
    picture.getAttribute("data-testid"),
  );
  return new Set(handles).size;
}
