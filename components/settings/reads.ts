import type { InteractionType } from "../../lib/model/engagement";
import type { About } from "../../lib/sites/site";

/** What is read of a network as soon as it is on: everything but messages, which have a switch of their own. */
export function readsAtFirst(about: About): InteractionType[] {
  return about.reads.filter((type) => type !== "message");
}
