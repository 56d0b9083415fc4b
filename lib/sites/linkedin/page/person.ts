/** Accounts as the page links them. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, readText, tidyName } from "../../dom";
import { accountOfHref } from "../addresses";
import { words } from "./landmarks";

/**
 * The people and organisations that some elements link to, in the order of their first link, each with what all of its
 * links show. Links in a text are left out.
 */
export function peopleIn(parts: Iterable<Element>): Account[] {
  const people = new Map<string | undefined, Account>();
  for (const link of parts) {
    const account = accountOfHref(link.getAttribute("href"));
    if (account && !link.closest(words))
      people.set(account.url, { ...shownBy(link), ...account, ...people.get(account.url) });
  }
  return [...people.values()];
}

function shownBy(link: Element): Account {
  const name = shownText(link);
  const picture = link.querySelector('img[src*="media.licdn.com"]:not([src*="background"])');
  return compact<Account>({
    name,
    avatar: httpUrl(picture?.getAttribute("src")),
    headline: name && headlineIn(link, name),
  });
}

/**
 * The first text shown in an element: the name, as its headline, degree and badges follow it. Where a text for screen
 * readers stands before the shown one, the shown one.
 */
export function shownText(element: Element): string | undefined {
  const text = firstText(element);
  const copy = text?.parentElement === element ? null : text?.parentElement?.nextElementSibling;
  const shown = copy?.getAttribute("aria-hidden") === "true" ? firstText(copy) : undefined;
  return tidyName((shown ?? text)?.data);
}

function firstText(node: Node): Text | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    // "Status is online" stands in the picture of whoever is connected
    const isAside = child.nodeName === "svg" || /\bpresence-/.test((child as Element).className);
    const text = child.nodeType === 3 ? (child as Text) : isAside ? undefined : firstText(child);
    if (text && /\S/.test(text.data)) return text;
  }
  return undefined;
}

const lines = 'p, [class*="subtitle"], [class*="actor__description"] [aria-hidden], [class*="__caption"]';

/** Name and degree come twice at most; a nest of hundreds of lines would be read from every level. */
const mostLines = 12;

/** What people say of themselves: the line after the name and the degree ("• 1st"). */
function headlineIn(link: Element, name: string): string | undefined {
  for (const shown of Array.from(link.querySelectorAll(lines)).slice(0, mostLines)) {
    const line = readText(shown).text.slice(0, 5000);
    if (line && !line.startsWith("•") && !line.startsWith(name)) return line;
  }
  return undefined;
}
