/** What the page says of itself, by other rules than the readers'. */
import type { Account, Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import type { Probe, Stated } from "../../site";
import { accountOf, handleOf, pageOf, refOf } from "../addresses";

const notices = 'a[href^="/accounts/login"]';

/** Times in the column of a post beside the post's own; pictures of people in a list; tiles of a tab. */
export function probe(root: ParentNode, url: URL): Probe {
  const { kind, tab } = pageOf(url) ?? {};
  const scope = root.querySelector('[role="dialog"]') ?? root.querySelector("main");
  if (!scope) return { expected: 0 };
  const found = (selector: string): number => scope.querySelectorAll(selector).length;
  if (kind === "post")
    return { expected: found("time") - found(':is(a[href*="/p/"], a[href*="/reel/"]):not([href*="/c/"]) time') };
  if (kind === "reactions" || kind === "followers") return { expected: found("time") ? 0 : found("a img") };
  return { expected: tab === "tagged" || tab === "reposts" ? found("a[href]:has(img)") : 0 };
}

/** The totals beside a post's buttons. */
export function stated(root: ParentNode, url: URL): Stated {
  const { kind, ref } = pageOf(url) ?? {};
  if (kind !== "post" || !ref) return { counts: {} };
  const links = Array.from(root.querySelectorAll('a[href*="/p/"] time, a[href*="/reel/"] time'), (time) =>
    time.closest("a"),
  );
  const own = links.find((link) => {
    const href = link?.getAttribute("href");
    return !href?.includes("/c/") && refOf(href)?.post.id === ref.post.id;
  });
  const counts = own ? countsBeside(own) : {};
  const more = root.querySelector(notices) ? "sign-in" : counts.comments ? "scroll" : undefined;
  return compact<Stated>({ counts, post: ref.post.id, more });
}

/** The bar of buttons stands beside the link: icons to like and to comment, each before its total if that is shown. */
function countsBeside(link: Element): Counts {
  let bar = link.parentElement;
  for (let step = 0; bar && step < 6 && !bar.querySelector("svg"); step++) bar = bar.parentElement;
  const totals: (number | undefined)[] = [];
  let icon = 0;
  for (const part of bar?.querySelectorAll("svg, a, span, [role=button]") ?? []) {
    if (part.localName === "svg") icon++;
    else if (/^\p{Nd}/u.test(part.textContent) && !part.querySelector("time"))
      totals[icon] ??= parseCount(part.textContent);
  }
  return compact<Counts>({ reactions: totals[1], comments: totals[2] });
}

/** The signed-in account: outside of what is read, beside the link to the messages, a picture links to a profile. */
export function viewer(root: ParentNode): Account | undefined {
  const links = root.querySelectorAll(
    ':has(a[href="/direct/inbox/"]) a[href^="/"]:has(img):not(main *, [role="dialog"] *)',
  );
  return accountOf(Array.from(links, (link) => handleOf(link.getAttribute("href"))).find(Boolean));
}
