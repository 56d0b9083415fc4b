/** Lists of people, in a dialog or on a page of their own: who liked a post, who follows an account. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, isHidden, nameOf } from "../../dom";
import { accountOf, handleOf } from "../addresses";
import type { Visit } from "./visit";

/** Every link of a list; a row has two, around the picture and around the handle. */
export const listLink = ':is(main, [role="dialog"]) a[href^="/"]';
const heading = "h1, h2, h3, h4, h5, [role=heading]";

/** Reads the row of the link that spells its handle: its meaning is that of the list. */
export function readRow(link: Element, { page: { kind, ref, handle, tab }, reading, closed }: Visit): void {
  const actor = accountOf(handleOf(link.getAttribute("href")));
  const shown = nameOf(link);
  const list = link.closest('main, [role="dialog"]');
  // under a list in a dialog lies the page before, and a dialog may hold a post: both tell times, lists do not
  if (!actor || shown !== actor.handle || !list || list.getElementsByTagName("time")[0] || isHidden(link)) return;
  if (ref?.closed && !closed) return;
  const person = { ...actor, ...detailsOf(link, actor) };
  // under a second heading the site suggests people who did nothing here
  if (isSuggested(link, list)) return;
  if (kind === "reactions" && ref)
    reading.captures.push({ type: "reaction", reaction: "like", actor: person, post: ref.post });
  else if (tab === "followers")
    reading.captures.push(compact({ type: "follow", actor: person, target: accountOf(handle) }));
  else reading.accounts.push(person);
}

/** Name and picture, from the largest box around the link that holds no other person and is not the list itself. */
function detailsOf(link: Element, { handle }: Account): Pick<Account, "name" | "avatar"> {
  const own = `a[href="/${handle}/"]`;
  let row = link;
  for (let step = 0; step < 10 && row.parentElement; step++) {
    if (row.parentElement.querySelector(`a[href^="/"]:not(${own}), input, ${heading}`)) break;
    row = row.parentElement;
  }
  const texts = Array.from(row.querySelectorAll("span:not(:has(*)), div:not(:has(*))")).filter(
    (element) => !element.closest("button, [role=button], a"),
  );
  const picture = row.querySelector(`${own} img`);
  const name = texts.map(nameOf).find((text) => text && /[\p{L}\p{N}]/u.test(text));
  return compact({ name, avatar: httpUrl(picture?.getAttribute("src")) });
}

/** Rows beside a row, on each level of boxes, that are looked at for a heading: suggestions are few. */
const reach = 64;

/** True when a heading stands before the row that is not that of the whole list. */
function isSuggested(link: Element, list: Element): boolean {
  for (let box = link; box !== list && box.parentElement; box = box.parentElement) {
    let at = box.previousElementSibling;
    for (let step = 0; at && step < reach; step++, at = at.previousElementSibling) {
      const found = at.matches(heading) ? at : at.firstElementChild?.matches(heading) && at;
      const first = found && list.querySelector('a[href^="/"]');
      if (found && first && first.compareDocumentPosition(found) & 4) return true;
    }
  }
  return false;
}
