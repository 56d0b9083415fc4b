/**
 * Shelves: every combination of list filters a contact falls under, so that one index serves any filtered list already
 * sorted. IndexedDB keys may be arrays, also inside a multi-entry index: `[shelf, heat]` is one entry of it.
 * Keys are negative, so that the hottest and the newest come first: a browser reads a page of an index forwards in one
 * go, backwards only row by row.
 */
import { type EngagementClass, type InteractionType, classOf } from "./engagement";
import type { Contact, ContactFilter } from "./records";

/** The shelf that a filter asks for. */
export function shelfOf(filter: ContactFilter): string {
  return `${filter.network ?? ""}|${filter.class ?? ""}|${filter.saved === true ? "saved" : ""}`;
}

/** The classes of the types counted, each once. */
function classesOf(counts: Partial<Record<InteractionType, number>>): EngagementClass[] {
  return [...new Set((Object.keys(counts) as InteractionType[]).map(classOf))].sort();
}

/** Every shelf a contact stands on: (networks + any) × (classes + any) × (saved + any). */
export function shelvesOf(contact: Pick<Contact, "networks" | "counts" | "savedAt">): string[] {
  const networks = [undefined, ...contact.networks];
  const classes = [undefined, ...classesOf(contact.counts)];
  const saved = contact.savedAt === undefined ? [false] : [false, true];
  return networks.flatMap((network) =>
    classes.flatMap((each) =>
      saved.map((isSaved) =>
        shelfOf({ ...(network && { network }), ...(each && { class: each }), ...(isSaved && { saved: true }) }),
      ),
    ),
  );
}

/** The contact with its sort keys brought up to date; to be called by whoever changes what they are made of. */
export function shelved(contact: Contact): Contact {
  const shelves = shelvesOf(contact);
  return {
    ...contact,
    hot: shelves.map((shelf) => [shelf, -contact.heat]),
    recent: shelves.map((shelf) => [shelf, -contact.last]),
  };
}
