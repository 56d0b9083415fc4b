import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { accountOf, kindOfUrl } from "./addresses";
import { readWritten, writtenItem } from "./item";
import { isPrivate, probePage, statedBy } from "./measure";
import { personPicture, profileHead, readPeople, readProfile } from "./people";

/** How one kind of page is read. */
interface Page {
  /** selector of what is read on its own */
  items: string;
  read(root: ParentNode, url: URL, into: Reading): void;
}

const people: Page = { items: personPicture, read: readPeople };
const pages: Partial<Record<PageKind, Page>> = {
  post: {
    items: writtenItem,
    read: (root, url, into) => void readItems(root, writtenItem, into, (item) => readWritten(item, url, into)),
  },
  reactions: people,
  shares: people,
  followers: people,
  profile: { items: profileHead, read: readProfile },
};

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: (kind) => pages[kind]?.items ?? ":not(*)",
  read(root, url, { closed }) {
    const reading = emptyReading();
    const kind = kindOfUrl(url);
    if (kind && (closed || !isPrivate(root))) pages[kind]?.read(root, url, reading);
    return reading;
  },
  probe(root, url) {
    const kind = kindOfUrl(url);
    return kind && !isPrivate(root) ? probePage(root, kind) : { expected: 0 };
  },
  viewer(root) {
    const login = root.querySelector('meta[name="user-login"]')?.getAttribute("content");
    return login ? accountOf(login) : undefined;
  },
  stated(root, url) {
    const kind = kindOfUrl(url);
    return kind ? statedBy(root, url, kind) : { counts: {} };
  },
};
