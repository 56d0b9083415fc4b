import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { crawlerItem, readCrawlerPost } from "./crawler";
import { isShut, probe, settled, stated } from "./page";
import { likes, postItem, readList, readPost } from "./post";
import { readPreloaded, viewer } from "./preloaded";
import { excerpt, notice, readNotice, readRow } from "./rows";
import type { Visit } from "./visit";

/** What is read on its own, and how. */
type Part = readonly [items: string, read: (item: HTMLElement, visit: Visit) => void];

const rows: readonly Part[] = [
  [excerpt, readRow],
  [notice, readNotice],
];

const pages: Partial<Record<PageKind, readonly Part[]>> = {
  post: [
    [postItem, readPost],
    [crawlerItem, readCrawlerPost],
    [likes, readList],
    [notice, readNotice],
  ],
  profile: rows,
  notifications: rows,
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.map(([items]) => items).join(", ") ?? ":not(*)",
  read(root, page, { closed = false }) {
    const into = emptyReading();
    const kind = kindOfUrl(page);
    if (kind && !isShut(root, closed))
      for (const [items, read] of pages[kind] ?? [])
        readItems(root, items, into, (item) => read(item as HTMLElement, { page, closed, into }));
    return into;
  },
  readEmbedded(root, page, { closed = false }) {
    const into = emptyReading();
    if (!isShut(root, closed)) readPreloaded(root, { page, closed, into });
    return into;
  },
  probe,
  viewer,
  stated,
  settled,
};
