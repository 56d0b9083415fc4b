import type { PageKind } from "../../model/engagement";
import { attempt, itemsIn, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { channelAt, postAt } from "./addresses";
import { channelIn, channelInMicrodata, channelTags } from "./channel";
import { commentTags, readComment } from "./comment";
import { communityPostIn, communityPostTag } from "./community";
import { probeComments, settledOn, statedComments } from "./coverage";
import type { Json } from "./json";
import { readPayload } from "./payload";
import { videoIn, videoInMicrodata, videoTag } from "./video";

export const site: SiteAdapter = {
  about,
  kind,
  items: (kind) => (kind === "profile" ? channelTags : `${commentTags}, ${videoTag}, ${communityPostTag}`),
  read,
  readEmbedded,
  readResponse,
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

/** The head's schema.org block and `ytInitialData`: never comments, but whose video or channel it is. */
function readEmbedded(root: ParentNode, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  attempt(reading, () => add(reading.posts, videoInMicrodata(root)));
  attempt(reading, () => add(reading.accounts, channelInMicrodata(root, url)));
  for (const script of itemsIn(root, "script:not([src])")) {
    const text = script.textContent;
    const [opening] = /^\s*(?:var ytInitialData|window\["ytInitialData"\])\s*=\s*/.exec(text.slice(0, 200)) ?? [];
    if (opening !== undefined) readJson(text.slice(opening.length).replace(/;\s*$/, ""), url, context, reading);
  }
  return reading;
}

function readResponse(body: string, _request: URL, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  readJson(body, url, context, reading);
  return reading;
}

function readJson(body: string, url: URL, context: ReadContext, reading: Reading): void {
  let payload: Json;
  try {
    payload = JSON.parse(body) as Json;
  } catch {
    reading.problems.push({ kind: "bad-json" });
    return;
  }
  attempt(reading, () => readPayload(payload, url, context, reading));
}

function add<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
