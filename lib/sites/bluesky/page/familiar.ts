/**
 * People who are shown by handle only, completed by what the rows around them show of the same handle: notifications
 * and reposters have no DID, and one handle leads to one account at any moment.
 */
import type { Account } from "../../../model/capture";
import { emptyReading } from "../../site";
import { readPost } from "./post";
import { nearby } from "./screen";

/** Rows looked at in each direction. */
const most = 40;

/** The account with the DID, name and picture that the posts near `item` show of it. `selector`: of such items. */
export function fill(account: Account, item: Element, selector: string): Account {
  const handle = account.handle?.toLowerCase();
  if (handle === undefined || (account.id !== undefined && account.name !== undefined)) return account;
  for (const other of nearby(item, selector, most)) {
    if (!other.getAttribute("data-testid")?.toLowerCase().endsWith(`-by-${handle}`) || other.localName === "a")
      continue;
    const author = readPost(other, false, emptyReading(), 0)?.author;
    if (author?.id === undefined) continue;
    return { ...author, ...account };
  }
  return account;
}
