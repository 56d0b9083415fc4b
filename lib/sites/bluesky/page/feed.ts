/** Posts one below the other: timelines, profiles, searches, and the list of those who quoted a post. */
import type { Account } from "../../../model/capture";
import { accountOf } from "../addresses";
import { answerTo, captureOf, type Hung, share } from "../place";
import { complete } from "./familiar";
import { marksOf, quoteIn, readPost, saysReplied } from "./post";
import { above, boxOf, ownerOf, picture, type Sight } from "./screen";
import { briefOf, hangingOf } from "./thread";

export function readFeedItem(row: Element, sight: Sight): void {
  const { place, subject, now, reading } = sight;
  // a link that is no post: what is left of a removed one, or a card of the sidebar
  const seen = marksOf(row).id && readPost(row, sight);
  if (!seen) return;

  const actor = reposterOf(row);
  if (actor) {
    complete([actor], row, sight);
    reading.captures.push({ ...share, actor, post: seen });
  }

  const hung: Hung | undefined =
    place?.rest === "quotes" ? { type: "quote", post: subject } : (answerIn(row, now) ?? quoteIn(boxOf(row), now));
  if (hung) reading.captures.push(captureOf(seen, hung));
  else reading.posts.push(seen);
}

/** Who put this post here by reposting it: a link with a drawing, above the author's picture. */
function reposterOf(row: Element): Account | undefined {
  const link = row.querySelector("a[href]");
  const who = link?.querySelector("svg") && !link.querySelector(picture) ? ownerOf(link) : undefined;
  return who && accountOf(who);
}

/** Where an answer shown in a feed hangs; undefined for a post that answers nothing. */
function answerIn(row: Element, now: number): Hung | undefined {
  // no line: "replied to", with neither the post nor its depth
  if (!hangingOf(row)) return saysReplied(row) ? { type: "reply", weak: ["type"] } : undefined;
  const before = above(row);
  // the post that the conversation began with, where it is shown from there on
  let top = before;
  for (let left = 20; top && hangingOf(top); left -= 1) top = left > 0 ? above(top) : undefined;
  return answerTo(before && marksOf(before).id, top && !saysReplied(top) ? briefOf(top, now) : undefined);
}
