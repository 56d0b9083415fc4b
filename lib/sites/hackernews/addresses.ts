/** How Hacker News names people and items, and what its addresses mean. Stories and comments share one row of numbers. */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

export const hostname = "news.ycombinator.com";
const home = `https://${hostname}/`;

type Text = string | null | undefined;

/** Links of the site's own are relative, unless the page was saved. */
const shape = /^(?:https:\/\/news\.ycombinator\.com)?\/?(item|user)\?(?:.*&)?id=([\w-]+)/;

/** The number of the item that a link leads to; where it leads there is no part of it. */
export function itemAt(address: Text): string | undefined {
  const [, page, id] = shape.exec(address ?? "") ?? [];
  return page === "item" ? id : undefined;
}

/** The account that a link leads to. Names are told apart by case, so the exact one is the id, too. */
export function accountAt(address: Text): Account | undefined {
  const [, page, name] = shape.exec(address ?? "") ?? [];
  return page === "user" && name ? { id: name, handle: name, url: `${home}user?id=${name}` } : undefined;
}

/** An item with its address. */
export function itemOf(id: string): Pick<Post, "id" | "url"> & { url: string } {
  return { id, url: `${home}item?id=${id}` };
}

/** Pages by the first part of their path. What somebody favours or votes for is written by others. */
const kinds: readonly (readonly [path: RegExp, kind: PageKind])[] = [
  [/^\/item$/, "post"],
  [/^\/(?:user|threads|submitted)$/, "profile"],
  [
    /^\/(?:|(?:best|new|noob)(?:comments)?|news|front|newest|noobstories|ask|asknew|show|shownew|active|over|pool|launches|classic|from|jobs|highlights|favorites|upvoted)$/,
    "feed",
  ],
];

/** What kind of page an address is. */
export function kindOfUrl({ protocol, hostname: host, pathname }: URL): PageKind | undefined {
  if (protocol !== "https:" || host !== hostname) return undefined;
  return kinds.find(([path]) => path.test(pathname))?.[1];
}
