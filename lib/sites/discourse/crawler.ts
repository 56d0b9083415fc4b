/** Topics as servers write them for readers without scripts: microdata, without ids of posts and people. */
import { tidyName } from "../dom";
import { isoMoment } from "../time";
import { accountAt, ownerOf, placeOf } from "./addresses";
import type { Visit } from "./visit";
import { quotedIn, take } from "./written";

/** The words of a post; all about it stands beside them. */
export const crawlerItem = '[itemprop="articleBody"], [itemprop="text"]';

export function readCrawlerPost(words: Element, visit: Visit): void {
  // what stands in for scripts is told better by the data that a page brings along for them
  if (words.closest("noscript") && words.ownerDocument.querySelector("[data-preloaded]")) return;
  const box = words.parentElement;
  const topic = placeOf(visit.page.pathname)?.topic;
  const spot = box?.querySelector('[itemprop="position"]')?.textContent ?? box?.id;
  const [number] = /\d+\s*$/.exec((spot ?? "").slice(-100)) ?? [];
  if (!box || !topic || !number) return;
  const link = box.querySelector<HTMLAnchorElement>('a[href*="/u/"], a[href*="/users/"]');
  const owner = link && !words.contains(link) && ownerOf(link.pathname);
  if (!owner) return;
  const time = box.querySelector('[itemprop="datePublished"], time');
  const [, name = owner.name] = /\(([^)]+)\)/.exec(tidyName(link.parentElement?.textContent) ?? "") ?? [];
  const place = { topic, number: number.trim() };
  take(
    {
      place,
      author: { ...accountAt(visit.page, owner.name), name },
      words,
      at: isoMoment(time?.getAttribute("datetime") ?? time?.getAttribute("content")),
      parent: quotedIn(words, place, visit.page),
      weak: ["type"],
    },
    visit,
  );
}
