import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { pageOf } from "./addresses";
import { permalink, readComment } from "./page/comment";
import { probe, stated, viewer } from "./page/measure";
import { listLink, readRow } from "./page/people";
import { postLink, readPost, readTile } from "./page/post";
import { pageTitle, readSite, readTitle, siteLink } from "./page/profile";
import type { Visit } from "./page/visit";

type Rule = readonly [mark: string, read: (item: Element, visit: Visit) => void];

const posts: Rule[] = [
  [permalink, readComment],
  [postLink, readPost],
];
const people: Rule[] = [[listLink, readRow]];

/** What is read on each kind of page, and by whom: the first rule that fits an item. */
const rules: Partial<Record<PageKind, Rule[]>> = {
  post: posts,
  feed: posts,
  profile: [
    [pageTitle, readTitle],
    [siteLink, readSite],
    [postLink, readTile],
  ],
  reactions: people,
  followers: people,
};

function items(kind: PageKind): string {
  return rules[kind]?.map(([mark]) => mark).join() ?? ":not(*)";
}

function read(root: ParentNode, url: URL, { closed }: ReadContext): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (!page) return reading;
  return readItems(root, items(page.kind), reading, (item) => {
    const rule = rules[page.kind]?.find(([mark]) => item.matches(mark));
    rule?.[1](item, { page, reading, closed: closed === true });
  });
}

export const site: SiteAdapter = {
  about,
  kind: (url) => pageOf(url)?.kind,
  items,
  read,
  probe,
  stated,
  viewer: (root) => viewer(root),
};
