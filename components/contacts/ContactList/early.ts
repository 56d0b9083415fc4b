/**
 * The first rows of the list, asked for by a small script before the page's own code is there: the database is read while
 * that is loaded, and the first rendering already has them.
 */
import { glance } from "../../../lib/db/glance";
import type { ContactOrder } from "../../../lib/model/order";
import type { Whom } from "../../../lib/model/filter";
import type { Contact, ContactFilter } from "../../../lib/model/records";
import { blockRows } from "./window";

interface Asked {
  list: string;
  rows?: Contact[];
  reading?: Promise<void>;
}

/** Where the one script leaves it for the other. */
const left = globalThis as { jalinList?: Asked };

/** How long a page waits with its first rendering, in ms: a slow disk must not look like a dead popup. */
const patience = 80;

/** Names a list. */
export function listName(order: ContactOrder, filter: Whom): string {
  if ("where" in filter) return [order, JSON.stringify(filter.where)].join(" ");
  return [order, filter.network, filter.class, filter.saved === true ? "saved" : ""].join(" ");
}

/** Asks for the first rows of a list that is about to be shown; whom a filter lets through is left to the page itself. */
export function askEarly(order: ContactOrder, filter: ContactFilter): void {
  const list = listName(order, filter);
  if (list !== listName(order, {})) return;
  const asked: Asked = { list };
  asked.reading = readInto(asked, order);
  left.jalinList = asked;
}

async function readInto(asked: Asked, order: ContactOrder): Promise<void> {
  try {
    asked.rows = await glance(order, blockRows);
  } catch {
    // the list asks again by itself, and says what went wrong
  }
}

/** Resolves when the rows are there, or when they are no longer worth waiting for; at once where none were asked for. */
export async function earlyRows(): Promise<void> {
  const reading = left.jalinList?.reading;
  if (reading) await Promise.race([reading, new Promise((done) => setTimeout(done, patience))]);
}

/** The rows that were asked for this list, once: afterwards they are old. */
export function takeEarly(list: string): readonly Contact[] | undefined {
  const asked = left.jalinList;
  delete left.jalinList;
  return asked?.list === list ? asked.rows : undefined;
}
