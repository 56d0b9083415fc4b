/** Notifications. Favourites, boosts and follows are gathered by what was done; answers, mentions and quotes stand alone. */
import type { Account, Capture, Moment, Post } from "../../../model/capture";
import { attempt, compact, itemsIn, nameOf, parseUrl } from "../../dom";
import { emptyReading, type Reading } from "../../site";
import { isoMoment } from "../../time";
import { handleOf, idMoment, placeOf } from "../addresses";
import { names } from "./feed";
import { personIn } from "./person";
import { captureFrom, isAnswer, postFrom, quotedIn, readStatus, statusItem, words } from "./status";

export const row = "article[data-id]";

export function readNotifications(root: ParentNode, page: URL, now: number, reading: Reading): void {
  for (const article of itemsIn(root, row))
    attempt(reading, () => {
      const status = article.querySelector(statusItem);
      const kind = kindOf(article, status);
      if (kind === "favourite" || kind === "reblog" || kind === "follow")
        readGroup(article, status, kind, page, now, reading);
      else if (status) readSingle(status, kind, page, now, reading);
    });
}

/** What was done, in the app's own word: the last part of a class, or the attribute by which glitch-soc says who did it. */
function kindOf(article: Element, status: Element | null): string | undefined {
  if (status?.hasAttribute("data-favourited-by")) return "favourite";
  if (status?.hasAttribute("data-boosted-by")) return "reblog";
  if (status?.hasAttribute("data-posted-by")) return "status";
  const box = article.querySelector('[class*="notification-"]')?.getAttribute("class") ?? "";
  return /(?:^|\s)notification-(?:(?:un)?group(?:ed)?--)?([a-z-]+?)(?:\s|$)/.exec(
    box.replace(/notification-(?:un)?group(?:ed)?(?=\s)/, ""),
  )?.[1];
}

// ── gathered ───────────────────────────────────────────────────────────────────────────────────────────────────────

function readGroup(
  article: Element,
  status: Element | null,
  kind: "favourite" | "reblog" | "follow",
  page: URL,
  now: number,
  reading: Reading,
): void {
  const { actors, list } = linksOf(article, status, page);
  if (actors.length === 0) return void reading.problems.push({ kind: "no-author", detail: "notification" });
  const post = kind === "follow" ? undefined : subjectOf(status, list, page, now);
  const target = kind === "follow" && list ? ownerOf(list, page) : undefined;
  const time = momentOf(article, status, actors.length, now);
  for (const actor of actors) {
    const what =
      kind === "reblog"
        ? { type: "share" as const }
        : kind === "follow"
          ? { type: "follow" as const }
          : { type: "reaction" as const, reaction: "like" };
    reading.captures.push(compact<Capture>({ ...what, actor, post, target, ...time }));
  }
}

/** Everybody in the row that did it, and where "3 others" leads. */
function linksOf(article: Element, status: Element | null, page: URL): { actors: Account[]; list: URL | undefined } {
  const by = status?.getAttribute("data-favourited-by") ?? status?.getAttribute("data-boosted-by");
  const actors = new Map<string, Account>();
  let list: URL | undefined;
  for (const link of article.querySelectorAll("a[href]")) {
    if (link.closest(`${words}, .notification-group__embedded-status`)) continue;
    const person = personIn(link, page);
    const key = person?.handle?.toLowerCase();
    if (!person || key === undefined) list ??= listIn(link, page);
    // a status in the row has links of its own: its author is the one it was done to
    else if (by == null ? !status?.contains(link) : names(by, person.handle, page))
      actors.set(key, {
        ...actors.get(key),
        ...person,
        ...compact({ name: person.name ?? actors.get(key)?.name ?? nameOf(link) }),
      });
  }
  return { actors: [...actors.values()], list };
}

function listIn(link: Element, page: URL): URL | undefined {
  const url = parseUrl(link.getAttribute("href"), page);
  return /^(?:favourites|reblogs|followers)$/.test(placeOf(url?.pathname)?.rest ?? "") ? url : undefined;
}

function ownerOf(list: URL, page: URL): Account | undefined {
  const handle = handleOf(placeOf(list.pathname)?.acct, page.host);
  return handle === undefined ? undefined : { handle };
}

function subjectOf(status: Element | null, list: URL | undefined, page: URL, now: number): Post | undefined {
  const seen = status && readStatus(status, page, now, emptyReading());
  if (seen) return postFrom(seen);
  const place = placeOf(list?.pathname);
  if (!list || place?.id === undefined) return undefined;
  return compact<Post>({
    id: place.id,
    url: list.href.replace(/\/\w+$/, ""),
    author: ownerOf(list, page),
    at: idMoment(place.id, now),
  });
}

/** A group's time is that of its latest act. A time inside a status is the status's; then the row's own id may tell. */
function momentOf(
  article: Element,
  status: Element | null,
  actors: number,
  now: number,
): { at?: Moment; weak?: ["at"] } {
  const time = Array.from(article.querySelectorAll("time[datetime]")).find((each) => !status?.contains(each));
  const at = isoMoment(time?.getAttribute("datetime")) ?? idMoment(article.getAttribute("data-id"), now);
  if (!at) return {};
  return actors > 1 ? { at: { ...at, about: true }, weak: ["at"] } : { at };
}

// ── single ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A status that names the reader, answers or quotes them; without a kind it stands in the row like any other status. */
function readSingle(status: Element, kind: string | undefined, page: URL, now: number, reading: Reading): void {
  const seen = readStatus(status, page, now, reading);
  if (!seen) return;
  const quoted = kind === "quote" ? quotedIn(status, page, now) : undefined;
  if (kind === "quote")
    reading.captures.push(captureFrom(seen, quoted ? { type: "quote", post: quoted } : { type: "quote" }));
  else if (kind !== undefined && kind !== "mention") reading.posts.push(postFrom(seen));
  // what was answered, a post or a comment, is not told
  else if (isAnswer(status)) reading.captures.push(captureFrom(seen, { type: "comment", weak: ["type"] }));
  else reading.captures.push(captureFrom(seen, { type: "mention" }));
}
