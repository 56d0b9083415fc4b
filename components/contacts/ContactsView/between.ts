import type { Faces } from "../../../lib/db/load";
import type { Whom } from "../../../lib/model/filter";
import { type ContactOrder, sortKey } from "../../../lib/model/order";
import type { Contact } from "../../../lib/model/records";

/** Contacts read at a time. */
const page = 500;

/** The ids of two contacts of a list and of all that stand between them, whichever comes first. */
export async function between(
  { listContacts, getContact }: Pick<Faces, "listContacts" | "getContact">,
  { order, filter }: { order: ContactOrder; filter: Whom },
  ids: readonly [string, string],
): Promise<string[]> {
  const [a, b] = await Promise.all(ids.map((id) => getContact(id)));
  if (!a || !b) return [...ids];
  const isBefore = (one: Contact, other: Contact): boolean =>
    sortKey(order, one) < sortKey(order, other) || (sortKey(order, one) === sortKey(order, other) && one.id < other.id);
  const [first, last] = isBefore(a, b) ? [a, b] : [b, a];
  const found = [first.id];
  for (let after = first; after.id !== last.id;) {
    const rows = await listContacts({ order, filter, limit: page, after });
    for (const row of rows) {
      if (isBefore(last, row)) break;
      found.push(row.id);
    }
    const end = rows.at(-1);
    if (!end || found.at(-1) !== end.id) break;
    after = end;
  }
  return found;
}
