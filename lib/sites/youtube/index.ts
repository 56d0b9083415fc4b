import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { channelAt, postAt } from "./addresses";
import { aboutTag, channelTag, readAbout, readChannel } from "./channel";
import { commentTags, communityPostTag, readComment, readCommunityPost } from "./comment";
import { probeComments, settledOn, statedComments } from "./coverage";
import { readHead } from "./head";
import { readViewer } from "./viewer";
import { readVideo, videoTag } from "./video";

type ReadItem = (item: Element, reading: Reading, url: URL, context: ReadContext) => void;

/** The elements that are read on a page of each kind. */
const rules: { [kind in PageKind]?: Record<string, ReadItem> } = {
  post: { [commentTags]: readComment, [videoTag]: readVideo, [communityPostTag]: readCommunityPost },
  feed: { [communityPostTag]: readCommunityPost },
  profile: { [channelTag]: readChannel, [aboutTag]: readAbout },
};

export const site: SiteAdapter = {
  about,
  kind,
  items: (kind) => Object.keys(rules[kind] ?? {}).join(),
  read(root, url, context) {
    const reading = emptyReading();
    const here = kind(url);
    for (const [tags, read] of Object.entries((here && rules[here]) ?? {}))
      readItems(root, tags, reading, (item) => read(item, reading, url, context));
    return reading;
  },
  readEmbedded: readHead,
  probe: probeComments,
  viewer: readViewer,
  stated: statedComments,
  settled: settledOn,
};

function kind(url: URL): PageKind | undefined {
  if (postAt(url)) return "post";
  if (!channelAt(url.href)) return undefined;
  return /\/(?:posts|community)$/.test(url.pathname) ? "feed" : "profile";
}
