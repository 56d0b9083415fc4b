/** Comments and reviews. A thread holds a comment and all that answers it; which of those answers which is not marked. */
import type { Account, Capture, Post } from "../../model/capture";
import { compact, httpUrl, readText, tidyName } from "../dom";
import type { Reading } from "../site";
import { isoMoment } from "../time";
import { accountAt, subjectOf } from "./addresses";

const comment = '[id^="comment-"][data-test^="comment-"]';
const review = '[data-test^="detailed-review-"]';
export const written = `${comment}, ${review}`;
const thread = '[data-test^="thread-"]';

/** The number of a comment; of a review with a word before it, as the two are counted apart. Parts of a comment have names like it. */
function idOf(item: Element): string | undefined {
  const [, kind, number] = /^(comment|detailed-review)-(\d+)$/.exec(item.getAttribute("data-test") ?? "") ?? [];
  return number && (kind === "comment" ? number : `review-${number}`);
}

const isWhole = (item: Element) => idOf(item) !== undefined;

/** The comment or review around an element, itself included. */
function around(element: Element | null | undefined): Element | undefined {
  let box = element?.closest(written);
  while (box && !isWhole(box)) box = box.parentElement?.closest(written);
  return box ?? undefined;
}

/** What stands in the item itself, not in answers inside of it. */
function own(item: Element, selector: string): Element[] {
  return Array.from(item.querySelectorAll(selector)).filter((found) => around(found) === item);
}

export function readWritten(item: Element, page: URL, into: Reading): void {
  const id = idOf(item);
  if (!id) return;
  const [words] = own(item, ".prose");
  // people named in the words come after whoever wrote them, a picture of theirs has no text
  const links = own(item, 'a[href^="/@"]').filter((link) => !words?.contains(link));
  const link = links.find((each) => tidyName(each.textContent)) ?? links[0];
  const account = accountAt(link?.getAttribute("href")?.replace(/[?#].*/, ""));
  if (!account) return void into.problems.push({ kind: "no-author", detail: "comment" });
  // a button right beside the words leads to the rest of them
  const isCut = words?.parentElement?.querySelector(":scope > button");
  // outside of its thread nothing tells a comment from an answer
  const [head, ...answers] = threadOf(item);
  const weak = [...(head ? [] : ["type" as const]), ...(isCut ? ["text" as const] : [])];
  into.captures.push(
    compact<Capture>({
      type: head === undefined || head === item ? "comment" : "reply",
      id,
      actor: compact<Account>({
        ...account,
        name: tidyName(link?.textContent),
        avatar: httpUrl(own(item, 'img[src*="//ph-avatars.imgix.net/"]')[0]?.getAttribute("src")),
      }),
      post: subjectIn(item, page),
      parent: head && head !== item ? parentOf(item, head, answers) : undefined,
      text: (words && readText(words, undefined, "p, li, pre, blockquote").text) || undefined,
      at: isoMoment(own(item, "time[datetime]")[0]?.getAttribute("datetime")),
      url: item.matches(comment) ? `${page.origin}${page.pathname}#comment-${id}` : undefined,
      weak: weak.length > 0 ? weak : undefined,
    }),
  );
}

/** What the page is about; on a person's page, what the item leads to. */
function subjectIn(item: Element, { pathname }: URL): Post | undefined {
  const hrefs = own(item, "a[href]").map((link) => link.getAttribute("href")?.replace(/[?#].*/, ""));
  return subjectOf(pathname) ?? hrefs.map(subjectOf).find((found) => found);
}

/** All comments of the thread around an item, in order; none where it stands in no thread. */
function threadOf(item: Element): Element[] {
  let box = item.closest(thread);
  for (let outer = box; outer; outer = outer.parentElement?.closest(thread) ?? null) box = outer;
  return Array.from(box?.querySelectorAll(comment) ?? []).filter(isWhole);
}

/** The comment an answer stands in, else the thread's head if it is that for sure: for the first answer, and where all stand equally deep. */
function parentOf(item: Element, head: Element, answers: readonly Element[]): string | undefined {
  const outer = around(item.parentElement);
  if (outer) return idOf(outer);
  const depth = (each: Element): number => (each.parentElement ? 1 + depth(each.parentElement) : 0);
  const isSure = item === answers[0] || answers.every((each) => depth(each) === depth(item));
  return isSure ? idOf(head) : undefined;
}
