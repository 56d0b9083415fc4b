/**
 * Shelves: where a contact stands, so that one index serves any filtered list already sorted. Everybody stands on one
 * shelf, and on one more for each network and class of theirs; the list of a filter that lets several of those through
 * is their merger. IndexedDB keys may be arrays, also inside a multi-entry index: `[shelf, heat]` is one entry of it.
 * Keys are negative, so that the hottest and the newest come first: a browser reads a page of an index forwards in one
 * go, backwards only row by row.
 */
import type { NetworkId } from "./capture";
import { type EngagementClass, type InteractionType, classOf, engagementClasses } from "./engagement";
import type { Contact, ContactFilter } from "./records";

export type ContactOrder = "hot" | "new";

/** The index of contacts that keeps an order. */
export const indexOf = { hot: "hot", new: "recent" } as const satisfies Record<ContactOrder, keyof Contact>;

/** Where a page of a list goes on: the last contact of the page before. */
export type After = Pick<Contact, "id" | "heat" | "last">;

/** Somebody who was saved but did nothing yet is of no class. */
type Kind = EngagementClass | "none";
const kinds: readonly Kind[] = [...engagementClasses, "none"];

function shelf(saved: boolean, network = "", kind: Kind | "" = ""): string {
  return `${saved ? "saved" : ""}|${network}|${kind}`;
}

/** Where everybody stands whom lists hold. */
export const shelfOfAll = shelf(false);

/** The classes of the types counted, each once. */
function classesOf(counts: Partial<Record<InteractionType, number>>): EngagementClass[] {
  return [...new Set((Object.keys(counts) as InteractionType[]).map(classOf))].sort();
}

/**
 * True for whom lists hold: somebody who engaged, or whom the user saved. Not the user themself, and nobody who is known
 * only as the author of a post that somebody looked at.
 */
function isListed({ counts, savedAt, own }: Contact): boolean {
  return own !== true && (savedAt !== undefined || Object.keys(counts).length > 0);
}

/** True for a contact that the filter lets through. */
export function fits(contact: Contact, filter: ContactFilter): boolean {
  const { networks, counts, savedAt } = contact;
  return (
    isListed(contact) &&
    (filter.network === undefined || networks.includes(filter.network)) &&
    (filter.class === undefined || classesOf(counts).includes(filter.class)) &&
    (filter.saved !== true || savedAt !== undefined)
  );
}

/** Every shelf a contact stands on. */
function shelvesOf(contact: Contact): string[] {
  if (!isListed(contact)) return [];
  const { networks, counts, savedAt } = contact;
  const classes = classesOf(counts);
  const theirs: readonly Kind[] = classes.length === 0 ? ["none"] : classes;
  return (savedAt === undefined ? [false] : [false, true]).flatMap((saved) => [
    shelf(saved),
    ...networks.flatMap((network) => theirs.map((kind) => shelf(saved, network, kind))),
  ]);
}

/** The shelves whose contacts are those that a filter lets through. `networks`: all there are. */
export function shelvesFor(filter: ContactFilter, networks: readonly NetworkId[]): string[] {
  const saved = filter.saved === true;
  if (filter.network === undefined && filter.class === undefined) return [shelf(saved)];
  const wanted = filter.class === undefined ? kinds : [filter.class];
  return (filter.network === undefined ? networks : [filter.network]).flatMap((network) =>
    wanted.map((kind) => shelf(saved, network, kind)),
  );
}

/** A contact's place in an order, smallest first. */
export function sortKey(order: ContactOrder, { heat, last }: Pick<Contact, "heat" | "last">): number {
  return order === "hot" ? -heat : -last;
}

/** The first `limit` of the contacts on several shelves, each once; as the index has them: by sort key, then by id. */
export function merged(
  pages: readonly (readonly Contact[])[],
  { order, limit, after }: { order: ContactOrder; limit: number; after?: After | undefined },
): Contact[] {
  const compare = (a: After, b: After): number =>
    sortKey(order, a) - sortKey(order, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const all = new Map(pages.flatMap((page) => page.map((contact) => [contact.id, contact])));
  const rest = [...all.values()].filter((contact) => after === undefined || compare(contact, after) > 0);
  return rest.sort(compare).slice(0, limit);
}

/** The contact with its sort keys brought up to date; to be called by whoever changes what they are made of. */
export function shelved(contact: Contact): Contact {
  const shelves = shelvesOf(contact);
  return {
    ...contact,
    hot: shelves.map((each) => [each, sortKey("hot", contact)]),
    recent: shelves.map((each) => [each, sortKey("new", contact)]),
  };
}
