/** One post as the page shows it: in a thread, a feed, a list or a notification. */
import type { Post } from "../../../model/capture";
import { compact, readText } from "../../dom";
import { mayBeSame, type Name, placeOf, postUrl } from "../addresses";
import { type Hung, postAt, type Seen } from "../place";
import { tidMoment } from "../tid";
import { personIn } from "./person";
import { boxOf, isMain, item, own, placeIn, quotedIn, type Sight } from "./screen";

/** Who wrote the post of an item, and its key; nobody where its own marks contradict each other. */
interface Marks {
  /** the box that the post's own parts stand in */
  box: Element;
  who?: Name | undefined;
  id?: string | undefined;
}

export function marksOf(row: Element): Marks {
  const box = boxOf(row);
  // the link under the post's own time; a main post has none, but links to who liked and reposted it
  const link = isMain(row) ? 'a[href$="ed-by"]' : "a[data-tooltip]";
  const places = [
    // some forks name the post in full for their keyboard shortcuts (seen 2026-11)
    box.getAttribute("data-keyboard-navigation-post"),
    own(box, link)?.getAttribute("href"),
    box
      .closest(item)
      ?.getAttribute("data-testid")
      ?.replace(/^.*?-by-/, "/profile/"),
  ].flatMap((path) => placeOf(path) ?? []);
  const names = places.flatMap(({ who }) => who ?? []);
  const who = Object.assign({}, ...names) as Name;
  const isSure = names[0] && names.every((name) => mayBeSame(name, who));
  return { box, who: isSure ? who : undefined, id: places.find(({ rkey }) => rkey)?.rkey };
}

/** Reads the post that a row shows. Undefined, with a problem raised, where nobody can be named as its author or it has no id. */
export function readPost(row: Element, { subject, now, reading }: Sight): Seen | undefined {
  // a main post without any reaction links nowhere, but the page's address does
  const { box, who, id = isMain(row) ? subject?.id : undefined } = marksOf(row);
  if (who && id) {
    const author = personIn(box, who);
    return compact<Seen>({ id, author, url: postUrl(author, id), text: textIn(box), at: tidMoment(id, now) });
  }
  reading.problems.push({ kind: who ? "no-id" : "no-author" });
  return undefined;
}

/** What is written in a box, but not in what it quotes: a quoted post, or the card of a feed or list. */
export function textIn(box: Element): string | undefined {
  const words = own(box, '[data-word-wrap="1"]:not(:scope a *)');
  return (words && readText(words).text) || undefined;
}

/** What a post that quotes another is; some versions show of that no more than its author. */
export function quoteIn(box: Element, now: number): Hung | undefined {
  const quoted = quotedIn(box);
  const { who, rkey } = placeIn(quoted, "a[data-tooltip]") ?? {};
  const post = quoted && rkey ? compact<Post>({ ...postAt(who, rkey, now), text: textIn(quoted) }) : undefined;
  return quoted && { type: "quote", post };
}

/**
 * True where a small drawing and some words stand between the line with the author and the text: "Replied to …" in
 * whatever language. Nothing else is put there.
 */
export function saysReplied(row: Element): boolean {
  return own(boxOf(row), "div:has(a[data-tooltip]) + div > svg:first-child") !== null;
}
