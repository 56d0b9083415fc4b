/** The words of HTML as servers send it: a few tags that stand for paragraphs and links, and escaped signs. */
import { tidyText } from "../../dom";

/** What links lead to, without those to people and tags. */
export function hrefsOf(html = ""): string[] {
  const links = html.slice(0, longest).match(/<a\b[^<>]*>/gi) ?? [];
  return links
    .filter((link) => !/\b(?:mention|hashtag)\b/.test(link))
    .flatMap((link) => wordsOf(/\bhref="([^"]*)"/i.exec(link)?.[1]) ?? []);
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Longest text looked at, so that no expression runs over a megabyte of somebody's. */
const longest = 60_000;

/** Text with paragraphs on lines of their own; undefined when there is none. */
export function wordsOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const plain = html
    .slice(0, longest)
    .replace(/<p class="quote-inline">.{0,5000}?<\/p>/s, "")
    .replace(/<br\b[^<>]*>|<\/(?:p|li|pre|blockquote)>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|(\w+));/gi, (whole, number?: string, name?: string) =>
      number === undefined ? (signs[name?.toLowerCase() ?? ""] ?? whole) : signOf(number),
    );
  const tidy = tidyText(plain).slice(0, 30_000);
  return tidy === "" ? undefined : tidy;
}

function signOf(number: string): string {
  const code = Number(number.replace(/^x/i, "0x"));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
