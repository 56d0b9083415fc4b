/** Where an item hangs: what it is to the post it belongs to. */
import type { Capture, Post } from "../../model/capture";
import type { InteractionType } from "../../model/engagement";
import { compact } from "../dom";

export interface Hung {
  type: InteractionType;
  /** the post that all of it is about */
  post?: Post;
  /** id of the comment answered */
  parent?: string;
  weak?: Capture["weak"];
}

/** A comment where `parent` is the root itself, else a reply; to whom may be unknown. */
export function answerTo(parent: string | undefined, root: Post | undefined): Hung {
  if (parent !== undefined && parent === root?.id) return { type: "comment", post: root };
  return compact<Hung>({ type: "reply", post: root, parent });
}
