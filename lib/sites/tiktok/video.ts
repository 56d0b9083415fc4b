/** The videos of a page. Those before and after the one in view stay mounted, so each is read in its own card. */
import type { Counts, Post } from "../../model/capture";
import { parseCount } from "../count";
import { compact, readText } from "../dom";
import { accountAt, idMoment, postOf } from "./addresses";
import { marked, type Visit } from "./visit";

export const caption = marked("video-desc", "browse-video-desc");
const card = "article";

/** Reads a video by its caption: that alone does not change while it plays. */
export function readVideo(item: Element, { reading, now, post: here }: Visit): void {
  const own = item.closest(card);
  const post = own ? postOfCard(own) : here;
  if (!post) return;
  const text = readText(item).text || undefined;
  reading.posts.push(compact({ ...post, text, at: idMoment(post.id, now), counts: own ? countsIn(own) : undefined }));
}

/** The totals that a card shows, or `root` where it shows one video only. */
export function countsIn(root: ParentNode): Counts {
  const total = (name: string): number | undefined => {
    const [only, other] = root.querySelectorAll(marked(`${name}-count`, `browse-${name}-count`));
    return other ? undefined : parseCount(only?.textContent);
  };
  return compact({ comments: total("comment"), reactions: total("like"), shares: total("share") });
}

/** The card of a video. */
export function cardOf(root: ParentNode, id: string): Element | null | undefined {
  return root.querySelector(`[id^="xgwrapper-"][id$="-${id}"]`)?.closest(card);
}

/** In a feed the address names no video: it is the one that plays, or the only one. */
export function postInView(element: Element): Post | undefined {
  // a list that the browser keeps, so that asking again costs nothing
  const videos = [...element.ownerDocument.getElementsByTagName("video")];
  const playing = videos.filter((video) => !video.paused);
  const [only, other] = playing.length > 0 ? playing : videos;
  const own = other ? undefined : only?.closest(card);
  return own ? postOfCard(own) : undefined;
}

/** The player's element is named after the video in it. */
function postOfCard(own: Element): Post | undefined {
  const id = /^xgwrapper-.*?(\d{15,22})$/.exec(own.querySelector('[id^="xgwrapper-"]')?.id ?? "")?.[1];
  // the picture or the name: signed out, the name is missing
  const author = own.querySelector(marked("video-author-"))?.closest("a");
  return id ? postOf(id, accountAt(author?.getAttribute("href"))) : undefined;
}
