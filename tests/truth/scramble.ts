/**
 * A recorded page as it would be had its network renamed all classes, or were it shown in a language nobody speaks: what
 * a reader loses then it had read by things that do not last.
 */
import { everyElement } from "../contract/disturb";
import { pageUrl, type Recorded } from "./files";
import type { Truth } from "./label";
import { documentOf } from "./page";
import { save } from "./tree";

export const scrambles = ["classes", "labels"] as const;
export type Scramble = (typeof scrambles)[number];

/**
 * The same page, saved as a tree, with one thing in it scrambled: the same word by the same nonsense, on every page.
 * Another `seed` gives other nonsense. Payloads hold neither classes nor labels and stay as they are.
 */
export function scrambled(recorded: Recorded, what: Scramble, seed = 1): Recorded {
  const { file, truth } = recorded;
  if (truth.source !== "dom") return recorded;
  const document = documentOf(recorded);
  if (what === "classes") scrambleClasses(document, seed);
  else scrambleLabels(document, namesIn(truth), seed);
  const page = { url: pageUrl(truth).href, dom: save(document.documentElement) };
  return { ...recorded, file: `${file}.dom.json`, body: JSON.stringify(page) };
}

/** Replaces every class name. */
export function scrambleClasses(root: ParentNode, seed: number): void {
  for (const element of everyElement(root)) {
    const names = element.getAttribute("class")?.match(/\S+/g);
    if (names) element.setAttribute("class", names.map((name) => nonsense(name, latin, seed)).join(" "));
  }
}

const labels = ["aria-label", "title"];
const buttons = "button, [role='button'], [role='tab'], [role='menuitem'], input[type='submit'], input[type='button']";

/** Replaces the words of labels, titles and buttons, but not `kept`: the names of people. Links in buttons are content. */
export function scrambleLabels(root: ParentNode, kept: readonly string[], seed: number): void {
  const replace = replacer(kept, seed);
  const replaceIn = (element: Element): void => {
    for (const child of element.childNodes)
      if (child.nodeType === 3) (child as Text).data = replace((child as Text).data);
      else if (child.nodeType === 1 && !(child as Element).matches(`a[href], ${buttons}`)) replaceIn(child as Element);
  };
  for (const element of everyElement(root)) {
    const isButton = element.matches(buttons);
    for (const name of isButton ? [...labels, "value"] : labels) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, replace(value));
    }
    if (isButton) replaceIn(element);
  }
}

/** Times and addresses are data, and so is `:name:` in place of an emoji. */
const data = /^(?:\d{4}-\d\d-\d\d|[a-z][a-z\d+.-]*:\/\/|:[\w+-]+:$)/i;

/** Replaces every run of letters outside of names; digits, signs and emoji stay. */
function replacer(kept: readonly string[], seed: number): (text: string) => string {
  const names = kept.map((name) => `(?<![\\p{L}\\d])${name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\d])`);
  // the first that fits is taken: a name before the words in it
  const parts = new RegExp([...names, "[\\p{L}\\p{M}]+"].join("|"), "giu");
  const isName = new Set(kept.map((name) => name.toLowerCase()));
  const replace = (part: string): string => (isName.has(part.toLowerCase()) ? part : nonsense(part, javanese, seed));
  return (text) => (data.test(text.trim()) ? text : text.replace(parts, replace));
}

/** Every name and handle that the labels of a page know, longest first. */
function namesIn(truth: Truth): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value))
      if ((key === "name" || key === "handle") && typeof inner === "string" && inner) found.add(inner);
      else visit(inner);
  };
  visit(truth);
  return [...found].sort((one, other) => other.length - one.length);
}

const latin = Array.from("abcdefghijklmnopqrstuvwxyz");
/** Letters of a script that none of the networks speaks, so that nonsense is a word of no language. */
const javanese = Array.from({ length: 47 }, (_, index) => String.fromCodePoint(0xa984 + index));

/** Eight letters that depend on the word and the seed alone (FNV-1a, and a step of a linear generator for each letter). */
function nonsense(word: string, letters: readonly string[], seed: number): string {
  let state = 0x811c9dc5 ^ seed;
  for (const sign of word) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: 8 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return letters[Math.floor((state / 2 ** 32) * letters.length)];
  }).join("");
}
