/** Lists of people: who liked, who reposted, who follows. A row is a link, with links inside of it. */
import type { Account, Capture, Post } from "../../../model/capture";
import type { PageKind } from "../../../model/engagement";
import { attempt, compact, itemsIn, readText } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, placeOf, postUrl, profileOfPath } from "../addresses";
import { tidMoment } from "../tid";
import { personIn } from "./account";
import { isAway } from "./screen";

export const personRow = 'main a[href^="/profile/"]:not(a a)';

/** What a list of people says of each of them. */
type Act = (actor: Account) => Capture | undefined;

export function readPeople(root: ParentNode, url: URL, kind: PageKind, now: number, reading: Reading): void {
  const act = actOf(url, kind, now);
  for (const row of itemsIn(root, personRow))
    attempt(reading, () => {
      const who = profileOfPath(row.getAttribute("href"));
      const person = who && !isAway(row) ? personIn(row, who) : undefined;
      // other links to profiles are not rows: they show no handle
      if (!person) return;
      const actor = compact<Account>({ ...person, headline: headlineOf(row) });
      const capture = act(actor);
      if (capture) reading.captures.push(capture);
      else reading.accounts.push(actor);
    });
}

function actOf(url: URL, kind: PageKind, now: number): Act {
  const place = placeOf(url.pathname);
  const post = subjectOf(url, now);
  if (kind === "reactions") return (actor) => post && { type: "reaction", reaction: "like", actor, post };
  if (kind === "shares") return (actor) => post && { type: "share", actor, post };
  // whom somebody follows tells of that person, not of those in the list
  if (place?.who && place.rest !== "follows") {
    const target = accountOf(place.who);
    return (actor) => ({ type: "follow", actor, target });
  }
  return () => undefined;
}

/** The post that a page of likes, reposts or quotes is about, which only its address tells. */
export function subjectOf(url: URL, now: number): Post | undefined {
  const place = placeOf(url.pathname);
  if (place?.rkey === undefined) return undefined;
  return compact<Post>({
    id: place.rkey,
    url: postUrl(place.who, place.rkey),
    author: place.who && accountOf(place.who),
    at: tidMoment(place.rkey, now),
  });
}

function headlineOf(row: Element): string | undefined {
  const words = row.querySelector('[data-word-wrap="1"]');
  return (words && readText(words).text.slice(0, 5000)) || undefined;
}
