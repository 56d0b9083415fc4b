/**
 * A post and its answers. The page is a flat list: what stands above the main post is what it answers, up to the root;
 * what stands below answers it, or hangs by a line on the row above.
 */
import type { Capture, Post } from "../../../model/capture";
import { parseCount } from "../../count";
import { attempt, compact, itemsIn } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, handleOf, placeOf, postUrl } from "../addresses";
import { answerTo, type Hung } from "../place";
import { tidMoment } from "../tid";
import { hangingOf } from "./line";
import { boxOf, ownLink, readPost, type Seen } from "./post";
import { isAway, neighbour, postLink, screenOf, threadItem } from "./screen";

/** Longest chain above a main post that is walked. */
const mostAbove = 200;

/** What a thread's items need to know of the screen they stand in. */
interface Thread {
  away: boolean;
  main: Element | undefined;
  /** id of the main post */
  mainId: string | undefined;
  /** what the main post answers, root first; nothing where the main post is the root */
  above: Element[];
  /** what all of it is about; undefined where the root is not on the page */
  root: Post | undefined;
}

export function readThread(root: ParentNode, url: URL, now: number, reading: Reading): void {
  const threads = new Map<Element | null, Thread>();
  for (const item of itemsIn(root, threadItem))
    attempt(reading, () => {
      const screen = screenOf(item);
      const thread = threads.get(screen) ?? threadIn(screen ?? item, url, now);
      threads.set(screen, thread);
      if (!thread.away) readItem(item, thread, now, reading);
    });
}

function threadIn(screen: Element, url: URL, now: number): Thread {
  const away = isAway(screen);
  const first = screen.matches(threadItem) ? screen : screen.querySelector(threadItem);
  const above: Element[] = [];
  let main = first ?? undefined;
  while (main?.matches(postLink) && above.length < mostAbove) {
    above.push(main);
    main = neighbour(main, "nextElementSibling", threadItem);
  }
  // without a main post the first rows are mere answers
  if (!main || main.matches(postLink)) {
    const mainId = placeOf(url.pathname)?.rkey;
    return {
      away,
      main: undefined,
      mainId,
      above: [],
      root: mainId === undefined ? undefined : postOf(mainId, undefined, now),
    };
  }

  const top = above[0] ?? main;
  const mainId = idOfMain(main) ?? placeOf(url.pathname)?.rkey;
  const rootId = top === main ? mainId : idOfItem(top);
  const hangs = top === main ? answersAbove(main) : hangingOf(top) !== undefined;
  return { away, main, mainId, above, root: hangs || rootId === undefined ? undefined : postOf(rootId, top, now) };
}

/** A main post that answers another has the line in a box of its own right above it. */
function answersAbove(main: Element): boolean {
  const before = main.previousElementSibling;
  return before !== null && hangingOf(before) === "line";
}

/** The id of a main post as it stands in the page; undefined where the page does not tell. */
export function idOfMain(main: Element): string | undefined {
  const uri = main.getAttribute("data-keyboard-navigation-post");
  if (uri !== null) return uri.slice(uri.lastIndexOf("/") + 1) || undefined;
  const counts = main.querySelector('a[href$="/liked-by"], a[href$="/reposted-by"], a[href$="/quotes"]');
  return placeOf(counts?.getAttribute("href"))?.rkey;
}

/** The id of a post that is a link to itself. */
export function idOfItem(item: Element): string | undefined {
  return placeOf(ownLink(boxOf(item))?.getAttribute("href"))?.rkey;
}

/** A post known by where it stands; its words come with the reading of the item itself. */
function postOf(id: string, item: Element | undefined, now: number): Post {
  const handle = handleOf(item?.getAttribute("data-testid")?.replace(/^.*?-by-/, ""));
  return compact<Post>({
    id,
    url: postUrl(handle === undefined ? undefined : { handle }, id),
    author: handle === undefined ? undefined : accountOf({ handle }),
    at: tidMoment(id, now),
  });
}

function readItem(item: Element, thread: Thread, now: number, reading: Reading): void {
  const isMain = item === thread.main;
  const seen = readPost(item, isMain, reading, now);
  if (!seen) return;
  const id = seen.id ?? (isMain ? thread.mainId : undefined);
  if (id === undefined) {
    reading.problems.push({ kind: "no-id", detail: "thread item" });
    return;
  }
  const place = placeIn(thread, item);
  if (isMain || !place) reading.posts.push(postFrom({ ...seen, id }, isMain ? countsOf(item) : undefined));
  if (place) reading.captures.push(captureFrom({ ...seen, id }, place));
}

/** Undefined for the root, which answers nothing. */
function placeIn({ main, mainId, above, root }: Thread, item: Element): Hung | undefined {
  const rank = item === main ? above.length : above.indexOf(item);
  if (rank === 0) return root || (item === main && !answersAbove(item)) ? undefined : { type: "reply" };
  if (rank > 0) return answerTo(idOfItem(above[rank - 1] as Element), root);

  switch (hangingOf(item)) {
    case "line": {
      const parent = neighbour(item, "previousElementSibling", threadItem);
      return parent && parent !== main ? answerTo(idOfItem(parent), root) : answerTo(undefined, root);
    }
    case "branch":
      return answerTo(undefined, root);
    case undefined:
      return answerTo(mainId, root);
  }
}

/** The capture of an item that has an id. */
export function captureFrom(seen: Seen & { id: string }, { type, post, parent, weak = [] }: Hung): Capture {
  const weaknesses = seen.cut ? [...weak, "text" as const] : weak;
  return compact<Capture>({
    type,
    id: seen.id,
    actor: seen.author,
    post,
    parent,
    text: seen.text,
    at: seen.at,
    url: seen.url,
    weak: weaknesses.length > 0 ? weaknesses : undefined,
  });
}

/** The post on its own. */
export function postFrom({ id, author, url, at, text }: Seen & { id: string }, counts?: Post["counts"]): Post {
  return compact<Post>({ id, url, author, text, at, counts });
}

/**
 * The totals that a main post states. Not those on its buttons: the one for reposts there counts quotes too, and large
 * numbers are shortened.
 */
export function countsOf(main: Element): NonNullable<Post["counts"]> {
  const count = (testId: string) => parseCount(main.querySelector(`[data-testid="${testId}"]`)?.textContent);
  return compact<NonNullable<Post["counts"]>>({
    comments: count("replyBtn"),
    reactions: count("likeCount-expanded"),
    shares: count("repostCount-expanded"),
    quotes: count("quoteCount-expanded"),
  });
}
