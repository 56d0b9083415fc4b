/** What the page of a post states of it. */
import { compact } from "../../dom";
import type { Stated } from "../../site";
import { pageOf } from "../addresses";
import { countsOf, refOf } from "./article";
import { cell, focused, has, marked } from "./landmarks";

export function stated(root: ParentNode, url: URL): Stated {
  const { kind, post } = pageOf(url) ?? {};
  if (!post || kind !== "post") return { counts: {} };
  const focus = [...root.querySelectorAll(focused)].find((article) => refOf(article)?.id === post.id);
  const counts = focus ? countsOf(focus) : {};
  return compact<Stated>({ counts, post: post.id, more: moreOf(root, counts.comments) });
}

function moreOf(root: ParentNode, comments: number | undefined): Stated["more"] {
  if (has(root, marked("logged_out_read_replies_pivot"))) return "sign-in";
  if (!comments) return undefined;
  // a row that is neither post nor heading but a button leads on to hidden answers
  return has(root, `${cell}:not(:has(article, h2)) :is(button, [role=button])`) ? "open-replies" : "scroll";
}
