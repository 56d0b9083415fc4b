/**
 * People who are shown by handle only, completed by what the rows around them show of the same handle: notifications
 * and reposters have no DID, and one handle leads to one account at any moment.
 */
import type { Account } from "../../../model/capture";
import { emptyReading } from "../../site";
import { mayBeSame } from "../addresses";
import { readPost } from "./post";
import { nearby } from "./screen";

/** Rows looked at in each direction. */
const most = 40;

/** The account with the DID, name and picture that `item` and the posts near it show of it. `selector`: of such items. */
export function fill(account: Account, item: Element, selector: string): Account {
  const ending = `-by-${account.handle?.toLowerCase()}`;
  let filled = account;
  const isWhole = () => filled.handle === undefined || (filled.id !== undefined && filled.name !== undefined);
  const look = (other: Element): void => {
    // gathered notifications are named after the first of several people
    if (other.localName === "a" || !other.getAttribute("data-testid")?.toLowerCase().endsWith(ending)) return;
    const author = readPost(other, false, emptyReading(), 0)?.author;
    if (author && mayBeSame(author, filled)) filled = { ...author, ...filled };
  };
  if (isWhole()) return account;
  look(item);
  for (const other of nearby(item, selector, most)) {
    if (isWhole()) break;
    look(other);
  }
  return filled;
}
