/**
 * One row of a table: a comment, or the title of a story with its line of facts in the row below. Read by what its links
 * lead to and by its indentation, which have outlived the classes (seen 2018 to 2026).
 */
import type { Account, Capture, Moment, Post } from "../../model/capture";
import type { Precision } from "../../model/engagement";
import { compact, nameOf, readText, tidyName } from "../dom";
import type { Reading } from "../site";
import { isoMoment, unitMs } from "../time";
import { accountAt, itemAt, itemOf } from "./addresses";

/** Rows of items have a number for an id; these two, around all of them, have none. */
export const itemRow = "tr[id]:not([id=bigbox], [id=pagespace])";

export function readRow(row: Element, url: URL, now: number, reading: Reading): void {
  if (!/^\d+$/.test(row.id)) return;
  const head = headOf(row);
  if (head) readComment(row, head, url, now, reading);
  else readStory(row, now, reading);
}

/** The line above a comment, and who is named first there. A story's row names nobody. */
interface Head {
  line: Element;
  author: Account;
}

function headOf(row: Element): Head | undefined {
  const link = row.querySelector('a[href*="user?id="]');
  const author = accountAt(link?.getAttribute("href"));
  const line = link?.closest("div");
  return author && line ? { line, author } : undefined;
}

function readComment(row: Element, { line, author }: Head, url: URL, now: number, reading: Reading): void {
  const { parent, story, isTop } = placeOf(row, itemAt(url.href));
  // a break may stand between
  const below = line.nextElementSibling;
  const body = below?.localName === "br" ? below.nextElementSibling : below;
  // nothing but the link to reply is in small print
  const { text, cut } = body ? readText(body, "font", "p, pre") : { text: "", cut: false };
  reading.captures.push(
    compact<Capture>({
      type: isTop ? "comment" : "reply",
      id: row.id,
      actor: author,
      post: story === undefined ? undefined : itemOf(story),
      parent: isTop ? undefined : parent,
      text: text || undefined,
      at: momentOf(itemLinks(line)[0], now),
      url: itemOf(row.id).url,
      weak: cut ? ["text"] : undefined,
    }),
  );
}

/** Where a comment hangs. */
interface Place {
  parent?: string | undefined;
  story?: string | undefined;
  /** it answers the story itself */
  isTop: boolean;
}

/** `main`: the item the page is about. */
function placeOf(row: Element, main: string | undefined): Place {
  // away from its thread a comment links to what it answers first, and to the story last
  const linked = itemLinks(headOf(row)?.line)
    .map((link) => itemAt(link.getAttribute("href")))
    .filter((id) => id !== row.id);
  const [parent] = linked;
  const story = linked.at(-1);
  if (parent !== undefined) return { parent, story, isTop: parent === story };
  const above = rowAbove(row);
  const around = main === undefined ? above : row.ownerDocument.getElementById(main);
  const isAnswers = around !== null && around !== undefined && headOf(around) !== undefined && around !== row;
  if (!isAnswers) return { parent: above?.id, story: main, isTop: depthOf(row) === 0 };
  // the page is about a comment, or the row above is one: the story is theirs
  return { parent: above?.id ?? around.id, story: placeOf(around, main).story, isTop: false };
}

function itemLinks(element: Element | null | undefined): Element[] {
  return [...(element?.querySelectorAll('a[href*="item?id="]') ?? [])];
}

/** The row of the comment that this one answers: the site's own link leads there, else it is the last one a level higher. */
function rowAbove(row: Element): Element | undefined {
  const depth = depthOf(row);
  if (depth === 0) return undefined;
  for (const link of row.querySelectorAll('a[href^="#"]')) {
    const target = row.ownerDocument.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (target && depthOf(target) === depth - 1) return target;
  }
  for (let before = row.previousElementSibling; before; before = before.previousElementSibling) {
    const level = before.matches(itemRow) ? depthOf(before) : depth;
    if (level < depth) return level === depth - 1 ? before : undefined;
  }
  return undefined;
}

/** How deep a row is indented; until 2021 the width of a picture alone said so, 40 a level. */
function depthOf(row: Element): number {
  const said = row.querySelector("[indent]")?.getAttribute("indent");
  return said ? Number(said) : Math.round(Number(row.querySelector("img")?.getAttribute("width")) / 40);
}

/** The time in the title around a link is UTC without saying so; before there was one, words alone told the time. */
function momentOf(link: Element | undefined, now: number): Moment | undefined {
  const [iso] = link?.parentElement?.getAttribute("title")?.split(" ") ?? [];
  return isoMoment(iso && `${iso}Z`) ?? agoMoment(tidyName(link?.textContent) ?? "", now);
}

/** "2 hours ago": the site speaks no other language, so the words of all languages are not carried along. */
function agoMoment(words: string, now: number): Moment | undefined {
  const [, amount, unit] = /^(\d+) (minute|hour|day|month|year)s? ago$/.exec(words) ?? [];
  const precision = unit as Precision | undefined;
  return precision && { at: now - Number(amount) * unitMs[precision], precision, about: true, words };
}

/** A story, or a job, which is nobody's. */
function readStory(row: Element, now: number, reading: Reading): void {
  const facts = row.nextElementSibling;
  const [link] = linksTo(row.id, facts);
  if (!link) return;
  const author = accountAt(facts?.querySelector('a[href*="user?id="]')?.getAttribute("href"));
  const text = nameOf(row.querySelector('a[href]:not([href*="vote?"])'));
  const at = momentOf(link, now);
  reading.posts.push(compact<Post>({ ...itemOf(row.id), author, text, at, counts: countsOf(row) }));
}

function linksTo(id: string, element: Element | null): Element[] {
  return itemLinks(element).filter((link) => itemAt(link.getAttribute("href")) === id);
}

/** The totals in the row below a story's title. The first of the links to the story shows its age, the last its comments. */
export function countsOf(row: Element): NonNullable<Post["counts"]> {
  const facts = row.nextElementSibling;
  const [, ...others] = linksTo(row.id, facts);
  return compact({
    comments: countIn(others.at(-1)),
    reactions: countIn(facts?.querySelector('[id^="score_"]')),
  });
}

/** Counts are printed without separators. */
function countIn(element: Element | null | undefined): number | undefined {
  const digits = /\d{1,15}/.exec(element?.textContent ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}
