/** Whether the page has arrived where the address already is: the old rows may stand there a moment longer. */
import { pageOf } from "../addresses";
import { sameHandle } from "../links";
import { refOf } from "./article";
import { focused, has, marked, notification, profileName, tweet, userCell } from "./landmarks";
import { spelledBy } from "./person";

export function settled(root: ParentNode, url: URL): boolean {
  const { kind, post, handle } = pageOf(url) ?? {};
  switch (kind) {
    case "post":
      return showsPost(root, post?.id);
    case "profile": {
      const shown = spelledBy(root.querySelectorAll(`${profileName} span`)).at(-1);
      return !shown || sameHandle(shown, handle);
    }
    case "reactions":
    case "shares":
    case "followers":
      // lists of people hold no posts; rows of people stand among posts as suggestions
      return !has(root, tweet) || has(root, `[role=dialog] ${userCell}`);
    case "notifications":
      return has(root, `${notification}, a[href^="/notifications/"]`);
    default:
      return true;
  }
}

/**
 * The post of the page is there and is not a row of an old list, or it is scrolled out of the mounted rows on a page
 * that can hardly be anything else.
 */
function showsPost(root: ParentNode, id: string | undefined): boolean {
  const own = [...root.querySelectorAll(tweet)].filter((article) => refOf(article)?.id === id);
  if (own.length > 0) return own.some((article) => article.getAttribute("tabindex") !== "0");
  return has(root, marked("app-bar-back")) && !has(root, `${focused}, ${profileName}, main [role=search]`);
}
