/** An independent look at a page, what it is about, and who is signed in. */
import type { Account } from "../../model/capture";
import type { Probe, Stated } from "../site";
import { accountAt, kindOfUrl, subjectOf } from "./addresses";

/** How far a time may stand from the box around somebody's words. */
const farthest = 8;

/** Times that share a box with a link to somebody and with their words: no marks of the site's own tests are needed. */
export function probe(root: ParentNode, page: URL): Probe {
  const boxes = new Set<Element>();
  if (kindOfUrl(page))
    for (const time of root.querySelectorAll("time[datetime]")) {
      if (time.closest("header, footer, nav, .prose")) continue;
      let box: Element | null = time;
      for (let step = 0; box && step < farthest; step += 1, box = box.parentElement)
        if (box.querySelector(".prose") && box.querySelector('a[href^="/@"]')) {
          boxes.add(box);
          break;
        }
    }
  return { expected: boxes.size };
}

/** Totals have no landmark that lasts. */
export function stated(_: ParentNode, { pathname }: URL): Stated {
  const post = subjectOf(pathname)?.id;
  return { counts: {}, ...(post && { post }) };
}

/** The link to oneself at the top of the page. */
export function viewer(root: ParentNode): Account | undefined {
  return accountAt(root.querySelector('header a[href^="/@"]')?.getAttribute("href") ?? undefined);
}
