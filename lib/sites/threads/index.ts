import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { elsewhere, hrefsIn } from "../elsewhere";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { titledName } from "../titled";
import { about } from "./about";
import { accountOf, pageOf, sameHandle } from "./addresses";
import { card, isCard } from "./page/card";
import { readInFeed } from "./page/feed";
import { personLink, readFollower } from "./page/follows";
import { probe, settled, stated, viewer } from "./page/measure";
import { readOnThread } from "./page/thread";
import type { Visit } from "./page/visit";

type Rule = readonly [mark: string, read: (item: Element, visit: Visit) => void];

const title = "head > title";
/** A link in a profile's head; posts have such links too. */
const siteLink = `[role="region"] a:is([href*="//l.threads."], [href*="//l.instagram."]):not(${card} *)`;

/** What is read on each kind of page, and by whom: the first rule that fits an item. */
const rules: Partial<Record<PageKind, Rule[]>> = {
  post: [[card, readOnThread]],
  feed: [[card, readInFeed]],
  profile: [
    [card, readInFeed],
    [title, readTitle],
    [siteLink, readSite],
  ],
  notifications: [[personLink, readFollower]],
};

function items(kind: PageKind): string {
  return rules[kind]?.map(([mark]) => mark).join() ?? ":not(*)";
}

function read(root: ParentNode, url: URL): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (!page) return reading;
  return readItems(root, items(page.kind), reading, (item) => {
    const rule = rules[page.kind]?.find(([mark]) => item.matches(mark));
    if (rule?.[0] !== card || isCard(item)) rule?.[1](item, { page, reading });
  });
}

/** The name of a profile's account, which its cards do not show; titles come late after a navigation. */
function readTitle({ textContent }: Element, { page, reading }: Visit): void {
  const { name, handle } = titledName(textContent) ?? {};
  const account = accountOf(handle);
  if (account && name && sameHandle(account, page.handle)) reading.accounts.push({ ...account, name });
}

/** Reads all links of the head at the first of them. */
function readSite(link: Element, { page, reading }: Visit): void {
  const account = accountOf(page.handle);
  const head = link.closest('[role="region"]');
  const links = elsewhere(hrefsIn(head, siteLink), "threads.com");
  if (account && links && link === head?.querySelector(siteLink)) reading.accounts.push({ ...account, links });
}

export const site: SiteAdapter = {
  about,
  kind: (url) => pageOf(url)?.kind,
  items,
  read,
  probe,
  stated,
  settled,
  viewer: (root) => viewer(root),
};
