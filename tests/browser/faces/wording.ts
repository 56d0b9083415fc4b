/** Looks at a face whose words are dressed up (see lib/words/pseudo.ts): what was not said by the catalogue, what is cut off. */
import type { Page } from "playwright-core";
import type { Pseudo } from "../../../lib/words/pseudo";

export interface Looked {
  /** text without brackets that is neither a number nor data */
  unsaid: string[];
  /** text that is cut off, without a way to see it */
  clipped: string[];
  /** px by which the page is wider than the window */
  overflow: number;
}

/** Dresses up the words of an open page. */
export async function dress(page: Page, kind: Pseudo): Promise<void> {
  await page.evaluate((name) => {
    localStorage.setItem("jalin:pseudo", name);
    dispatchEvent(new Event("jalin:pseudo"));
  }, kind);
  await page.waitForFunction(() => document.body.textContent?.includes("["));
  await page.waitForTimeout(150);
}

/** `data`: every text that people or networks gave, in lower case. */
export async function lookAt(page: Page, data: readonly string[]): Promise<Looked> {
  return page.evaluate((known) => {
    const unsaid = new Set<string>();
    const clipped = new Set<string>();
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    /** What is left when all that is bracketed, a number or data is taken away. */
    const left = (text: string): string => {
      let rest = text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "");
      for (let before = ""; before !== rest;) {
        before = rest;
        rest = rest.replace(/\[[^[\]]*\]/g, "");
      }
      const isData = (part: string): boolean => known.some((each) => each.includes(part.trim().toLowerCase()));
      if (isData(rest.replace(/^[\s"“#@]+|[\s"”…]+$/g, ""))) return "";
      // what the browser writes: currencies, dates, times; then what stands around data
      rest = rest
        .replace(/\b(?:IDR|EUR|USD|Rp|AM|PM|today|tomorrow|yesterday)\b/g, "")
        .replace(/\b(?:in )?\d+ (?:second|minute|hour|day|week|month|year)s?(?: ago)?\b/g, "")
        .replace(/\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b/g, "")
        .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g, "")
        .replace(/^[\s"“”#@·,.:()…+-]+|[\s"“”·,.:()…]+$/g, "");
      const isKnown = (part: string): boolean =>
        !/\p{L}{2}/u.test(part) || isData(part) || isData(part.replace(/\d+/g, ""));
      return isKnown(rest) || rest.split(/[#,;·:]/).every(isKnown) ? "" : rest;
    };
    const isExempt = (element: Element): boolean =>
      // keys, data, files, and what was said before the words were dressed up
      element.closest("kbd, bdi, [translate=no], textarea, script, style, [role=alert], [role=status][aria-live]") !==
        null ||
      // initials of a face
      (element.closest("[aria-hidden=true]") !== null && (element.textContent ?? "").trim().length <= 2);

    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").split(" ")[0] ?? ""}`;

    /** Whether a box of text sticks out of what hides what sticks out. */
    const isCut = (box: DOMRect, from: Element): boolean => {
      for (let element: Element | null = from; element; element = element.parentElement) {
        const style = getComputedStyle(element);
        if (element.classList.contains("unseen") || style.position === "fixed") return false;
        const hides = style.overflowX === "hidden" || style.overflowX === "clip";
        if (style.overflowX === "auto" || style.overflowX === "scroll") return false;
        if (hides) {
          const frame = element.getBoundingClientRect();
          // for the ear alone
          if (frame.width <= 1.5) return false;
          const out = box.right > frame.right + 1.5 || box.left < frame.left - 1.5;
          const isMarked = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
          if (isMarked) return false;
          if (out) return true;
        }
      }
      return false;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? "";
      if (!element || text.trim() === "" || isExempt(element) || !isSeen(element)) continue;
      const rest = left(text);
      // a sentence whose numbers lead somewhere, or whose first word is set off, stands in several elements
      const isPart = (): boolean => left(element.closest("li, p")?.textContent ?? text) === "";
      if (rest !== "" && !isPart()) unsaid.add(`${name(element)}: ${rest}`);
      if (element.tagName === "OPTION" || element.closest(".unseen")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((box) => box.width > 1 && isCut(box, element)))
        clipped.add(`${name(element)}: ${text.slice(0, 60)}`);
    }
    for (const attribute of ["aria-label", "title", "placeholder", "alt"])
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        const text = element.getAttribute(attribute) ?? "";
        if (!isSeen(element) || isExempt(element)) continue;
        const rest = left(text);
        if (rest !== "") unsaid.add(`${name(element)} ${attribute}: ${rest}`);
      }
    return {
      unsaid: [...unsaid],
      clipped: [...clipped],
      overflow: document.documentElement.scrollWidth - window.innerWidth,
    };
  }, data);
}

/** Every text in the database, in lower case: what people wrote, and what they and their things are called. */
export function textsOf(rows: unknown): string[] {
  if (typeof rows === "string") return [rows.toLowerCase()];
  if (typeof rows !== "object" || rows === null) return [];
  return Object.values(rows).flatMap(textsOf);
}
