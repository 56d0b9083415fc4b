/**
 * The kinds of engagement and how they group. Plain constants without zod: the page side may import this file.
 */

export const interactionTypes = [
  "comment",
  "reply",
  "mention",
  "quote",
  "share",
  "reaction",
  "follow",
  "message",
] as const;
export type InteractionType = (typeof interactionTypes)[number];

export const engagementClasses = ["conversation", "amplification", "reaction"] as const;
export type EngagementClass = (typeof engagementClasses)[number];

const classOfType: Record<InteractionType, EngagementClass> = {
  comment: "conversation",
  reply: "conversation",
  mention: "conversation",
  message: "conversation",
  share: "amplification",
  quote: "amplification",
  reaction: "reaction",
  follow: "reaction",
};

/** The engagement class of an interaction type. */
export function classOf(type: InteractionType): EngagementClass {
  return classOfType[type];
}

/** Types whose item is a text of its own (it has an id on its network), against mere acts on somebody's post. */
const itemTypes: ReadonlySet<InteractionType> = new Set(["comment", "reply", "mention", "quote", "message"]);

/** True for a comment, reply, mention, quote or message; false for a share, reaction or follow. */
export function isItem(type: InteractionType): boolean {
  return itemTypes.has(type);
}

export const pageKinds = [
  "post",
  "feed",
  "profile",
  "reactions",
  "shares",
  "quotes",
  "followers",
  "notifications",
  "messages",
  "article",
] as const;
export type PageKind = (typeof pageKinds)[number];

/** What the id of a network looks like: the name of its folder. */
export const networkPattern = /^[a-z][a-z0-9]{0,19}$/;

/** Where a capture was read: the live page, JSON inside it, or a response the page itself fetched. */
export const sources = ["dom", "embedded", "response"] as const;
export type Source = (typeof sources)[number];

/** Units of precision of a {@link Moment}, finest first. */
export const precisions = ["ms", "s", "minute", "hour", "day", "week", "month", "year"] as const;
export type Precision = (typeof precisions)[number];
