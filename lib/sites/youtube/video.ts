/** What a watch page says of its video: its title, its channel and, in the page's head, its day. */
import type { Account, Post } from "../../model/capture";
import { compact, nameOf, parseUrl, tidyName } from "../dom";
import { isoMoment } from "../time";
import { channelAt, postAt, videoPost } from "./addresses";

/** The block under the player. */
export const videoTag = "ytd-watch-metadata";

/** The video that `block` describes, if the player around it shows the one of `url`: blocks are re-used on navigation. */
export function videoIn(block: Element, url: URL): Post | undefined {
  const shown = block.closest("ytd-watch-flexy:not([hidden])")?.getAttribute("video-id");
  const post = postAt(url);
  if (!post || shown !== post.id) return undefined;
  const text = nameOf(block.querySelector("h1"));
  return text ? compact({ ...post, text, author: ownerIn(block) }) : undefined;
}

function ownerIn(block: Element): Account | undefined {
  const link = block.querySelector(
    'ytd-video-owner-renderer a[href^="/@"], ytd-video-owner-renderer a[href^="/channel/"]',
  );
  const account = channelAt(link?.getAttribute("href"));
  return (
    account &&
    compact({ ...account, name: nameOf(block.querySelector("ytd-video-owner-renderer ytd-channel-name [id~=text]")) })
  );
}

/** The schema.org block of a hard-loaded page. It goes stale on navigation but names its own video, so it stays true. */
export function videoInMicrodata(root: ParentNode): Post | undefined {
  const block = root.querySelector('[itemtype$="schema.org/VideoObject"]');
  if (!block) return undefined;
  const post = videoPost(contentOf(block, "identifier")) ?? addressed(block);
  if (!post) return undefined;
  const maker = block.querySelector('[itemprop="author"]');
  const author = channelAt(maker?.querySelector('[itemprop="url"]')?.getAttribute("href"));
  const name = maker ? tidyName(contentOf(maker, "name")) : undefined;
  return compact({
    ...post,
    text: tidyName(contentOf(block, "name")),
    author: author && compact({ ...author, name }),
    at: isoMoment(contentOf(block, "datePublished")),
  });
}

function addressed(block: Element): Post | undefined {
  const url = parseUrl(block.querySelector(':scope > link[itemprop="url"]')?.getAttribute("href"));
  return url && postAt(url);
}

function contentOf(block: Element, name: string): string | undefined {
  return block.querySelector(`[itemprop="${name}"]`)?.getAttribute("content") ?? undefined;
}
