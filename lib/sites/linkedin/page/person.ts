/** Accounts as the page links them. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName, tidyText } from "../../dom";
import { accountOfHref, profileLink } from "../addresses";
import { all, comment, words } from "./landmarks";

/** Links to people and organisations in the heads of a card, in order: none out of a text or a comment. */
export function profileLinks(shell: Element): Element[] {
  return all(shell, profileLink).filter((link) => !link.closest(`${words}, ${comment}`));
}

/** The account that `link` leads to, with what it and other `links` to it tell: id, name, picture, headline. */
export function personOf(links: readonly Element[], link = links[0]): Account | undefined {
  const account = accountAt(link);
  if (!account) return undefined;
  const own = links.filter((each) => accountAt(each)?.url === account.url);
  const named = own.find((each) => shownText(each) !== undefined);
  const picture = own.map((each) => each.querySelector('img[src*="media.licdn.com"]')).find(Boolean);
  return compact<Account>({
    ...account,
    id: own.map((each) => accountAt(each)?.id).find(Boolean),
    name: named && shownText(named),
    avatar: httpUrl(picture?.getAttribute("src")),
    headline: named && headlineIn(named),
  });
}

export function accountAt(link: Element | undefined): Account | undefined {
  return accountOfHref(link?.getAttribute("href"));
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
  for (const child of node.childNodes) {
    const text = child.nodeType === 3 ? (child as Text) : child.nodeName === "svg" ? undefined : firstText(child);
    if (text && /\S/.test(text.data)) return text;
  }
  return undefined;
}

/** What people say of themselves: the paragraph after the name and the degree ("• 1st"). */
function headlineIn(link: Element): string | undefined {
  const lines = all(
    link,
    'p, [class*="description-subtitle"], [class*="actor__description"] [aria-hidden], [class*="__caption"]',
  );
  const line = lines.find(
    ({ localName, textContent }, index) => (localName !== "p" || index > 0) && !/^\s*•/.test(textContent),
  );
  return tidyText(line?.textContent.slice(0, 5000) ?? "") || undefined;
}
