/**
 * YouTube's own JSON, as pages embed it and fetch it. Things are found by the key that holds them, never by the way
 * there: that changes with every layout, the keys do not.
 */
import type { Account, Capture, Post } from "../../model/capture";
import { parseCount } from "../count";
import { attempt, compact, httpUrl, tidyName, tidyText } from "../dom";
import { relativeMoment } from "../relative";
import type { ReadContext, Reading } from "../site";
import {
  channelAt,
  channelId,
  channelOfHandle,
  communityPost,
  handleIn,
  ownUrl,
  parentInId,
  permalinkAt,
  permalinkOf,
  postAt,
  sameThread,
  videoPost,
} from "./addresses";
import { heartOf } from "./comment";
import { at, type Json, type JsonObject, listIn, objectIn, textIn } from "./json";

/** Far more objects and lists than YouTube's largest answer has; what lies beyond is not read. */
const maxValues = 1_000_000;
const maxText = 30_000;

/** What a payload holds, by the keys that hold it. */
interface Found {
  comments: JsonObject[];
  oldComments: { renderer: JsonObject; parent: string | undefined }[];
  /** comment id -> the comment around it, from the nesting of threads */
  parents: Map<string, string>;
  /** comment id -> the post in its permalink */
  posts: Map<string, Post>;
  /** keys of the toolbars that show a given heart */
  hearted: Set<string>;
  total: string | undefined;
  pagePosts: JsonObject[];
  videos: { title?: JsonObject; owner?: JsonObject; id?: string };
  channels: JsonObject[];
}

/** Reads everything Jalin knows in one payload into `reading`. `url`: the page it came with. */
export function readPayload(payload: Json, url: URL, context: ReadContext, reading: Reading): void {
  const found = find(payload);
  const page = postAt(url);
  for (const entity of found.comments) attempt(reading, () => readEntity(entity, found, page, context, reading));
  for (const { renderer, parent } of found.oldComments)
    attempt(reading, () => readRenderer(renderer, parent, page, context, reading));
  for (const renderer of found.pagePosts)
    attempt(reading, () => pushIf(reading.posts, communityPostOf(renderer, context)));
  for (const metadata of found.channels) attempt(reading, () => pushIf(reading.accounts, channelOf(metadata)));
  attempt(reading, () => pushIf(reading.posts, videoOf(found.videos)));
  attempt(reading, () => pushIf(reading.posts, totalOf(found)));
}

function pushIf<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

/** Walks the payload once, without recursion: its depth is the sender's choice. */
function find(payload: Json): Found {
  const found: Found = {
    comments: [],
    oldComments: [],
    parents: new Map(),
    posts: new Map(),
    hearted: new Set(),
    total: undefined,
    pagePosts: [],
    videos: {},
    channels: [],
  };
  let left = maxValues;
  // the stack is read from its end, so children go on it last first: what is found keeps the payload's order
  const stack: { value: JsonObject | readonly Json[]; key: string; parent: string | undefined }[] = [];
  const push = (value: Json | undefined, key: string, parent: string | undefined): void => {
    if (typeof value === "object" && value !== null) stack.push({ value, key, parent });
  };
  push(payload, "", undefined);
  for (let next = stack.pop(); next && left > 0; next = stack.pop(), left -= 1) {
    const { value, key, parent } = next;
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) push(value[index] as Json, "", parent);
      continue;
    }
    const object = value as JsonObject;
    note(found, key, object, parent);
    const head = headOf(key, object);
    for (const name of Object.keys(object).reverse()) push(object[name], name, head?.for(name) ?? parent);
  }
  return found;
}

/** The comment that what stands below an object answers: its thread's head, or the one a page of replies was asked for. */
function headOf(key: string, object: JsonObject): { for(name: string): string | undefined } | undefined {
  if (key === "commentThreadRenderer") {
    const head =
      textIn(at(object, "commentViewModel", "commentViewModel", "commentId")) ??
      textIn(at(object, "comment", "commentRenderer", "commentId"));
    return { for: (name) => (name === "replies" ? head : undefined) };
  }
  const target = textIn(object.targetId);
  if (target?.startsWith("comment-replies-item-")) {
    const head = target.slice("comment-replies-item-".length);
    return { for: () => head };
  }
  return undefined;
}

