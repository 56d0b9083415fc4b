/** Notifications. Favourites, boosts and follows are gathered by what was done; answers, mentions and quotes stand alone. */
import type { Account, Capture } from "../../../model/capture";
import { compact, nameOf, parseUrl } from "../../dom";
import { emptyReading } from "../../site";
import { isoMoment } from "../../time";
import { handleOf, ownerOf, subjectOf } from "../addresses";
import type { Visit } from "../visit";
import { personIn } from "./person";
import { captureFrom, idIn, isAnswer, linkTo, postFrom, quotedIn, readStatus, statusIn } from "./status";

/** What is gathered: the app's word for it, and the list to which "3 others" leads. */
export const acts = {
  favourite: { type: "reaction", reaction: "like", list: "favourites" },
  reblog: { type: "share", list: "reblogs" },
  follow: { type: "follow", list: "followers" },
} as const;

export function readNotice(article: Element, visit: Visit): void {
  const status = statusIn(article);
  const kind = kindOf(article, status);
  if (kind && Object.hasOwn(acts, kind)) readGroup(article, status, kind as keyof typeof acts, visit);
  else if (status) readSingle(status, kind, visit);
}

/** What was done: the last part of a class, or the attribute by which glitch-soc says who did it. */
function kindOf(article: Element, status: Element | null): string | undefined {
  const said = status?.getAttributeNames().find((name) => /^data-(?:favourited|boosted|posted)-by$/.test(name));
  if (said) return said.includes("favourited") ? "favourite" : said.includes("boosted") ? "reblog" : "status";
  const classes = article.querySelector('[class*="notification-"]')?.className ?? "";
  return /\bnotification-(?:(?:un)?group(?:ed)?--)?((?!(?:un)?group)[a-z-]+)/.exec(classes)?.[1];
}

function readGroup(article: Element, status: Element | null, kind: keyof typeof acts, visit: Visit): void {
  const { list, ...act } = acts[kind];
  const { page, now, into } = visit;
  const actors = actorsIn(article, status, page);
  if (actors.length === 0) into.problems.push({ kind: "no-author", detail: "notification" });
  const seen = status && readStatus(status, { ...visit, into: emptyReading() });
  const about = parseUrl(linkTo(article, list), page);
  const id = status && idIn(status, page);
  const post = seen ? postFrom(seen) : id ? { id } : about && subjectOf(about, now);
  // a time inside a status is the status's
  const time = Array.from(article.querySelectorAll("time")).find((each) => !status?.contains(each));
  const at = isoMoment(time?.getAttribute("datetime"));
  for (const actor of actors)
    into.captures.push(
      compact<Capture>({
        ...act,
        actor,
        post: kind === "follow" ? undefined : post,
        target: kind === "follow" ? about && ownerOf(about) : undefined,
        // a group's time is that of its latest act
        at: at && actors.length > 1 ? { ...at, about: true } : at,
        weak: at && actors.length > 1 ? ["at"] : undefined,
      }),
    );
}

/** Everybody in the row who did it: not those named in what it is about, nor its author. */
function actorsIn(article: Element, status: Element | null, page: URL): Account[] {
  const by = status?.getAttribute("data-favourited-by") ?? status?.getAttribute("data-boosted-by");
  const actors = new Map<string, Account>();
  for (const link of article.querySelectorAll("a:not(.mention)")) {
    const actor = personIn(link, page);
    const key = actor?.handle?.toLowerCase();
    if (!key || (by ? handleOf(by, page.host)?.toLowerCase() !== key : status?.contains(link))) continue;
    const before = actors.get(key);
    actors.set(key, compact<Account>({ ...before, ...actor, name: before?.name ?? actor?.name ?? nameOf(link) }));
  }
  return [...actors.values()];
}

/** A status that names the reader, answers or quotes them; without a kind it stands in the row like any other status. */
function readSingle(status: Element, kind: string | undefined, visit: Visit): void {
  const seen = readStatus(status, visit);
  if (!seen) return;
  const { captures, posts } = visit.into;
  if (kind === "quote") captures.push(captureFrom(seen, { type: kind, post: quotedIn(status, visit) }));
  else if (kind && kind !== "mention") posts.push(postFrom(seen));
  // what was answered, a post or a comment, is not told
  else captures.push(captureFrom(seen, isAnswer(status) ? { type: "comment", weak: ["type"] } : { type: "mention" }));
}
