/**
 * The schema.org block of a hard-loaded page. It goes stale on navigation but names its own video or channel, so it stays
 * true.
 */
import { attempt, compact, tidyName } from "../dom";
import { emptyReading, type Reading } from "../site";
import { channelAt, channelOfId, postOf } from "./addresses";
import { attributeIn } from "./element";

/** Reads the video with its day, or the channel with its lasting id. */
export function readHead(root: ParentNode): Reading {
  const reading = emptyReading();
  attempt(reading, () => {
    const said = (name: string, attribute = "content") => attributeIn(root, `[itemprop=${name}]`, attribute);
    const post = postOf(said("identifier"));
    const channel = channelOfId(said("identifier"));
    const account = channelAt(said("url", "href"));
    const name = tidyName(said("name"));
    const at = Date.parse(said("datePublished") ?? "");
    if (post) reading.posts.push(compact({ ...post, text: name, at: at > 0 ? { at, precision: "day" } : undefined }));
    if (channel && account) reading.accounts.push(compact({ ...channel, ...account, name }));
  });
  return reading;
}
