/**
 * The schema.org block of a hard-loaded page. It goes stale on navigation but names its own video or channel, so it stays
 * true.
 */
import { attempt, compact } from "../dom";
import { emptyReading, type Reading } from "../site";
import { channelAt, channelOfId, postOf } from "./addresses";
import { attributeIn } from "./element";

/** Reads the video with its day, or the channel with its lasting id. */
export function readHead(root: ParentNode): Reading {
  const reading = emptyReading();
  attempt(reading, () => {
    const said = (name: string, attribute = "content") => attributeIn(root, `[itemprop=${name}]`, attribute);
    const id = said("identifier");
    const post = postOf(id);
    const channel = channelOfId(id);
    const account = channelAt(said("url", "href"));
    const at = Date.parse(said("datePublished") ?? "");
    if (post) reading.posts.push(compact({ ...post, at: at > 0 ? { at, precision: "day" } : undefined }));
    if (channel && account) reading.accounts.push({ ...channel, ...account });
  });
  return reading;
}
