/**
 * Notifications. Likes, reposts and follows are gathered in rows that are links; answers, mentions and quotes are posts,
 * each in a row of its own.
 */
import type { Account, Capture, Post } from "../../../model/capture";
import { compact, readText } from "../../dom";
import { accountOf, placeOf } from "../addresses";
import { type Act, captureOf, follow, type Hung, like, postAt, share } from "../place";
import { shownMoment } from "../shown-date";
import { complete } from "./familiar";
import { personIn } from "./person";
import { quoteIn, readPost, saysReplied, textIn } from "./post";
import { boxOf, nearby, own, ownerOf, profileLink, quotedIn, type Sight, viewerOf } from "./screen";

// ── gathered ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function readGathered(row: Element, sight: Sight): void {
  const { now, reading } = sight;
  const post = subjectOf(row, now);
  const act = actOf(row, post);
  if (post && !act) reading.problems.push({ kind: "no-type" });
  if (!act) return;
  const actors = actorsIn(row);
  complete(actors, row, sight);

  const viewer = post ? undefined : viewerOf(row);
  const target = viewer && accountOf(viewer);
  const label = row.querySelector("[data-tooltip]")?.getAttribute("data-tooltip");
  const at = shownMoment(label, row.ownerDocument.documentElement.lang, now);
  // the row's date is that of its newest act
  const when: Pick<Capture, "at" | "weak"> = !at
    ? {}
    : actors.length > 1
      ? { at: { ...at, about: true }, weak: ["at"] }
      : { at };
  for (const actor of actors) reading.captures.push(compact<Capture>({ ...act, actor, post, target, ...when }));
}

/** The post that the acts of a row are about, if they are about one; its words stand below the sentence. */
function subjectOf(row: Element, now: number): Post | undefined {
  const { who, rkey, rest } = placeOf(row.getAttribute("href")) ?? {};
  if (!rkey || rest) return undefined;
  const words = row.querySelector(":has([data-tooltip]) + *");
  return compact<Post>({ ...postAt(who, rkey, now), text: (words && readText(words, "button").text) || undefined });
}

/**
 * A heart and two arrows differ in colour in every theme and every set of icons; only these two lead to a post. Besides
 * follows, rows about a verification lead to a profile; their mark is drawn in two layers, a follower in one. A contact
 * of the viewer's phone who joined looks the same as a follower in every other way (source, 2026-01). News of feeds,
 * starter packs and subscribed posts lead elsewhere.
 */
function actOf(row: Element, post: Post | undefined): Act | undefined {
  const icon = row.querySelector("svg");
  if (!post) return ownerOf(row) && icon?.querySelectorAll("path, circle").length === 1 ? follow : undefined;
  const colour = /(?<!-)color: rgba?\((\d+), (\d+), (\d+)/.exec(icon?.getAttribute("style") ?? "");
  const [red = 0, green = 0, blue = 0] = colour?.slice(1).map(Number) ?? [];
  if (green > red && green > blue) return share;
  return red > green && red > blue ? like : undefined;
}

/** Everybody in the row: the folded-out cards where they are there, else the pictures and the first name. */
function actorsIn(row: Element): Account[] {
  const actors = new Map<string | undefined, Account>();
  for (const link of row.querySelectorAll(profileLink)) {
    const who = ownerOf(link);
    const key = who?.handle ?? who?.id;
    if (who) actors.set(key, { ...actors.get(key), ...personIn(link, who) });
  }
  return [...actors.values()];
}

// ── single ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export function readSingle(row: Element, sight: Sight): void {
  const seen = readPost(row, sight);
  if (!seen) return;
  // what was answered, a post or a comment, is not told
  const hung = saysReplied(row)
    ? { type: "comment" as const, weak: ["type" as const] }
    : addressed(boxOf(row), sight.now);
  if (hung) sight.reading.captures.push(captureOf(seen, hung));
  else sight.reading.problems.push({ kind: "no-type" });
}

/** A quote or a mention: somebody may also quote a third person's post and name the viewer. */
function addressed(box: Element, now: number): Hung | undefined {
  const quoted = quotedIn(box);
  const mention = own(box, `[data-word-wrap="1"] ${profileLink}:not([href*="/post/"])`);
  if (quoted && (!mention || quoted.textContent.includes(`@${viewerOf(box)?.handle ?? ""}`)))
    return { type: "quote", post: quoteIn(box, now)?.post ?? postQuoted(textIn(quoted), box, now) };
  return mention ? { type: "mention" } : undefined;
}

/**
 * A quoted post that has no link, found by its words: what is quoted in a notification is the viewer's, and so are the
 * posts that the rows around it were gathered for. Two posts with the same words stay unknown.
 */
function postQuoted(text: string | undefined, box: Element, now: number): Post | undefined {
  const rows = text ? [...nearby(box)] : [];
  const [post, ...others] = rows.flatMap((row) => subjectOf(row, now) ?? []).filter((each) => each.text === text);
  return others.every(({ id }) => id === post?.id) ? post : undefined;
}
