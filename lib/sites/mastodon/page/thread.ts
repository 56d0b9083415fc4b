/**
 * The page of a post. What it answers stands above it, oldest first, each answering the one before; its answers stand
 * below, every branch in full before the next. Lines beside the rows tell which row answers which.
 */
import type { Capture, Counts, Post } from "../../../model/capture";
import { attempt, compact, itemsIn } from "../../dom";
import { parseCount } from "../../count";
import { emptyReading, type Reading } from "../../site";
import { readFeedItem } from "./feed";
import {
  countLink,
  captureFrom,
  focusClass,
  isAbove,
  isAnswer,
  postFrom,
  readStatus,
  type Seen,
  statusItem,
  words,
} from "./status";

export function readThread(root: ParentNode, page: URL, now: number, reading: Reading): void {
  const lists = new Map<Element, Thread | undefined>();
  for (const item of itemsIn(root, statusItem))
    attempt(reading, () => {
      const list = listOf(item);
      if (!lists.has(list)) lists.set(list, threadIn(list, page, now));
      const thread = lists.get(list);
      // the wide layout shows other columns beside the thread
      if (!thread) return readFeedItem(item, page, now, reading);
      const seen = readStatus(item, page, now, reading);
      if (seen) place(item, seen, thread, page, now, reading);
    });
}

interface Thread {
  focus: Element;
  focusSeen: Seen | undefined;
  /** the post that all of it is about; undefined where the page does not reach up to it */
  root: Post | undefined;
}

/** The list that a row stands in: its column, one of several in the wide layout. */
function listOf(item: Element): Element {
  return item.closest('[role="feed"], [role="region"]') ?? item.ownerDocument.documentElement;
}

/** The nearest status in an earlier sibling of the item or of the boxes around it. */
function rowBefore(item: Element, list: Element): Element | undefined {
  for (let box: Element | null = item; box && box !== list; box = box.parentElement)
    for (let at = box.previousElementSibling; at; at = at.previousElementSibling) {
      const found = at.matches(statusItem) ? at : at.querySelector(statusItem);
      if (found) return found;
    }
  return undefined;
}

function threadIn(list: Element, page: URL, now: number): Thread | undefined {
  const [focus] = list.getElementsByClassName(focusClass);
  if (!focus) return undefined;
  const unheard = emptyReading();
  const top = list.querySelector(statusItem) ?? focus;
  const focusSeen = readStatus(focus, page, now, unheard);
  // an answer at the top answers what is not there
  const root = top === focus ? focusSeen : isAnswer(top) ? undefined : readStatus(top, page, now, unheard);
  return { focus, focusSeen, root: root && postFrom(root) };
}

function place(item: Element, seen: Seen, thread: Thread, page: URL, now: number, reading: Reading): void {
  const { focus, root } = thread;
  const above = item === focus || isAbove(item, focus);
  const before = rowBefore(item, listOf(item));
  if (above && !before) {
    if (item === focus || root) reading.posts.push(postFrom(seen, item === focus ? countsOf(focus) : undefined));
    else reading.captures.push(captureFrom(seen, { type: "reply" }));
    return;
  }
  if (item === focus) reading.posts.push(postFrom(seen, countsOf(focus)));
  const parent = above ? idOf(before, page, now) : parentBelow(item, before, thread, page, now);
  const { type, weak } = parent === "unsure" ? levelByName(item, thread) : { type: "reply" as const, weak: undefined };
  const known = parent === "unsure" ? undefined : parent;
  reading.captures.push(
    captureFrom(
      seen,
      compact<Pick<Capture, "type" | "post" | "parent" | "weak">>({
        type: known !== undefined && known === root?.id ? "comment" : type,
        post: root,
        parent: known === root?.id ? undefined : known,
        weak,
      }),
    ),
  );
}

function idOf(item: Element | undefined, page: URL, now: number): string | undefined {
  return item && readStatus(item, page, now, emptyReading())?.id;
}

/**
 * The id of what a row below the focus answers; undefined where that is not among its neighbours, "unsure" where it is
 * the focus or an answer further up. A row "first" in its part answers the row above it only if that is the focus; a full
 * line leads down from a row, a short one up, and with no row above it to lead to it leads to the focus.
 */
function parentBelow(
  item: Element,
  before: Element | undefined,
  thread: Thread,
  page: URL,
  now: number,
): string | undefined {
  if (before === thread.focus) return thread.focusSeen?.id;
  const row = item.matches(".status--in-thread") ? item : item.querySelector(".status--in-thread");
  const line = row?.querySelector(":scope > .status__line");
  if (!row?.matches(".status--first-in-thread")) return line ? idOf(before, page, now) : undefined;
  if (!line) return undefined;
  return line.matches(".status__line--full") ? "unsure" : thread.focusSeen?.id;
}

/** Whoever answers names those they answer, the nearest first, unless it is themselves. */
function levelByName(item: Element, { focusSeen, root }: Thread): { type: "comment" | "reply"; weak: ["type"] } {
  const named = item.querySelector(`${words} a.mention:not(.hashtag)`)?.getAttribute("href");
  const author = focusSeen?.author.url;
  const answersFocus = named == null || author === undefined || author.endsWith(named) || named === author;
  return { type: answersFocus && focusSeen?.id === root?.id ? "comment" : "reply", weak: ["type"] };
}

/** The totals beside a focused post. */
export function countsOf(focus: Element): Counts {
  const count = (list: string) => parseCount(countLink(focus, list)?.textContent);
  return compact<Counts>({ reactions: count("favourites"), shares: count("reblogs"), quotes: count("quotes") });
}
