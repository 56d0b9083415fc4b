/**
 * The first rows of the list, asked for by a small script before the page's own code is there: the database opens while
 * that is loaded and rendered.
 */
import type { ContactOrder } from "../../../lib/db/contacts";
import { glance } from "../../../lib/db/glance";
import type { Contact, ContactFilter } from "../../../lib/model/records";
import { shelfOf } from "../../../lib/model/shelves";
import { blockRows } from "./window";

/** Left on the window by the one script for the other. */
interface Asked {
  jalinList?: { list: string; rows: Promise<Contact[]> };
}

/** Names a list. */
export function listName(order: ContactOrder, filter: ContactFilter): string {
  return `${order} ${shelfOf(filter)}`;
}

/** Asks for the first rows of a list that is about to be shown. */
export function askEarly(order: ContactOrder, filter: ContactFilter): void {
  const rows = glance(order === "hot" ? "hot" : "recent", shelfOf(filter), blockRows);
  // the list asks again by itself, and says what went wrong
  rows.catch(() => undefined);
  (globalThis as Asked).jalinList = { list: listName(order, filter), rows };
}

/** What was asked for this list, once: afterwards it is old. */
export function takeEarly(list: string): Promise<Contact[]> | undefined {
  const asked = globalThis as Asked;
  const rows = asked.jalinList?.list === list ? asked.jalinList.rows : undefined;
  delete asked.jalinList;
  return rows;
}
