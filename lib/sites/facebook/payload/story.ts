/**
 * A post in a payload. What belongs to one is spread over many objects, each for a part of the card: everything in the
 * subtree of a story is of that story, until another story begins.
 */
import type { Account, Capture, Moment, Post } from "../../../model/capture";
import { compact, tidyText } from "../../dom";
import { postOfHref } from "../addresses";
import { isObject, type Json, listAt, objectAt, textAt } from "./json";
import { accountAt, feedbackOf, secondsAt } from "./parts";

/** What was found of a story so far. */
export interface Story {
  id?: string | undefined;
  author?: Account | undefined;
  text?: string | undefined;
  at?: Moment | undefined;
  url?: string | undefined;
  /** who may see it: "everyone", or the name of the sign that stands for fewer */
  audience?: string | undefined;
  /** the story inside of it that it shares */
  shared?: Story | undefined;
  /** number of the post in whose list of shares it stands */
  shares?: string | undefined;
}

/** Takes what one object in the subtree of a story says of it. */
export function learn(story: Story, part: Json): void {
  story.id ??= textAt(part, "post_id") ?? feedbackOf(textAt(objectAt(part, "feedback"), "id"))?.post;
  story.author ??= accountAt(objectAt(listAt(part, "actors")[0]));
  story.text ??= tidyText(textAt(objectAt(part, "message"), "text") ?? "") || undefined;
  story.at ??= secondsAt(part, "creation_time");
  story.audience ??= textAt(objectAt(part, "privacy_scope", "icon_image"), "name");
  for (const key of ["permalink_url", "wwwURL", "url"]) story.url ??= postOfHref(textAt(part, key))?.url;
  if (isShared(part.attached_story)) story.shared ??= {};
}

/** True for a story under the key of shared ones, where parts of the card stand too, which hold the outer story again. */
export function isShared(value: unknown): boolean {
  return isObject(value) && !isObject(value.story);
}

/** The post of a story; undefined where its number or its author is not told. */
export function postOf({ id, author, text, at, url }: Story): (Post & { author: Account }) | undefined {
  return id && author ? compact<Post & { author: Account }>({ id, url, author, text, at }) : undefined;
}

/** What its author did with the story inside of it. */
export function shareOf(story: Story): Capture | undefined {
  const own = postOf(story);
  const { shared, shares } = story;
  const post = (shared && postOf(shared)) ?? (shares === undefined ? undefined : { id: shares });
  const target = post ? undefined : shared?.author;
  if (!own || !(post ?? target)) return undefined;
  const { author: actor, ...said } = own;
  return compact<Capture>({ type: said.text ? "quote" : "share", ...said, actor, post, target });
}

/** True for a story that not everyone may see, in a group: closed to those outside of it. */
export function isClosed({ audience, url }: Story, page: URL): boolean {
  return audience !== undefined && audience !== "everyone" && /\/groups\//.test(url ?? page.pathname);
}