function note(found: Found, key: string, object: JsonObject, parent: string | undefined): void {
  switch (key) {
    case "commentEntityPayload":
      found.comments.push(object);
      break;
    case "commentRenderer":
      found.oldComments.push({ renderer: object, parent });
      break;
    case "commentViewModel": {
      const id = textIn(object.commentId);
      if (id && parent) found.parents.set(id, parent);
      break;
    }
    case "commentSurfaceEntityPayload": {
      const link = permalinkAt(
        textIn(at(object, "publishedTimeCommand", "innertubeCommand", "commandMetadata", "webCommandMetadata", "url")),
      );
      if (link?.post) found.posts.set(link.id, link.post);
      break;
    }
    case "engagementToolbarStateEntityPayload": {
      const toolbar = textIn(object.key);
      if (toolbar && textIn(object.heartState)?.includes("STATE_HEARTED")) found.hearted.add(toolbar);
      break;
    }
    case "commentsHeaderRenderer":
      found.total ??= textOf(object.countText);
      break;
    case "backstagePostRenderer":
      found.pagePosts.push(object);
      break;
    case "channelMetadataRenderer":
      found.channels.push(object);
      break;
    case "videoPrimaryInfoRenderer":
      found.videos.title ??= object;
      break;
    case "videoOwnerRenderer":
      found.videos.owner ??= object;
      break;
    case "currentVideoEndpoint": {
      const id = textIn(at(object, "watchEndpoint", "videoId"));
      if (id) found.videos.id ??= id;
      break;
    }
  }
}

/** A comment since 2024. */
function readEntity(
  entity: JsonObject,
  found: Found,
  page: Post | undefined,
  context: ReadContext,
  reading: Reading,
): void {
  const properties = objectIn(entity.properties);
  const id = textIn(properties?.commentId);
  if (!properties || !id) return void reading.problems.push({ kind: "no-id", detail: "commentEntityPayload" });
  const author = objectIn(entity.author);
  const actor = accountOf({
    id: textIn(author?.channelId),
    path: textIn(at(author, "channelCommand", "innertubeCommand", "browseEndpoint", "canonicalBaseUrl")),
    shown: textIn(author?.displayName),
    avatar: textIn(author?.avatarThumbnailUrl),
  });
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "commentEntityPayload" });

  const around = found.parents.get(id);
  const given = found.hearted.has(textIn(properties.toolbarStateKey) ?? "");
  const heart = given ? handleIn(textIn(at(entity, "toolbar", "heartActiveTooltip")) ?? "") : undefined;
  pushComment(reading, {
    id,
    actor,
    parent: around !== undefined && around !== id && sameThread(around, id) ? around : parentInId(id),
    own: found.posts.get(id),
    page,
    text: withPictures(properties.content),
    words: textIn(properties.publishedTime),
    heart,
    context,
  });
}

/** A comment before 2024. */
function readRenderer(
  renderer: JsonObject,
  around: string | undefined,
  page: Post | undefined,
  context: ReadContext,
  reading: Reading,
): void {
  const id = textIn(renderer.commentId);
  if (!id) return void reading.problems.push({ kind: "no-id", detail: "commentRenderer" });
  const endpoint = at(renderer, "authorEndpoint", "browseEndpoint");
  const actor = accountOf({
    id: textIn(at(endpoint, "browseId")),
    path: textIn(at(endpoint, "canonicalBaseUrl")),
    shown: textOf(renderer.authorText),
    avatar: textIn(at(listIn(at(renderer, "authorThumbnail", "thumbnails")).at(-1), "url")),
  });
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "commentRenderer" });
  const heart = at(renderer, "actionButtons", "commentActionButtonsRenderer", "creatorHeart", "creatorHeartRenderer");
  pushComment(reading, {
    id,
    actor,
    parent: around !== undefined && around !== id && sameThread(around, id) ? around : parentInId(id),
    own: permalinkAt(
      textIn(
        at(
          renderer,
          "publishedTimeText",
          "runs",
          0,
          "navigationEndpoint",
          "commandMetadata",
          "webCommandMetadata",
          "url",
        ),
      ),
    )?.post,
    page,
    text: textOf(renderer.contentText) ?? "",
    words: textOf(renderer.publishedTimeText),
    heart: at(heart, "isHearted") === true ? handleIn(textIn(at(heart, "heartedTooltip")) ?? "") : undefined,
    context,
  });
}

interface Parts {
  id: string;
  actor: Account;
  parent: string | undefined;
  /** the post in the comment's permalink */
  own: Post | undefined;
  /** the post of the page that asked, which may have moved on since */
  page: Post | undefined;
  text: string;
  words: string | undefined;
  heart: Account | undefined;
  context: ReadContext;
}

