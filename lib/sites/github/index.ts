import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { accountOf, type Place, placeOf } from "./addresses";
import { readWritten, writtenItem } from "./item";
import { isPrivate, probePage, statedBy } from "./measure";
import { personPicture, profileHead, readPerson, readProfile } from "./people";

/** How one kind of page is read: the selector of what is read on its own, and what reads it. */
type Page = readonly [items: string, read: (item: Element, place: Place, page: URL, into: Reading) => void];

const people: Page = [personPicture, readPerson];
const pages: Partial<Record<PageKind, Page>> = {
  post: [writtenItem, readWritten],
  reactions: people,
  shares: people,
  followers: people,
  profile: [profileHead, readProfile],
};

export const site: SiteAdapter = {
  about,
  kind: (url) => placeOf(url)?.kind,
  items: (kind) => pages[kind]?.[0] ?? ":not(*)",
  read(root, url, { closed }) {
    const reading = emptyReading();
    const place = placeOf(url);
    const [items, read] = (place && pages[place.kind]) ?? [];
    if (!place || !items || !read || (!closed && isPrivate(root))) return reading;
    return readItems(root, items, reading, (item) => read(item, place, url, reading));
  },
  probe: probePage,
  viewer(root) {
    const login = root.querySelector('meta[name="user-login"]')?.getAttribute("content");
    return login ? accountOf(login) : undefined;
  },
  stated: statedBy,
};
