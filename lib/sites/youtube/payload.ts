/**
 * YouTube's own JSON, as pages embed it and fetch it. Things are found by the key that holds them, never by the way
 * there: that changes with every layout, the keys do not.
 */
import type { Account, Capture } from "../../model/capture";
import { parseCount } from "../count";
import { attempt, compact, httpUrl, mostObjects, numberOf, tidyName, tidyText } from "../dom";
import { elsewhere } from "../elsewhere";
import { relativeMoment } from "../relative";
import type { ReadContext, Reading } from "../site";
import {
  channelAt,
  channelOfHandle,
  channelOfId,
  handleIn,
  isCommentId,
  parentOf,
  permalinkAt,
  permalinkOf,
  postAt,
} from "./addresses";
import { heartOf } from "./comment";
import { at, type Json, listAt, textAt } from "./json";

const maxText = 30_000;

/** An object or list of the payload and the key that holds it. */
interface Place {
  key: string;
  value: Json;
  /** id of the comment whose thread it stands in */
  around: string | undefined;
}

/** Reads everything Jalin knows in one payload into `reading`. `url`: the page it came with. */
export function readPayload(payload: Json, url: URL, { now }: ReadContext, reading: Reading): void {
  const places = placesIn(payload);
  const all = (wanted: string): Place[] => places.filter(({ key }) => key === wanted);

  const around = new Map(all("commentViewModel").map((place) => [textAt(place.value, "commentId"), place.around]));
  const links = all("commentSurfaceEntityPayload").map(({ value }) =>
    permalinkAt(textAt(value, "publishedTimeCommand.innertubeCommand.commandMetadata.webCommandMetadata.url")),
  );
  const posts = new Map(links.map((link) => [link?.id, link?.post]));
  const hearted = new Set(
    all("engagementToolbarStateEntityPayload")
      .filter(({ value }) => textAt(value, "heartState")?.includes("STATE_HEARTED"))
      .map(({ value }) => textAt(value, "key")),
  );

  const readComment = ({ value }: Place): void => {
    const said = (path: string): string | undefined => textAt(value, path);
    const id = said("properties.commentId");
    const actor = accountOf(
      said("author.displayName"),
      said("author.channelId"),
      undefined,
      said("author.avatarThumbnailUrl"),
    );
    if (!isCommentId(id)) return void reading.problems.push({ kind: "no-id", detail: "response" });
    if (!actor) return void reading.problems.push({ kind: "no-author", detail: "response" });
    const own = posts.get(id);
    const post = own ?? postAt(url);
    const parent = parentOf(id, around.get(id));
    const capture = compact<Capture>({
      type: parent === undefined ? "comment" : "reply",
      id,
      actor,
      post,
      parent,
      text: tidy(withPictures(value)),
      at: relativeMoment(said("properties.publishedTime"), now),
      url: permalinkOf(id, post),
      // the page that asked may have moved on since
      weak: own || !post ? undefined : ["post"],
    });
    reading.captures.push(capture);
    const heart = handleIn(said("toolbar.heartActiveTooltip") ?? "");
    if (heart && hearted.has(said("properties.toolbarStateKey"))) reading.captures.push(heartOf(capture, heart));
  };

  const readChannel = ({ value }: Place): void => {
    const said = (path: string): string | undefined => textAt(value, path);
    const account = accountOf(
      said("title"),
      said("externalId"),
      said("vanityChannelUrl"),
      said("avatar.thumbnails.0.url"),
    );
    if (account) reading.accounts.push(compact({ ...account, headline: tidy(said("description"))?.slice(0, 5000) }));
  };

  const readAbout = ({ value }: Place): void => {
    const account = accountOf(undefined, textAt(value, "channelId"), textAt(value, "canonicalChannelUrl"));
    const addresses = listAt(value, "links").map((each) => {
      const [run] = listAt(each, "channelExternalLinkViewModel.link.commandRuns");
      return textAt(run, "onTap.innertubeCommand.urlEndpoint.url");
    });
    const headline = tidy(textAt(value, "description"))?.slice(0, 5000);
    const links = elsewhere(addresses, "youtube.com");
    if (account) reading.accounts.push(compact({ ...account, headline, links }));
  };

  // the number of comments belongs to the post that the comments beside it name
  const readTotal = ({ value }: Place): void => {
    const words = listAt(value, "countText.runs").map((run) => textAt(run, "text"));
    const comments = parseCount(textAt(value, "countText.simpleText") ?? words.join(""));
    const post = links[0]?.post;
    if (post && comments !== undefined) reading.posts.push({ ...post, counts: { comments } });
  };

  const readers = {
    commentEntityPayload: readComment,
    channelMetadataRenderer: readChannel,
    aboutChannelViewModel: readAbout,
    commentsHeaderRenderer: readTotal,
  };
  for (const [key, read] of Object.entries(readers)) for (const place of all(key)) attempt(reading, () => read(place));
}

/** All objects and lists of a payload, without recursion: its depth is the sender's choice. */
function placesIn(payload: Json): Place[] {
  const places: Place[] = [{ key: "", value: payload, around: undefined }];
  // the list grows while it is walked
  for (const { value, around } of places) {
    if (typeof value !== "object" || value === null || places.length > mostObjects) continue;
    // a page of replies says which comment it was asked for, and a thread's replies answer its comment
    const asked =
      "targetId" in value ? /^comment-replies-item-(.+)/.exec(textAt(value, "targetId") ?? "")?.[1] : undefined;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "object") continue;
      const head = key === "replies" ? textAt(value, "commentViewModel.commentViewModel.commentId") : undefined;
      places.push({ key, value: inner, around: head ?? asked ?? around });
    }
  }
  return places;
}

/** `shown`: the handle since 2022, elsewhere a name. `path`: the channel's address, or its part below the site's root. */
function accountOf(shown?: string, id?: string, path?: string, avatar?: string): Account | undefined {
  const handle = channelOfHandle(shown);
  const account = { ...channelOfId(id), ...handle, ...channelAt(path) };
  const name = handle ? undefined : tidyName(shown);
  return account.url ? compact({ ...account, name, avatar: httpUrl(avatar) }) : undefined;
}

/** A comment's text with its pictures as characters: a run that holds no letter stands for what its label names. */
function withPictures(comment: Json): string {
  let text = textAt(comment, "properties.content.content") ?? "";
  for (const run of listAt(comment, "properties.content.attachmentRuns").toReversed()) {
    const label = textAt(run, "element.properties.accessibilityProperties.label");
    const start = numberOf(at(run, "startIndex"));
    const end = start + numberOf(at(run, "length"));
    if (label && end <= text.length && !/[\p{L}\p{N}]/u.test(text.slice(start, end)))
      text = text.slice(0, start) + label + text.slice(end);
  }
  return text;
}

function tidy(text = ""): string | undefined {
  return tidyText(text.slice(0, maxText)) || undefined;
}
