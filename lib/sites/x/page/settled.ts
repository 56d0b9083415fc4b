/** Whether the page has arrived where the address already is: the old rows may stand there a moment longer. */
import { handleOfPage, kindOf, postOfPage } from "../urls";
import { refOf } from "./article";
import { isFocus } from "./conversation";
import { notification, profileName, tweet, userCell } from "./landmarks";
import { shownHandle } from "./person";

export function settled(root: ParentNode, url: URL): boolean {
  switch (kindOf(url)) {
    case "post":
      return showsPost(root, postOfPage(url)?.id);
    case "profile":
      return showsProfile(root, handleOfPage(url));
    case "reactions":
    case "shares":
    case "followers":
      // lists of people hold no posts; rows of people stand among posts as suggestions
      return !has(root, tweet) || has(root, `[role="dialog"] ${userCell}`);
    case "notifications":
      return has(root, `${notification}, a[href^="/notifications/"]`) || !showsAnotherList(root);
    default:
      return true;
  }
}

/**
 * The post of the page is there and is not a row of an old list, or it is scrolled out of the mounted rows on a page
 * that can hardly be anything else.
 */
function showsPost(root: ParentNode, id: string | undefined): boolean {
  if (id === undefined) return false;
  const articles = [...root.querySelectorAll(tweet)];
  const own = articles.filter((article) => refOf(article)?.id === id);
  if (own.length > 0) return own.some((article) => isFocus(article, id));
  if (articles.some((article) => article.getAttribute("tabindex") === "-1")) return false;
  const leadsBack = has(root, '[data-testid="app-bar-back"]');
  return articles.length > 0 && leadsBack && !has(root, `${profileName}, main [role="search"]`);
}

function showsProfile(root: ParentNode, handle: string | undefined): boolean {
  const name = root.querySelector(profileName);
  const shown = name && shownHandle(name);
  return !shown || shown.toLowerCase() === handle?.toLowerCase();
}

/** Marks of the home page, of a post, of a profile: none of them is on the page of notifications. */
function showsAnotherList(root: ParentNode): boolean {
  return has(
    root,
    `main [data-testid^="tweetTextarea_"], main [data-testid="socialContext"], article[tabindex="-1"], ${profileName}`,
  );
}

function has(root: ParentNode, selector: string): boolean {
  return root.querySelector(selector) !== null;
}
