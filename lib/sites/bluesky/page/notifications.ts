/**
 * Notifications. Likes, reposts and follows are gathered in rows that are links; answers, mentions and quotes are posts,
 * each in a row of its own.
 */
import type { Account, Moment, Post } from "../../../model/capture";
import { attempt, compact, itemsIn, nameOf, readText } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, mayBeSame, type Name, placeOf, postUrl, profileOfPath } from "../addresses";
import type { Hung } from "../place";
import { shownMoment } from "../shown-date";
import { tidMoment } from "../tid";
import { accountFrom, personIn, pictureOf } from "./account";
import { fill } from "./familiar";
import { quotePlace, saysReplied } from "./feed";
import { boxOf, handleInTestId, type Quoted, quotedIn, readPost } from "./post";
import { feedItem, isAway, nearby, viewerLink } from "./screen";
import { captureFrom } from "./thread";

/** Rows looked at for the post that a quote is of, in each direction. */
const mostRows = 60;

export function readNotifications(root: ParentNode, now: number, reading: Reading): void {
  for (const item of itemsIn(root, feedItem))
    attempt(reading, () => {
      if (isAway(item)) return;
      if (item.localName === "a") readGroup(item, now, reading);
      else readSingle(item, now, reading);
    });
}

// ── gathered ───────────────────────────────────────────────────────────────────────────────────────────────────────

function readGroup(row: Element, now: number, reading: Reading): void {
  const place = placeOf(row.getAttribute("href"));
  // news of feeds, starter packs and subscribed posts lead elsewhere
  if (!place || place.rest !== "") return;
  const icon = row.querySelector("svg");
  const actors = actorsIn(row);
  if (actors.length === 0) reading.problems.push({ kind: "no-author", detail: "notification" });
  const at = momentOf(row, actors.length, now);

  if (place.rkey === undefined) {
    if (!icon || !isFollowIcon(icon)) return;
    const viewer = profileOfPath(viewerLink(row));
    const target = viewer && accountOf(viewer);
    for (const actor of actors) reading.captures.push(compact({ type: "follow" as const, actor, target, ...at }));
    return;
  }

  const act = icon && actOfColour(icon);
  if (!act) {
    reading.problems.push({ kind: "no-type", detail: "notification icon" });
    return;
  }
  const post = subjectOf(row, place.who, place.rkey, now);
  for (const actor of actors) reading.captures.push({ ...act, actor, post, ...at });
}

/** Everybody in the row: the folded-out cards where they are there, else the pictures and the first name. */
function actorsIn(row: Element): Account[] {
  const actors = new Map<string, Account>();
  for (const link of row.querySelectorAll('a[href^="/profile/"]')) {
    const who = profileOfPath(link.getAttribute("href"));
    if (!who) continue;
    const key = (who.handle ?? who.id ?? "").toLowerCase();
    const shown = personIn(link, who) ?? pictured(link, who);
    actors.set(key, { ...actors.get(key), ...shown });
  }
  const first = handleInTestId(row);
  // a saved page read by a parser has lost the links inside of the row
  if (first && actors.size === 0) actors.set("", accountOf(first));
  return [...actors.values()].map((actor) => fill(actor, row, feedItem));
}

/** Somebody shown by a picture, or by the name that begins the sentence. */
function pictured(link: Element, who: Name): Account {
  const isPicture = link.querySelector('[data-testid^="userAvatar"]') !== null;
  if (!isPicture) return accountFrom(who, { name: nameOf(link) });
  const { id, avatar } = pictureOf(link, who);
  return accountFrom({ ...who, id: who.id ?? id }, { avatar });
}

/** The row's date is that of its newest act, so for several actors it only says about when. */
function momentOf(row: Element, actors: number, now: number): { at?: Moment; weak?: ["at"] } {
  const language = row.ownerDocument.documentElement.lang;
  const at = shownMoment(row.querySelector("[data-tooltip]")?.getAttribute("data-tooltip"), language);
  if (!at || at.at > now + 86_400_000) return {};
  return actors > 1 ? { at: { ...at, about: true }, weak: ["at"] } : { at };
}

