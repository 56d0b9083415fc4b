import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
import { isHidden, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { readConversation } from "./page/conversation";
import { readFeedPost, readPostNotice, readQuote } from "./page/feed";
import { advert, aside, marked, notification, profileName, tweet, userCell } from "./page/landmarks";
import { readRow } from "./page/lists";
import { readNotice } from "./page/notifications";
import { personIn } from "./page/person";
import { probe } from "./page/probe";
import { readProfile } from "./page/profile";
import { settled } from "./page/settled";
import { stated } from "./page/stated";
import type { Visit } from "./page/visit";
import { pageOf } from "./addresses";

type Rule = readonly [mark: string, read: (item: Element, visit: Visit) => void];

const feed: Rule = [tweet, readFeedPost];
const people: Rule[] = [[userCell, readRow]];

/** What is read on each kind of page, and by whom. */
const rules: Partial<Record<PageKind, Rule[]>> = {
  post: [[tweet, readConversation]],
  feed: [feed],
  quotes: [[tweet, readQuote]],
  profile: [feed, [profileName, readProfile]],
  reactions: people,
  shares: people,
  followers: people,
  notifications: [
    [tweet, readPostNotice],
    [notification, readNotice],
  ],
};

function items(kind: PageKind): string {
  return rules[kind]?.map(([mark]) => mark).join() ?? ":not(*)";
}

function read(root: ParentNode, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (!page) return reading;
  return readItems(root, items(page.kind), reading, (item) => {
    if (item.closest(`${advert}, ${aside}`) || isHidden(item)) return;
    const rule = rules[page.kind]?.find(([mark]) => item.matches(mark));
    rule?.[1](item, { page, reading, now });
  });
}

/** The button that switches accounts shows the one in use. */
function viewer(root: ParentNode): Account | undefined {
  const button = root.querySelector(marked("SideNav_AccountSwitcher_Button"));
  return button ? personIn(button, button) : undefined;
}

export const site: SiteAdapter = {
  about,
  kind: (url) => pageOf(url)?.kind,
  items,
  read,
  probe,
  viewer,
  stated,
  settled,
};
