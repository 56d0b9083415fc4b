/** The words of a post out of its HTML, as the page would show them: without what it quotes or previews of others. */
import { tidyText } from "../dom";

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "…" };

const innermost = /<aside\b(?:(?!<aside\b)[^])*?<\/aside>/g;

function withoutAsides(html: string): string {
  const less = html.replace(innermost, "");
  return less === html ? html : withoutAsides(less);
}

/** Text with paragraphs on lines of their own; undefined when there is none. */
export function wordsOf(html = ""): string | undefined {
  const plain = withoutAsides(html.slice(0, 60_000))
    .replace(/<div class="meta">[^]*?<\/div>/g, "")
    .replace(/<img\b[^>]*?\balt="(:[^"]*)"[^>]*>/g, "$1")
    .replace(/<br\b[^>]*>|<\/(?:p|li|pre|blockquote|h\d|td)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex: string, code?: string, name = "") =>
      code === undefined
        ? (signs[name as string] ?? whole)
        : String.fromCodePoint(Math.min(parseInt(code, hex ? 16 : 10), 0x10ffff)),
    );
  return tidyText(plain).slice(0, 30_000) || undefined;
}

/** The number of the one other post of this topic that a post quotes. */
export function quotedIn(html = "", topic: string, self: string): string | undefined {
  const heads = html.match(/<aside\b[^>]*>/g) ?? [];
  const here = heads.filter((head) => head.includes(` data-topic="${topic}"`));
  const numbers = new Set(here.map((head) => / data-post="(\d+)"/.exec(head)?.[1] ?? self));
  const [number] = numbers;
  return numbers.size === 1 && number !== self ? number : undefined;
}
