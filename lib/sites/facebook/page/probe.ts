/** What should be readable, by other marks than the reader's: numbers in links, buttons, tabs. */
import type { Probe } from "../../site";
import { pageOf } from "../addresses";
import { actions, message } from "./landmarks";

const comments = 'a[href*="comment_id="]:not([href*="notif_t="])';

export function probe(root: ParentNode, url: URL): Probe {
  const { kind } = pageOf(url) ?? {};
  if (!kind) return { expected: 0 };
  const numbers = Array.from(
    root.querySelectorAll(comments),
    (link) => /comment_id=(\d+)/.exec(link.getAttribute("href") ?? "")?.[1],
  );
  const commented = new Set(numbers.filter(Boolean)).size;
  const noticed = root.querySelectorAll('a[href*="ref=notif"]').length;
  const listed = root.querySelectorAll('[role="dialog"] :is([role="tab"], [role="listitem"], h3 a)').length;
  const posts =
    kind === "post" ? 0 : root.querySelectorAll(actions).length / 3 || root.querySelectorAll(message).length;
  return { expected: commented + noticed + listed + Math.ceil(posts) };
}
