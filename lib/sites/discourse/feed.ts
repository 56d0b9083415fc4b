/** Lists of topics: what was said in them is not shown, only that there are any. */
import { parseCount } from "../count";
import { parseUrl } from "../dom";
import { placeKey, placeOf, topicUrl } from "./addresses";
import type { Visit } from "./visit";

export const topicRow = "tr[data-topic-id]";

export function readTopic(row: Element, { page, into }: Visit): void {
  const place = placeOf(parseUrl(row.querySelector('a[href*="/t/"]')?.getAttribute("href"), page)?.pathname);
  if (!place || place.topic !== row.getAttribute("data-topic-id")) return;
  const comments = parseCount(row.querySelector("td.posts, td.num")?.textContent);
  const topic = { ...place, number: "1" };
  into.posts.push({
    id: placeKey(page.host, topic),
    url: topicUrl(page, topic),
    ...(comments !== undefined && { counts: { comments } }),
  });
}
