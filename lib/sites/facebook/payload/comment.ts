/** A comment in a payload. */
import type { Capture } from "../../../model/capture";
import { compact, httpUrl, tidyText } from "../../dom";
import { cleanUrl, commentOfHref, decodeId, postOfHref } from "../addresses";
import { countAt, isObject, type Json, listAt, objectAt, textAt } from "./json";
import { accountAt, feedbackOf, secondsAt } from "./parts";

/** True for a comment with what it says, not for a mere reference to one. */
export function isComment(value: Json): boolean {
  return textAt(value, "legacy_fbid") !== undefined && isObject(value.author);
}

/** Undefined where nothing tells who wrote it. */
export function commentOf(node: Json): Capture | undefined {
  const actor = accountAt(objectAt(node, "author"));
  const id = textAt(node, "legacy_fbid");
  if (!actor || !id) return undefined;
  const href = httpUrl(textAt(objectAt(node, "feedback"), "url"));
  const link = postOfHref(href);
  const [, number] = /^comment:(\d+)_/.exec(decodeId(textAt(node, "id"))) ?? [];
  const post = number ?? feedbackOf(textAt(objectAt(node, "feedback"), "id"))?.post ?? link?.id;
  const body = isObject(node.body) ? node.body : objectAt(node, "preferred_body");
  const above = isObject(node.comment_direct_parent) ? node.comment_direct_parent : objectAt(node, "comment_parent");
  const parent = numberOf(textAt(above, "legacy_fbid") ?? textAt(above, "id")) ?? commentOfHref(href ?? "")?.parent;
  // the page shows long links shortened, and one comment is to have one text: where they differ, what is shown stands
  const hasLinks = listAt(body, "ranges").some(
    (range) => textAt(objectAt(range, "entity"), "__typename") === "ExternalUrl",
  );
  return compact<Capture>({
    type: (parent ?? countAt(node, "depth")) ? "reply" : "comment",
    id,
    actor,
    post: post && link ? { id: post, url: link.url } : post ? { id: post } : undefined,
    parent,
    text: tidyText(textAt(body, "text") ?? "") || undefined,
    at: secondsAt(node, "created_time"),
    url: href && cleanUrl(href),
    weak: hasLinks ? ["text"] : undefined,
  });
}

function numberOf(id: string | undefined): string | undefined {
  return /^(?:comment:\d+_)?(\d+)$/.exec(decodeId(id))?.[1];
}
