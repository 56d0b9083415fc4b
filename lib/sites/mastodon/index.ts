import type { PageKind } from "../../model/engagement";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { readFeed, subjectOf } from "./page/feed";
import { isSettled, probePage, statedBy } from "./page/measure";
import { readNotifications, row } from "./page/notifications";
import { readPeople } from "./page/people";
import { readServerPage, serverItem } from "./page/server";
import { statusItem } from "./page/status";
import { readThread } from "./page/thread";

/** How one kind of page is read. */
interface Page {
  /** selector of what is read on its own */
  items: string;
  read(root: ParentNode, url: URL, now: number, into: Reading): void;
}

const feed: Page = { items: statusItem, read: (root, url, now, into) => readFeed(root, undefined, url, now, into) };
const people = (kind: PageKind): Page => ({
  items: row,
  read: (root, url, _now, into) => readPeople(root, url, kind, into),
});

const pages: Partial<Record<PageKind, Page>> = {
  post: {
    items: `${statusItem}, ${serverItem}`,
    read(root, url, now, into) {
      readThread(root, url, now, into);
      readServerPage(root, url, into);
    },
  },
  feed,
  profile: feed,
  quotes: { items: statusItem, read: (root, url, now, into) => readFeed(root, subjectOf(url), url, now, into) },
  notifications: { items: row, read: readNotifications },
  reactions: people("reactions"),
  shares: people("shares"),
  followers: people("followers"),
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
  probe(root, url) {
    const kind = kindOfUrl(url);
    return kind ? probePage(root, url, kind) : { expected: 0 };
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
