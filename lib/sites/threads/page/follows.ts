/** Who followed the reader of the page: a part of the activity, whose rows lead to nobody's post. */
import type { Account, Capture } from "../../../model/capture";
import { compact, httpUrl, isHidden } from "../../dom";
import { accountOf, handleOf } from "../addresses";
import { card, momentOf } from "./card";
import type { Visit } from "./visit";

export const personLink = 'a[href^="/@"]:not([href*="/post/"])';

/** Reads the person a link names in a row; those behind "and 3 others" are nobody. */
export function readFollower(link: Element, { page, reading }: Visit): void {
  const handle = handleOf(link.getAttribute("href"));
  const account = accountOf(handle);
  if (page.tab !== "follows" || !account || link.textContent.trim() !== handle || isHidden(link)) return;
  const row = rowOf(link);
  if (!row || row.closest(card)?.querySelector('a[href*="/post/"]') || row.querySelector('a[href*="/post/"]')) return;
  const people = new Set(Array.from(row.querySelectorAll(personLink), (each) => handleOf(each.getAttribute("href"))));
  const picture = row.querySelector(`a[href="/@${handle}"] img`);
  const actor = compact<Account>({ ...account, avatar: httpUrl(picture?.getAttribute("src")) });
  // the time of a group is that of its latest follow
  const weak = people.size > 1 ? (["at"] as const) : undefined;
  reading.captures.push(compact<Capture>({ type: "follow", actor, at: momentOf(row), weak: weak && [...weak] }));
}

/** The largest box around a link that tells one time: the suggestions below the list tell none. */
function rowOf(link: Element): Element | undefined {
  let row: Element | undefined;
  let box = link.parentElement;
  for (let step = 0; box && step < 12; step++, box = box.parentElement) {
    const times = box.getElementsByTagName("time");
    if (times[1]) break;
    if (times[0]) row = box;
  }
  return row;
}
