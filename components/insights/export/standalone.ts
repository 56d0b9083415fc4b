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
  const lines = wrapped(says, inner);
  const drawingAt = edge + 24 + lines.length * lineHeight + 8;
  const kindsAt = drawingAt + tall + 20;
  const height = kindsAt + (kinds.length > 0 ? 16 : 0);
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
  picture.append(text(title, { ...common, y: edge + 12, "font-size": 16, "font-weight": 600 }));
  for (const [at, line] of lines.entries())
    picture.append(text(line, { ...common, y: edge + 34 + at * lineHeight, "font-size": 13 }));
  const drawing = resolved(drawn);
  for (const [name, value] of Object.entries({ x: edge, y: drawingAt, width: inner, height: tall }))
    drawing.setAttribute(name, String(value));
  picture.append(drawing);
  let along = 0;
  for (const { swatch, text: said } of kinds) {
    const at = isRtl ? width - edge - along : edge + along;
    if (swatch) {
      const sign = resolved(swatch);
      sign.setAttribute("x", String(isRtl ? at - 10 : at));
      sign.setAttribute("y", String(kindsAt - 10));
      picture.append(sign);
    }
    picture.append(text(said, { ...common, x: isRtl ? at - 16 : at + 16, y: kindsAt, "font-size": 12 }));
    along += 16 + said.length * 7 + 16;
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

/** Lines of a text that fit, by a mean width of letters. */
function wrapped(said: string, width: number): string[] {
  const most = Math.max(20, Math.floor(width / 6.6));
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
