import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { crawlerItem, readCrawlerPost } from "./crawler";
import { readTopic, topicRow } from "./feed";
import { isShut, probe, settled, stated, viewer } from "./page";
import { likesMenu } from "./people";
import { postItem, readLikesMenu, readPost } from "./post";
import { readPreloaded } from "./preloaded";
import { excerpt, notice, readNotice, readRow } from "./rows";
import type { Visit } from "./visit";

/** What is read on its own, and how. */
type Part = readonly [items: string, read: (item: Element, visit: Visit) => void];

const notices: Part = [notice, readNotice];
const rows: readonly Part[] = [[excerpt, readRow], notices];

const pages: Partial<Record<PageKind, readonly Part[]>> = {
  post: [[postItem, readPost], [crawlerItem, readCrawlerPost], [likesMenu, readLikesMenu], notices],
  profile: rows,
  notifications: rows,
  feed: [[topicRow, readTopic], notices],
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.map(([items]) => items).join(", ") ?? ":not(*)",
  read(root, page, { closed = false }) {
    const into = emptyReading();
    const kind = kindOfUrl(page);
    const parts = kind && pages[kind];
    if (parts && !isShut(root, closed))
      for (const [items, read] of parts) readItems(root, items, into, (item) => read(item, { page, closed, into }));
    return into;
  },
  readEmbedded: (root, page, { closed = false }) =>
    isShut(root, closed) ? emptyReading() : readPreloaded(root, page, closed),
  probe,
  viewer,
  stated,
  settled,
};
