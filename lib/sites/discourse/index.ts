import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { crawlerItem, readCrawlerPost } from "./crawler";
import { isShut, probe, settled, stated } from "./page";
import { likes, postItem, readList, readPost } from "./post";
import { readPreloaded, viewer } from "./preloaded";
import { profileHead, readProfile } from "./profile";
import { excerpt, notice, readNotice, readRow } from "./rows";
import type { Visit } from "./visit";

/** What is read on its own, and how. */
type Part = readonly [items: string, read: (item: HTMLElement, visit: Visit) => void];

/** None of them stands on a page of another kind than its own, but notices, which open on every page. */
const parts: readonly Part[] = [
  [postItem, readPost],
  [crawlerItem, readCrawlerPost],
  [likes, readList],
  [excerpt, readRow],
  [profileHead, readProfile],
  [notice, readNotice],
];
const items = parts.map(([each]) => each).join(", ");

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: () => items,
  read(root, page, { closed = false }) {
    const into = emptyReading();
    if (kindOfUrl(page) && !isShut(root, closed))
      for (const [each, read] of parts)
        readItems(root, each, into, (item) => read(item as HTMLElement, { page, closed, into }));
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
