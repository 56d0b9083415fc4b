/** What the page says of itself, by other rules than the readers'. */
import type { Account } from "../../../model/capture";
import { compact, isHidden } from "../../dom";
import type { Probe, Stated } from "../../site";
import { accountOf, handleOf, pageOf, postAt } from "../addresses";
import { branch, card, countsOf, firstCard } from "./card";

const times = 'a[href*="/post/"] time';
const signIn = 'a[href^="/login"]';

/** Posts named on the page of one, beside it; on a list of people, the pictures of people. */
export function probe(root: ParentNode, url: URL): Probe {
  const { kind, tab, handle } = pageOf(url) ?? {};
  const shown = Array.from(root.querySelectorAll(times)).filter((time) => !isHidden(time));
  const posts = shown.flatMap((time) => postAt(time.closest("a")?.getAttribute("href")) ?? []);
  if (kind === "post") return { expected: Math.max(0, new Set(posts.map(({ id }) => id)).size - 1) };
  if (kind === "notifications")
    return { expected: tab === "follows" ? root.querySelectorAll('a[href^="/@"] img').length : 0 };
  const others = posts.filter(({ author }) => author && author.handle !== handle);
  const quotes = root.querySelectorAll(`${card} ${card} time`);
  return { expected: tab === "reposts" || tab === "replies" ? others.length : quotes.length };
}

/** The totals of the post that the page is about. */
export function stated(root: ParentNode, url: URL): Stated {
  const { kind, post, code } = pageOf(url) ?? {};
  if (kind !== "post" || !post) return { counts: {} };
  const own = firstCard(root, code);
  const counts = own ? countsOf(own) : {};
  const more = root.querySelector(signIn) ? "sign-in" : counts.comments ? "scroll" : undefined;
  return compact<Stated>({ counts, post: post.id, more });
}

/**
 * False while the page of the address before stands there: screens stay mounted. Of a post's page its card is there, in
 * a branch or on top; of a profile's tabs the one of the address is marked.
 */
export function settled(root: ParentNode, url: URL): boolean {
  const { kind, path, code } = pageOf(url) ?? {};
  if (kind === "profile") {
    const tabs = Array.from(root.querySelectorAll('a[aria-current="page"][href^="/@"]')).filter(
      (tab) => !isHidden(tab),
    );
    return tabs.every((tab) => tab.getAttribute("href")?.toLowerCase() === path?.toLowerCase());
  }
  const top = kind === "post" ? firstCard(root) : undefined;
  const own = top && firstCard(root, code);
  return own === top || !!own?.closest(branch);
}

/** The signed-in account: outside of the columns a picture links to one profile. */
export function viewer(root: ParentNode): Account | undefined {
  const link = root.querySelector('a[href^="/@"]:has(svg):not([role="region"] *)');
  return accountOf(handleOf(link?.getAttribute("href")));
}
