/** What the page of a post states of it. */
import { compact } from "../../dom";
import type { Stated } from "../../site";
import { pageOf } from "../addresses";
import { countsIn } from "./counts";
import { dialog, message, row } from "./landmarks";

export function stated(root: ParentNode, url: URL): Stated {
  const post = pageOf(url)?.post?.id;
  const scope = root.querySelector(`:is(${dialog},[role="main"]):has(${message}):has(${row})`);
  if (!post || !scope) return { counts: {} };
  const counts = countsIn(scope);
  const isOut = root.querySelector('form[action*="/login/"]');
  return compact<Stated>({ counts, post, more: counts.comments ? (isOut ? "sign-in" : "open-replies") : undefined });
}
