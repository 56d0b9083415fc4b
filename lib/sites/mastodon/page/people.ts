/** Lists of people: who favourited or boosted a post, who follows an account. */
import type { Account, Capture } from "../../../model/capture";
import type { PageKind } from "../../../model/engagement";
import { compact, readItems, readText } from "../../dom";
import type { Reading } from "../../site";
import { handleOf, placeOf } from "../addresses";
import { subjectOf } from "./feed";
import { row } from "./notifications";
import { personIn } from "./person";

export function readPeople(root: ParentNode, page: URL, kind: PageKind, reading: Reading): void {
  const act = actOf(page, kind);
  readItems(root, row, reading, (article) => {
    const actor = personOf(article, page);
    if (!actor) return;
    const capture = act(actor);
    if (capture) reading.captures.push(capture);
    else reading.accounts.push(actor);
  });
}

function actOf(page: URL, kind: PageKind): (actor: Account) => Capture | undefined {
  const post = subjectOf(page);
  if (kind === "reactions") return (actor) => post && { type: "reaction", reaction: "like", actor, post };
  if (kind === "shares") return (actor) => post && { type: "share", actor, post };
  const place = placeOf(page.pathname);
  const handle = handleOf(place?.acct, page.host);
  // whom somebody follows tells of that person, not of those in the list
  if (place?.rest !== "followers" || handle === undefined) return () => undefined;
  const target = { handle, url: `${page.origin}/@${place.acct}` };
  return (actor) => ({ type: "follow", actor, target });
}

/** The person of a row; undefined for rows of the other columns, which hold statuses. */
function personOf(article: Element, page: URL): Account | undefined {
  if (article.querySelector("time, aside")) return undefined;
  for (const link of article.querySelectorAll("a[href]")) {
    const person = personIn(link, page);
    if (!person) continue;
    const bio = article.querySelector(".account__note:not(.account__note--missing)");
    const headline = bio ? readText(bio, undefined, "p").text.slice(0, 5000) : "";
    const id = person.id ?? numberOf(article);
    return compact<Account>({ ...person, id, headline: headline === "" ? undefined : headline });
  }
  return undefined;
}

/** A row in a list of people bears the number of the account. */
function numberOf(article: Element): string | undefined {
  const id = article.getAttribute("data-id") ?? "";
  return /^\w{1,64}$/.test(id) ? id : undefined;
}