function subjectOf(row: Element, who: Name | undefined, id: string, now: number): Post {
  return compact<Post>({
    id,
    url: postUrl(who, id),
    author: who && accountOf(who),
    text: subjectText(row),
    at: tidMoment(id, now),
  });
}

/** The words of the post that was liked or reposted stand below the sentence. */
function subjectText(row: Element): string | undefined {
  let sentence = row.querySelector("[data-tooltip]");
  while (sentence && !sentence.nextElementSibling && sentence.parentElement !== row) sentence = sentence.parentElement;
  const below = sentence?.nextElementSibling;
  return (below && readText(below, "button").text) || undefined;
}

/** A heart and two arrows differ in colour in every theme and every set of icons; only these two lead to a post. */
function actOfColour(icon: Element): { type: "share" } | { type: "reaction"; reaction: "like" } | undefined {
  const [red, green, blue] = colourOf(icon) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (green > red && green > blue) return { type: "share" };
  if (red > green && red > blue) return { type: "reaction", reaction: "like" };
  return undefined;
}

function colourOf(icon: Element): number[] | undefined {
  const style = /(?:^|;)\s*color:\s*rgba?\(([^)]*)\)/.exec(icon.getAttribute("style") ?? "")?.[1];
  if (style !== undefined) return style.split(/[,\s]+/).map(Number);
  const hex = /^#([0-9a-f]{6})$/i.exec(icon.querySelector("path")?.getAttribute("fill") ?? "")?.[1];
  return hex?.match(/../g)?.map((pair) => Number.parseInt(pair, 16));
}

/**
 * Besides follows, rows about a verification lead to a profile; their mark is drawn in two layers, a follower in one.
 * A contact of the viewer's phone who joined looks the same as a follower in every other way (source, 2026-01).
 */
function isFollowIcon(icon: Element): boolean {
  return icon.querySelectorAll("path").length === 1 && icon.querySelector("circle") === null;
}

// ── single ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function readSingle(item: Element, now: number, reading: Reading): void {
  const seen = readPost(item, false, reading, now);
  if (!seen) return;
  const { id } = seen;
  const place = id === undefined ? undefined : placeOfSingle(item, now);
  if (id === undefined || !place) {
    reading.problems.push({ kind: id === undefined ? "no-id" : "no-type", detail: "notification" });
    return;
  }
  reading.captures.push(captureFrom({ ...seen, id }, place));
}

function placeOfSingle(item: Element, now: number): Hung | undefined {
  // what was answered, a post or a comment, is not told
  if (saysReplied(item)) return { type: "comment", weak: ["type"] };
  const quoted = quotedIn(boxOf(item));
  const mentions = mentionsIn(item, quoted);
  if (!quoted) return mentions ? { type: "mention" } : undefined;
  const viewer = profileOfPath(viewerLink(item));
  // somebody who quotes a third person's post and names the viewer
  if (mentions && viewer && quoted.author && !mayBeSame(viewer, quoted.author)) return { type: "mention" };
  return quotePlace(quoted.id === undefined ? withSubject(quoted, item) : quoted, now);
}

function mentionsIn(item: Element, quoted: Quoted | undefined): boolean {
  for (const link of item.querySelectorAll('[data-word-wrap="1"] a[href^="/profile/"]'))
    if (profileOfPath(link.getAttribute("href")) && !quoted?.box.contains(link)) return true;
  return false;
}

/**
 * A quoted post that has no link, found by its words: what is quoted in a notification is the viewer's, and so are the
 * posts that the rows around it were gathered for. Two posts with the same words stay unknown.
 */
function withSubject(quoted: Quoted, item: Element): Quoted {
  const found = new Map<string, Name | undefined>();
  for (const row of quoted.text === undefined ? [] : nearby(item, feedItem, mostRows)) {
    const place = row.localName === "a" ? placeOf(row.getAttribute("href")) : undefined;
    if (place?.rkey !== undefined && place.rest === "" && subjectText(row) === quoted.text)
      found.set(place.rkey, place.who);
  }
  const [[id, who] = []] = found;
  if (id === undefined || found.size > 1) return quoted;
  const author = accountFrom({ ...quoted.author, ...who }, quoted.author ?? {});
  return { ...quoted, id, author };
}
