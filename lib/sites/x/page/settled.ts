/** Whether the page has arrived where the address already is: the old rows may stand there a moment longer. */
import type { PageKind } from "../../../model/engagement";
import { pageOf, sameHandle } from "../urls";
import { refOf } from "./article";
import { focused, has, marked, notification, profileName, tweet, userCell } from "./landmarks";
import { spelledBy } from "./person";

/** What stands on no page of a kind, and what stands on no other page: where that is, the foreign may lie beneath. */
type Signs = readonly [foreign: string, own: string];

// lists of people hold no posts; rows of people stand among posts as suggestions
const people: Signs = [tweet, `[role="dialog"] ${userCell}`];

const signs: Partial<Record<PageKind, Signs>> = {
  reactions: people,
  shares: people,
  followers: people,
  notifications: [
    `${focused}, ${profileName}, main [data-testid^="tweetTextarea_"], main ${marked("socialContext")}`,
    `${notification}, a[href^="/notifications/"]`,
  ],
};

export function settled(root: ParentNode, url: URL): boolean {
  const { kind = "feed", post, handle } = pageOf(url) ?? {};
  if (kind === "post") return showsPost(root, post?.id ?? "");
  const [foreign, own] = signs[kind] ?? [];
  if (foreign && own) return !has(root, foreign) || has(root, own);
  const shown = kind === "profile" ? spelledBy(root.querySelectorAll(`${profileName} span`)).at(-1) : undefined;
  return !shown || sameHandle(shown, handle);
}

/**
 * The post of the page is there and is not a row of an old list, or it is scrolled out of the mounted rows on a page
 * that can hardly be anything else.
 */
function showsPost(root: ParentNode, id: string): boolean {
  const own = [...root.querySelectorAll(tweet)].filter((article) => refOf(article)?.id === id);
  if (own.length > 0) return own.some((article) => article.getAttribute("tabindex") !== "0");
  return has(root, marked("app-bar-back")) && !has(root, `${focused}, ${profileName}, main [role="search"]`);
}
