/**
 * Which reaction a picture or a label stands for. Pictures are drawn in place, in colours that last; beside them the site
 * names reactions in words only, and those are translated.
 */
const colours = ["18AFFF like", "FF6680 love", "F08423 care", "E04300 angry"];
const names = /^(?:like|love|care|haha|wow|sad|angry)\b/;

/** The kind of the first picture of a reaction under `scope`, else the one that its label names. */
export function reactionIn(scope: Element | null): string | undefined {
  const drawn = scope?.querySelector('img[src^="data:image/svg"]')?.getAttribute("src") ?? "";
  const colour = colours.find((known) => drawn.includes(`'%23${known.slice(0, 6)}'`));
  return colour?.slice(7) ?? names.exec(scope?.getAttribute("aria-label")?.toLowerCase() ?? "")?.[0];
}
