/** The heart by which a channel's owner marks a comment: the only reaction on YouTube that names its giver. */
import type { Account } from "../../model/capture";
import { nameOf } from "../dom";
import { channelAt, handleIn } from "./addresses";

const owner = "ytd-video-owner-renderer, ytd-backstage-post-renderer";

/** Who hearted the comment in `element`; undefined where nobody did or the page does not say who. */
export function heartedBy(element: Element): Account | undefined {
  const heart = element.querySelector("[id~=creator-heart]");
  if (!heart?.firstElementChild || !isGiven(heart)) return undefined;
  return namedIn(heart) ?? ownerWithFace(heart);
}

/** Owners see an empty heart to press on every comment; only a given one shows the owner's picture. */
function isGiven(heart: Element): boolean {
  if (heart.querySelector("[is-hearted]")) return true;
  return heart.querySelector("[id~=hearted-thumbnail][hidden], [id~=hearted][hidden], [hidden] [id~=hearted]") === null;
}

function namedIn(heart: Element): Account | undefined {
  for (const said of heart.querySelectorAll("[aria-label], [title], [id~=tooltip], yt-img-shadow img[alt]")) {
    for (const words of [said.getAttribute("aria-label"), said.getAttribute("title"), said.getAttribute("alt")])
      if (words) {
        const account = handleIn(words.slice(0, 300));
        if (account) return account;
      }
    const account = said.id === "tooltip" ? handleIn(nameOf(said) ?? "") : undefined;
    if (account) return account;
  }
  return undefined;
}

/** The owner of the video or post on the same screen, where its picture is the one in the heart: that proves it is not the last page's. */
function ownerWithFace(heart: Element): Account | undefined {
  const face = faceOf(heart);
  if (face === undefined) return undefined;
  const screen = heart.closest("ytd-watch-flexy, ytd-browse, ytd-shorts");
  for (const card of screen?.querySelectorAll(owner) ?? [])
    if (faceOf(card) === face) {
      const link = card.querySelector('a[href^="/@"], a[href^="/channel/"]');
      const account = channelAt(link?.getAttribute("href"));
      if (account) return account;
    }
  return undefined;
}

/** A picture's address without its size. */
function faceOf(element: Element): string | undefined {
  const src = element.querySelector("img[src]")?.getAttribute("src");
  return src ? src.split("=")[0] : undefined;
}
