import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { accountOf, kindOfUrl, placeOf } from "./addresses";
import { readFeedItem } from "./page/feed";
import { isSettled, probePage, statedBy } from "./page/measure";
import { readGathered, readSingle } from "./page/notifications";
import { personRow, readPerson } from "./page/people";
import { profileName, readProfile } from "./page/profile";
import { feedItems, isAway, item, type Sight, viewerOf } from "./page/screen";
import { readThreadItem } from "./page/thread";
import { postAt } from "./place";

/** How one kind of page is read: the selector of what is read on its own, and what reads it. */
type Page = readonly [items: string, read: (row: Element, sight: Sight) => void];

const people: Page = [personRow, readPerson];
const feed: Page = [feedItems, readFeedItem];

const pages: Partial<Record<PageKind, Page>> = {
  post: [item, readThreadItem],
  feed,
  quotes: feed,
  profile: [
    `${feedItems}, ${profileName}`,
    (row, sight) => (row.matches(feedItems) ? readFeedItem : readProfile)(row, sight),
  ],
  notifications: [item, (row, sight) => (row.localName === "a" ? readGathered : readSingle)(row, sight)],
  reactions: people,
  shares: people,
  followers: people,
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.[0] ?? ":not(*)",
  read(root, url, { now }) {
    const reading = emptyReading();
    const kind = kindOfUrl(url);
    const place = placeOf(url.pathname);
    const subject = place?.rkey ? postAt(place.who, place.rkey, now) : undefined;
    const page = kind && pages[kind];
    if (page)
      readItems(root, page[0], reading, (row) => {
        if (!isAway(row)) page[1](row, { place, subject, now, reading });
      });
    return reading;
  },
  probe: probePage,
  viewer(root) {
    const main = root.querySelector("main");
    const who = main && viewerOf(main);
    return who ? accountOf(who) : undefined;
  },
  stated: statedBy,
  settled: isSettled,
};
