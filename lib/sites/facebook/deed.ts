/** What a notification is about, by its address: that says it in no language. */
import type { Account, Capture } from "../../model/capture";
import type { InteractionType } from "../../model/engagement";
import { compact } from "../dom";
import { cleanUrl, commentOfHref, postOfHref, type PostRef } from "./addresses";

/** What was done, by a part of the notification's type; the first that fits. What fits none (birthdays …) is no engagement. */
const deeds: readonly (readonly [RegExp, InteractionType])[] = [
  [/mention|tagged/, "mention"],
  [/share/, "share"],
  [/reaction|like/, "reaction"],
  [/reply|comment/, "comment"],
];

/** What was done to which post. `isItem`: it is a comment, with an id of its own. */
export interface Deed extends Partial<Pick<Capture, "id" | "parent" | "url">> {
  type: InteractionType;
  post: PostRef;
  isItem: boolean;
}

/** Undefined for what is no engagement with a post. `type`: the notification's type, where the address lacks it. */
export function deedOf(href: string, type = /notif_t=(\w+)/.exec(href)?.[1]): Deed | undefined {
  const [, done] = deeds.find(([word]) => word.test(type ?? "")) ?? [];
  const post = postOfHref(href);
  if (!done || !post) return undefined;
  const comment = commentOfHref(href);
  const isItem = /^[cm]/.test(done);
  const { id, parent } = comment ?? {};
  return {
    isItem,
    type: done === "comment" && parent ? "reply" : done,
    post: { ...post, id: comment?.post ?? post.id },
    ...(isItem && id && { id, url: cleanUrl(href), ...(parent && { parent }) }),
  };
}

/** What each of some people did. One comment has one author, the one named first; the time is that of the last act. */
export function actsOf(
  { isItem, ...deed }: Deed,
  people: readonly Account[],
  more: { [K in "at" | "reaction"]?: Capture[K] | undefined },
): Capture[] {
  const weak = more.at && people.length > 1 ? (["at"] as const) : undefined;
  return people
    .slice(0, isItem ? 1 : undefined)
    .map((actor) => compact<Capture>({ ...deed, ...more, actor, weak: weak && [...weak] }));
}
