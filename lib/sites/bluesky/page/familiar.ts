/**
 * People who are shown by handle only, completed by what the rows around them show of the same handle: notifications
 * and reposters have no DID, and one handle leads to one account at any moment.
 */
import type { Account } from "../../../model/capture";
import { emptyReading } from "../../site";
import { mayBeSame } from "../addresses";
import { readPost } from "./post";
import { nearby, type Sight } from "./screen";

/** Gives the accounts the DID, name and picture that `row` and the posts near it show of them. */
export function complete(accounts: Account[], row: Element, sight: Sight): void {
  for (const other of nearby(row)) {
    const open = accounts.filter(({ id, handle, name }) => handle && (!id || !name));
    if (open.length === 0) return;
    // not those that are links: gathered notifications are named after the first of several people
    const account = open.find(({ handle }) => other.matches(`div[data-testid$="-by-${handle}" i]`));
    const author = account && readPost(other, { ...sight, reading: emptyReading() })?.author;
    if (author && mayBeSame(author, account)) Object.assign(account, { ...author, ...account });
  }
}
