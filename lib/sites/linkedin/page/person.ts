/** Accounts as the page links them. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName, tidyText } from "../../dom";
import { accountOfHref } from "../addresses";
import { words } from "./landmarks";

/** Somebody, and the link that leads there. */
export interface Linked {
  link: Element;
  account: Account;
}

/** The links to people and organisations among some elements, in order; none out of a text. */
export function linkedIn(parts: readonly Element[]): Linked[] {
  const found: Linked[] = [];
  for (const link of parts) {
    const account = link.localName === "a" ? accountOfHref(link.getAttribute("href")) : undefined;
    if (account && !link.closest(words)) found.push({ link, account });
  }
  return found;
}

/** An account with what the first link to it and `others` to the same tell: number, name, picture, headline. */
export function personOf(others: readonly Linked[], first = others[0]): Account | undefined {
  if (!first) return undefined;
  const own = others.filter(({ account }) => account.url === first.account.url);
  const named = own.map(({ link }) => ({ link, name: shownText(link) })).find(({ name }) => name !== undefined);
  const picture = own.map(({ link }) => link.querySelector('img[src*="media.licdn.com"]')).find(Boolean);
  return compact<Account>({
    ...first.account,
    id: own.map(({ account }) => account.id).find(Boolean),
    name: named?.name,
    avatar: httpUrl(picture?.getAttribute("src")),
    headline: named && headlineIn(named.link),
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
    const text = child.nodeType === 3 ? (child as Text) : child.nodeName === "svg" ? undefined : firstText(child);
    if (text && /\S/.test(text.data)) return text;
  }
  return undefined;
}

const lines = [
  "p",
  '[class*="description-subtitle"]',
  '[class*="actor__description"] [aria-hidden]',
  '[class*="__caption"]',
];

/** What people say of themselves: the paragraph after the name and the degree ("• 1st"). */
function headlineIn(link: Element): string | undefined {
  const shown = Array.from(link.querySelectorAll(lines.join()));
  const line = shown.find(
    ({ localName, textContent }, index) => (localName !== "p" || index > 0) && !/^\s*•/.test(textContent),
  );
  return tidyText(line?.textContent.slice(0, 5000) ?? "") || undefined;
}
