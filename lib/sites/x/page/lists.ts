/** Lists of people: who liked or reposted a post, who follows an account. */
import type { Account } from "../../../model/capture";
import type { Reading } from "../../site";
import { accountOf, postRef } from "../post";
import { handleOfPage, isFollowingPage, postOfPage } from "../urls";
import { rowsBefore } from "./branch";
import { cellOf } from "./landmarks";
import { readUserCell } from "./person";

/** Reads one row; `engage` turns its person into what the list says of them. */
function readListRow(row: Element, reading: Reading, engage: (actor: Account) => void): void {
  // under a heading the site suggests people who did nothing here
  for (const before of rowsBefore(cellOf(row))) if (before.is === "heading") return;
  const actor = readUserCell(row);
  if (actor) engage(actor);
  else reading.problems.push({ kind: "no-author", detail: "UserCell" });
}

/** Someone who liked or reposted the post of the page. */
export function readEngager(row: Element, url: URL, type: "reaction" | "share", reading: Reading): void {
  const ref = postOfPage(url);
  if (!ref) return;
  const post = postRef(ref);
  readListRow(row, reading, (actor) =>
    reading.captures.push(type === "reaction" ? { type, actor, post, reaction: "like" } : { type, actor, post }),
  );
}

/**
 * Someone in a list of followers. On the list of those whom an account follows, the mark "follows you" is the only
 * thing they did, and it was done to the reader.
 */
export function readFollower(row: Element, url: URL, reading: Reading): void {
  const page = handleOfPage(url);
  if (page === undefined) return;
  readListRow(row, reading, (actor) => {
    if (!isFollowingPage(url)) reading.captures.push({ type: "follow", actor, target: accountOf(page) });
    else if (row.querySelector('[data-testid="userFollowIndicator"]')) reading.captures.push({ type: "follow", actor });
    else reading.accounts.push(actor);
  });
}
