/** The lines that the client paints between pictures: nothing else in the page says who answers whom. */

/**
 * How an item hangs on what stands above it. `line`: on the row right above (linear view). `branch`: on some row above
 * (tree view, a user's setting), which one is not told. Neither where it answers the post itself.
 */
export type Hanging = "line" | "branch" | undefined;

const straight = /(?:^|;)\s*width:\s*2px/;
const bent = /border-bottom-left-radius/;
const bentWidth = /border-left-width:\s*2px|border-width:[^;]*2px/;

/** Where the painting ends: below a picture stands the line to the next item, which looks the same. */
const contents = new Set(["a", "button", "img", "svg"]);

/** Looks at what is painted before the item's picture or, in feeds, its reposter. */
export function hangingOf(item: Element): Hanging {
  const found = search(item);
  return found === "nothing" ? undefined : found;
}

function search(box: Element): Hanging | "nothing" {
  for (let child = box.firstElementChild; child; child = child.nextElementSibling) {
    if (contents.has(child.localName)) return "nothing";
    const style = child.getAttribute("style");
    if (style !== null) {
      if (straight.test(style) && style.includes("background")) return "line";
      if (bent.test(style) && bentWidth.test(style)) return "branch";
    }
    const inside = search(child);
    if (inside) return inside;
  }
  return undefined;
}
