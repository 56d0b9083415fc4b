/**
 * The page of a post that GoToSocial writes itself, for readers without an app. Every status is an `article` with its id;
 * answers are indented by a class, as deep as they stand.
 */
import type { Account, Capture, Post } from "../../../model/capture";
import { attempt, compact, httpUrl, itemsIn, nameOf, parseUrl } from "../../dom";
import type { Reading } from "../../site";
import { isoMoment } from "../../time";
import { postIdOf } from "../addresses";
import { personIn } from "./person";
import { captureFrom, isAbove, postFrom, type Seen, textOf } from "./status";

export const serverItem = "main article[id]";

export function readServerPage(root: ParentNode, page: URL, reading: Reading): void {
  for (const item of itemsIn(root, serverItem))
    attempt(reading, () => {
      const seen = readArticle(item, page);
      const main = postIdOf(page);
      if (!seen || main === undefined) return;
      if (seen.id === main || !follows(item, main)) reading.posts.push(postFrom(seen));
      else reading.captures.push(captureFrom(seen, placeOf(item, main, page)));
    });
}

function readArticle(item: Element, page: URL): Seen | undefined {
  const link = item.querySelector("a[href] time[datetime]")?.closest("a");
  const by = item.querySelector('a[rel~="author"]');
  const url = parseUrl(link?.getAttribute("href"), page);
  const author = personIn(by, page);
  if (!url || !author) return undefined;
  return compact<Seen>({
    id: item.id,
    url: url.href,
    author: compact<Account>({
      ...author,
      name: nameOf(by?.querySelector(".displayname")),
      avatar: httpUrl(by?.querySelector("img")?.getAttribute("src"), page),
    }),
    ...textOf(item.querySelector(".content")),
    at: isoMoment(link?.querySelector("time")?.getAttribute("datetime")),
  });
}

/** Posts above the main one are what it continues, not answers to it. */
function follows(item: Element, main: string): boolean {
  const focus = item.closest("main")?.querySelector(`article[id="${main}"]`);
  return !focus || isAbove(focus, item);
}

/** An answer belongs to the nearest one above it that is less indented. */
function placeOf(item: Element, main: string, page: URL): Pick<Capture, "type" | "post" | "parent"> {
  const post: Post = { id: main, url: page.origin + page.pathname };
  const depth = depthOf(item);
  for (let at = item.previousElementSibling; at; at = at.previousElementSibling)
    if (at.matches("article") && at.id !== main && depthOf(at) < depth) return { type: "reply", post, parent: at.id };
  return { type: "comment", post };
}

function depthOf(item: Element): number {
  return Number(/(?:^|\s)indent-(\d)/.exec(item.className)?.[1] ?? 0);
}
