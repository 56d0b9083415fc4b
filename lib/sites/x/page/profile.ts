/** The head of a profile. */
import { parseCount } from "../../count";
import { elsewhere } from "../../elsewhere";
import { avatar, column, marked } from "./landmarks";
import { bioOf, idOfButtons, personIn } from "./person";
import type { Visit } from "./visit";

/** Reads the account from the element that holds its name and handle, and what stands around it. */
export function readProfile(name: Element, { page: { handle }, reading }: Visit): void {
  // short of the list of posts, where others have pictures and buttons too
  const head = name.closest(`${column} :has(${avatar}):not(:has(article))`) ?? name;
  // after a navigation the head of the profile before may still stand there: then the handles differ
  const account = personIn(head, name, handle, {
    id: idOfButtons(head),
    headline: bioOf(head.querySelector(marked("UserDescription"))),
    links: elsewhere(shownIn(head), "x.com"),
    followers: parseCount(head.querySelector('a[href$="followers" i]')?.textContent),
  });
  if (account) reading.accounts.push(account);
}

/** The addresses that a head shows: its links lead to others, of the site's own, which tell nothing. */
function shownIn(head: Element): string[] {
  const links = head.querySelectorAll(`${marked("UserUrl")}, ${marked("UserDescription")} a[href*="//t.co/"]`);
  return Array.from(links, ({ textContent }) => textContent.slice(0, 500).trim())
    .filter((shown) => /^[^\s…]+\.[^\s…]+$/.test(shown))
    .map((shown) => shown.replace(/^(?!https?:)/i, "https://"));
}
