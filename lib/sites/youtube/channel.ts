/** A channel's own page, read as a profile. */
import type { Account } from "../../model/capture";
import { asciiDigits, parseCount } from "../count";
import { compact, httpUrl, nameOf, readText, tidyName } from "../dom";
import { channelAt, channelId, channelOfHandle } from "./addresses";

/** The head of a channel page: since 2024 the first, before that the second. */
export const channelTags = "yt-page-header-renderer, ytd-c4-tabbed-header-renderer";

/** The channel that `header` shows, if that is the one of `url`: the head is re-used on navigation. */
export function channelIn(header: Element, url: URL): Account | undefined {
  const account = channelAt(url.href);
  if (!account || header.closest("[hidden]")) return undefined;
  const texts = shortTextsIn(header);
  const at = texts.findIndex((text) => text.startsWith("@"));
  const shown = channelOfHandle(texts[at]);
  if (account.handle === undefined || shown?.handle?.toLowerCase() !== account.handle.toLowerCase()) return undefined;
  const about = header.querySelector("yt-description-preview-view-model, [id~=channel-tagline]");
  return compact({
    ...shown,
    name: nameOf(header.querySelector("h1") ?? header.querySelector("ytd-channel-name [id~=text]")),
    avatar: httpUrl(
      header.querySelector("img[src*='ggpht.com'], img[src*='googleusercontent.com']")?.getAttribute("src"),
    ),
    headline: about ? readText(about, "button").text.slice(0, 5000) || undefined : undefined,
    followers: followersIn(header, texts.slice(at + 1)),
  });
}

/** Texts of the elements that hold nothing but text, in order: the handle and the figures beside it. */
function shortTextsIn(header: Element): string[] {
  const texts: string[] = [];
  for (const element of header.querySelectorAll("span, yt-formatted-string"))
    if (element.childElementCount === 0) {
      const text = element.textContent.trim();
      if (text !== "" && text.length < 100) texts.push(text);
    }
  return texts;
}

/** Followers and videos stand after the handle in this order; where only one figure is shown it may be either. */
function followersIn(header: Element, after: string[]): number | undefined {
  const marked = header.querySelector("[id~=subscriber-count]")?.textContent;
  if (marked) return figure(marked);
  const figures = after.filter((text) => /\d/.test(asciiDigits(text))).slice(0, 2);
  return figures.length === 2 && figures[0] ? figure(figures[0]) : undefined;
}

/** A figure and one noun. Where two words follow the digits, one may be an unknown "thousand": then nothing is said. */
function figure(text: string): number | undefined {
  const words = asciiDigits(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const [first = ""] = words;
  const scaled = parseCount(`1 ${first}`) !== 1;
  return words.length > (scaled ? 2 : 1) ? undefined : parseCount(text);
}

/** The channel of a hard-loaded page's head. Its id counts only beside its own address: both go stale together. */
export function channelInMicrodata(root: ParentNode, url: URL): Account | undefined {
  const account = channelAt(url.href);
  const id = root.querySelector('meta[itemprop="identifier"], meta[itemprop="channelId"]')?.getAttribute("content");
  if (!account || !id || !channelId.test(id)) return undefined;
  const named = channelAt(root.querySelector('link[itemprop="url"]')?.getAttribute("href"));
  const same =
    account.id === id || (named?.handle !== undefined && named.handle.toLowerCase() === account.handle?.toLowerCase());
  if (!same) return undefined;
  const name = tidyName(root.querySelector('meta[itemprop="name"]')?.getAttribute("content"));
  return compact({ ...named, ...account, id, name });
}
