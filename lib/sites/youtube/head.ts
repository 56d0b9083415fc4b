import { attempt } from "../dom";
import { emptyReading, type Reading } from "../site";
import { channelInMicrodata } from "./channel";
import { videoInMicrodata } from "./video";

/** The head's schema.org block: whose video or channel it is. */
export function readHead(root: ParentNode, url: URL): Reading {
  const reading = emptyReading();
  attempt(reading, () => {
    const video = videoInMicrodata(root);
    if (video) reading.posts.push(video);
  });
  attempt(reading, () => {
    const channel = channelInMicrodata(root, url);
    if (channel) reading.accounts.push(channel);
  });
  return reading;
}
