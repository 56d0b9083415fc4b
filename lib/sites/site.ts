/**
 * The contract of a site adapter. A network is one folder of lib/sites:
 *   about.ts      who it is: plain data, read at build time too (manifest) and by settings; exports `about`
 *   index.ts      the adapter: how its pages are built; exports `site`
 *   responses.ts  where there are any: how its responses are built, heard only with precise capture; exports `responses`
 *   messages.ts   where there are any: how its messages are built, run only with its own switch; exports `messages`
 *   pages/        pages of our own with a truth file each; the contract tests read them
 * Nothing else lists the networks. An adapter is pure and synchronous: it reads, it never writes to the page, makes no
 * request, keeps no state between calls, and needs no particular interface language.
 */
import type { Account, Capture, Counts, Post } from "../model/capture";
import type { InteractionType, PageKind } from "../model/engagement";

/** What is known of a network without looking at a page. */
export interface About {
  /** folder name */
  id: string;
  /** the name people use */
  label: string;
  /** match patterns of its pages, asked for as optional permissions */
  hosts: readonly string[];
  /** what can be read as persons, for the settings list */
  reads: readonly InteractionType[];
  /** path parts of responses worth listening to when precise capture is on; absent when there are none */
  endpoints?: readonly string[];
  /** its pages embed JSON that its responses.ts reads: that part is then in every page, listening or not */
  embeds?: true;
  /** its terms restrict tools that read its pages; said before it is turned on */
  restricts?: true;
  /** it looks for what extensions write into its pages: the save button is there only after a second confirmation */
  wary?: true;
  /** it has closed groups (or private repositories, followers-only posts …), read only where the user switched that on */
  closed?: true;
  /**
   * Anybody can run this software on a host of their own, and the user adds such hosts. `landmark`: CSS selector of
   * something every page of it holds; `example`: a made-up host, shown where one is typed in.
   */
  anyHost?: { landmark: string; example: string };
  /** the account whose profile this address is, or undefined: for "Save this person" on a link */
  profileOf(url: URL): Account | undefined;
}

/** Something that should have been readable and was not. Never carries text, names or ids of the page. */
export interface Problem {
  /** what failed, one of a small set of stable words: "no-author", "no-id", "bad-json", "threw" … */
  kind: string;
  /** the rule or landmark that failed, for the report */
  detail?: string;
}

/** All that one call of a reader found. `posts` and `accounts` are things seen without an engagement of their own. */
export interface Reading {
  captures: Capture[];
  posts: Post[];
  accounts: Account[];
  problems: Problem[];
}

/** What a reader may know besides the page. */
export interface ReadContext {
  /** the moment of reading, ms since 1970 UTC: what "2 hours ago" is counted from */
  now: number;
  /** the user switched on the reading of closed groups; while absent an item known to stand in one is left out */
  closed?: true;
}

/** An independent look at the page: what should be there, found by other rules than the reader's. */
export interface Probe {
  /** how many items the page seems to hold now; 0 when it holds none or cannot tell */
  expected: number;
}

/** What the page states of its main post or list, and why not all of it may be readable. */
export interface Stated {
  counts: Counts;
  /** native id of the post the counts belong to */
  post?: string;
  /** what would let more be read, if the page shows it; "order": the page is sorted so that it leaves some out */
  more?: "open-replies" | "scroll" | "order" | "sign-in" | "hidden";
}

export interface SiteAdapter {
  about: About;
  /** What kind of page an address is; undefined where Jalin has nothing to read. Messages are read only behind their own switch. */
  kind(url: URL): PageKind | undefined;
  /**
   * CSS selector of the smallest elements that are read on their own. The observer re-reads such an element when
   * something in it changed; everything outside of them is not watched.
   */
  items(kind: PageKind): string;
  /**
   * Reads every item at or under `root` (the document, or one item). An item may look at its neighbours and ancestors
   * for its parent, never at the whole page. One bad item is one problem, the rest come back.
   */
  read(root: ParentNode, url: URL, context: ReadContext): Reading;
  /** Reads JSON that the page embeds, out of the DOM. Called once per load: it goes stale after SPA navigation. */
  readEmbedded?(root: ParentNode, url: URL, context: ReadContext): Reading;
  /** Present with precise capture, see {@link Responses}. */
  readResponse?: Responses["readResponse"];
  /** What should be readable here, by rules independent of `read`. */
  probe(root: ParentNode, url: URL): Probe;
  /** The account that the page shows as signed in: offered as one of the user's own. Read seldom, never per item. */
  viewer?(root: ParentNode, url: URL): Account | undefined;
  /**
   * True where the page as a whole stands in a closed group. What it embeds and fetches is left out then unless closed
   * groups are read: not all of that says where it stands. What `read` finds, it leaves out itself.
   */
  isClosed?(root: ParentNode, url: URL): boolean;
  /** What the page itself states. */
  stated(root: ParentNode, url: URL): Stated;
  /**
   * True when what the page shows belongs to `url`. After SPA navigation the old page may still stand there; while this
   * is false nothing is read.
   */
  settled?(root: ParentNode, url: URL): boolean;
}

/** An adapter as pages get it: the build leaves out what only the worker and the settings need to know of a network. */
export type PageSite = Omit<SiteAdapter, "about"> & { about: Pick<About, "id"> };

/** What precise capture adds to an adapter. */
export interface Responses {
  /** Reads one response body that the page itself fetched from `requestUrl` while at `url`. */
  readResponse(body: string, requestUrl: URL, url: URL, context: ReadContext): Reading;
  /** Reads more of what the page embeds than the adapter alone does, in its place. */
  readEmbedded?(root: ParentNode, url: URL, context: ReadContext): Reading;
}

/** What the switch for messages adds to an adapter: how pages of the kind "messages" are read. */
export interface Messages {
  items: string;
  read(root: ParentNode, url: URL, context: ReadContext): Reading;
  /** In place of the adapter's own, which is not asked about messages while this part is off. */
  probe?(root: ParentNode, url: URL): Probe;
}

/** The parts of a network that run only where the user turned them on. */
export interface Parts {
  responses?: Responses | undefined;
  messages?: Messages | undefined;
}

/** The adapter with the parts that are turned on. Without its part a page of messages has no items and reads as empty. */
export function assembled<Site extends PageSite>(site: Site, { responses, messages }: Parts): Site {
  const isMessages = (kind: PageKind | undefined): boolean => kind === "messages";
  return {
    ...site,
    ...responses,
    items: (kind) => (isMessages(kind) ? (messages?.items ?? ":not(*)") : site.items(kind)),
    read(root, url, context) {
      if (!isMessages(site.kind(url))) return site.read(root, url, context);
      return messages?.read(root, url, context) ?? emptyReading();
    },
    probe(root, url) {
      if (!isMessages(site.kind(url))) return site.probe(root, url);
      return messages ? (messages.probe ?? site.probe)(root, url) : { expected: 0 };
    },
  };
}

/** A reading with nothing in it. */
export function emptyReading(): Reading {
  return { captures: [], posts: [], accounts: [], problems: [] };
}
