/** One post as the page shows it: in a thread, a feed, a list or a notification. */
import type { Account, Moment } from "../../../model/capture";
import { compact, readText } from "../../dom";
import type { Reading } from "../../site";
import { handleOf, mayBeSame, type Name, nameOfActor, placeOf, postOfUri, postUrl } from "../addresses";
import { tidMoment } from "../tid";
import { accountFrom, authorIn, personIn } from "./account";
import { postLink } from "./screen";

/** What can be told of a post without asking where it stands. */
export interface Seen {
  id?: string;
  author: Account;
  url?: string;
  at?: Moment;
  text?: string;
  /** the text was longer than what is kept */
  cut: boolean;
}

/** The box that a post's own parts stand in: itself, or the first link to a post inside of it. */
export function boxOf(item: Element): Element {
  return item.matches(postLink) ? item : (item.querySelector(postLink) ?? item);
}

/**
 * Reads the post that `item` shows. `isMain`: the post that a thread is about, which is no link and has none to itself.
 * Undefined, with a problem raised, where nobody can be named as its author.
 */
export function readPost(item: Element, isMain: boolean, reading: Reading, now: number): Seen | undefined {
  const box = isMain ? item : boxOf(item);
  const uri = uriOf(item) ?? uriOf(box) ?? uriOf(item.firstElementChild);
  const own = isMain ? undefined : ownPlace(box);
  const names = [handleInTestId(item), uri && { id: uri.did }, own?.who].filter((name) => name !== undefined);
  const who = Object.assign({}, ...names.toReversed()) as Name;
  if (names.length === 0 || !names.every((name) => mayBeSame(name, who))) {
    reading.problems.push({ kind: "no-author", detail: names.length === 0 ? "post" : "post named twice" });
    return undefined;
  }

  const author = authorOf(box, who, isMain);
  const id = uri?.rkey ?? own?.rkey ?? (isMain ? rkeyOfCounts(item, who) : undefined);
  const words = textElement(box, isMain);
  const read = words && readText(words);
  return compact<Seen>({
    id,
    author,
    url: id === undefined ? undefined : postUrl(author, id),
    at: id === undefined ? undefined : tidMoment(id, now),
    text: read?.text === "" ? undefined : read?.text,
    cut: read?.cut ?? false,
  });
}

function authorOf(box: Element, who: Name, isMain: boolean): Account {
  // above a main post name and handle are one link
  const shown = isMain ? personIn(box, who) : undefined;
  return shown ?? authorIn(box, who);
}

/** The handle at the end of `postThreadItem-by-<handle>`; the test id may stand around the box. */
export function handleInTestId(item: Element): Name | undefined {
  const testId = item.closest('[data-testid*="Item-by-"]')?.getAttribute("data-testid");
  const handle = handleOf(testId?.slice(testId.indexOf("-by-") + 4));
  return handle === undefined ? undefined : { handle };
}

/** Some forks name the post in full for their keyboard shortcuts (seen 2026-11). */
function uriOf(box: Element | null): { did: string; rkey: string } | undefined {
  return postOfUri(box?.getAttribute("data-keyboard-navigation-post"));
}

/** What the post's own time links to. Links in the text and those of a quoted post are other posts'. */
function ownPlace(box: Element): { who: Name | undefined; rkey: string } | undefined {
  const link = ownLink(box);
  const place = link && placeOf(link.getAttribute("href"));
  return place?.rkey === undefined ? undefined : { who: place.who, rkey: place.rkey };
}

/** The link under the post's time. */
export function ownLink(box: Element): Element | undefined {
  for (const link of box.querySelectorAll('a[href^="/profile/"][href*="/post/"]')) {
    if (placeOf(link.getAttribute("href"))?.rest !== "" || link.closest("[data-word-wrap]")) continue;
    return link.closest(postLink) === box ? link : undefined;
  }
  return undefined;
}

/** The main post's own key, out of the links on its counts. */
function rkeyOfCounts(item: Element, who: Name): string | undefined {
  const link = item.querySelector('a[href$="/liked-by"], a[href$="/reposted-by"], a[href$="/quotes"]');
  const place = placeOf(link?.getAttribute("href"));
  return place?.who && mayBeSame(place.who, who) ? place.rkey : undefined;
}

function textElement(box: Element, isMain: boolean): Element | undefined {
  for (const words of box.querySelectorAll('[data-word-wrap="1"], [data-testid="postText"]')) {
    // a quoted post, or the card of a feed or list, is a link of its own
    const around = words.closest('[role="link"]');
    if (isMain ? !around || !box.contains(around) : around === box) return words;
  }
  return undefined;
}

/** A post shown inside another. */
export interface Quoted {
  box: Element;
  id?: string;
  author?: Account;
  text?: string;
}

/** The post that this one quotes. Its own link is shown by some versions only, so its id may be unknown. */
export function quotedIn(box: Element): Quoted | undefined {
  for (const inner of box.querySelectorAll(postLink)) {
    const time = inner.querySelector("[data-tooltip]");
    // the cards of feeds and lists have no time
    if (!time) continue;
    const place = placeOf(time.closest("a")?.getAttribute("href"));
    const who = place?.who ?? handleShown(inner);
    const words = inner.querySelector('[data-word-wrap="1"]');
    const author = who && (place ? authorIn(inner, who) : accountFrom(who, {}));
    return compact<Quoted>({ box: inner, id: place?.rkey, author, text: words ? readText(words).text : undefined });
  }
  return undefined;
}

function handleShown(quoted: Element): Name | undefined {
  const shown = personIn(quoted, {});
  return shown?.handle === undefined ? undefined : nameOfActor(shown.handle);
}
