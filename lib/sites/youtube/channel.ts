/** A channel's own page, read as a profile. */
import { parseCount } from "../count";
import { compact, nameOf, readText } from "../dom";
import { linksIn } from "../elsewhere";
import type { Reading } from "../site";
import { channelAt, channelOfHandle } from "./addresses";
import { isLeft, named, pictureIn } from "./element";

/** The head of a channel page, since 2024. */
export const channelTag = "yt-page-header-renderer";

/** Reads the channel that `header` shows, if that is the one of `url`: the head is re-used on navigation. */
export function readChannel(header: Element, reading: Reading, url: URL): void {
  const about = header.querySelector("yt-description-preview-view-model");
  const texts = [...header.querySelectorAll("span:not(:has(*), yt-description-preview-view-model *)")].map((element) =>
    element.textContent.trim(),
  );
  const at = texts.findIndex(channelOfHandle);
  const shown = channelOfHandle(texts[at]);
  const isOther = shown?.handle?.toLowerCase() !== channelAt(url.href)?.handle?.toLowerCase();
  if (!shown || isOther || isLeft(header)) return;
  // "and 2 more links" behind it: the panel has them all
  const links = header.querySelector("yt-attribution-view-model");
  const isWhole = links && nameOf(links) === nameOf(links.querySelector("a"));
  // followers and videos stand after the handle in this order; where only one of them is shown it may be either
  const figures = texts.slice(at + 1).filter((text) => /\p{Nd}/u.test(text));
  reading.accounts.push(
    compact({
      ...shown,
      name: nameOf(header.querySelector("h1")),
      avatar: pictureIn(header),
      headline: (about && readText(about, "button").text.slice(0, 5000)) || undefined,
      links: isWhole ? linksIn(links, "youtube.com") : undefined,
      followers: figures.length > 1 ? parseCount(figures[0]) : undefined,
    }),
  );
}

/** The panel that tells more of a channel. */
export const aboutTag = "ytd-about-channel-renderer";

/** Reads the panel, if it names the channel of `url` by its address. */
export function readAbout(panel: Element, reading: Reading, url: URL): void {
  const account = channelAt(url.href);
  const [, own = " "] = account?.url?.toLowerCase().split("www.") ?? [];
  const words = named(panel, "description-container");
  if (!account || !panel.textContent.toLowerCase().includes(own)) return;
  reading.accounts.push(
    compact({
      ...account,
      headline: (words && readText(words).text.slice(0, 5000)) || undefined,
      links: linksIn(panel, "youtube.com", "yt-channel-external-link-view-model a"),
    }),
  );
}
