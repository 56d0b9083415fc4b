/** Needs reply: what asks the user something, and whether it was answered. */
import { asksIn, type Asks } from "./asks";
import type { NetworkId } from "./capture";
import type { InteractionType } from "./engagement";
import type { Contact, Interaction } from "./records";

export type InboxState = "open" | "answered" | "hidden" | "snoozed";

/** A comment, reply, mention or message to the user that asks or complains. */
export interface InboxItem {
  /** that of the interaction */
  id: string;
  identityId: string;
  network: NetworkId;
  asks: Asks;
  /** ms UTC of the interaction */
  when: number;
  state: InboxState;
  /** said by the user; what is seen later does not change it */
  byHand?: true;
  /** of a snoozed one: ms UTC from which it is open again */
  snoozedUntil?: number;
  /** ms UTC and the interaction that was the first answer, as far as seen; also of one that the user sorted by hand */
  answeredAt?: number;
  answerId?: string;
}

/** What the user said of an item, as it is kept. */
export type Said = Pick<InboxItem, "state" | "byHand" | "snoozedUntil">;

/** What the user may say of one. `until`: ms UTC. */
export type SaidState = { state: "open" | "answered" | "hidden" } | { state: "snoozed"; until: number };

const types: ReadonlySet<InteractionType> = new Set(["comment", "reply", "mention", "message"]);

/** True for words to somebody; a quote speaks to its author's own readers. */
export function canAsk({ type, text }: Pick<Interaction, "type" | "text">): boolean {
  return text !== undefined && types.has(type);
}

/**
 * The item of an interaction that is aimed at the user, as if nobody had answered. `before`: what is stored of it; what
 * the user said there stands, also where a fuller text asks nothing after all.
 */
export function inboxItem(row: Interaction, before: InboxItem | undefined): InboxItem | undefined {
  const byHand = before?.byHand && said(before);
  const asks = (canAsk(row) ? asksIn(row.text) : undefined) ?? (byHand && before?.asks);
  if (!asks) return undefined;
  return {
    id: row.id,
    identityId: row.identityId,
    network: row.network,
    asks,
    when: row.when,
    ...(byHand ?? { state: "open" }),
  };
}

/** The item with its first answer; the state that the user gave it stays. */
export function withAnswer(item: InboxItem, answer: Pick<Interaction, "id" | "when"> | undefined): InboxItem {
  if (!answer) return item;
  return { ...item, ...(!item.byHand && { state: "answered" }), answeredAt: answer.when, answerId: answer.id };
}

/** What the user said of an item, alone. */
export function said({ state, byHand, snoozedUntil }: InboxItem): Said {
  return { state, ...(byHand && { byHand }), ...(snoozedUntil !== undefined && { snoozedUntil }) };
}

/** The item with something else said of it by the user, or nothing: then what was seen decides. */
export function withSaid(item: InboxItem, by: Said | undefined): InboxItem {
  const { byHand: _byHand, snoozedUntil: _until, ...rest } = item;
  return { ...rest, ...(by ?? { state: item.answeredAt === undefined ? "open" : "answered" }) };
}

/** The state at `now` (ms UTC): one whose snooze is over is open, or answered if an answer was seen. */
export function stateAt({ state, snoozedUntil = Infinity, answeredAt }: InboxItem, now: number): InboxState {
  if (state !== "snoozed" || snoozedUntil > now) return state;
  return answeredAt === undefined ? "open" : "answered";
}

/** True for what still waits for an answer. A snoozed one does: it comes back by itself, when nothing is written. */
export function isWaiting({ state }: InboxItem): boolean {
  return state === "open" || state === "snoozed";
}

/** ms from the question to its first answer; 0 where times that are only about right have them the other way round. */
export function timeToAnswer({ when, answeredAt }: Pick<InboxItem, "when" | "answeredAt">): number | undefined {
  return answeredAt === undefined ? undefined : Math.max(0, answeredAt - when);
}

/** The contact with `by` more questions that wait for an answer. */
export function withAsks(contact: Contact, by: number): Contact {
  if (by === 0) return contact;
  const { asks = 0, ...has } = contact.has;
  return { ...contact, has: asks + by > 0 ? { ...has, asks: asks + by } : has };
}
