/**
 * Where the buttons are drawn: one element at the end of the document, outside of the body, with a closed shadow root and
 * one stylesheet. Nothing is put between the page's own elements: what a page is laid out from, and what hears its
 * events, stays as it is, and one removal takes everything away.
 */
import type { Anchor } from "./anchors";

export interface LayerButton {
  /** what it says and whether it is pressed; nothing is shown while this is unknown */
  say(label: string, isSaved: boolean): void;
  /** Places it beside its person; undefined hides it. */
  place(at: Spot | undefined): void;
  remove(): void;
}

/** px from the corner of the window */
export interface Spot {
  x: number;
  y: number;
  /** drawn smaller: there is text all around */
  isTight?: boolean;
}

export interface Layer {
  /** Adds a button, hidden. `pressed` is called for a person's own press only. */
  add(pressed: () => void): LayerButton;
  /** The part of the window that belongs to the layer, asked for before anything is placed. */
  origin(): Spot;
  /** True for the layer's own element. */
  is(element: Element): boolean;
  remove(): void;
}

const star = "m8 2.3 1.75 3.6 3.95.55-2.87 2.77.7 3.93L8 11.3l-3.53 1.85.7-3.93L2.3 6.45l3.95-.55z";
const svg = "http://www.w3.org/2000/svg";

/** px of a button; what can be hit is larger */
const side = 18;

// the page's own rules reach the element itself, and important ones of ours stand above them
const style = `
:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
width: 0 !important; height: 0 !important; z-index: 2147483646 !important; pointer-events: none !important }
button { all: unset; position: absolute; inset: 0 auto auto 0; box-sizing: border-box; display: grid;
place-items: center; width: ${side}px; height: ${side}px; border-radius: 50%; background: #fff; color: #625e58;
box-shadow: 0 0 0 1px rgb(28 27 26 / 18%); pointer-events: auto }
button[hidden] { display: none }
button::before { content: ""; position: absolute; inset: -3px; border-radius: 50% }
button:hover, button:focus-visible { color: #3d4fb8 }
button:focus-visible { outline: 2px solid #3d4fb8; outline-offset: 1px }
button[aria-pressed="true"] { background: #3d4fb8; color: #fff }
svg { width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round }
button[aria-pressed="true"] svg { fill: currentColor }
@media (prefers-color-scheme: dark) {
button { background: #2d2b29; box-shadow: 0 0 0 1px rgb(236 233 228 / 22%); color: #d3cfc8 }
button:hover, button:focus-visible { color: #9aa8ff }
button[aria-pressed="true"] { background: #9aa8ff; color: #16172b }
}
@media (forced-colors: active) { button { border: 1px solid ButtonText } }
`;

/** Events of a press, none of which is the page's business. */
const ours = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "keydown", "keyup"];

/** Puts an empty layer into the document. */
export function createLayer(document: Document): Layer {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  for (const name of ours) root.addEventListener(name, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return {
    add(pressed) {
      const button = document.createElement("button");
      button.type = "button";
      button.hidden = true;
      const drawing = document.createElementNS(svg, "svg");
      drawing.setAttribute("viewBox", "0 0 16 16");
      const path = document.createElementNS(svg, "path");
      path.setAttribute("d", star);
      drawing.append(path);
      button.append(drawing);
      // a page may pretend to click anywhere
      button.addEventListener("click", ({ isTrusted }) => isTrusted && pressed());
      root.append(button);
      return {
        say(label, isSaved) {
          button.title = label;
          button.setAttribute("aria-label", label);
          button.setAttribute("aria-pressed", String(isSaved));
        },
        place(at) {
          button.hidden = at === undefined;
          if (!at) return;
          button.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`;
          button.style.scale = at.isTight ? "0.8" : "";
        },
        remove: () => button.remove(),
      };
    },
    origin() {
      // a page may replace all that is in the document
      if (!host.isConnected) document.documentElement.append(host);
      const { x, y } = host.getBoundingClientRect();
      return { x, y };
    },
    is: (element) => element === host,
    remove: () => host.remove(),
  };
}

/** Pictures smaller than that have no corner to spare, px. */
const enough = 24;

/**
 * Where a button stands in the window: on the corner of the face, else at the end of the name; undefined where neither can
 * be seen. It forces a layout: to be asked for many at once, before any is placed.
 */
export function spotOf({ face, link, scope }: Anchor, document: Document, layer: Layer): Spot | undefined {
  const isRtl = document.dir === "rtl";
  const seen = face?.getBoundingClientRect();
  if (face && seen && seen.width >= enough && seen.height >= enough) {
    // the face of a block may be narrower than the block
    const { width, height } = face.querySelector("img")?.getBoundingClientRect() ?? seen;
    const corner = width >= enough && height >= enough ? { width, height } : seen;
    if (!isInSight(seen.x + corner.width / 2, seen.y + corner.height / 2, scope, document, layer)) return undefined;
    const x = isRtl ? seen.x - side / 3 : seen.x + corner.width - (side * 2) / 3;
    return { x, y: seen.y + corner.height - (side * 2) / 3 };
  }
  const range = document.createRange();
  range.selectNodeContents(link);
  const words = [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
  if (!words || !isInSight(words.x + words.width / 2, words.y + words.height / 2, scope, document, layer))
    return undefined;
  // on the upper corner of the name, where it covers least of what follows
  return { x: (isRtl ? words.x : words.right) - side / 2, y: words.y - side / 2 - 2, isTight: true };
}

/** True where nothing of the page lies over the point but what belongs to the person's part of it. */
function isInSight(x: number, y: number, scope: Element, document: Document, layer: Layer): boolean {
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (layer.is(hit) || scope.contains(hit) || hit.contains(scope));
}
