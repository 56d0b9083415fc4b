/** Ways in which a page may differ from the one an adapter was written against. */
import type { Label } from "../truth/label";

/** What stands in for every label: letters of no language the networks speak, and no digits. */
const foreignWord = "ꦗꦭꦶꦤ꧀";

const labelAttributes = ["aria-label", "title", "alt", "aria-roledescription", "aria-description", "placeholder"];

/**
 * True for words of an interface. Times, addresses and ids in an attribute are data, and so are emoji, `:name:` and
 * `[name]` in an `alt`, as they are part of what somebody wrote.
 */
function isWording(value: string): boolean {
  if (!/\p{L}/u.test(value)) return false;
  if (/^\d{4}-\d\d-\d\d/.test(value) || /^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return false;
  return !/^(?::[\w+-]+:|\[\w+\])$/.test(value);
}

/** Replaces every label and button text, as if the page were shown in another language. */
export function scrambleLabels(root: ParentNode): void {
  for (const element of everyElement(root)) {
    for (const name of labelAttributes) {
      const value = element.getAttribute(name);
      if (value !== null && isWording(value)) element.setAttribute(name, foreignWord);
    }
    if (element.matches("button, [role='button'], [role='tab'], [role='menuitem']")) scrambleText(element);
  }
}

function scrambleText(node: Node): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3 && isWording((child as Text).data)) (child as Text).data = foreignWord;
    else if (child.nodeType === 1 && !(child as Element).matches("a[href]")) scrambleText(child);
  }
}

/** Every element at or under `root`, also inside templates and open shadow roots. */
export function everyElement(root: ParentNode): Element[] {
  const found = Array.from(root.querySelectorAll("*"));
  if (root.nodeType === 1) found.unshift(root as Element);
  return found.flatMap((element) => {
    const inner = element.localName === "template" ? (element as HTMLTemplateElement).content : element.shadowRoot;
    return inner ? [element, ...everyElement(inner)] : [element];
  });
}

/** Everything by which a label's actor could be known. */
export function tracesOf({ actor }: Label): string[] {
  const { id, handle, name } = actor ?? {};
  return [id, handle, name].filter((trace) => !!trace).map((trace) => (trace as string).toLowerCase());
}

/** Removes links to accounts, and ids, handles and names wherever they stand, so that nobody can be named. */
export function removeActors(root: ParentNode, traces: readonly string[], isProfile: (url: URL) => boolean): void {
  for (const element of everyElement(root)) {
    const href = element.localName === "a" ? element.getAttribute("href") : null;
    const address = href === null ? null : URL.parse(href, element.ownerDocument.baseURI);
    if (address && isProfile(address)) {
      element.remove();
      continue;
    }
    for (const { name, value } of Array.from(element.attributes)) {
      const without = erase(value, traces);
      if (without !== value) element.setAttribute(name, without);
    }
    for (const child of Array.from(element.childNodes))
      if (child.nodeType === 3 && traces.includes(handleLike((child as Text).data))) (child as Text).data = "";
  }
}

function handleLike(text: string): string {
  return text.trim().replace(/^@/, "").toLowerCase();
}

function erase(value: string, traces: readonly string[]): string {
  let left = value;
  for (const trace of traces) {
    const at = () => left.toLowerCase().indexOf(trace);
    while (at() >= 0) left = left.slice(0, at()) + left.slice(at() + trace.length);
  }
  return left;
}

/** A payload in which every string that names one of the actors is null. */
export function withoutActors(json: string, traces: readonly string[]): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    (typeof value === "string" || typeof value === "number") && names(String(value), traces) ? null : value,
  );
}

function names(value: string, traces: readonly string[]): boolean {
  const plain = handleLike(value);
  return traces.some((trace) => plain === trace || (trace.length > 3 && plain.includes(trace)));
}

/** Freezes a value and all that it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
