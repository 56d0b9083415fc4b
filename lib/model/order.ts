/**
 * The orders of lists. Their keys are negative, so that the hottest and the newest come first: a browser reads a page of
 * an index forwards in one go, backwards only row by row. Who has the same key is in the order of ids.
 */
import type { Contact } from "./records";

export type ContactOrder = "hot" | "new";

/** The index of contacts that keeps an order. */
export const indexOf = { hot: "hottest", new: "newest" } as const satisfies Record<ContactOrder, keyof Contact>;

/** Where a page of a list goes on: the last contact of the page before. */
export type After = Pick<Contact, "id" | "heat" | "last">;

/** A contact's place in an order, smallest first. */
export function sortKey(order: ContactOrder, { heat, last }: Pick<Contact, "heat" | "last">): number {
  // not -0, which is another number to some
  return 0 - (order === "hot" ? heat : last);
}

/** Compares ids as the browser does. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
