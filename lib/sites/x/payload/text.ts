/** The words of a post in a payload, as the page would show them. */
import { tidyText } from "../../dom";
import { at, list, textAt } from "./json";

/** Longest text given, UTF-16 units; the capture's limit. */
const maxText = 30_000;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">" };

/**
 * The whole text of a long post, else the part of `full_text` that is shown: leading handles of a reply and links to
 * its own pictures or to the quoted post lie outside. Undefined where no words are left.
 */
export function textOf(tweet: unknown, quotedId: string | undefined): string | undefined {
  const whole = textAt(tweet, "note_tweet.note_tweet_results.result.text", "article.article_results.result.title");
  let words = whole ?? shownPart(tweet);
  for (const link of ownLinks(tweet, quotedId)) words = words.replaceAll(link, "");
  const plain = words.replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name] ?? "");
  return tidyText(plain).slice(0, maxText) || undefined;
}

/** The range counts characters, not UTF-16 units, and counts them before entities are decoded. */
function shownPart(tweet: unknown): string {
  const full = textAt(tweet, "legacy.full_text") ?? "";
  const [from, to] = list(at(tweet, "legacy.display_text_range"));
  if (typeof from !== "number" || typeof to !== "number") return full;
  return Array.from(full).slice(from, to).join("");
}

/** Short links in the text that stand for its pictures and for the quoted post. */
function ownLinks(tweet: unknown, quotedId: string | undefined): string[] {
  const sets = ["legacy.entities", "legacy.extended_entities", "note_tweet.note_tweet_results.result.entity_set"];
  const entries = sets.flatMap((set) => [
    ...list(at(tweet, `${set}.media`)),
    ...list(at(tweet, `${set}.urls`)).filter(
      (entry) => quotedId && textAt(entry, "expanded_url")?.includes(`/status/${quotedId}`),
    ),
  ]);
  const links = [...entries, at(tweet, "legacy.quoted_status_permalink")].map((entry) => textAt(entry, "url") ?? "");
  return links.filter((link) => link.startsWith("https://t.co/"));
}
