/** A drawing of the page as a picture that needs nothing of the page: its colours are written into it. */

/** What of a style a picture needs, as attributes of SVG. */
const kept = [
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
] as const;

/** What is for the page alone. */
const dropped = /^(?:class|style|tabindex|role|focusable|data-.*|aria-.*)$/;

const svgSpace = "http://www.w3.org/2000/svg";
const edge = 16;
const lineHeight = 20;
/** px of a letter in the mean, a little more than less: how wide a text will be nobody says before it is painted */
const letter = { title: 9.2, says: 6.9, kind: 7 };
/** px from a swatch to its text, and from a text to the next swatch */
const besideSwatch = 16;

/** What stands around the drawing in the picture. */
export interface Around {
  title: string;
  says: string;
  kinds: readonly { swatch: SVGSVGElement | null; text: string }[];
}

/** The drawing as an element of its own: computed styles of `drawn` as attributes, and nothing that is only for hands and ears. */
function resolved(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const from = [drawn, ...drawn.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  // what follows the pointer, and empty titles
  const passing = copy.querySelectorAll(".recharts-tooltip-cursor, .recharts-active-dot, title, desc");
  for (const [at, element] of to.entries()) {
    const original = from[at];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of element.getAttributeNames()) if (dropped.test(name)) element.removeAttribute(name);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      if (value !== "") element.setAttribute(name, value);
    }
  }
  for (const each of passing) each.remove();
  return copy;
}

/** The picture as text: heading, sentence, drawing and what its colours mean, on the ground of the page. */
export function pictureOf(
  drawn: SVGSVGElement,
  { title, says, kinds }: Around,
): { text: string; width: number; height: number } {
  const style = getComputedStyle(drawn);
  const box = drawn.getBoundingClientRect();
  const inner = box.width || Number(drawn.getAttribute("width")) || 600;
  const tall = box.height || Number(drawn.getAttribute("height")) || 240;
  const isRtl = style.direction === "rtl";
  const width = inner + 2 * edge;
  const titles = wrapped(title, inner / letter.title);
  const lines = wrapped(says, inner / letter.says);
  const saysAt = edge + 14 + titles.length * lineHeight;
  const drawingAt = saysAt + lines.length * lineHeight - 2;
  const kindsAt = drawingAt + tall + 20;
  const placed = placesOf(kinds, inner);
  const rows = (placed.at(-1)?.row ?? -1) + 1;
  const height = kindsAt + Math.max(0, rows - 1) * lineHeight + (rows > 0 ? 16 : 0);
  const ink = style.color;
  const font = style.fontFamily;
  const picture = element("svg", {
    xmlns: svgSpace,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": font,
  });
  picture.append(element("rect", { width, height, fill: groundOf(drawn) }));
  const start = isRtl ? width - edge : edge;
  const common = { x: start, fill: ink, direction: isRtl ? "rtl" : "ltr" };
  for (const [at, line] of titles.entries())
    picture.append(text(line, { ...common, y: edge + 12 + at * lineHeight, "font-size": 16, "font-weight": 600 }));
  for (const [at, line] of lines.entries())
    picture.append(text(line, { ...common, y: saysAt + at * lineHeight, "font-size": 13 }));
  const drawing = resolved(drawn);
  for (const [name, value] of Object.entries({ x: edge, y: drawingAt, width: inner, height: tall }))
    drawing.setAttribute(name, String(value));
  picture.append(drawing);
  for (const { swatch, text: said, row, along } of placed) {
    const at = isRtl ? width - edge - along : edge + along;
    const y = kindsAt + row * lineHeight;
    if (swatch) {
      const sign = resolved(swatch);
      sign.setAttribute("x", String(isRtl ? at - 10 : at));
      sign.setAttribute("y", String(y - 10));
      picture.append(sign);
    }
    const aside = swatch ? besideSwatch : 0;
    const x = isRtl ? at - aside : at + aside;
    picture.append(text(said, { ...common, x, y, "font-size": 12 }));
  }
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

/** The first ground behind a drawing that is not clear. */
function groundOf(drawn: Element): string {
  for (let at: Element | null = drawn; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== "" && colour !== "transparent" && !colour.endsWith(", 0)")) return colour;
  }
  return "white";
}

/** What the colours mean, side by side, in as many rows as it takes. */
function placesOf(kinds: Around["kinds"], width: number) {
  let [row, along] = [0, 0];
  return kinds.map((kind) => {
    const wide = (kind.swatch ? besideSwatch : 0) + kind.text.length * letter.kind;
    if (along > 0 && along + wide > width) [row, along] = [row + 1, 0];
    const place = { ...kind, row, along };
    along += wide + besideSwatch;
    return place;
  });
}

/** Lines of a text that have so many letters, or as few more as its words allow. */
function wrapped(said: string, letters: number): string[] {
  const most = Math.max(20, Math.floor(letters));
  const lines: string[] = [];
  for (const word of said.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, String(value));
  return made;
}

function text(said: string, attributes: Record<string, string | number>): SVGElement {
  const made = element("text", attributes);
  made.textContent = said;
  return made;
}
