/** Needs reply: what asks the user something, and whether it was answered. */
import type { NetworkId } from "./capture";

export type InboxState = "open" | "answered" | "hidden" | "snoozed";

/** An inbound comment, mention or message on the user's own posts that asks or complains. */
export interface InboxItem {
  /** that of the interaction */
  id: string;
  identityId: string;
  network: NetworkId;
  asks: "question" | "complaint";
  /** ms UTC of the interaction */
  when: number;
  state: InboxState;
  /** said by the user; what is seen later does not change it */
  byHand?: true;
  snoozedUntil?: number;
  /** ms UTC and the interaction that was the first answer, as far as seen */
  answeredAt?: number;
  answerId?: string;
}
