/** Lists of people: who favourited or boosted a post, who follows an account. */
import type { Account, Capture } from "../../../model/capture";
import { compact, readText } from "../../dom";
import { ownerOf, placeOf, subjectOf } from "../addresses";
import type { Visit } from "../visit";
import { acts } from "./notifications";
import { personIn } from "./person";

export function readPerson(article: Element, { page, now, into }: Visit): void {
  // rows of the other columns hold statuses
  const link = article.querySelector("time, aside") ? null : article.querySelector('a[href*="/@"], a[href*="/users/"]');
  const person = personIn(link, page);
  if (!person) return;
  const bio = article.querySelector(".account__note:not(.account__note--missing)");
  const actor = compact<Account>({
    ...person,
    id: person.id ?? article.getAttribute("data-id") ?? undefined,
    headline: (bio && readText(bio).text.slice(0, 5000)) || undefined,
  });
  const { list, ...act } = Object.values(acts).find((each) => each.list === placeOf(page.pathname)?.rest) ?? {};
  // whom somebody follows tells of that person, not of those in the list
  if (!("type" in act)) into.accounts.push(actor);
  else
    into.captures.push(
      compact<Capture>({
        ...act,
        actor,
        post: subjectOf(page, now),
        target: list === "followers" ? ownerOf(page) : undefined,
      }),
    );
}
