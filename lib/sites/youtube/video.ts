/** What the block under the player says of its video. */
import { compact, nameOf } from "../dom";
import type { Reading } from "../site";
import { postAt } from "./addresses";
import { accountOf } from "./element";

export const videoTag = "ytd-watch-metadata";

/** Reads the video, if the player around the block shows the one of `url`: blocks are re-used on navigation. */
export function readVideo(block: Element, reading: Reading, url: URL): void {
  const post = postAt(url);
  if (!post || !block.closest(`[video-id="${post.id}"]:not([hidden])`)) return;
  const text = nameOf(block.querySelector("h1"));
  const author = accountOf(block.querySelector("ytd-channel-name a"));
  if (text) reading.posts.push(compact({ ...post, text, author }));
}
