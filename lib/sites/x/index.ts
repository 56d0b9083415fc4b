import type { PageKind } from "../../model/engagement";
import { isHidden, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { Conversation } from "./page/conversation";
import { readFeedPost, readPostNotice, readQuote } from "./page/feed";
import { aside, isAdvert, notification, profileName, tweet, userCell } from "./page/landmarks";
import { readEngager, readFollower } from "./page/lists";
import { readNotice } from "./page/notifications";
import { probe } from "./page/probe";
import { readProfile } from "./page/profile";
import { settled } from "./page/settled";
import { stated } from "./page/stated";
import { isPicturePage, kindOf, postOfPage } from "./urls";

export const site: SiteAdapter = { about, kind: kindOf, items, read, probe, stated, settled };

function items(kind: PageKind): string {
  switch (kind) {
    case "post":
    case "feed":
    case "quotes":
      return tweet;
    case "profile":
      return `${tweet}, ${profileName}`;
    case "reactions":
    case "shares":
    case "followers":
      return userCell;
    case "notifications":
      return `${notification}, ${tweet}`;
    case "messages":
    case "article":
      return ":not(*)";
  }
}

function read(root: ParentNode, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const kind = kindOf(url);
  const readItem = kind && itemReader(kind, url, reading, now);
  if (!readItem) return reading;
  return readItems(root, items(kind), reading, (item) => {
    if (!isAdvert(item) && item.closest(aside) === null && !isHidden(item)) readItem(item);
  });
}

function itemReader(kind: PageKind, url: URL, reading: Reading, now: number): ((item: Element) => void) | undefined {
  const post = postOfPage(url);
  switch (kind) {
    case "post": {
      const conversation = post && new Conversation(post, isPicturePage(url), reading, now);
      return conversation && ((item) => conversation.read(item));
    }
    case "feed":
      return (item) => readFeedPost(item, reading, now);
    case "quotes":
      return (item) => readQuote(item, post, reading, now);
    case "profile":
      return (item) => (item.matches(profileName) ? readProfile(item, url, reading) : readFeedPost(item, reading, now));
    case "reactions":
      return (item) => readEngager(item, url, "reaction", reading);
    case "shares":
      return (item) => readEngager(item, url, "share", reading);
    case "followers":
      return (item) => readFollower(item, url, reading);
    case "notifications":
      return (item) =>
        item.matches(notification) ? readNotice(item, reading, now) : readPostNotice(item, reading, now);
    case "messages":
    case "article":
      return undefined;
  }
}