function pushComment(reading: Reading, { id, actor, parent, own, page, text, words, heart, context }: Parts): void {
  const weak: Capture["weak"] = [];
  if (!own && page) weak.push("post");
  if (text.length > maxText) weak.push("text");
  const post = own ?? page;
  const capture = compact<Capture>({
    type: parent === undefined ? "comment" : "reply",
    id,
    actor,
    post,
    parent,
    text: tidyText(text.slice(0, maxText)) || undefined,
    at: relativeMoment(words, undefined, context.now),
    url: permalinkOf(id, post),
    weak: weak.length > 0 ? weak : undefined,
  });
  reading.captures.push(capture);
  if (heart) reading.captures.push(heartOf(capture, heart));
}

interface AccountParts {
  id: string | undefined;
  /** address of the channel below the site's root */
  path: string | undefined;
  shown: string | undefined;
  avatar?: string | undefined;
}

/** `shown` is the handle since 2022, a name before. */
function accountOf({ id, path, shown, avatar }: AccountParts): Account | undefined {
  const byPath = channelAt(path);
  const byName = shown?.startsWith("@") ? channelOfHandle(shown.trim()) : undefined;
  const byId = id && channelId.test(id) ? channelAt(`/channel/${id}`) : undefined;
  if (!byPath && !byName && !byId) return undefined;
  const name = shown?.startsWith("@") ? undefined : tidyName(shown);
  return compact({ ...byId, ...byName, ...byPath, name, avatar: httpUrl(avatar) });
}

/** Text with its pictures as characters: a run that holds no letter stands for the picture its label names. */
function withPictures(content: Json | undefined): string {
  let text = textIn(at(content, "content")) ?? "";
  for (const run of [...listIn(at(content, "attachmentRuns"))].reverse()) {
    const label = textIn(at(run, "element", "properties", "accessibilityProperties", "label"));
    const start = at(run, "startIndex");
    const length = at(run, "length");
    if (!label || typeof start !== "number" || typeof length !== "number") continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, start + length))) continue;
    text = text.slice(0, start) + label + text.slice(start + length);
  }
  return text;
}

/** A text as YouTube writes it: `simpleText`, `content`, or `runs` in which an emoji's text is only its shortcut. */
function textOf(value: Json | undefined): string | undefined {
  const whole = textIn(at(value, "simpleText")) ?? textIn(at(value, "content"));
  if (whole) return whole;
  const runs = listIn(at(value, "runs")).map((run) => {
    const emoji = objectIn(at(run, "emoji"));
    const sign = emoji && emoji.isCustomEmoji !== true ? textIn(emoji.emojiId) : undefined;
    return sign ?? textIn(at(run, "text")) ?? "";
  });
  return runs.join("") || undefined;
}

function communityPostOf(renderer: JsonObject, context: ReadContext): Post | undefined {
  const post = communityPost(textIn(renderer.postId));
  if (!post) return undefined;
  const endpoint = at(renderer, "authorEndpoint", "browseEndpoint");
  return compact({
    ...post,
    author: accountOf({
      id: textIn(at(endpoint, "browseId")),
      path: textIn(at(endpoint, "canonicalBaseUrl")),
      shown: textOf(renderer.authorText),
      avatar: textIn(at(listIn(at(renderer, "authorThumbnail", "thumbnails")).at(-1), "url")),
    }),
    text: tidyText(textOf(renderer.contentText)?.slice(0, maxText) ?? "") || undefined,
    at: relativeMoment(textOf(renderer.publishedTimeText), undefined, context.now),
  });
}

/** Title and owner count only beside the id of the video they came with. */
function videoOf({ id, title, owner }: Found["videos"]): Post | undefined {
  const post = videoPost(id);
  const text = tidyText(textOf(title?.title) ?? "");
  if (!post || text === "") return undefined;
  const endpoint = at(owner, "navigationEndpoint", "browseEndpoint");
  return compact({
    ...post,
    text,
    author: accountOf({
      id: textIn(at(endpoint, "browseId")),
      path: textIn(at(endpoint, "canonicalBaseUrl")),
      shown: textOf(owner?.title),
    }),
  });
}

function channelOf(metadata: JsonObject): Account | undefined {
  const id = textIn(metadata.externalId);
  const account = accountOf({
    id,
    path: ownUrl(textIn(metadata.vanityChannelUrl))?.pathname,
    shown: textIn(metadata.title),
    avatar: textIn(at(listIn(at(metadata, "avatar", "thumbnails")).at(-1), "url")),
  });
  const headline = tidyText(textIn(metadata.description) ?? "").slice(0, 5000);
  return account && compact({ ...account, headline: headline || undefined });
}

/** The number of comments belongs to the video or post that the comments beside it name. */
function totalOf({ total, posts }: Found): Post | undefined {
  const comments = parseCount(total);
  const [post] = posts.values();
  return post && comments !== undefined ? { ...post, counts: { comments } } : undefined;
}
