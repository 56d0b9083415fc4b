import type { PageKind } from "../../model/engagement";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { readEmbedded } from "./embedded";
import { feedItems, readFeed } from "./page/feed";
import { isSettled, probePage, statedBy } from "./page/measure";
import { readNotifications } from "./page/notifications";
import { personRow, readPeople, subjectOf } from "./page/people";
import { profileHead, readProfile } from "./page/profile";
import { feedItem, threadItem } from "./page/screen";
import { readThread } from "./page/thread";

/** How one kind of page is read. */
interface Page {
  /** selector of what is read on its own */
  items: string;
  read(root: ParentNode, url: URL, now: number, into: Reading): void;
}

const pages: Partial<Record<PageKind, Page>> = {
  post: { items: threadItem, read: readThread },
  feed: { items: feedItems, read: (root, _url, now, into) => readFeed(root, undefined, now, into) },
  quotes: { items: feedItems, read: (root, url, now, into) => readFeed(root, subjectOf(url, now), now, into) },
  profile: {
    items: `${feedItems}, ${profileHead}`,
    read(root, url, now, into) {
      readProfile(root, url, into);
      readFeed(root, undefined, now, into);
    },
  },
  notifications: { items: feedItem, read: (root, _url, now, into) => readNotifications(root, now, into) },
  reactions: { items: personRow, read: (root, url, now, into) => readPeople(root, url, "reactions", now, into) },
  shares: { items: personRow, read: (root, url, now, into) => readPeople(root, url, "shares", now, into) },
  followers: { items: personRow, read: (root, url, now, into) => readPeople(root, url, "followers", now, into) },
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.items ?? ":not(*)",
  read(root, url, { now }) {
    const reading = emptyReading();
    const kind = kindOfUrl(url);
    if (kind) pages[kind]?.read(root, url, now, reading);
    return reading;
  },
  readEmbedded,
  probe(root, url) {
    const kind = kindOfUrl(url);
    return kind ? probePage(root, kind) : { expected: 0 };
  },
  stated(root, url) {
    const kind = kindOfUrl(url);
    return kind ? statedBy(root, url, kind) : { counts: {} };
  },
  settled(root, url) {
    const kind = kindOfUrl(url);
    return kind === undefined || isSettled(root, url, kind);
  },
};
