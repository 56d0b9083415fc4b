/** Topics as servers write them for readers without scripts: microdata, without ids of posts and people. */
import type { Account, Capture, Post } from "../../model/capture";
import { compact, httpUrl, readText } from "../dom";
import { isoMoment } from "../time";
import { accountAt, ownerOf, placeKey, placeOf, topicUrl } from "./addresses";
import { blocks, notWords } from "./post";
import type { Visit } from "./visit";

/** The words of a post; all about it stands beside them. */
export const crawlerItem = '[itemprop="articleBody"], [itemprop="text"]';

export function readCrawlerPost(body: Element, { page, into }: Visit): void {
  const box = body.parentElement;
  const topic = placeOf(page.pathname)?.topic;
  const spot = box?.querySelector('[itemprop="position"]')?.textContent ?? box?.id;
  const number = /^\D*(\d+)\s*$/.exec(spot ?? "")?.[1];
  // beside data of the same posts, and richer
  if (!box || !topic || !number || body.closest("noscript")) return;
  const link = Array.from(box.querySelectorAll("a[href]")).find(
    (each) => !body.contains(each) && ownerOf((each as HTMLAnchorElement).pathname),
  );
  const owner = link && ownerOf((link as HTMLAnchorElement).pathname);
  if (!owner) return void into.problems.push({ kind: "no-author", detail: "crawler" });
  const name = /\(([^)]+)\)/.exec(link?.parentElement?.textContent ?? "")?.[1];
  const actor = compact<Account>({ ...accountAt(page, owner.name), name: name ?? owner.name });
  const place = { topic, number };
  const { text } = readText(body, notWords, blocks);
  const time = box.querySelector('[itemprop="datePublished"]') ?? box.querySelector("time");
  const seen = {
    id: placeKey(page.host, place),
    url: httpUrl(topicUrl(page, place)),
    text: text || undefined,
    at: isoMoment(time?.getAttribute("datetime") ?? time?.getAttribute("content")),
  };
  if (number === "1") into.posts.push(compact<Post>({ ...seen, author: actor }));
  else
    into.captures.push(
      compact<Capture>({
        ...seen,
        type: "comment",
        actor,
        post: { id: placeKey(page.host, { topic, number: "1" }) },
        weak: ["type"],
      }),
    );
}
