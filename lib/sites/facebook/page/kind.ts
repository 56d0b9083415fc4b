/**
 * Which reaction a picture or a label stands for. Pictures are drawn in place, and their colours have stood since 2019;
 * the site names reactions in words only beside them, and those are translated.
 */
const pictures = { like: "18AFFF", love: "FF6680", care: "F08423", angry: "E04300" };
const names = ["like", "love", "care", "haha", "wow", "sad", "angry"];

/** The kind of the first picture of a reaction under `scope`, else the one that its label names. */
export function reactionIn(scope: Element | null | undefined): string | undefined {
  const drawn = scope?.querySelector('img[src^="data:image/svg"]')?.getAttribute("src") ?? "";
  const [kind] = Object.entries(pictures).find(([, colour]) => drawn.includes(`'%23${colour}'`)) ?? [];
  const label = /\p{L}+/u.exec(scope?.getAttribute("aria-label") ?? "")?.[0].toLowerCase();
  return kind ?? names.find((name) => name === label);
}
