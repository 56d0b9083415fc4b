/** How much of what a page states was read. */
import type { Counts } from "./capture";
import type { InteractionType, PageKind } from "./engagement";

/** Totals that people can be counted against. */
export type Countable = Exclude<keyof Counts, "views">;

/** "34 of 120 comments". */
export interface Coverage {
  what: Countable;
  read: number;
  stated: number;
}

/** Which stated total speaks of what a page of a kind lists, and the types that count towards it. */
const counted: Partial<Record<PageKind, { what: Countable; types: readonly InteractionType[] }>> = {
  post: { what: "comments", types: ["comment", "reply"] },
  article: { what: "comments", types: ["comment", "reply"] },
  reactions: { what: "reactions", types: ["reaction"] },
  shares: { what: "shares", types: ["share"] },
  quotes: { what: "quotes", types: ["quote"] },
};

/** What was read of what the page states; undefined where it states nothing that can be read here. */
export function coverageOf(page: {
  kind?: PageKind;
  readByType: Partial<Record<InteractionType, number>>;
  stated: Counts;
}): Coverage | undefined {
  const list = page.kind && counted[page.kind];
  const stated = list && page.stated[list.what];
  if (!list || stated === undefined) return undefined;
  return { what: list.what, read: list.types.reduce((sum, type) => sum + (page.readByType[type] ?? 0), 0), stated };
}
