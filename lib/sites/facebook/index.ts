import { isHidden, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { pageOf } from "./addresses";
import { isClosedGroup, isClosedPost } from "./page/closed";
import { readComment } from "./page/comment";
import { dialog, entry, message, nameMark, notice, row } from "./page/landmarks";
import { readNotice } from "./page/notice";
import { readListed } from "./page/people";
import { probe } from "./page/probe";
import { stated } from "./page/stated";
import { readStory } from "./page/story";
import { viewer } from "./page/viewer";
import type { Visit } from "./page/visit";

/** What is read, and by whom; one item may be several things. The same on all pages: windows open over any of them. */
const rules: readonly (readonly [mark: string, read: (item: Element, visit: Visit) => void])[] = [
  [notice, readNotice],
  [row, readComment],
  [`${entry},${message},${nameMark}`, readStory],
  [`${dialog} :is(${nameMark},[role="listitem"])`, readListed],
];
const marks = rules.map(([mark]) => mark).join();

const kind: SiteAdapter["kind"] = (url) => pageOf(url)?.kind;

export const site: SiteAdapter = {
  isClosed: isClosedGroup,
  about,
  kind,
  items: () => marks,
  read,
  probe,
  viewer,
  stated,
};

function read(root: ParentNode, url: URL, { now, closed }: ReadContext): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (!page || (!closed && isClosedGroup(root, url))) return reading;
  const visit: Visit = { page, reading, now, seen: new Set(), headed: new Map() };
  return readItems(root, marks, reading, (item) => {
    // the page behind a window stays where it is, hidden
    if (isHidden(item) || (!closed && isClosedPost(item, url))) return;
    for (const [mark, readOne] of rules) if (item.matches(mark)) readOne(item, visit);
  });
}
