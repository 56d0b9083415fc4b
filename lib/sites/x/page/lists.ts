/** Lists of people: who liked or reposted a post, who follows an account. */
import { accountOf, type Act, actBy, postRef } from "../post";
import { rows } from "./branch";
import { cellOf, has, marked } from "./landmarks";
import { bioOf, idOfButtons, personIn } from "./person";
import type { Visit } from "./visit";

/** Reads one row: its meaning is that of the list. */
export function readRow(row: Element, { page: { kind, post, handle, path }, reading }: Visit): void {
  // under a heading the site suggests people who did nothing here
  for (const { isHeading } of rows(cellOf(row), "previous")) if (isHeading) return;
  const bio = [...row.querySelectorAll("[dir=auto]:not([id], a *, button *)")].at(-1);
  const actor = personIn(row, row, undefined, { id: idOfButtons(row), headline: bioOf(bio) });
  const isFollowing = path.includes("/following");
  if (!actor) reading.problems.push({ kind: "no-author", detail: "UserCell" });
  // among those whom an account follows, "follows you" is all they did, and it was done to the reader
  else if (isFollowing && !has(row, marked("userFollowIndicator"))) reading.accounts.push(actor);
  else {
    const type: Act = post ? (kind === "shares" ? "share" : "reaction") : "follow";
    const target = post || isFollowing ? undefined : accountOf(handle);
    reading.captures.push(actBy(actor, type, { post: post && postRef(post), target }));
  }
}
