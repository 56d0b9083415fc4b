/** What the page of a post states of it. */
import { compact } from "../../dom";
import type { Stated } from "../../site";
import { kindOf, postOfPage } from "../urls";
import { countsOf, refOf } from "./article";
import { isFocus } from "./conversation";
import { cell, tweet } from "./landmarks";

export function stated(root: ParentNode, url: URL): Stated {
  const page = kindOf(url) === "post" ? postOfPage(url) : undefined;
  if (!page) return { counts: {} };
  const article = focusIn(root, page.id);
  const counts = article ? (countsOf(article) ?? {}) : {};
  return compact<Stated>({
    counts,
    post: (article && refOf(article)?.id) ?? page.id,
    more: moreOf(root, counts.comments),
  });
}

/** The article of the post that the page is about, if it is mounted. */
function focusIn(root: ParentNode, id: string): Element | undefined {
  return [...root.querySelectorAll(tweet)].find((article) => isFocus(article, id));
}

function moreOf(root: ParentNode, comments: number | undefined): Stated["more"] {
  if (root.querySelector('[data-testid="logged_out_read_replies_pivot"], [data-testid="login"]')) return "sign-in";
  if (comments === undefined || comments === 0) return undefined;
  const rows = [...root.querySelectorAll(cell)];
  const leadsOn = rows.some((row) => !row.querySelector("article, h2") && row.querySelector('button, [role="button"]'));
  return leadsOn ? "open-replies" : "scroll";
}
