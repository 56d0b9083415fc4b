/** Lists of people: who liked or reposted a post, who follows an account. */
import { accountOf, postRef } from "../post";
import { rows } from "./branch";
import { avatar, cellOf, has, marked } from "./landmarks";
import { bioOf, handleOf, idOfButtons, personIn } from "./person";
import type { Visit } from "./visit";

/** Reads one row: its meaning is that of the list. */
export function readRow(row: Element, { page, reading }: Visit): void {
  const { captures, accounts, problems } = reading;
  // under a heading the site suggests people who did nothing here
  for (const { isHeading } of rows(cellOf(row), "previous")) if (isHeading) return;
  // a bio may mention others: only a person whose picture stands there is the row's
  const bio = [...row.querySelectorAll('[dir="auto"]:not([id], a *, button *)')].at(-1);
  const actor =
    handleOf(row.querySelector(avatar)) &&
    personIn(row, row, undefined, { id: idOfButtons(row), headline: bioOf(bio) });
  const post = page.post && postRef(page.post);
  if (!actor) problems.push({ kind: "no-author", detail: "UserCell" });
  else if (post && page.kind === "shares") captures.push({ type: "share", actor, post });
  else if (post) captures.push({ type: "reaction", actor, post, reaction: "like" });
  else if (page.handle && !page.path.includes("/following"))
    captures.push({ type: "follow", actor, target: accountOf(page.handle) });
  // among those whom an account follows, "follows you" is all they did, and it was done to the reader
  else if (has(row, marked("userFollowIndicator"))) captures.push({ type: "follow", actor });
  else accounts.push(actor);
}
