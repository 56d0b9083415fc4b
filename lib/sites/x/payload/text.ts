/** The words of a post in a payload, as the page would show them. */
import { tidyText } from "../../dom";
import { at, type Json, list, record, text } from "./json";

/** Longest text looked at, UTF-16 units: the capture's limit, with room for the links that are taken out. */
const maxText = 60_000;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * The whole text of a long post, else the part of `full_text` that is shown: leading handles of a reply and links to
 * its own pictures or to the quoted post lie outside. Undefined where no words are left.
 */
export function textOf(tweet: Json, legacy: Json, quotedId: string | undefined): string | undefined {
  const note = at(tweet, "note_tweet", "note_tweet_results", "result");
  const title = text(at(tweet, "article", "article_results", "result")?.["title"]);
  const whole = text(note?.["text"]) ?? title;
  const shown = whole ?? shownPart(text(legacy["full_text"]) ?? "", list(legacy["display_text_range"]));
  let words = shown.slice(0, maxText);
  for (const link of ownLinks(tweet, legacy, note, quotedId)) words = words.replaceAll(link, "");
  const tidy = tidyText(words.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole));
  return tidy === "" ? undefined : tidy;
}

/** The range counts characters, not UTF-16 units, and counts them before entities are decoded. */
function shownPart(full: string, range: unknown[]): string {
  const [from, to] = range;
  if (typeof from !== "number" || typeof to !== "number") return full;
  return Array.from(full.slice(0, maxText)).slice(from, to).join("");
}

/** Short links in the text that stand for its pictures and for the quoted post. */
function ownLinks(tweet: Json, legacy: Json, note: Json | undefined, quotedId: string | undefined): string[] {
  const sets = [at(legacy, "entities"), at(legacy, "extended_entities"), at(note, "entity_set")];
  const media = sets.flatMap((set) => list(set?.["media"])).map((entry) => text(record(entry)?.["url"]));
  const quoted = sets
    .flatMap((set) => list(set?.["urls"]))
    .map(record)
    .filter((entry) => quotedId !== undefined && text(entry?.["expanded_url"])?.includes(`/status/${quotedId}`))
    .map((entry) => text(entry?.["url"]));
  const permalinks = [at(legacy, "quoted_status_permalink"), at(tweet, "quoted_status_permalink")];
  const links = [...media, ...quoted, ...permalinks.map((permalink) => text(permalink?.["url"]))];
  return links.filter((link) => link !== undefined && /^https?:\/\/t\.co\//.test(link)) as string[];
}
