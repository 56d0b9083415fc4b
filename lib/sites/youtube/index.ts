import type { PageKind } from "../../model/engagement";
import { readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { channelAt, postAt } from "./addresses";
import { channelIn, channelTags } from "./channel";
import { commentTags, readComment } from "./comment";
import { communityPostIn, communityPostTag } from "./community";
import { probeComments, settledOn, statedComments } from "./coverage";
import { readHead } from "./head";
import { videoIn, videoTag } from "./video";

export const site: SiteAdapter = {
  about,
  kind,
  items: (kind) => (kind === "profile" ? channelTags : `${commentTags}, ${videoTag}, ${communityPostTag}`),
  read,
  readEmbedded: readHead,
  probe: probeComments,
  stated: statedComments,
  settled: settledOn,
};

function kind(url: URL): PageKind | undefined {
  if (postAt(url)) return "post";
  const [, first = "", ...rest] = url.pathname.split("/");
  if (!channelAt(url.href)) return undefined;
  const tab = first.startsWith("@") ? rest[0] : rest[1];
  return tab === "posts" || tab === "community" ? "feed" : "profile";
}

function read(root: ParentNode, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  const page = kind(url);
  if (page === "profile") {
    return readItems(root, channelTags, reading, (item) => add(reading.accounts, channelIn(item, url)));
  }
  if (page === "post") {
    readItems(root, commentTags, reading, (item) => readComment(item, reading, context));
    readItems(root, videoTag, reading, (item) => add(reading.posts, videoIn(item, url)));
  }
  if (page !== undefined)
    readItems(root, communityPostTag, reading, (item) => add(reading.posts, communityPostIn(item, context)));
  return reading;
}

function add<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
