/** Where an item hangs: what it is to the post it belongs to. */
import type { Account, Capture, Post } from "../../model/capture";
import type { InteractionType } from "../../model/engagement";
import { compact } from "../dom";
import { accountOf, type Name, postUrl } from "./addresses";
import { tidMoment } from "./tid";

export interface Hung {
  type: InteractionType;
  /** the post that all of it is about */
  post?: Post | undefined;
  /** id of the comment answered */
  parent?: string | undefined;
  weak?: Capture["weak"];
}

/** A post read for itself. Its text is never cut: the network allows no more than 300 signs. */
export type Seen = Post & { author: Account };

/** A comment where `parent` is the root itself, else a reply; to whom may be unknown. */
export function answerTo(parent: string | undefined, root: Post | undefined): Hung {
  return parent && parent === root?.id ? { type: "comment", post: root } : { type: "reply", post: root, parent };
}

/** A post of which no more than the address is known. */
export function postAt(who: Name | undefined, id: string, now: number): Post {
  return compact<Post>({
    id,
    url: who && postUrl(who, id),
    author: who && accountOf(who),
    at: tidMoment(id, now),
  });
}

/** The capture of a post that hangs somewhere. */
export function captureOf({ id, author: actor, text, at, url }: Seen, hung: Hung): Capture {
  return compact<Capture>({ ...hung, id, actor, text, at, url });
}

/** What is done to a post or a person, besides writing. */
export type Act = Pick<Capture, "type" | "reaction">;
export const like: Act = { type: "reaction", reaction: "like" };
export const share: Act = { type: "share" };
export const follow: Act = { type: "follow" };
