/** A community post of a channel. */
import type { Post } from "../../model/capture";
import { compact, httpUrl, nameOf, readText } from "../dom";
import { relativeMoment } from "../relative";
import type { ReadContext } from "../site";
import { channelAt, ownUrl, postAt } from "./addresses";

export const communityPostTag = "ytd-backstage-post-renderer";

/** The post in `element`, named by the link around its time. */
export function communityPostIn(element: Element, context: ReadContext): Post | undefined {
  const link = element.querySelector("[id~=published-time-text] a[href], .published-time-text a[href]");
  const url = ownUrl(link?.getAttribute("href"));
  const post = url && postAt(url);
  if (!post) return undefined;
  const name = element.querySelector("a[id~=author-text][href]");
  const account = channelAt(name?.getAttribute("href"));
  const content = element.querySelector("[id~=content-text]");
  const language = element.ownerDocument.documentElement.getAttribute("lang");
  return compact({
    ...post,
    author:
      account &&
      compact({
        ...account,
        name: nameOf(name),
        avatar: httpUrl(element.querySelector("[id~=author-thumbnail] img")?.getAttribute("src")),
      }),
    text: (content && readText(content).text) || undefined,
    at: relativeMoment(link?.textContent, language, context.now),
  });
}
