import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl, subjectOf } from "./addresses";
import { readFeedItem } from "./page/feed";
import { lemmyComment, readLemmyComment } from "./page/lemmy";
import { probe, settled, stated } from "./page/measure";
import { readNotice } from "./page/notifications";
import { readPerson } from "./page/people";
import { profileHead, readProfile } from "./page/profile";
import { statusItem } from "./page/status";
import { readThreadItem } from "./page/thread";
import { viewer } from "./page/viewer";
import type { Visit } from "./visit";

type Page = readonly [items: string, read: (item: Element, visit: Visit) => void];

const row = "article[data-id]";
const feed: Page = [statusItem, (item, visit) => readFeedItem(item, visit)];
const people: Page = [row, readPerson];

/** How each kind of page is read: what is read on its own, and how. */
const pages: Partial<Record<PageKind, Page>> = {
  post: [
    `${statusItem}, ${lemmyComment}`,
    (item, visit) => (item.matches(lemmyComment) ? readLemmyComment : readThreadItem)(item, visit),
  ],
  feed,
  profile: [
    `${statusItem}, ${profileHead}`,
    (item, visit) => (item.matches(profileHead) ? readProfile(item, visit) : readFeedItem(item, visit)),
  ],
  quotes: [statusItem, (item, visit) => readFeedItem(item, visit, subjectOf(visit.page, visit.now))],
  notifications: [row, readNotice],
  reactions: people,
  shares: people,
  followers: people,
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.[0] ?? ":not(*)",
  read(root, page, { now, closed }) {
    const into = emptyReading();
    const [items, read] = pages[kindOfUrl(page) ?? "messages"] ?? [];
    return items && read ? readItems(root, items, into, (item) => read(item, { page, now, closed, into })) : into;
  },
  probe,
  viewer,
  stated,
  settled,
};
